namespace Guichet.House.Tests.Homes;

/// <summary>Each telling line has one home (<c>homes.txt</c>), so that whoever sees it without its file can name the file.</summary>
internal sealed class LinesAtHome : Rule
{
    private static readonly IReadOnlyList<Home> Table = Home.Read(
        File.ReadAllText(Path.Combine(Tree.FindRoot(), "tests", "Guichet.House.Tests", "homes.txt")));

    public override IReadOnlyList<Broken> Examples =>
    [
        .. Table.Select(home => home.Pattern).Distinct().Select(pattern => new Broken($"{PathFor(pattern)} {pattern}", (PathFor(pattern), pattern))),
        new("src/Guichet.Media/Routing/Router.cs lock (", ("src/Guichet.Media/Routing/Router.cs", "// no lock (here)\nlock (gate) { }")),
        new("web/src/features/room/room.tsx fetch(", ("web/src/features/room/room.tsx", "const url = 'https://x'; fetch(url);")),
    ];

    public override IEnumerable<Offence> Find(Tree tree) =>
        from file in tree.CSharp.Concat(tree.TypeScript)
        where !file.IsUnder("tests/Guichet.House.Tests")
        let code = Code.Of(file)
        from home in Table
        where home.IsBrokenBy(file.Path, code)
        select new Offence($"{file.Path} {home.Pattern}", "is not its home (homes.txt)");

    // A path inside what the pattern's line searches and outside its homes.
    private static string PathFor(string pattern)
    {
        var home = Table.First(line => line.Pattern == pattern);
        return new[] { "src/Guichet.Domain/Elsewhere.cs", "web/src/ui/elsewhere.ts", "tests/Guichet.Media.Tests/Elsewhere.cs" }
            .First(path => home.IsBrokenBy(path, pattern));
    }
}
