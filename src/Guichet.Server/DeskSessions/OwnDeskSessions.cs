using Guichet.Contracts.Problems;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.DeskSessions;

/// <summary>Where one is signed in, and signing out there.</summary>
internal sealed class OwnDeskSessions(GuichetDb db, JournalCommit journal, KeepDeskSessions sessions, EndDeskSessions end)
{
    /// <param name="Device">What the browser calls itself (its User-Agent).</param>
    /// <param name="Address">From where it was last heard.</param>
    /// <param name="Current">The one that asks.</param>
    public sealed record View(string Id, string Device, string Address, DateTimeOffset CreatedAt, DateTimeOffset SeenAt, bool Current);

    public sealed record Response(IReadOnlyList<View> Items);

    public static async Task<IResult> List(OwnDeskSessions own, HttpContext http)
    {
        var caller = Caller.From(http.User)!;
        var rows = await own.Sessions.Of(caller.Actor).AsNoTracking().OrderByDescending(row => row.SeenAt).ToListAsync(http.RequestAborted);
        return TypedResults.Ok(new Response([.. rows.Select(row => new View(
            row.Id.ToString("N"), row.Device, row.Address, row.CreatedAt.ToDateTimeOffset(), row.SeenAt.ToDateTimeOffset(), row.Id == caller.Session))]));
    }

    public static async Task<IResult> EndOne(string deskSessionId, OwnDeskSessions own, HttpContext http)
    {
        var caller = Caller.From(http.User)!;
        return Guid.TryParse(deskSessionId, out var session) && await own.End(caller.Actor, row => row.Id == session, http.RequestAborted)
            ? TypedResults.NoContent()
            : new Problem(ProblemCodes.DeskSessionNotFound).ToResult();
    }

    /// <summary>Everywhere but here.</summary>
    public static async Task<IResult> EndOthers(OwnDeskSessions own, HttpContext http)
    {
        var caller = Caller.From(http.User)!;
        await own.End(caller.Actor, row => row.Id != caller.Session, http.RequestAborted);
        return TypedResults.NoContent();
    }

    private KeepDeskSessions Sessions => sessions;

    private async Task<bool> End(Guid person, Func<DeskSession, bool> which, CancellationToken ct)
    {
        var found = await journal.Commit(
            async () =>
            {
                await end.Remove(person, which, ct);
                return db.ChangeTracker.HasChanges();
            },
            ct);
        await end.Release();
        return found;
    }
}
