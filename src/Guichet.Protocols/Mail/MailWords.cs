using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Guichet.Protocols.Mail;

/// <summary>The encodings of mail: base64 and quoted-printable (RFC 2045), encoded words in headers (RFC 2047).</summary>
internal static partial class MailWords
{
    public static string Decode(string text)
    {
        // White space between two encoded words is not part of the text.
        var joined = Between().Replace(text, "$1");
        return Word().Replace(Utf8(joined), word => Charset(word.Groups[1].Value.Split('*')[0]).GetString(
            word.Groups[2].Value is "B" or "b" ? Base64(word.Groups[3].Value) : QuotedPrintable(word.Groups[3].Value, isWord: true))).Trim();
    }

    public static byte[] Base64(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '+' or '/')
            {
                kept.Append(c);
            }
        }

        // Cut to whole groups, then padded: a truncated mail still shows its beginning.
        var whole = kept.Length % 4 == 1 ? kept.Length - 1 : kept.Length;
        var padded = kept.ToString(0, whole).PadRight((whole + 3) / 4 * 4, '=');
        return Convert.FromBase64String(padded);
    }

    public static byte[] QuotedPrintable(string text, bool isWord)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else if (text[i] == '=' && SoftBreak(text, i) is var length and > 0)
            {
                i += length;
            }
            else
            {
                // What is no byte does not belong in an encoded word: it is ASCII (RFC 2047 section 2).
                bytes.Add(isWord && text[i] == '_' ? (byte)' ' : text[i] <= byte.MaxValue ? (byte)text[i] : (byte)'?');
            }
        }

        return [.. bytes];
    }

    /// <summary>UTF-8 where we do not know the name.</summary>
    public static Encoding Charset(string name)
    {
        try
        {
            return name.Length == 0 ? Encoding.UTF8 : name.Equals("windows-1252", StringComparison.OrdinalIgnoreCase) ? Encoding.Latin1 : Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return Encoding.UTF8;
        }
    }

    // Headers in bare UTF-8 (RFC 6532) come in as one character a byte.
    private static string Utf8(string text) => text.Any(c => c > 127) && !text.Any(c => c > 255) ? Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(text)) : text;

    private static int SoftBreak(string text, int at) =>
        at + 1 < text.Length && text[at + 1] == '\n' ? 1 : at + 2 < text.Length && text[at + 1] == '\r' && text[at + 2] == '\n' ? 2 : 0;

    [GeneratedRegex(@"=\?([A-Za-z0-9_.*-]{1,40})\?([BbQq])\?([^?\s]{0,400})\?=")]
    private static partial Regex Word();

    [GeneratedRegex(@"(\?=)\s+(?==\?)")]
    private static partial Regex Between();
}
