using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.Companions;
using Guichet.Domain.Links;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Companions;

/// <summary>Writes to who is taken away, in the transaction that does it: their address goes with them. Whoever keeps appointments does not know that
/// messages exist.</summary>
internal interface ITellCompanions
{
    /// <summary>They are not expected any more; what still waited for them is not sent.</summary>
    Task NotExpected(Appointment about, Companion one, CancellationToken ct);
}

/// <summary>Somebody comes along no more: they are told, their link ends with them, and so do their place and their seat.</summary>
internal sealed class RemoveCompanion(GuichetDb db, JournalCommit journal, ITellCompanions tell, EndCompanions end)
{
    public static async Task<IResult> Handle(string appointmentId, string companionId, RemoveCompanion remove, HttpContext http) =>
        Guid.TryParse(appointmentId, out var appointment) && Guid.TryParse(companionId, out var companion)
        && await remove.Remove(appointment, companion, Caller.From(http.User)!.Actor, http.RequestAborted)
            ? TypedResults.NoContent()
            : new Problem(ProblemCodes.CompanionNotFound).ToResult();

    private async Task<bool> Remove(Guid appointment, Guid companion, Guid by, CancellationToken ct)
    {
        Companion? taken = null;
        IReadOnlyList<Link> links = [];
        await journal.Commit(
            async () =>
            {
                taken = await db.Set<Companion>().SingleOrDefaultAsync(row => row.Id == companion && row.AppointmentId == appointment, ct);
                links = taken is null ? [] : await Take(taken, by, ct);
                return taken is not null;
            },
            ct);
        if (taken is null)
        {
            return false;
        }

        await end.End(taken, links.Select(link => link.CallId), by);
        return true;
    }

    private async Task<IReadOnlyList<Link>> Take(Companion one, Guid by, CancellationToken ct)
    {
        var about = await db.Set<Appointment>().SingleAsync(row => row.Id == one.AppointmentId, ct);
        await tell.NotExpected(about, one, ct);
        var links = await db.Set<Link>().Where(link => link.CompanionId == one.Id).ToListAsync(ct);
        db.RemoveRange(links);
        db.Remove(one);
        db.Append(one.Remove(by));
        return links;
    }
}
