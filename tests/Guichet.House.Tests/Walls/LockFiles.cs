namespace Guichet.House.Tests.Walls;

/// <summary>Every project and every node package restores to the very same versions everywhere: a lock file beside each.</summary>
internal sealed class LockFiles : Rule
{
    public override IReadOnlyList<Broken> Examples =>
    [
        new("src/Guichet.Media/packages.lock.json", ("src/Guichet.Media/Guichet.Media.csproj", "")),
        new("web/package-lock.json", ("web/package.json", "{}")),
    ];

    public override IEnumerable<Offence> Find(Tree tree) =>
        from file in tree.Files
        let missing = file switch
        {
            { Name: "package.json" } => $"{file.Folder}/package-lock.json",
            _ when file.Path.EndsWith(".csproj", StringComparison.Ordinal) => $"{file.Folder}/packages.lock.json",
            _ => null,
        }
        where missing is not null && !tree.Has(missing)
        select new Offence(missing, "is missing; restore, and commit it");
}
