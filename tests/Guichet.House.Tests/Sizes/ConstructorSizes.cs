using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Guichet.House.Tests.Sizes;

/// <summary>A class that needs more than six things does more than one. Records are messages and may carry more.</summary>
internal sealed class ConstructorSizes : Rule
{
    private const int Most = 6;

    public override IReadOnlyList<Broken> Examples =>
    [
        new("a.cs A", ("a.cs", "class A { A(int a, int b, int c, int d, int e, int f, int g) {} }")),
        new("a.cs B", ("a.cs", "class B(int a, int b, int c, int d, int e, int f, int g);")),
        new("a.cs C", ("a.cs", "struct C(int a, int b, int c, int d, int e, int f, int g);")),
    ];

    public override IEnumerable<Offence> Find(Tree tree) =>
        from file in tree.CSharp
        from node in file.Syntax.DescendantNodes()
        let found = node switch
        {
            ConstructorDeclarationSyntax constructor => (Name: constructor.Identifier.Text, constructor.ParameterList.Parameters.Count),
            ClassDeclarationSyntax { ParameterList: { } list } type => (Name: type.Identifier.Text, list.Parameters.Count),
            StructDeclarationSyntax { ParameterList: { } list } type => (Name: type.Identifier.Text, list.Parameters.Count),
            _ => (Name: "", Count: 0),
        }
        where found.Count > Most
        select new Offence($"{file.Path} {found.Name}", $"{found.Count} constructor parameters, at most {Most}");
}
