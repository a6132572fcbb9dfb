using System.CommandLine;
using Guichet.Server.OpenApi;
using Guichet.Server.Platform;

namespace Guichet.Server.CommandLine;

/// <summary>What is generated from the code for people and for the pages: <c>guichet settings</c> and <c>guichet openapi</c>.</summary>
internal static class PaperCommands
{
    private static readonly Option<string?> Out = new("--out") { Description = "File to write; without it, to the console." };

    public static Command MakeSettings()
    {
        var command = new Command("settings", "Lists every setting (docs/settings.md).") { Out };
        command.SetAction((parsed, ct) => Shared.Try(() => Write(parsed.GetValue(Out), SettingsPage.Write(), ct)));
        return command;
    }

    public static Command MakeOpenApi()
    {
        var command = new Command("openapi", "Writes the description of the API.") { Out };
        command.SetAction((parsed, ct) => Shared.Try(async () => await Write(parsed.GetValue(Out), await Describe(ct), ct)));
        return command;
    }

    private static async Task<string> Describe(CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("guichet-");
        try
        {
            await using var app = GuichetServer.Build(new ServeOptions(folder.FullName, new Dictionary<string, string?>()), TimeProvider.System);
            return await WriteDescription.Handle(app, ct);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // An unchanged file keeps its time, so that nothing is built again for nothing.
    private static async Task<int> Write(string? path, string text, CancellationToken ct)
    {
        if (path is null)
        {
            Console.Write(text);
        }
        else if (!File.Exists(path) || await File.ReadAllTextAsync(path, ct) != text)
        {
            await File.WriteAllTextAsync(path, text, ct);
        }

        return 0;
    }
}
