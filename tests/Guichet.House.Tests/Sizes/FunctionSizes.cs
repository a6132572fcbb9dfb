using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Guichet.House.Tests.Sizes;

/// <summary>A function fits on a screen: at most 60 lines, the body and its signature. The web's are counted by its linter.</summary>
internal sealed class FunctionSizes : Rule
{
    private const int Most = 60;

    public override IReadOnlyList<Broken> Examples =>
    [
        new("a.cs Long", ("a.cs", "class A {\nvoid Long() {\n" + string.Concat(Enumerable.Repeat("x();\n", 60)) + "}\n}")),
        new("a.cs Local", ("a.cs", "class A { void M() { \nvoid Local() {\n" + string.Concat(Enumerable.Repeat("x();\n", 60)) + "}\n} }")),
        new("a.cs get", ("a.cs", "class A { int P { get {\n" + string.Concat(Enumerable.Repeat("x();\n", 60)) + "} } }")),
        new("Program.cs top level", ("Program.cs", string.Concat(Enumerable.Repeat("x();\n", 61)))),
    ];

    public override IEnumerable<Offence> Find(Tree tree) =>
        from file in tree.CSharp
        from function in Functions(file.Syntax)
        where function.Lines > Most
        select new Offence($"{file.Path} {function.Name}", $"{function.Lines} lines, at most {Most}");

    private static IEnumerable<(string Name, int Lines)> Functions(CompilationUnitSyntax unit)
    {
        var topLevel = unit.Members.OfType<GlobalStatementSyntax>().Where(line => line.Statement is not LocalFunctionStatementSyntax).ToList();
        if (topLevel.Count > 0)
        {
            yield return ("top level", topLevel.Sum(CountLines));
        }

        foreach (var node in unit.DescendantNodes())
        {
            if (NameOf(node) is { } name)
            {
                yield return (name, CountLines(node));
            }
        }
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        LocalFunctionStatementSyntax local => local.Identifier.Text,
        AccessorDeclarationSyntax accessor => accessor.Keyword.Text,
        OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax or DestructorDeclarationSyntax => node.Kind().ToString(),
        _ => null,
    };

    // Comments and attributes above do not count: they are what keeps the function readable.
    private static int CountLines(SyntaxNode node)
    {
        var span = node.SyntaxTree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
