namespace Guichet.Testing;

/// <summary>
/// Finds inputs that other people published and that are not part of the project: the folder of GUICHET_TESTDATA, or shared/data
/// beside the project or a folder around it. A test that needs some and finds none skips: <c>Assert.SkipUnless(inputs.Found, inputs.Missing)</c>.
/// </summary>
public sealed class TestInputs
{
    private static readonly string? Root = FindRoot();

    private TestInputs(string folder)
    {
        Folder = folder;
        Path = Root is null ? "" : System.IO.Path.Combine(Root, folder);
        Found = Root is not null && (Directory.Exists(Path) || File.Exists(Path));
    }

    /// <summary>Below the root, such as "rfc-vectors/vectors.json".</summary>
    public string Folder { get; }

    /// <summary>Where it is; only when <see cref="Found"/>.</summary>
    public string Path { get; }

    public bool Found { get; }

    /// <summary>The reason for a skip.</summary>
    public string Missing => $"test inputs {Folder} are not here; set GUICHET_TESTDATA to their folder";

    public static TestInputs In(string folder) => new(folder);

    /// <summary>Every file below, in a stable order, with its name; none when missing. READMEs are no inputs.</summary>
    public IEnumerable<(string Name, byte[] Bytes)> Files() => !Found ? [] : Directory
        .EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith("README.md", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(file => (System.IO.Path.GetRelativePath(Path, file), File.ReadAllBytes(file)));

    private static string? FindRoot()
    {
        if (Environment.GetEnvironmentVariable("GUICHET_TESTDATA") is { Length: > 0 } given)
        {
            return given;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
