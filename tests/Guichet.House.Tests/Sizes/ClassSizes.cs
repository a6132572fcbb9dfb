using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Guichet.House.Tests.Sizes;

/// <summary>At most 12 public members, and 400 lines over all its parts: a class that is cut into partials is still one class.
/// Constants are a table and overrides are somebody else's shape: neither counts. Tests are lists by nature.</summary>
internal sealed class ClassSizes : Rule
{
    private const int MostMembers = 12;
    private const int MostLines = 400;

    public override IReadOnlyList<Broken> Examples =>
    [
        new("A.Wide", ("src/a.cs", $"namespace A; class Wide {{ {Repeat("public void M{0}() {{}}", 13)} }}")),
        new("A.IWide", ("src/a.cs", $"namespace A; interface IWide {{ {Repeat("void M{0}();", 13)} }}")),
        new("A.Cut", ("src/a.cs", $"namespace A; partial class Cut {{ {Repeat("public int P{0};", 7)} }}"),
            ("src/b.cs", $"namespace A; partial class Cut {{ {Repeat("public int Q{0};", 7)} }}")),
        new("A.Long", ("src/a.cs", $"namespace A; partial class Long {{ {Repeat("int p{0};\n", 201)} }}"),
            ("src/b.cs", $"namespace A; partial class Long {{ {Repeat("int q{0};\n", 201)} }}")),
    ];

    public override IEnumerable<Offence> Find(Tree tree)
    {
        var types = from file in tree.CSharp
                    where file.IsUnder("src")
                    from type in file.Syntax.DescendantNodes().OfType<TypeDeclarationSyntax>()
                    group type by FullName(type);
        foreach (var type in types)
        {
            var members = type.Sum(CountPublic);
            var lines = type.Count() > 1 ? type.Sum(CountLines) : 0;
            if (members > MostMembers)
            {
                yield return new Offence(type.Key, $"{members} public members, at most {MostMembers}");
            }

            if (lines > MostLines)
            {
                yield return new Offence(type.Key, $"{lines} lines over {type.Count()} parts, at most {MostLines}");
            }
        }
    }

    private static int CountPublic(TypeDeclarationSyntax type) =>
        type.Members.Count(member => member is not BaseTypeDeclarationSyntax
            && !member.Modifiers.Any(SyntaxKind.ConstKeyword) && !member.Modifiers.Any(SyntaxKind.OverrideKeyword)
            && (type is InterfaceDeclarationSyntax || member.Modifiers.Any(SyntaxKind.PublicKeyword)));

    private static int CountLines(TypeDeclarationSyntax type)
    {
        var span = type.SyntaxTree.GetLineSpan(type.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static string FullName(TypeDeclarationSyntax type)
    {
        var around = type.Ancestors().Select(node => node switch
        {
            BaseNamespaceDeclarationSyntax name => name.Name.ToString(),
            TypeDeclarationSyntax outer => outer.Identifier.Text,
            _ => null,
        }).OfType<string>().Reverse();
        var arity = type.TypeParameterList is { } list ? $"<{list.Parameters.Count}>" : "";
        return string.Join('.', around.Append(type.Identifier.Text + arity));
    }

    private static string Repeat(string format, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(number => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, number)));
}
