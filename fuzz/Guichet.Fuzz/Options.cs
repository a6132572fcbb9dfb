using System.Globalization;

namespace Guichet.Fuzz;

/// <summary>The command line.</summary>
internal sealed record Options
{
    public required IReadOnlyList<Target> Targets { get; init; }

    /// <summary>For each parser.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    public int Seed { get; init; } = 1;

    /// <summary>A folder of inputs; below it the published folders of each kind are looked for first.</summary>
    public string? Corpus { get; init; }

    /// <summary>Where inputs that broke a parser are kept, a folder for each parser.</summary>
    public string Crashes { get; init; } = Path.Combine("fuzz", "crashes");

    /// <summary>Null when it makes no sense.</summary>
    public static Options? Read(string[] args)
    {
        if (args.Length % 2 != 1)
        {
            return null;
        }

        var targets = Target.All.Where(target => args[0] == "all" || args[0] == target.Name).ToList();
        Options? options = targets.Count == 0 ? null : new Options { Targets = targets };
        for (var i = 1; i < args.Length && options is not null; i += 2)
        {
            options = options.With(args[i], args[i + 1]);
        }

        return options;
    }

    /// <summary>The inputs of that kind below the corpus, or all files of the corpus when it has no such folder; 64 kB each at most.</summary>
    public IEnumerable<byte[]> InputsOf(Target target)
    {
        if (Corpus is null)
        {
            return [];
        }

        var folders = target.Folders.Select(folder => Path.Combine(Corpus, folder)).Where(Directory.Exists).ToList();
        return (folders.Count > 0 ? folders : [Corpus])
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            .Where(file => new FileInfo(file).Length <= 64 * 1024)
            .Select(File.ReadAllBytes);
    }

    private Options? With(string name, string value) => name switch
    {
        "--seconds" when double.TryParse(value, CultureInfo.InvariantCulture, out var seconds) => this with { Time = TimeSpan.FromSeconds(seconds) },
        "--seed" when int.TryParse(value, CultureInfo.InvariantCulture, out var seed) => this with { Seed = seed },
        "--corpus" when Directory.Exists(value) => this with { Corpus = value },
        "--crashes" => this with { Crashes = value },
        _ => null,
    };
}
