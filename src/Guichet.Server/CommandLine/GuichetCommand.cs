using System.CommandLine;

namespace Guichet.Server.CommandLine;

/// <summary>The program: its commands, and the code that it ends with.</summary>
internal static class GuichetCommand
{
    public static Task<int> Run(string[] arguments)
    {
        var root = new RootCommand("Guichet: live video service from a browser.")
        {
            ServeCommand.Make(), DoctorCommand.Make(), KeyCommand.Make(), OrganisationCommand.Make(), RecoverCommand.Make(),
            PaperCommands.MakeSettings(), PaperCommands.MakeOpenApi(),
        };
        return root.Parse(arguments).InvokeAsync();
    }
}
