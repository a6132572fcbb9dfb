namespace Guichet.Protocols.Mail;

/// <param name="Name">As the sender's program gave it, decoded and otherwise as it came; empty when it gave none.</param>
/// <param name="Bytes">Of the file itself, without what carries it over the wire; to a few bytes.</param>
public sealed record MailFile(string Name, long Bytes);

/// <summary>Which parts of a mail are files that somebody put into it, beside what it says.</summary>
internal static class MailFiles
{
    // Logos in signatures are smaller; what somebody took with a camera is larger.
    private const long LargestOrnament = 50_000;

    private static readonly HashSet<string> Seals = ["application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"];

    /// <param name="leaves">All parts that hold no others, each with what holds it.</param>
    /// <param name="text">The one whose text is read.</param>
    public static IReadOnlyList<MailFile> Of(IReadOnlyList<(MailPart Part, MailPart? In)> leaves, MailPart? text)
    {
        var pages = leaves.Where(one => one.Part.IsPage && !one.Part.IsAttachment).Select(one => one.Part.Written()).ToList();
        return
        [
            .. leaves.Where(one => one.Part != text && IsFile(one.Part, one.In) && !IsOrnament(one.Part, pages)).Select(one => new MailFile(one.Part.Name, one.Part.Bytes)),
        ];
    }

    // Not another form of the text, not a signature, not what a mail server reports (RFC 6522).
    private static bool IsFile(MailPart part, MailPart? within) =>
        part.IsAttachment ? !Seals.Contains(part.Type) && within?.Type != "multipart/report"
        : part.Name.Length > 0 ? !Seals.Contains(part.Type)
        : !part.IsText && part.Bytes > 0 && !Seals.Contains(part.Type) && !part.Type.StartsWith("multipart/", StringComparison.Ordinal)
            && within?.Type is not ("multipart/alternative" or "multipart/report");

    // A small picture that the page shows in its place (RFC 2392).
    private static bool IsOrnament(MailPart part, IReadOnlyList<string> pages) =>
        part.Type.StartsWith("image/", StringComparison.Ordinal) && part.Bytes <= LargestOrnament && part.ContentId is { Length: > 0 } id
        && pages.Any(page => page.Contains($"cid:{id}", StringComparison.OrdinalIgnoreCase));
}
