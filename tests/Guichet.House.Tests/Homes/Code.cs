using System.Text.RegularExpressions;

namespace Guichet.House.Tests.Homes;

/// <summary>A file's code without its comments: to talk about a thing is not to use it.</summary>
internal static partial class Code
{
    public static string Of(SourceFile file) => Comments().Replace(file.Text, match => match.Groups["keep"].Value);

    // Strings are matched first, so that a "//" inside one is no comment.
    [GeneratedRegex("""(?<keep>@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|//[^\n]*|/\*.*?\*/""", RegexOptions.Singleline)]
    private static partial Regex Comments();
}
