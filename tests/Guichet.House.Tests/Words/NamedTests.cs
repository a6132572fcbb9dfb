using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Guichet.House.Tests.Words;

/// <summary>A test that a page names is there: what a page promises, something proves. The page on security has a row for each requirement of ASVS 5.0 V17.</summary>
internal sealed partial class NamedTests : Rule
{
    private const string Security = "docs/security.md";

    private static readonly string[] Requirements =
        ["17.1.1", "17.1.2", "17.2.1", "17.2.2", "17.2.3", "17.2.4", "17.2.5", "17.2.6", "17.2.7", "17.2.8", "17.3.1", "17.3.2"];

    public override IReadOnlyList<Broken> Examples =>
    [
        new("docs/a.md -> GoneTests.It_Was", ("docs/a.md", "See `GoneTests.It_Was`.")),
        new("docs/a.md -> ATests.It_Was", ("docs/a.md", "See `ATests.It_Was`."), ("tests/ATests.cs", "class ATests { [Fact] void It_Is() {} }")),
        new("docs/a.md -> ATests.It_Was", ("docs/a.md", "See `ATests.It_Was`."), ("tests/ATests.cs", "class ATests { void It_Was() {} }")),
        new("docs/security.md -> 17.2.8", (Security, "| 17.2.7 | yes |")),
    ];

    public override IEnumerable<Offence> Find(Tree tree)
    {
        var there = tree.CSharp.Where(file => file.IsUnder("tests")).SelectMany(TestsOf).ToHashSet();
        var gone =
            from page in tree.Files
            where page.IsUnder("docs") && page.Path.EndsWith(".md", StringComparison.Ordinal)
            from match in Named().Matches(page.Text)
            where !there.Contains(match.Groups["test"].Value)
            select new Offence($"{page.Path} -> {match.Groups["test"].Value}", "is no test");
        return gone.Concat(
            from page in tree.Files
            where page.Path == Security
            from requirement in Requirements
            where !page.Text.Contains($"| {requirement} |", StringComparison.Ordinal)
            select new Offence($"{Security} -> {requirement}", "has no row"));
    }

    private static IEnumerable<string> TestsOf(SourceFile file) =>
        from type in file.Syntax.DescendantNodes().OfType<ClassDeclarationSyntax>()
        from method in type.Members.OfType<MethodDeclarationSyntax>()
        where method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is "Fact" or "Theory")
        select $"{type.Identifier.Text}.{method.Identifier.Text}";

    [GeneratedRegex(@"`(?<test>\w+Tests\.\w+)`")]
    private static partial Regex Named();
}
