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

    public static Option<string?> Address { get; } = new("--address")
    {
        Description = "How people reach the server, for the link (the setting Http:PublicUrl, or what the settings say of host and port).",
    };

    /// <summary>For a command that needs what a server has kept.</summary>
    /// <exception cref="StartException">No server was started there yet.</exception>
    public static ServeOptions Kept(ParseResult parsed)
    {
        var folder = parsed.GetValue(DataFolder)!;

        // A server that was started once leaves its key, whichever its database is.
        return File.Exists(Path.Combine(folder, "server.key"))
            ? new ServeOptions(folder, new Dictionary<string, string?>())
            : throw new StartException($"There is no database in {Path.GetFullPath(folder)}. Start the server once, or give its folder with --data DIR.");
    }

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
