using System.Net;
using Guichet.Contracts.Problems;
using Guichet.Domain.Messages;
using Guichet.Domain.Organisations;
using Guichet.Server.Channels;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Messages.Outbox;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Messages.Doors;

/// <summary>Ends e-mails with one click, as mail programs offer it (RFC 8058): a POST to the address in the mail's own header, which is signed for that one
/// message. A GET changes nothing, as scanners follow links: it shows a page with the button.</summary>
internal sealed class StopDoor(GuichetDb db, DoorKeys keys, CurrentOrganisation current, RateLimits limits, StopDoor.Parts parts)
{
    /// <summary>What notes the customer's word.</summary>
    internal sealed record Parts(JournalCommit Journal, MessageBook Book, MessageChecks Checks, Messaging Messaging, ChannelSettings Settings, TimeProvider Clock);

    public static async Task<IResult> Show(string token, StopDoor door, HttpContext http)
    {
        var (message, problem) = await door.Find(token, http);
        return message is null ? problem!.ToResult() : await door.Page(message, done: false, http.RequestAborted);
    }

    public static async Task<IResult> Stop(string token, StopDoor door, HttpContext http)
    {
        var (message, problem) = await door.Find(token, http);
        if (message is null)
        {
            return problem!.ToResult();
        }

        await door.Note(message, http.RequestAborted);
        return await door.Page(message, done: true, http.RequestAborted);
    }

    private async Task<(Message? Message, Problem? Problem)> Find(string token, HttpContext http)
    {
        if (!limits.Allow("channel-stop", RateLimits.Who(http.Connection.RemoteIpAddress), new(parts.Settings.IncomingPerMinute, parts.Settings.IncomingPerMinute)))
        {
            return (null, new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 10 });
        }

        if (keys.Stops(token) is not { } id || await db.Set<Message>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id, http.RequestAborted) is not { } message)
        {
            return (null, new Problem(ProblemCodes.NotFound));
        }

        current.Set(message.OrganisationId);
        return (message, null);
    }

    private Task Note(Message message, CancellationToken ct) => parts.Journal.Commit(
        async () =>
        {
            if (await parts.Checks.IsOptedOut(MessageChannel.Email, message.Way.Address, ct))
            {
                return false;
            }

            await parts.Book.Consent(
                new ChannelConsent
                {
                    Id = parts.Clock.NewId(),
                    OrganisationId = message.OrganisationId,
                    Channel = MessageChannel.Email,
                    Address = message.Way.Address,
                    Given = false,
                    Source = ConsentSource.Customer,
                    Proof = message.Id,
                    At = parts.Clock.Now(),
                },
                ct);
            return true;
        },
        ct);

    private async Task<IResult> Page(Message message, bool done, CancellationToken ct)
    {
        var thread = await db.Set<MessageThread>().AsNoTracking().SingleAsync(one => one.Id == message.ThreadId, ct);
        var language = await parts.Messaging.LanguageOf(thread.Customer, ct);
        var organisation = WebUtility.HtmlEncode(await db.Set<Organisation>().Select(one => one.Name).SingleAsync(ct));
        var (sentence, button) = (language == "fr", done) switch
        {
            (true, true) => ($"{organisation} ne vous enverra plus de courriels. Pour en recevoir de nouveau, répondez START à l’un d’eux.", ""),
            (true, false) => ($"Ne plus recevoir les courriels de {organisation}\u202f?", "Ne plus les recevoir"),
            (false, true) => ($"{organisation} will send you no more e-mails. To get them again, answer one of them with START.", ""),
            _ => ($"Get no more e-mails from {organisation}?", "End these e-mails"),
        };
        var form = done ? "" : $"<form method=\"post\"><button style=\"font:inherit;padding:14px 24px\">{button}</button></form>";
        return TypedResults.Content(
            $"<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><meta name=\"robots\" content=\"noindex\">"
            + $"<meta name=\"color-scheme\" content=\"light dark\"><title>{organisation}</title></head>"
            + $"<body style=\"margin:48px auto;max-width:560px;padding:0 16px;font:18px/1.6 system-ui,sans-serif\"><h1 style=\"font-size:24px\">{sentence}</h1>{form}</body></html>",
            "text/html; charset=utf-8");
    }
}
