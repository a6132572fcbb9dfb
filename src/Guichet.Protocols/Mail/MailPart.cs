using System.Text;

namespace Guichet.Protocols.Mail;

/// <summary>A part of a mail, or the mail itself. Its body is one character a byte until its charset is applied.</summary>
internal sealed class MailPart(MailHeaders headers, string body)
{
    private readonly string _type = headers.Value("content-type") is { Length: > 0 } type ? type.Split(';')[0].Trim().ToLowerInvariant() : "text/plain";

    public bool IsMultipart => _type.StartsWith("multipart/", StringComparison.Ordinal) && headers.Parameter("content-type", "boundary").Length > 0;

    public bool IsText => _type is "text/plain" or "text/html";

    public bool IsPage => _type == "text/html";

    public bool IsAttachment => headers.Value("content-disposition").StartsWith("attachment", StringComparison.OrdinalIgnoreCase);

    public static (MailHeaders Headers, string Body) Split(string text)
    {
        var lines = text.IndexOf("\n\n", StringComparison.Ordinal);
        var returns = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var (end, gap) = returns >= 0 && (lines < 0 || returns < lines) ? (returns, 4) : (lines, 2);
        return end < 0 ? (MailHeaders.Read(text), "") : (MailHeaders.Read(text[..end]), text[(end + gap)..]);
    }

    public IEnumerable<MailPart> Parts(int most)
    {
        var boundary = "--" + headers.Parameter("content-type", "boundary");
        var pieces = ("\n" + body).Split("\n" + boundary);
        foreach (var piece in pieces.Skip(1).Take(most))
        {
            if (piece.StartsWith("--", StringComparison.Ordinal))
            {
                yield break;
            }

            var start = piece.IndexOf('\n', StringComparison.Ordinal);
            var (inner, text) = start < 0 ? (MailHeaders.Read(""), "") : Inner(piece[(start + 1)..]);
            yield return new MailPart(inner, text);
        }
    }

    public string Text()
    {
        var bytes = headers.Value("content-transfer-encoding").Trim().ToLowerInvariant() switch
        {
            "base64" => MailWords.Base64(body),
            "quoted-printable" => MailWords.QuotedPrintable(body, isWord: false),
            _ => Encoding.Latin1.GetBytes(body),
        };
        var text = MailWords.Charset(headers.Parameter("content-type", "charset")).GetString(bytes).ReplaceLineEndings("\n");
        return (IsPage ? MailPageText.Read(text) : text).Trim();
    }

    // A part may begin with its empty line: then it has no headers at all.
    private static (MailHeaders Headers, string Body) Inner(string piece) =>
        piece.StartsWith('\n') || piece.StartsWith("\r\n", StringComparison.Ordinal) ? (MailHeaders.Read(""), piece.TrimStart('\r', '\n')) : Split(piece);
}
