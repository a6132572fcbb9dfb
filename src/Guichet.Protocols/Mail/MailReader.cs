namespace Guichet.Protocols.Mail;

/// <summary>What an e-mail says to a person.</summary>
/// <param name="From">The address alone, in small letters; empty when there is none.</param>
/// <param name="MessageId">Without its angle brackets; empty when there is none.</param>
/// <param name="InReplyTo">The ids that it answers, newest first, without brackets.</param>
/// <param name="Text">The first plain text; a page's text where there is no plain one. Ends with what was quoted.</param>
/// <param name="IsAutomatic">A machine wrote it (RFC 3834): it is not answered by one.</param>
/// <param name="Files">What somebody put into it, in its order; small pictures of a signature are none.</param>
public sealed record ReadMail(
    string From, string FromName, string Subject, string MessageId, IReadOnlyList<string> InReplyTo, string Text, bool IsAutomatic, IReadOnlyList<MailFile> Files);

/// <summary>Reads an e-mail as it is on the wire (RFC 5322, MIME RFC 2045 to 2047). Lenient: whatever stands there, something comes out; never an exception.</summary>
public static class MailReader
{
    private const int DeepestPart = 8;
    private const int MostParts = 64;
    private const int LongestReferences = 16;

    /// <param name="mail">Of any length: beyond its headers and the text that is found, it is only looked through for the boundaries of its parts.</param>
    public static ReadMail Read(ReadOnlyMemory<byte> mail)
    {
        var (headers, body) = MailPart.Split(mail);
        var (from, name) = MailAddressText.Read(headers.Value("from"));
        var budget = MostParts;
        var leaves = new List<(MailPart Part, MailPart? In)>();
        Spread(new MailPart(headers, body), null, DeepestPart, ref budget, leaves);
        var texts = leaves.Select(one => one.Part).Where(part => part.IsText && !part.IsAttachment).ToList();
        var found = texts.Find(part => !part.IsPage) ?? texts.FirstOrDefault();
        return new ReadMail(
            from, name, MailWords.Decode(headers.Value("subject")), Id(headers.Value("message-id")), References(headers), found?.Text() ?? "",
            IsAutomatic(headers), MailFiles.Of(leaves, found));
    }

    // RFC 3834, sections 2 and 5; what was in use before it and beside it; and a report of a mail server's, which has no sender to return to (RFC 5321, 4.5.5).
    private static bool IsAutomatic(MailHeaders headers) =>
        (headers.Value("auto-submitted") is { Length: > 0 } auto && !auto.StartsWith("no", StringComparison.OrdinalIgnoreCase))
        || headers.Value("precedence").ToLowerInvariant() is "bulk" or "junk" or "list" or "auto_reply"
        || (headers.Value("x-auto-response-suppress") is { Length: > 0 } suppress && !suppress.Equals("none", StringComparison.OrdinalIgnoreCase))
        || headers.Value("x-autoreply").Length > 0
        || headers.Value("return-path") == "<>"
        || headers.Value("content-type").StartsWith("multipart/report", StringComparison.OrdinalIgnoreCase);

    private static void Spread(MailPart part, MailPart? within, int depth, ref int budget, List<(MailPart Part, MailPart? In)> leaves)
    {
        if (depth == 0 || --budget < 0)
        {
            return;
        }

        if (!part.IsMultipart)
        {
            leaves.Add((part, within));
            return;
        }

        foreach (var inner in part.Parts(MostParts))
        {
            Spread(inner, part, depth - 1, ref budget, leaves);
        }
    }

    private static IReadOnlyList<string> References(MailHeaders headers) =>
    [
        .. $"{headers.Value("references")} {headers.Value("in-reply-to")}".Split([' ', '\t', ',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Id).Where(id => id.Length > 0).Reverse().Take(LongestReferences),
    ];

    private static string Id(string text) => text.Trim().Trim('<', '>').Trim();
}
