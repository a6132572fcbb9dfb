using System.Text.Json;

namespace Guichet.House.Tests.Walls;

/// <summary>A node lock file names every package that it asks for, those of other platforms too; without them
/// <c>npm ci</c> refuses the lock. A registry that lacks one leaves it out in silence.</summary>
internal sealed class NodeLocks : Rule
{
    public override IReadOnlyList<Broken> Examples =>
    [
        new("web/package-lock.json tool-win32", ("web/package-lock.json",
            """{ "packages": { "node_modules/tool": { "optionalDependencies": { "tool-win32": "1.0.0" } } } }""")),
        new("web/package-lock.json left", ("web/package-lock.json",
            """{ "packages": { "": { "dependencies": { "left": "1.0.0" } } } }""")),
    ];

    public override IEnumerable<Offence> Find(Tree tree) =>
        from file in tree.Files
        where file.Name == "package-lock.json"
        from missing in Missing(JsonDocument.Parse(file.Text).RootElement.GetProperty("packages"))
        select new Offence($"{file.Path} {missing}", "is asked for and has no entry");

    private static IEnumerable<string> Missing(JsonElement packages)
    {
        var held = packages.EnumerateObject().Select(package => package.Name).ToHashSet();
        return from package in packages.EnumerateObject()
               from kind in new[] { "dependencies", "optionalDependencies", "devDependencies" }
               where package.Value.TryGetProperty(kind, out _) && (kind != "devDependencies" || package.Name.Length == 0)
               from wanted in package.Value.GetProperty(kind).EnumerateObject()
               where !held.Any(path => path.EndsWith($"node_modules/{wanted.Name}", StringComparison.Ordinal))
               select wanted.Name;
    }
}
