using System.Text.RegularExpressions;

namespace Guichet.Domain.Links;

/// <summary>Links as they stand in a text that somebody reads who may not come in by them.</summary>
public static partial class WrittenLinks
{
    /// <summary>The same text with the secret of every link cut out: <c>https://…/a#…</c>. Whatever the address is: it may be the server's former one, or a
    /// mail program may have wrapped it into another; so what is as long as a secret of ours goes wherever it stands.</summary>
    public static string Cut(string text) => Secret().Replace(Fragment().Replace(text, "$1…"), "…");

    [GeneratedRegex(@"(https?://[^\s#<>""]{1,2000}#)[^\s<>""]+", RegexOptions.IgnoreCase)]
    private static partial Regex Fragment();

    // 43 signs of base64url; more where something was written before or behind it, such as the 23 of "%23".
    [GeneratedRegex(@"[A-Za-z0-9_-]{43,}")]
    private static partial Regex Secret();
}
