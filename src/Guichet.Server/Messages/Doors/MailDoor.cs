using System.Globalization;
using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Domain.Messages;
using Guichet.Protocols.Mail;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using NodaTime;

namespace Guichet.Server.Messages.Doors;

/// <summary>Incoming e-mail as it is on the wire, from a mail server's pipe or a provider's webhook. Signed over its time and its bytes
/// (<c>X-Guichet-Timestamp</c>, <c>X-Guichet-Signature</c>); nothing of it is read before the signature was checked, and an old one is refused.</summary>
internal static class MailDoor
{
    private const int LongestMail = 500 * 1024;
    private static readonly Duration Tolerance = Duration.FromMinutes(5);

    public static async Task<IResult> Receive(string token, DoorStep step, DoorKeys keys, CurrentOrganisation current, ReceiveMessage receive, HttpContext http)
    {
        if (step.Enter(token, http) is { } problem)
        {
            return problem.ToResult();
        }

        if (await Bodies.Bytes(http.Request, LongestMail) is not { } body)
        {
            return new Problem(ProblemCodes.RequestTooLarge).ToResult();
        }

        var timestamp = http.Request.Headers["X-Guichet-Timestamp"].ToString();
        if (!IsNow(timestamp, http) || !keys.IsSigned(current.Id, timestamp, body, http.Request.Headers["X-Guichet-Signature"].ToString()))
        {
            return new Problem(ProblemCodes.KeyInvalid).ToResult();
        }

        var mail = MailReader.Read(body);
        if (!CallPlan.IsEmail(mail.From))
        {
            // Nobody to answer; taken, so that it is not handed in again.
            return TypedResults.NoContent();
        }

        await receive.Handle(
            new IncomingMessage(
                MessageChannel.Email, mail.From, OneLine.Clean(mail.FromName), OneLine.Clean(mail.Subject), Unquoted(mail.Text),
                mail.MessageId.Length > 0 ? mail.MessageId : $"{timestamp}:{mail.From}", [.. mail.InReplyTo.Select(Ours).OfType<Guid>()],
                MailId: mail.MessageId, Automatic: mail.IsAutomatic),
            http.RequestAborted);
        return TypedResults.NoContent();
    }

    private static bool IsNow(string timestamp, HttpContext http)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().Now();
        return long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253402300799
            && Instant.FromUnixTimeSeconds(seconds) is var at && at > now - Tolerance && at < now + Tolerance;
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
