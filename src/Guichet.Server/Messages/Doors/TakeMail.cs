using Guichet.Domain.Calls;
using Guichet.Domain.Messages;
using Guichet.Protocols.Mail;

namespace Guichet.Server.Messages.Doors;

/// <summary>Reads an e-mail whose sender's server was believed, and hands on what a person wrote in it: all doors of e-mail end here.</summary>
internal sealed class TakeMail(ReceiveMessage receive)
{
    /// <summary>Bytes of a mail as it is on the wire, with its attachments: what providers let through (Mailgun 25 MB), and a little.</summary>
    public const int Longest = 30 * 1024 * 1024;

    /// <param name="reference">What to know it by when it has no Message-ID.</param>
    public async Task Handle(ReadOnlyMemory<byte> bytes, string reference, CancellationToken ct)
    {
        var mail = MailReader.Read(bytes);
        if (!CallPlan.IsEmail(mail.From))
        {
            // Nobody to answer; taken, so that it is not handed in again.
            return;
        }

        await receive.Handle(
            new IncomingMessage(
                MessageChannel.Email, mail.From, OneLine.Clean(mail.FromName), OneLine.Clean(mail.Subject), Unquoted(mail.Text),
                mail.MessageId.Length > 0 ? mail.MessageId : $"{reference}:{mail.From}", [.. mail.InReplyTo.Select(Ours).OfType<Guid>()],
                MailId: mail.MessageId, Automatic: mail.IsAutomatic,
                LeftOut: LeftOut.Of([.. mail.Files.Select(file => (file.Name, file.Bytes))])),
            ct);
    }

    private static Guid? Ours(string id) => Guid.TryParseExact(id.Split('@')[0], "N", out var ours) ? ours : null;

    // What stands at the end and was ours before: lines that begin with ">", and the line that introduces them.
    private static string Unquoted(string text)
    {
        var lines = text.Split('\n').ToList();
        while (lines.Count > 1 && (lines[^1].StartsWith('>') || string.IsNullOrWhiteSpace(lines[^1])))
        {
            lines.RemoveAt(lines.Count - 1);
        }

        if (lines.Count > 1 && lines.Count < text.Split('\n').Length && lines[^1].TrimEnd().EndsWith(':'))
        {
            lines.RemoveAt(lines.Count - 1);
        }

        var kept = string.Join('\n', lines).Trim();
        return kept.Length > 0 ? kept : text;
    }
}
