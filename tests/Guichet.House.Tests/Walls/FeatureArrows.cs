using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Guichet.House.Tests.Walls;

/// <summary>Features (the folders of Server and of Domain) use each other in one direction only, and never what lies in another's
/// inner folders. What counts is the namespace that a file opens or names, so <see cref="NamespaceFolders"/> keeps the two the same.</summary>
internal sealed class FeatureArrows : Rule
{
    private static readonly string[] Projects = ["Guichet.Server", "Guichet.Domain"];

    public override IReadOnlyList<Broken> Examples =>
    [
        new("Guichet.Server Calls -> Rooms -> Calls", File("Calls/A.cs", "using Guichet.Server.Rooms; namespace Guichet.Server.Calls; class A;"),
            File("Rooms/B.cs", "using Guichet.Server.Calls; namespace Guichet.Server.Rooms; class B;")),
        new("Guichet.Server A -> B -> C -> A", File("A/X.cs", "using Guichet.Server.B;"), File("B/X.cs", "class X { Guichet.Server.C.Y y; }"),
            File("C/Y.cs", "using static Guichet.Server.A.X;")),
        new("Guichet.Server Calls -> Rooms -> Calls", File("Calls/A.cs", "namespace Guichet.Server.Calls; class A { Rooms.B b; }"),
            File("Rooms/B.cs", "using Guichet.Server.Calls; namespace Guichet.Server.Rooms; class B;")),
        new("src/Guichet.Server/Calls/A.cs -> Rooms.Tracks", File("Calls/A.cs", "using Guichet.Server.Rooms.Tracks;"),
            File("Rooms/Tracks/B.cs", "namespace Guichet.Server.Rooms.Tracks; class B;")),
    ];

    public override IEnumerable<Offence> Find(Tree tree) =>
        Projects.SelectMany(project =>
        {
            var files = tree.CSharp.Where(file => file.IsUnder($"src/{project}") && FolderOf(file, project).Length > 0).ToList();
            var folders = files.Select(file => FolderOf(file, project)).ToHashSet();
            var uses = files.SelectMany(file => Used(file.Syntax, project, folders).Select(folder => (File: file, Folder: folder))).ToList();
            return Insides(project, uses).Concat(Circles(project, uses));
        });

    private static IEnumerable<Offence> Insides(string project, IEnumerable<(SourceFile File, string Folder)> uses) =>
        uses.Where(use => use.Folder.Contains('.', StringComparison.Ordinal) && FeatureOf(use.Folder) != FeatureOf(FolderOf(use.File, project)))
            .Select(use => new Offence($"{use.File.Path} -> {use.Folder}", "is inside another feature"));

    private static IEnumerable<Offence> Circles(string project, IEnumerable<(SourceFile File, string Folder)> uses)
    {
        var arrows = uses.Select(use => (From: FeatureOf(FolderOf(use.File, project)), To: FeatureOf(use.Folder)))
            .Where(arrow => arrow.From != arrow.To).ToLookup(arrow => arrow.From, arrow => arrow.To);
        return arrows.Select(from => from.Key).Order(StringComparer.Ordinal).Select(start => ShortestCircle(start, arrows)).OfType<string[]>()
            .Where(circle => circle[0] == circle.Min(StringComparer.Ordinal))
            .Select(circle => new Offence($"{project} {string.Join(" -> ", circle.Append(circle[0]))}", "is a circle between features"));
    }

    private static string[]? ShortestCircle(string start, ILookup<string, string> arrows)
    {
        var seen = new HashSet<string> { start };
        var waiting = new Queue<string[]>([[start]]);
        while (waiting.TryDequeue(out var path))
        {
            foreach (var next in arrows[path[^1]].Distinct())
            {
                if (next == start)
                {
                    return path;
                }

                if (seen.Add(next))
                {
                    waiting.Enqueue([.. path, next]);
                }
            }
        }

        return null;
    }

    // Folders that the names in a file lead into: after the project's name, or bare, as C# looks names up from inside out.
    private static IEnumerable<string> Used(CompilationUnitSyntax unit, string project, HashSet<string> folders) =>
        unit.DescendantNodes().Where(node => node is NameSyntax or MemberAccessExpressionSyntax && !IsOwnNamespace(node)).Select(node => node.ToString())
            .Select(name => (Text: name, Whole: name.StartsWith(project + ".", StringComparison.Ordinal)))
            .Where(name => name.Whole || name.Text.Contains('.', StringComparison.Ordinal))
            .Select(name => name.Whole ? name.Text[(project.Length + 1)..] : name.Text)
            .Select(name => folders.Where(folder => name == folder || name.StartsWith(folder + ".", StringComparison.Ordinal)).MaxBy(folder => folder.Length))
            .OfType<string>().Distinct();

    private static bool IsOwnNamespace(SyntaxNode node) => node.Parent is BaseNamespaceDeclarationSyntax space && space.Name == node;

    private static string FolderOf(SourceFile file, string project) =>
        file.Folder.Length > project.Length + 4 ? file.Folder[(project.Length + 5)..].Replace('/', '.') : "";

    private static string FeatureOf(string folder) => folder.Split('.')[0];

    private static (string, string) File(string path, string code) => ($"src/Guichet.Server/{path}", code);
}
