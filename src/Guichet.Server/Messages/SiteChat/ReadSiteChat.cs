using Guichet.Contracts.Problems;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Guichet.Server.Queues;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Messages.SiteChat;

/// <summary>What a chat window on another site shows: whom it reaches, and what was said since it last looked.</summary>
internal sealed class ReadSiteChat(FindQueue find, VisitorKeys keys, SiteChatMessages messages, GuichetDb db, TimeProvider clock)
{
    /// <param name="Secret">The visitor's; null before they wrote.</param>
    /// <param name="After">Id of the last message that the window has.</param>
    public sealed record Request(string? Secret = null, string? After = null);

    /// <param name="Open">The team can be talked to now, at its public page too.</param>
    public sealed record Response(string OrganisationName, string TeamName, bool Open, IReadOnlyList<SiteChatMessage> Messages);

    public static async Task<IResult> Handle(
        string address, Request request, ReadSiteChat read, RateLimits limits, SiteChatSettings settings, HttpContext http) =>
        !limits.Allow("site-chat-read", RateLimits.Who(http.Connection.RemoteIpAddress), settings.ReadRate)
            ? new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 10 }.ToResult()
            : await read.Handle(address, request, http.RequestAborted);

    private async Task<IResult> Handle(string address, Request request, CancellationToken ct)
    {
        if (await find.Handle(address, ct) is not { } queue)
        {
            return new Problem(ProblemCodes.QueueNotFound).ToResult();
        }

        var organisation = await db.Set<Organisation>().Select(row => row.Name).SingleAsync(ct);
        var team = await db.Set<Team>().Where(row => row.Id == queue.TeamId).Select(row => row.Name).SingleAsync(ct);
        var said = keys.VisitorOf(request.Secret) is { } visitor ? await messages.Read(visitor, request.After, ct) : [];
        return TypedResults.Ok(new Response(organisation, team, queue.At(clock.Now()).Open, said));
    }
}
