using System.Security.Cryptography;
using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Server.Data;
using Guichet.Server.Http;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Appointments.Feeds;

/// <param name="Address">Whoever knows it sees when this specialist is booked. Null when there is none.</param>
public sealed record FeedView(string? Address);

/// <summary>Makes a specialist's feed, shows its address again, and takes it back.</summary>
internal static class ChangeFeed
{
    public static async Task<IResult> Read(string personId, GuichetDb db, FeedSigner signer, HttpSettings settings, HttpContext http)
    {
        var (id, problem) = await Find(personId, db, http);
        if (id is null)
        {
            return problem!.ToResult();
        }

        var feed = await db.Set<CalendarFeed>().AsNoTracking().SingleOrDefaultAsync(row => row.SpecialistId == id, http.RequestAborted);
        return TypedResults.Ok(new FeedView(feed is null ? null : signer.Address(Origin.Of(http.Request, settings), feed)));
    }

    /// <summary>A new address; the one before it no longer opens anything.</summary>
    public static async Task<IResult> Make(
        string personId, GuichetDb db, JournalCommit journal, FeedSigner signer, HttpSettings settings, TimeProvider clock, HttpContext http)
    {
        var (id, problem) = await Find(personId, db, http);
        if (id is not { } specialist)
        {
            return problem!.ToResult();
        }

        var caller = Caller.From(http.User)!;
        var made = new CalendarFeed
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            OrganisationId = caller.OrganisationId,
            SpecialistId = specialist,
            CreatedAt = clock.Now(),
        };
        await journal.Commit(
            async () =>
            {
                await db.Set<CalendarFeed>().Where(row => row.SpecialistId == specialist).ExecuteDeleteAsync(http.RequestAborted);
                db.Add(made);
                db.Append(new CalendarFeedMade(specialist, caller.Actor));
                return true;
            },
            http.RequestAborted);
        return TypedResults.Ok(new FeedView(signer.Address(Origin.Of(http.Request, settings), made)));
    }

    public static async Task<IResult> Delete(string personId, GuichetDb db, JournalCommit journal, HttpContext http)
    {
        var (id, problem) = await Find(personId, db, http);
        if (id is not { } specialist)
        {
            return problem!.ToResult();
        }

        await journal.Commit(
            async () =>
            {
                var deleted = await db.Set<CalendarFeed>().Where(row => row.SpecialistId == specialist).ExecuteDeleteAsync(http.RequestAborted);
                db.Append(deleted > 0 ? new CalendarFeedDeleted(specialist, Caller.From(http.User)!.Actor) : null);
                return deleted > 0;
            },
            http.RequestAborted);
        return TypedResults.NoContent();
    }

    private static async Task<(Guid? Id, Problem? Problem)> Find(string personId, GuichetDb db, HttpContext http) =>
        await ChangeHours.FindPerson(db, personId, http.RequestAborted) is not { } id ? (null, new Problem(ProblemCodes.PersonNotFound))
        : ChangeHours.MayKeep(Caller.From(http.User)!, id) ? (id, null)
        : (null, new Problem(ProblemCodes.NotAllowed, "Feeds of others are a manager's to keep."));
}
