using System.Text.RegularExpressions;

namespace Guichet.House.Tests.Words;

/// <summary>A link in a page leads to a file that is there, and to a heading that is there.</summary>
internal sealed partial class PageLinks : Rule
{
    public override IReadOnlyList<Broken> Examples =>
    [
        new("docs/a.md -> gone.md", ("docs/a.md", "See [it](gone.md).")),
        new("README.md -> docs/pictures/gone.png", ("README.md", "![it](docs/pictures/gone.png)")),
        new("docs/a.md -> b.md#gone", ("docs/a.md", "See [it](b.md#gone)."), ("docs/b.md", "# Here\n")),
        new("docs/a.md -> #gone", ("docs/a.md", "# Here\n[it](#gone)")),
        new("docs/a.md -> ../../x", ("docs/a.md", "[it](../../x)")),
    ];

    public override IEnumerable<Offence> Find(Tree tree) =>
        from page in tree.Files
        where page.Path.EndsWith(".md", StringComparison.Ordinal)
        from match in Link().Matches(Fence().Replace(page.Text, ""))
        let target = match.Groups["target"].Value
        where !Outside().IsMatch(target) && !Leads(tree, page, target)
        select new Offence($"{page.Path} -> {target}", "leads nowhere");

    private static bool Leads(Tree tree, SourceFile page, string target)
    {
        var (path, heading) = target.Split('#') is [var before, var after] ? (before, after) : (target, "");
        var full = path.Length == 0 ? page.Path : Resolve(page.Folder, path.TrimEnd('/'));
        var file = tree.Files.FirstOrDefault(file => file.Path == full);
        return file is null ? heading.Length == 0 && tree.Files.Any(file => file.IsUnder(full)) : heading.Length == 0 || Headings(file).Contains(heading);
    }

    private static string Resolve(string folder, string path)
    {
        var parts = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var part in path.Split('/').Where(part => part != "."))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                return "outside";
            }
        }

        return string.Join('/', parts);
    }

    private static IEnumerable<string> Headings(SourceFile file) =>
        Heading().Matches(file.Text).Select(match => NotInAnchor().Replace(match.Groups["text"].Value.ToLowerInvariant(), "").Trim().Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^(https?|mailto):")]
    private static partial Regex Outside();

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
