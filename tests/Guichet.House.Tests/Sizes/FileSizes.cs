namespace Guichet.House.Tests.Sizes;

/// <summary>A file is one idea: at most 400 lines; a parser 500, with the reason on its first line.</summary>
internal sealed class FileSizes : Rule
{
    private const int Most = 400;
    private const int MostForAParser = 500;

    public override IReadOnlyList<Broken> Examples =>
    [
        new("src/Guichet.Media/Long.cs", ("src/Guichet.Media/Long.cs", Lines("x", 401))),
        new("web/src/ui/long.tsx", ("web/src/ui/long.tsx", Lines("x", 401))),
        new("src/Guichet.Protocols/Sdp/Long.cs", ("src/Guichet.Protocols/Sdp/Long.cs", Lines("// One grammar, one file.", 501))),
        new("src/Guichet.Protocols/Sdp/Bare.cs", ("src/Guichet.Protocols/Sdp/Bare.cs", Lines("x", 450))),
    ];

    public override IEnumerable<Offence> Find(Tree tree) =>
        from file in tree.CSharp.Concat(tree.TypeScript)
        let most = IsExplainedParser(file) ? MostForAParser : Most
        where file.Lines > most
        select new Offence(file.Path, $"{file.Lines} lines, at most {most}");

    private static bool IsExplainedParser(SourceFile file) =>
        file.IsUnder("src/Guichet.Protocols") && file.Text.StartsWith("// ", StringComparison.Ordinal);

    private static string Lines(string first, int count) => first + "\n" + string.Concat(Enumerable.Repeat("x\n", count - 1));
}
