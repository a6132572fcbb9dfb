using Guichet.Server.Hubs;
using Guichet.Server.Platform;

namespace Guichet.Server.Rooms.Doors;

/// <summary>Whoever is signed out leaves the calls that they are in.</summary>
internal sealed class SignedOutSeats(LiveRooms rooms, RoomSteps steps, TimeProvider clock) : ITakesPart
{
    public async Task TakeOut(string connection, Guid organisation)
    {
        foreach (var room in rooms.All.Where(room => room.Place.OrganisationId == organisation))
        {
            await room.Mailbox.Ask(() => TakeOut(room, connection));
        }
    }

    private Task<Problem?> TakeOut(LiveRoom room, string connection) =>
        room.Room.Seats.FirstOrDefault(seat => seat.Connection == connection) is { } seat
            ? steps.Carry(room, room.Room.Leave(seat.Id, clock.Now()))
            : Task.FromResult<Problem?>(null);
}
