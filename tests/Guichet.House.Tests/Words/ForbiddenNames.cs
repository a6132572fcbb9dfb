using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Guichet.House.Tests.Words;

/// <summary>Words that say nothing in a name: whoever needs one has not yet found what the thing is.</summary>
internal sealed partial class ForbiddenNames : Rule
{
    private static readonly HashSet<string> Empty =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Impl", "Base", "Info", "Data", "Processor"];

    public override IReadOnlyList<Broken> Examples =>
    [
        new("src/a.cs RoomManager", ("src/a.cs", "class RoomManager;")),
        new("src/a.cs CallData", ("src/a.cs", "record CallData(int A);")),
        new("src/a.cs RoomInfoKind", ("src/a.cs", "enum RoomInfoKind { A }")),
        new("web/src/call/sdp-utils.ts", ("web/src/call/sdp-utils.ts", "")),
        new("web/src/call/a.ts BaseCall", ("web/src/call/a.ts", "export abstract class BaseCall {}")),
    ];

    public override IEnumerable<Offence> Find(Tree tree) =>
        tree.CSharp.SelectMany(file => Types(file).Where(IsEmpty).Select(name => Offend($"{file.Path} {name}")))
            .Concat(tree.TypeScript.SelectMany(file => Exported().Matches(file.Text).Select(match => match.Groups["name"].Value)
                .Where(IsEmpty).Select(name => Offend($"{file.Path} {name}"))))
            .Concat(tree.CSharp.Concat(tree.TypeScript).Where(file => IsEmpty(Path.GetFileNameWithoutExtension(file.Name))).Select(file => Offend(file.Path)));

    private static IEnumerable<string> Types(SourceFile file) =>
        file.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.Text);

    private static bool IsEmpty(string name) =>
        Word().Matches(name).Any(word => Empty.Contains(char.ToUpperInvariant(word.Value[0]) + word.Value[1..]));

    private static Offence Offend(string subject) => new(subject, "has a word that says nothing");

    [GeneratedRegex("[A-Z]?[a-z]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^export (?:default )?(?:async )?(?:abstract )?(?:function|const|class|type|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Exported();
}
