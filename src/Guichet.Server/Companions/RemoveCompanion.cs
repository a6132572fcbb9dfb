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
    /// <summary>They are not expected any more, which they are told once; what still waited for them is not sent.</summary>
    /// <param name="taken">Of one date or several, the first of which speaks for the others.</param>
    /// <param name="dates">All appointments of its series, or it alone: what they may have been told about.</param>
    Task NotExpected(Appointment about, IReadOnlyList<Companion> taken, IReadOnlyList<Guid> dates, CancellationToken ct);
}

/// <summary>Somebody comes along no more: they are told, their link ends with them, and so do their place and their seat.</summary>
internal sealed class RemoveCompanion(GuichetDb db, JournalCommit journal, IFindDates find, ITellCompanions tell, EndCompanions end, TimeProvider clock)
{
    /// <param name="By">Null for the customer, who takes away whom they added, until its end.</param>
    public sealed record Wish(Guid AppointmentId, Guid CompanionId, SeriesScope Scope, Guid? By);

    /// <param name="scope">From which dates of its series they are taken away as well; from it alone when left out.</param>
    public static async Task<IResult> Handle(string appointmentId, string companionId, RemoveCompanion remove, HttpContext http, string? scope = null)
    {
        if (!Json.TryReadWord<SeriesScope>(scope, out var from))
        {
            return Json.WrongWord<SeriesScope>("scope").ToResult();
        }

        var problem = Guid.TryParse(appointmentId, out var appointment) && Guid.TryParse(companionId, out var companion)
            ? await remove.Remove(new Wish(appointment, companion, from ?? SeriesScope.One, Caller.From(http.User)!.Actor), http.RequestAborted)
            : new Problem(ProblemCodes.CompanionNotFound);
        return problem?.ToResult() ?? TypedResults.NoContent();
    }

    public async Task<Problem?> Remove(Wish wish, CancellationToken ct)
    {
        IReadOnlyList<Companion> taken = [];
        IReadOnlyList<Link> links = [];
        Problem? problem = null;
        await journal.Commit(
            async () =>
            {
                (taken, links, problem) = await Decide(wish, ct);
                return problem is null;
            },
            ct);
        foreach (var one in taken)
        {
            await end.End(one, links.Where(link => link.CompanionId == one.Id).Select(link => link.CallId), wish.By);
        }

        return problem;
    }

    private async Task<(IReadOnlyList<Companion> Taken, IReadOnlyList<Link> Links, Problem? Problem)> Decide(Wish wish, CancellationToken ct)
    {
        var one = await db.Set<Companion>().SingleOrDefaultAsync(row => row.Id == wish.CompanionId && row.AppointmentId == wish.AppointmentId, ct);
        if (one is null || (wish.By is null && !one.ByCustomer))
        {
            return ([], [], new Problem(ProblemCodes.CompanionNotFound));
        }

        var about = await db.Set<Appointment>().SingleAsync(row => row.Id == one.AppointmentId, ct);
        if (wish.By is null && !AddCompanion.MayComeTo(about, clock.Now()))
        {
            return ([], [], new Problem(ProblemCodes.AppointmentClosed));
        }

        var found = await find.Of(about, wish.Scope, ct);
        if (found is null && wish.Scope is not SeriesScope.One)
        {
            return ([], [], Problem.Field("scope", "This appointment stands alone."));
        }

        var others = found?.Asked.Skip(1).Select(date => date.Id).ToList() ?? [];
        var rows = others.Count == 0 ? [] : await db.Set<Companion>().Where(row => others.Contains(row.AppointmentId)).ToListAsync(ct);
        IReadOnlyList<Companion> taken = [one, .. rows.Where(row => row.Is(one.Kind, one.Person))];
        var ids = taken.Select(row => (Guid?)row.Id).ToList();
        var links = await db.Set<Link>().Where(link => ids.Contains(link.CompanionId)).ToListAsync(ct);
        db.RemoveRange(links);
        db.RemoveRange(taken);
        foreach (var row in taken)
        {
            db.Append(row.Remove(wish.By));
        }

        await tell.NotExpected(about, taken, found?.All ?? [about.Id], ct);
        return (taken, links, null);
    }
}
