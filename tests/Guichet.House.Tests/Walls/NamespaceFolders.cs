using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Guichet.House.Tests.Walls;

/// <summary>A namespace is its folder; otherwise walls between folders could be walked around.</summary>
internal sealed class NamespaceFolders : Rule
{
    public override IReadOnlyList<Broken> Examples =>
    [
        new("src/Guichet.Server/Calls/A.cs", ("src/Guichet.Server/Calls/A.cs", "namespace Guichet.Server.Rooms; class A;")),
        new("src/Guichet.Server/Calls/B.cs", ("src/Guichet.Server/Calls/B.cs", "class B;")),
        new("src/Guichet.Server/Calls/Usings.cs", ("src/Guichet.Server/Calls/Usings.cs", "global using Guichet.Server.Rooms;")),
    ];

    public override IEnumerable<Offence> Find(Tree tree) =>
        from file in tree.CSharp
        where file.IsUnder("src") || file.IsUnder("tests")
        let wrong = Judge(file)
        where wrong is not null
        select new Offence(file.Path, wrong);

    private static string? Judge(SourceFile file)
    {
        var wanted = string.Join('.', file.Folder.Split('/').Skip(1));
        var named = file.Syntax.Members.OfType<BaseNamespaceDeclarationSyntax>().Select(space => space.Name.ToString()).ToList();
        var loose = file.Syntax.Members.OfType<BaseTypeDeclarationSyntax>().Any(type => type.Identifier.Text != "Program");
        var global = file.Syntax.Usings.Any(line => line.GlobalKeyword.Text == "global" && line.Name?.ToString().StartsWith("Guichet.", StringComparison.Ordinal) == true);
        return global ? "opens one of our namespaces for the whole project"
            : loose ? "has a type in no namespace"
            : named.Any(name => name != wanted) ? $"says namespace {named.First(name => name != wanted)}, its folder says {wanted}" : null;
    }
}
