using System.Buffers;
using static System.Text.Encoding;

namespace Guichet.Protocols.Mail;

/// <summary>A part of a mail, or the mail itself. Its body stays where it lies in the mail's bytes: of a large one nothing is copied but what is read.</summary>
internal sealed class MailPart(MailHeaders headers, ReadOnlyMemory<byte> body)
{
    private const int LongestHeaders = 64 * 1024;
    private const int LongestText = 512 * 1024;
    private static readonly SearchValues<byte> Base64Signs = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);
    private readonly MailParameters _parameters = headers.Parameters("content-type");

    /// <summary>In small letters, without its parameters.</summary>
    public string Type { get; } = headers.Value("content-type") is { Length: > 0 } type ? type.Split(';')[0].Trim().ToLowerInvariant() : "text/plain";

    public bool IsMultipart => Type.StartsWith("multipart/", StringComparison.Ordinal) && Boundary.Length > 0;

    public bool IsText => Type is "text/plain" or "text/html";

    public bool IsPage => Type == "text/html";

    public bool IsAttachment => headers.Value("content-disposition").StartsWith("attachment", StringComparison.OrdinalIgnoreCase);

    /// <summary>A file's, empty when it has none.</summary>
    public string Name => headers.Parameters("content-disposition").Text("filename") is { Length: > 0 } name ? name : _parameters.Text("name");

    /// <summary>Without its angle brackets; empty when it has none.</summary>
    public string ContentId => headers.Value("content-id").Trim().Trim('<', '>').Trim();

    /// <summary>How many bytes it is once it is decoded, to a few.</summary>
    public long Bytes => Encoding switch
    {
        "base64" => body.Span.CountAny(Base64Signs) * 3L / 4,
        "quoted-printable" => body.Length - (2L * body.Span.Count((byte)'=')),
        _ => body.Span.TrimEnd("\r\n"u8).Length,
    };

    private string Boundary => _parameters.Value("boundary");

    private string Encoding => headers.Value("content-transfer-encoding").Trim().ToLowerInvariant();

    public static (MailHeaders Headers, ReadOnlyMemory<byte> Body) Split(ReadOnlyMemory<byte> bytes)
    {
        var returns = bytes.Span.IndexOf("\r\n\r\n"u8);
        var lines = (returns < 0 ? bytes.Span : bytes.Span[..returns]).IndexOf("\n\n"u8);
        var (end, gap) = lines >= 0 ? (lines, 2) : (returns, 4);
        return end < 0 ? (Read(bytes), default) : (Read(bytes[..end]), bytes[(end + gap)..]);
    }

    public IEnumerable<MailPart> Parts(int most)
    {
        var boundary = Latin1.GetBytes("\n--" + Boundary);
        // The first may stand at the very beginning.
        var at = IsBoundary(boundary.AsSpan(1), 0) ? boundary.Length - 1 : After(Find(boundary, 0), boundary);
        for (; at >= 0 && most > 0; most--)
        {
            var next = Find(boundary, at);
            var piece = body[at..(next < 0 ? body.Length : next)];
            if (piece.Span.StartsWith("--"u8))
            {
                yield break;
            }

            var start = piece.Span.IndexOf((byte)'\n');
            var (inner, text) = start < 0 ? (MailHeaders.Read(""), default) : Inner(piece[(start + 1)..]);
            yield return new MailPart(inner, text);
            at = After(next, boundary);
        }
    }

    public string Text()
    {
        var text = Written();
        return (IsPage ? MailPageText.Read(text) : text).Trim();
    }

    /// <summary>Its text as it was written: of a page with its tags. To a length.</summary>
    public string Written()
    {
        var written = Latin1.GetString(body.Span[..Math.Min(LongestText, body.Length)]);
        var bytes = Encoding switch
        {
            "base64" => MailWords.Base64(written),
            "quoted-printable" => MailWords.QuotedPrintable(written, isWord: false),
            _ => Latin1.GetBytes(written),
        };
        return MailWords.Charset(_parameters.Value("charset")).GetString(bytes).ReplaceLineEndings("\n");
    }

    // One character a byte, so that nothing is lost before the charset is known.
    private static MailHeaders Read(ReadOnlyMemory<byte> bytes) => MailHeaders.Read(Latin1.GetString(bytes.Span[..Math.Min(LongestHeaders, bytes.Length)]));

    // A part may begin with its empty line: then it has no headers at all.
    private static (MailHeaders Headers, ReadOnlyMemory<byte> Body) Inner(ReadOnlyMemory<byte> piece) =>
        piece.Span.StartsWith("\n"u8) || piece.Span.StartsWith("\r\n"u8) ? (MailHeaders.Read(""), piece.TrimStart("\r\n"u8)) : Split(piece);

    private static int After(int found, byte[] boundary) => found < 0 ? -1 : found + boundary.Length;

    private int Find(ReadOnlySpan<byte> boundary, int from)
    {
        while (body.Span[from..].IndexOf(boundary) is var at and >= 0)
        {
            if (IsBoundary(boundary, from + at))
            {
                return from + at;
            }

            from += at + boundary.Length;
        }

        return -1;
    }

    // Not the beginning of a longer one (RFC 2046, 5.1.1): behind it its line ends, or the whole does.
    private bool IsBoundary(ReadOnlySpan<byte> boundary, int at)
    {
        var rest = body.Span[at..];
        return rest.StartsWith(boundary) && (rest.Length == boundary.Length || rest[boundary.Length] is (byte)'\r' or (byte)'\n' or (byte)' ' or (byte)'\t'
            || rest[boundary.Length..].StartsWith("--"u8));
    }
}
