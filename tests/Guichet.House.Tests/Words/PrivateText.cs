using System.Text.RegularExpressions;

namespace Guichet.House.Tests.Words;

/// <summary>What belongs to one machine or one workplace stays out: paths, registry hosts, who worked how. Long dashes too:
/// a sentence that needs one is two sentences.</summary>
internal sealed partial class PrivateText : Rule
{
    // Written so that this file does not find itself.
    private static readonly (string What, Regex Text)[] Private =
    [
        ("a machine's path", MachinePath()),
        ("a registry's host", RegistryHost()),
        ("how the work was organised", Workplace()),
        ("a long dash", LongDash()),
    ];

    public override IReadOnlyList<Broken> Examples =>
    [
        new("run a machine's path", ("run", "cd /wor" + "k/main")),
        new("docs/a.md a machine's path", ("docs/a.md", "see /ho" + "me/anna/notes")),
        new("web/package-lock.json a registry's host", ("web/package-lock.json", "\"https://registry.np" + "mjs.org/react\"")),
        new("src/a.cs how the work was organised", ("src/a.cs", "// a sub" + "-agent wrote this")),
        new("docs/a.md a long dash", ("docs/a.md", "one \u2014 two")),
    ];

    public override IEnumerable<Offence> Find(Tree tree) =>
        from file in tree.Files
        where file.Name != "LICENSE"
        from text in Private
        where text.Text.IsMatch(file.Text)
        select new Offence($"{file.Path} {text.What}", $"line {LineOf(file.Text, text.Text)}: {text.Text.Match(file.Text).Value}");

    private static int LineOf(string text, Regex expression) => text.AsSpan(0, expression.Match(text).Index).Count('\n') + 1;

    [GeneratedRegex(@"(?<![\w.])/(wor[k]|far[m]|hom[e]|roo[t])/|/tmp/bas[h]_")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"nuge[t]\.org|npmj[s]\.org|debia[n]\.org/debian")]
    private static partial Regex RegistryHost();

    [GeneratedRegex(@"\bsub-?agen[t]s?\b|\bworktre[e]s?\b|\bissu[e] #?\d|\b\d of 3 ·|\bprompt engineerin[g]\b", RegexOptions.IgnoreCase)]
    private static partial Regex Workplace();

    [GeneratedRegex("\u2014")]
    private static partial Regex LongDash();
}
