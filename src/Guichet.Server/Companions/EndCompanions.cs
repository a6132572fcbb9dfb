using Guichet.Domain.Companions;
using Guichet.Server.Platform;
using Guichet.Server.Rooms;

namespace Guichet.Server.Companions;

/// <summary>Ends what somebody who came along still holds in the waiting space. Whoever keeps appointments does not know that there is one.</summary>
internal interface ISeeOffCompanions
{
    /// <param name="by">Null for the customer.</param>
    Task SeeOff(Guid organisationId, Guid companionId, Guid? by);
}

/// <summary>Whoever comes along no more loses their place and their seat.</summary>
internal sealed class EndCompanions(ISeeOffCompanions waiting, LiveRooms rooms, RoomSteps steps, TimeProvider clock)
{
    /// <param name="calls">Those that their links led into.</param>
    /// <param name="by">Null for the customer.</param>
    public async Task End(Companion one, IEnumerable<Guid> calls, Guid? by)
    {
        // Their place first: who is shown out of the call and comes back finds no door.
        await waiting.SeeOff(one.OrganisationId, one.Id, by);
        foreach (var call in calls.Distinct())
        {
            if (rooms.Find(RoomPlace.RoomIdOf(call)) is { } room)
            {
                await room.Mailbox.Ask(() => ShowOut(room, one.Id));
            }
        }
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
