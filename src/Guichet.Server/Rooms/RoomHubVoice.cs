using Guichet.Contracts.Rooms;
using Guichet.Domain.Rooms;
using Microsoft.AspNetCore.SignalR;
using RoomEnded = Guichet.Domain.Rooms.RoomEnded;

namespace Guichet.Server.Rooms;

/// <summary>Tells the browsers in a room what changed. Called from inside the room's mailbox, so the order is the room's.</summary>
internal sealed class RoomHubVoice(IHubContext<RoomHub, IRoomClient> hub)
{
    public IRoomClient To(string connection) => hub.Clients.Client(connection);

    public IRoomClient ToAll(LiveRoom room) => hub.Clients.Group(room.Place.RoomId);

    public Task Enter(LiveRoom room, string connection) => hub.Groups.AddToGroupAsync(connection, room.Place.RoomId);

    public async Task Tell(LiveRoom room, IReadOnlyList<RoomChange> changes, string? except)
    {
        foreach (var change in changes)
        {
            await Tell(room, change, except);
        }
    }

    /// <summary>Only the specialists: they open the door.</summary>
    public async Task Tell(LiveRoom room, IReadOnlyList<Knock> knocks)
    {
        room.Knocks = knocks;
        foreach (var connection in room.Room.Seats.Where(seat => seat.Role is SeatRole.Specialist).Select(seat => seat.Connection).OfType<string>())
        {
            await To(connection).KnocksChanged(new Knocks(knocks));
        }
    }

    private Task Tell(LiveRoom room, RoomChange change, string? except) => change switch
    {
        SeatTaken taken => Others(room, except).ParticipantJoined(taken.Seat.ToView()),
        SeatChanged changed => Others(room, except).ParticipantChanged(changed.Seat.ToView()),
        SeatReplaced replaced => Dismiss(room, replaced.Connection, client => client.Replaced()),
        SeatEnded ended => TellGone(room, ended),
        RoomEnded ended => ToAll(room).RoomEnded(new Contracts.Rooms.RoomEnded(ended.Reason.ToWire())),
        _ => Task.CompletedTask,
    };

    // Whoever was shown out hears it too, and then nothing more.
    private async Task TellGone(LiveRoom room, SeatEnded ended)
    {
        await ToAll(room).ParticipantLeft(new ParticipantGone(ended.Seat.Id, ended.Reason.ToWire()));
        if (ended.Seat.Connection is { } connection)
        {
            await hub.Groups.RemoveFromGroupAsync(connection, room.Place.RoomId);
        }
    }

    private async Task Dismiss(LiveRoom room, string connection, Func<IRoomClient, Task> say)
    {
        await hub.Groups.RemoveFromGroupAsync(connection, room.Place.RoomId);
        await say(To(connection));
    }

    private IRoomClient Others(LiveRoom room, string? except) =>
        except is null ? ToAll(room) : hub.Clients.GroupExcept(room.Place.RoomId, except);
}
