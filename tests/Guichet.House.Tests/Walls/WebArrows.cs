using System.Text.RegularExpressions;
using Guichet.House.Tests.Homes;

namespace Guichet.House.Tests.Walls;

/// <summary>entries -> features -> {call, ui, api}; call -> api; ui -> nothing; no feature sees another. Types count too:
/// an import of a type today is an import of its code tomorrow.</summary>
internal sealed partial class WebArrows : Rule
{
    private const string Root = "web/src/";

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        // The chat window of other sites is a script of its own, and carries nothing of the pages.
        ["siteChat"] = ["api"],
        ["entries"] = ["features", "call", "ui", "api", "locales"],
        ["features"] = ["call", "ui", "api", "locales"],
        ["call"] = ["api"],
        ["api"] = [],
        ["ui"] = [],
        ["locales"] = [],
    };

    public override IReadOnlyList<Broken> Examples =>
    [
        new("web/src/features/room/a.ts -> web/src/features/calls/b", Importing("features/room/a.ts", "import { b } from '../calls/b';")),
        new("web/src/ui/a.tsx -> web/src/call/b", Importing("ui/a.tsx", "import type { B } from '../call/b';")),
        new("web/src/call/a.ts -> web/src/ui/b", Importing("call/a.ts", "export * from '../ui/b';")),
        new("web/src/api/a.ts -> web/src/call/b", Importing("api/a.ts", "const b = await import('../call/b');")),
        new("web/src/features/room/a.ts -> web/src/entries/desk", Importing("features/room/a.ts", "import '../../entries/desk';")),
        new("web/src/call/a.ts -> react", Importing("call/a.ts", "import { useState } from 'react';")),
        new("web/src/ui/a.ts -> web/src/strange/b", Importing("ui/a.ts", "import { type B,\n c } from '../strange/b';")),
        new("web/src/strange/b.ts", Importing("strange/b.ts", "")),
    ];

    public override IEnumerable<Offence> Find(Tree tree)
    {
        foreach (var file in tree.Files.Where(file => file.IsTypeScript && file.IsUnder("web/src") && !IsTest(file)))
        {
            var from = RoomOf(file.Path);
            if (!Allowed.ContainsKey(from.Layer) && file.Folder != "web/src")
            {
                yield return new Offence(file.Path, "is in no room of the plan");
            }

            foreach (var target in Imports(file).Where(target => !IsAllowed(from, target)))
            {
                yield return new Offence($"{file.Path} -> {target}", "is an arrow that the plan does not have");
            }
        }
    }

    private static bool IsAllowed((string Layer, string Feature) from, string target)
    {
        if (!target.StartsWith(Root, StringComparison.Ordinal))
        {
            return from.Layer != "call" || !(target == "react" || target.StartsWith("react/", StringComparison.Ordinal) || target.StartsWith("react-", StringComparison.Ordinal));
        }

        var to = RoomOf(target);
        return to == from || (Allowed.TryGetValue(from.Layer, out var layers) && layers.Contains(to.Layer));
    }

    // A feature is a folder of features; every other layer is one room.
    private static (string Layer, string Feature) RoomOf(string path)
    {
        var parts = path[Root.Length..].Split('/');
        return (parts[0], parts[0] == "features" && parts.Length > 1 ? parts[1] : "");
    }

    private static IEnumerable<string> Imports(SourceFile file) =>
        ImportSource().Matches(Code.Of(file)).Select(match => match.Groups["source"].Value).Select(source => Resolve(file.Folder, source));

    private static string Resolve(string folder, string source)
    {
        if (!source.StartsWith('.'))
        {
            return source;
        }

        var parts = new List<string>(folder.Split('/'));
        foreach (var part in source.Split('/').Where(part => part != "."))
        {
            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private static bool IsTest(SourceFile file) => file.Name.Contains(".test.", StringComparison.Ordinal) || file.Path.Contains("/test/", StringComparison.Ordinal);

    private static (string, string) Importing(string path, string code) => (Root + path, code);

    [GeneratedRegex("""(?:\bfrom\s*|\bimport\s*\(?\s*)['"](?<source>[^'"]+)['"]""")]
    private static partial Regex ImportSource();
}
