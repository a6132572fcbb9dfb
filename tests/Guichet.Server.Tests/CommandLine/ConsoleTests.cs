using Guichet.Server.CommandLine;

namespace Guichet.Server.Tests.CommandLine;

/// <summary>Commands whose answer is read from the console, of which the process has one.</summary>
[CollectionDefinition(nameof(ConsoleTests), DisableParallelization = true)]
public sealed class ConsoleTests
{
    public static async Task<(int Code, string Said)> Run(params string[] arguments)
    {
        var console = new StringWriter();
        var before = Console.Out;
        Console.SetOut(console);
        try
        {
            return (await GuichetCommand.Run(arguments), console.ToString());
        }
        finally
        {
            Console.SetOut(before);
        }
    }
}
