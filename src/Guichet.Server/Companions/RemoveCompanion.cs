using Guichet.Contracts.Problems;
using Guichet.Domain.Companions;
using Guichet.Domain.Links;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Guichet.Server.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Companions;

/// <summary>Ends what somebody who came along still holds in the waiting space. Whoever keeps appointments does not know that there is one.</summary>
internal interface ISeeOffCompanions
{
    Task SeeOff(Guid organisationId, Guid companionId, Guid by);
}

/// <summary>Somebody comes along no more: their link ends with them, and so do their place and their seat.</summary>
internal sealed class RemoveCompanion(GuichetDb db, JournalCommit journal, ISeeOffCompanions waiting, LiveRooms rooms, RoomSteps steps, TimeProvider clock)
{
    public static async Task<IResult> Handle(string appointmentId, string companionId, RemoveCompanion remove, HttpContext http) =>
        Guid.TryParse(appointmentId, out var appointment) && Guid.TryParse(companionId, out var companion)
        && await remove.Remove(appointment, companion, Caller.From(http.User)!, http.RequestAborted)
            ? TypedResults.NoContent()
            : new Problem(ProblemCodes.CompanionNotFound).ToResult();

    private async Task<bool> Remove(Guid appointment, Guid companion, Caller by, CancellationToken ct)
    {
        IReadOnlyList<Link> links = [];
        var found = await journal.Commit(
            async () =>
            {
                if (await db.Set<Companion>().SingleOrDefaultAsync(row => row.Id == companion && row.AppointmentId == appointment, ct) is not { } one)
                {
                    return false;
                }

                links = await db.Set<Link>().Where(link => link.CompanionId == companion).ToListAsync(ct);
                db.RemoveRange(links);
                db.Remove(one);
                db.Append(one.Remove(by.Actor));
                return true;
            },
            ct);
        if (!found)
        {
            return false;
        }

        // Their place first: who is shown out of the call and comes back finds no door.
        await waiting.SeeOff(by.OrganisationId, companion, by.Actor);
        foreach (var call in links.Select(link => link.CallId).Distinct())
        {
            if (rooms.Find(RoomPlace.RoomIdOf(call)) is { } room)
            {
                await room.Mailbox.Ask(() => ShowOut(room, companion));
            }
        }

        return true;
    }

    private async Task<Problem?> ShowOut(LiveRoom room, Guid companion)
    {
        foreach (var seat in room.Room.Seats.Where(seat => seat.Entrance.Companion?.CompanionId == companion).ToList())
        {
            await steps.Carry(room, room.Room.Dismiss(seat.Id, clock.Now()));
        }

        return null;
    }
}
