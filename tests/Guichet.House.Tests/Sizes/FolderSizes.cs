namespace Guichet.House.Tests.Sizes;

/// <summary>A folder is a room that one can take in at a glance: at most 15 source files.</summary>
internal sealed class FolderSizes : Rule
{
    private const int Most = 15;

    public override IReadOnlyList<Broken> Examples =>
    [
        new("src/Guichet.Media/Ice", [.. Enumerable.Range(0, 16).Select(number => ($"src/Guichet.Media/Ice/F{number}.cs", ""))]),
        new("web/src/ui", [.. Enumerable.Range(0, 16).Select(number => ($"web/src/ui/f{number}.tsx", ""))]),
    ];

    public override IEnumerable<Offence> Find(Tree tree) =>
        from file in tree.CSharp.Concat(tree.TypeScript)
        group file by file.Folder into folder
        where folder.Count() > Most
        select new Offence(folder.Key, $"{folder.Count()} files, at most {Most}");
}
