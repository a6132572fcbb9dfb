using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Guichet.House.Tests.Walls;

/// <summary>Features of the server (its folders) use each other in one direction only. What counts is the namespace that a file
/// opens or names, so <see cref="NamespaceFolders"/> keeps the two the same.</summary>
internal sealed class FeatureArrows : Rule
{
    private const string Root = "src/Guichet.Server";
    private const string RootNamespace = "Guichet.Server.";

    public override IReadOnlyList<Broken> Examples =>
    [
        new("Calls -> Rooms -> Calls", File("Calls/A.cs", "using Guichet.Server.Rooms; namespace Guichet.Server.Calls; class A;"),
            File("Rooms/B.cs", "using Guichet.Server.Calls; namespace Guichet.Server.Rooms; class B;")),
        new("A -> B -> C -> A", File("A/X.cs", "using Guichet.Server.B;"), File("B/X.cs", "class X { Guichet.Server.C.Y y; }"),
            File("C/Y.cs", "using static Guichet.Server.A.X;")),
        new("Calls -> Rooms -> Calls", File("Calls/A.cs", "namespace Guichet.Server.Calls; class A { Rooms.B b; }"),
            File("Rooms/B.cs", "using Guichet.Server.Calls; namespace Guichet.Server.Rooms; class B;")),
    ];

    public override IEnumerable<Offence> Find(Tree tree)
    {
        var arrows = Arrows(tree);
        var done = new HashSet<string>();
        return [.. arrows.Keys.Order(StringComparer.Ordinal).SelectMany(start => Circles(start, [start], arrows, done)).DistinctBy(offence => offence.Subject)];
    }

    private static Dictionary<string, HashSet<string>> Arrows(Tree tree)
    {
        var files = tree.CSharp.Where(file => file.IsUnder(Root) && FeatureOf(file) is not null).ToList();
        var features = files.Select(file => FeatureOf(file)!).ToHashSet();
        return files.GroupBy(file => FeatureOf(file)!).ToDictionary(
            group => group.Key,
            group => group.SelectMany(file => Used(file.Syntax, features)).Where(feature => feature != group.Key).ToHashSet());
    }

    private static IEnumerable<string> Used(CompilationUnitSyntax unit, HashSet<string> features) =>
        unit.DescendantNodes().OfType<NameSyntax>()
            .Select(name => name.ToString())
            .Select(name => name.StartsWith(RootNamespace, StringComparison.Ordinal) ? name[RootNamespace.Length..] : name)
            .Where(name => name.Length > 0)
            .Select(name => (Feature: name.Split('.')[0], Qualified: name.Contains('.', StringComparison.Ordinal)))
            .Concat(unit.DescendantNodes().OfType<UsingDirectiveSyntax>().Select(line => line.Name?.ToString() ?? "")
                .Where(name => name.StartsWith(RootNamespace, StringComparison.Ordinal))
                .Select(name => (Feature: name[RootNamespace.Length..].Split('.')[0], Qualified: true)))
            .Where(name => name.Qualified && features.Contains(name.Feature)).Select(name => name.Feature);

    private static IEnumerable<Offence> Circles(string start, List<string> path, Dictionary<string, HashSet<string>> arrows, HashSet<string> done)
    {
        foreach (var next in arrows.GetValueOrDefault(path[^1], []).Order(StringComparer.Ordinal).Where(next => !done.Contains(next)))
        {
            if (next == start)
            {
                yield return new Offence(string.Join(" -> ", path.Append(start)), "is a circle between features");
            }
            else if (!path.Contains(next))
            {
                foreach (var offence in Circles(start, [.. path, next], arrows, done))
                {
                    yield return offence;
                }
            }
        }

        if (path.Count == 1)
        {
            done.Add(start);
        }
    }

    private static string? FeatureOf(SourceFile file) =>
        file.Path[(Root.Length + 1)..].Split('/') is [var feature, _, ..] ? feature : null;

    private static (string, string) File(string path, string code) => ($"{Root}/{path}", code);
}
