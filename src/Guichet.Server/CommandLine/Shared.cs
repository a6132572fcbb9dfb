using System.CommandLine;
using System.Data.Common;
using Guichet.Server.Data;
using Guichet.Server.Platform;

namespace Guichet.Server.CommandLine;

/// <summary>What every command has: a data folder, and one clear line when something is wrong.</summary>
internal static class Shared
{
    public static Option<string> DataFolder { get; } = new("--data")
    {
        Description = "Folder for everything that is kept (./data).",
        DefaultValueFactory = _ => "data",
    };

    public static async Task<int> Try(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (StartException e)
        {
            return Fail(e.Message);
        }
        catch (DbException e)
        {
            return Fail(DatabaseTrouble.Explain(e, "in the data folder"));
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
    }

    private static int Fail(string line)
    {
        Console.Error.WriteLine($"guichet: {line.ReplaceLineEndings(" ")}");
        return 1;
    }
}
