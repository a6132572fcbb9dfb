namespace Guichet.Server.Tests.Harness;

/// <summary>The project's own files.</summary>
public static class Repository
{
    public static string At(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Guichet.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Guichet.slnx");
        }

        return Path.Combine(folder.FullName, path);
    }
}
