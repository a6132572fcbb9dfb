using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Guichet.House.Tests;

/// <summary>One file of the tree. <paramref name="Path"/> is relative to the root, with forward slashes.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private readonly Lazy<CompilationUnitSyntax> _syntax =
        new(() => CSharpSyntaxTree.ParseText(Text, new CSharpParseOptions(LanguageVersion.Preview)).GetCompilationUnitRoot());

    /// <summary>The parsed file; only for C#.</summary>
    public CompilationUnitSyntax Syntax => _syntax.Value;

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public string Folder => Path.Contains('/') ? Path[..Path.LastIndexOf('/')] : "";

    public int Lines => Text.Length == 0 ? 0 : Text.AsSpan().Count('\n') + (Text.EndsWith('\n') ? 0 : 1);

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsTypeScript => Path.EndsWith(".ts", StringComparison.Ordinal) || Path.EndsWith(".tsx", StringComparison.Ordinal);

    /// <summary>Whether a program wrote it; sizes say nothing about such a file.</summary>
    public bool IsGenerated =>
        Path.EndsWith(".g.cs", StringComparison.Ordinal) || Path.Contains("/Migrations/", StringComparison.Ordinal)
        || Path.Contains("/generated/", StringComparison.Ordinal) || Path.EndsWith(".g.ts", StringComparison.Ordinal);

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);
}
