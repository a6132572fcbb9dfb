using Guichet.Domain.Messages;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Messages.Doors;
using Guichet.Server.Http;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Messages;

/// <summary>When and what is sent, and where messages come in.</summary>
internal sealed class ChangeMessaging(GuichetDb db, JournalCommit journal, Messaging messaging, MailgunKey mailgun)
{
    /// <param name="Zone">IANA name: for customers whose own is not known; empty is the country's.</param>
    /// <param name="QuietFrom">Minutes after midnight.</param>
    /// <param name="Reminders">Minutes before the start.</param>
    /// <param name="Off">Notices that are not sent.</param>
    public sealed record Settings(string Zone, int QuietFrom, int QuietTo, IReadOnlyList<int> Reminders, IReadOnlyList<string> Off, bool TextFirst, bool FallBack);

    /// <param name="Kannel">Address for its sms-service's post-url.</param>
    /// <param name="Twilio">Address for incoming messages.</param>
    /// <param name="Mail">Address for incoming e-mail.</param>
    /// <param name="MailSecret">What incoming e-mail is signed with.</param>
    /// <param name="Mailgun">Address for a route of Mailgun's.</param>
    /// <param name="HasMailgunKey">The key that Mailgun signs with is kept; without it nothing is taken there.</param>
    public sealed record DoorAddresses(string Kannel, string Twilio, string Mail, string MailSecret, string Mailgun, bool HasMailgunKey);

    /// <param name="SigningKey">Mailgun's "HTTP webhook signing key", 16 to 128 signs; kept sealed and never given out again. Empty: it is forgotten.</param>
    public sealed record MailgunRequest(string SigningKey);

    public sealed record Response(Settings Settings, string CountryZone, IReadOnlyList<string> Notices, DoorAddresses Doors);

    public static async Task<IResult> Read(ChangeMessaging change, DoorKeys doors, HttpSettings http, HttpContext context) =>
        TypedResults.Ok(await change.View(doors, http, context));

    public static async Task<IResult> Change(Settings request, ChangeMessaging change, DoorKeys doors, HttpSettings http, HttpContext context) =>
        Wrong(request)?.ToResult() ?? TypedResults.Ok(await change.Save(request, doors, http, context));

    public static async Task<IResult> SetMailgun(MailgunRequest request, ChangeMessaging change, DoorKeys doors, HttpSettings http, HttpContext context) =>
        request.SigningKey.Length > 0 && !MailgunKey.IsWhole(request.SigningKey)
            ? Problem.Field("signingKey", "16 to 128 visible characters, as Mailgun shows them.").ToResult()
            : TypedResults.Ok(await change.Save(request, doors, http, context));

    private async Task<Response> Save(MailgunRequest request, DoorKeys doors, HttpSettings http, HttpContext context)
    {
        (await Row(context.RequestAborted)).MailgunKey = mailgun.Seal(request.SigningKey);
        db.Append(new MessagingChanged(Caller.From(context.User)!.Actor));
        await journal.Commit(context.RequestAborted);
        return await View(doors, http, context);
    }

    private async Task<MessagingSettings> Row(CancellationToken ct) =>
        await db.Set<MessagingSettings>().SingleOrDefaultAsync(ct) ?? db.Add(new MessagingSettings { OrganisationId = journal.OrganisationId }).Entity;

    private async Task<Response> Save(Settings request, DoorKeys doors, HttpSettings http, HttpContext context)
    {
        var row = await Row(context.RequestAborted);
        (row.Zone, row.QuietFrom, row.QuietTo, row.TextFirst, row.FallBack) = (request.Zone, request.QuietFrom, request.QuietTo, request.TextFirst, request.FallBack);
        row.Reminders = string.Join(',', request.Reminders.Distinct().OrderDescending());
        row.Off = string.Join(',', request.Off.Distinct());
        db.Append(new MessagingChanged(Caller.From(context.User)!.Actor));
        await journal.Commit(context.RequestAborted);
        return await View(doors, http, context);
    }

    private async Task<Response> View(DoorKeys doors, HttpSettings http, HttpContext context)
    {
        var (organisation, row) = await messaging.Read(context.RequestAborted);
        var door = $"{Origin.Of(context.Request, http)}/channels";
        var token = doors.Token(organisation.Id);
        return new Response(
            new Settings(row.Zone, row.QuietFrom, row.QuietTo, row.ReminderMinutes(), row.Off.Split(',', StringSplitOptions.RemoveEmptyEntries), row.TextFirst, row.FallBack),
            Messaging.ZoneOf(organisation).Id, Domain.Messages.Notices.All,
            new DoorAddresses($"{door}/kannel/{token}{KannelDoor.Places}", $"{door}/twilio/{token}", $"{door}/mail/{token}", doors.MailSecret(organisation.Id),
                $"{door}/mailgun/{token}/{MailgunDoor.Ending}", mailgun.Open(row.MailgunKey) is not null));
    }

    private static Problem? Wrong(Settings wanted) =>
        wanted.Zone.Length > 0 && Messaging.Find(wanted.Zone) is null ? Problem.Field("zone", "An IANA time zone, such as Europe/Paris.")
        : wanted.QuietFrom is < 0 or > 1439 || wanted.QuietTo is < 0 or > 1439 ? Problem.Field("quietFrom", "Minutes after midnight, 0 to 1439.")
        : wanted.Reminders.Count > MessagingSettings.MostReminders || wanted.Reminders.Any(one => one is < 5 or > MessagingSettings.LongestReminderMinutes)
            ? Problem.Field("reminders", $"At most {MessagingSettings.MostReminders}, each 5 minutes to two weeks before.")
        : wanted.Off.Any(one => !Domain.Messages.Notices.All.Contains(one)) ? Problem.Field("off", "Notices of the list.")
        : null;
}
