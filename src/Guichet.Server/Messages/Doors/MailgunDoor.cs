using Guichet.Contracts.Problems;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Messages.Doors;

/// <summary>Incoming e-mail from one of Mailgun's routes, as raw MIME. What it signed is checked before a byte of the mail is read.
/// Mailgun hands in again what is not answered with 200 or 406: so 406 is said to what no repetition makes better, and to nothing else.</summary>
internal sealed class MailgunDoor(DoorStep step, GuichetDb db, MailgunKey keys, MailgunTokens tokens, TakeMail take)
{
    /// <summary>Mailgun posts the raw mail to addresses that end so, and a parsed one to all others.</summary>
    public const string Ending = "mime";

    // Mailgun hands in again for eight hours, and does not say whether it signs anew for that.
    private static readonly Duration Oldest = Duration.FromHours(9);
    private static readonly Duration Newest = Duration.FromMinutes(5);

    private static IResult Never => TypedResults.StatusCode(StatusCodes.Status406NotAcceptable);

    public static async Task<IResult> Receive(string token, MailgunDoor door, HttpContext http) =>
        door.Enter(token, http)?.ToResult() ?? await door.Receive(http);

    private Problem? Enter(string token, HttpContext http) => step.Enter(token, http);

    private async Task<IResult> Receive(HttpContext http)
    {
        var ct = http.RequestAborted;
        var kept = await db.Set<MessagingSettings>().Select(row => row.MailgunKey).SingleOrDefaultAsync(ct);
        if (keys.Open(kept ?? "") is not { } key)
        {
            return new Problem(ProblemCodes.KeyInvalid).ToResult();
        }

        if (await MailgunForm.Read(http.Request) is not { } form)
        {
            return new Problem(ProblemCodes.RequestInvalid).ToResult();
        }

        if (!MailgunKey.IsSigned(form, key))
        {
            // As long as the key here is not that of Mailgun's, the mail waits there until somebody has put it right.
            return new Problem(ProblemCodes.KeyInvalid).ToResult();
        }

        if (!MailDoor.IsWithin(form.Timestamp, Oldest, Newest, http) || form.Bytes is not { } mail
            || !await tokens.Take(form.Token, mail, Oldest + Newest, ct))
        {
            return Never;
        }

        await take.Handle(mail, $"mailgun:{form.Token}", ct);
        return TypedResults.Ok();
    }
}
