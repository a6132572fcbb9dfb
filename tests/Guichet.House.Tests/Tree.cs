namespace Guichet.House.Tests;

/// <summary>The files of the project: the real ones, or a few made up to show that a rule bites.</summary>
internal sealed class Tree(IReadOnlyList<SourceFile> files)
{
    private static readonly HashSet<string> Skipped =
        ["bin", "obj", "node_modules", ".git", "wwwroot", "data", "artifacts", "out", ".vs", ".idea", "dist"];

    private static readonly HashSet<string> Read =
        [".cs", ".ts", ".tsx", ".css", ".html", ".json", ".md", ".csproj", ".props", ".targets", ".slnx", ".txt", ".mjs", ".js", ".sh",
         ".editorconfig", ".yml", ".conf", ".svg", ""];

    private static readonly Lazy<Tree> Loaded = new(() => new Tree(Load(FindRoot()).ToList()));

    public static Tree Real => Loaded.Value;

    public IReadOnlyList<SourceFile> Files => files;

    /// <summary>C# that people write: no generated files.</summary>
    public IEnumerable<SourceFile> CSharp => files.Where(file => file.IsCSharp && !file.IsGenerated);

    /// <summary>TypeScript that people write.</summary>
    public IEnumerable<SourceFile> TypeScript => files.Where(file => file.IsTypeScript && !file.IsGenerated);

    public bool Has(string path) => files.Any(file => file.Path == path);

    public static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Guichet.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run from inside the repository.");
    }

    private static IEnumerable<SourceFile> Load(string root)
    {
        var waiting = new Stack<string>([root]);
        while (waiting.TryPop(out var folder))
        {
            foreach (var below in Directory.EnumerateDirectories(folder).Where(path => !Skipped.Contains(Path.GetFileName(path))))
            {
                waiting.Push(below);
            }

            foreach (var path in Directory.EnumerateFiles(folder).Where(path => Path.GetFileName(path) != ".git"))
            {
                var text = Read.Contains(Path.GetExtension(path)) ? File.ReadAllText(path) : "";
                yield return new SourceFile(Path.GetRelativePath(root, path).Replace('\\', '/'), text);
            }
        }
    }
}
