using Guichet.Domain;
using Guichet.Domain.Rooms;
using Guichet.Server.Media;
using Guichet.Server.Platform;

namespace Guichet.Server.Rooms;

/// <summary>Carries out what a step of a room decided: tells the browsers, closes media, writes it down. Inside the room's mailbox.</summary>
internal sealed class RoomSteps(
    LiveRooms rooms, RoomHubVoice voice, RoomLedger ledger, MediaHost media, IEnumerable<IRoomListener> listeners, TimeProvider clock)
{
    /// <param name="except">A connection that learns of it by the answer to its own call.</param>
    public async Task<Problem?> Carry(LiveRoom room, RoomStep step, string? except = null)
    {
        if (step.Refusal is not Refusal.None)
        {
            return Problem.From(step.Refusal);
        }

        foreach (var change in step.Changes)
        {
            await CloseMedia(room, change);
            if (change is SeatTaken { Seat: var taken })
            {
                room.Roles[taken.Id] = taken.Role;
            }

            room.StartedAt = change is RoomStarted ? room.StartedAt ?? clock.Now() : room.StartedAt;
        }

        room.Taken = room.Room.Seats.Count;
        room.Staffed = room.Room.Seats.Any(seat => seat.Role is SeatRole.Specialist);
        await voice.Tell(room, step.Changes, except);
        await ledger.Write(room.Place, step.Changes);
        foreach (var listener in listeners)
        {
            listener.Hear(room.Place, step.Changes);
        }

        if (room.Room.IsEnded)
        {
            rooms.Retire(room);
        }

        return null;
    }

    /// <summary>Ends a call's room for everybody in it, when there is one.</summary>
    public async Task End(string roomId, RoomEnd reason)
    {
        if (rooms.Find(roomId) is { } room)
        {
            await room.Mailbox.Ask(() => Carry(room, room.Room.End(reason)));
        }
    }

    private Task CloseMedia(LiveRoom room, RoomChange change) => change switch
    {
        SeatEnded ended when room.Tracks.Forget(ended.Seat.Id) is { } transport && media.Server is { } server => server.CloseTransport(transport),
        RoomEnded when media.Server is { } server => server.CloseRoom(room.Place.RoomId),
        _ => Task.CompletedTask,
    };
}
