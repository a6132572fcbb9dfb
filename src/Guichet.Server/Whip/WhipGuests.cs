using Guichet.Contracts.Problems;
using Guichet.Domain.Rooms;
using Guichet.Media;
using Guichet.Server.Platform;
using Guichet.Server.Rooms;

namespace Guichet.Server.Whip;

/// <summary>A tool in a call has a seat like everybody: nobody listens or speaks unseen, and a specialist can show it out.</summary>
internal sealed class WhipGuests(LiveRooms rooms, RoomSteps steps, TimeProvider clock)
{
    /// <summary>Takes the seat, then asks for the transport; gives the seat back when that is refused.</summary>
    public async Task<(TransportAnswer? Answer, Problem? Problem)> Enter(
        WhipRooms.Found found, string id, Devices devices, Func<Task<TransportAnswer>> offer)
    {
        var (place, call) = found.Call!.Value;
        var room = rooms.Open(place, call);
        var entrant = new Entrant(id, false, found.Guest, new Entrance($"tool {id}", null, SeatRole.Specialist), $"tool {id}");
        var outcome = await room.Mailbox.Ask(async () =>
        {
            if (await steps.Carry(room, room.Room.Join(entrant, clock.Now())) is { } full)
            {
                return new Outcome(null, full);
            }

            await steps.Carry(room, room.Room.SetDevices(id, devices));
            var answer = await offer();
            if (answer.Problem is null)
            {
                room.Tracks.Set(id, answer.Transport);
            }
            else
            {
                await steps.Carry(room, room.Room.Leave(id, clock.Now()));
            }

            return new Outcome(answer, null);
        });
        return outcome is null ? (null, new Problem(ProblemCodes.CallEnded)) : (outcome.Answer, outcome.Problem);
    }

    /// <summary>Called when its transport has ended, for whatever reason.</summary>
    public void Leave(string roomId, string id)
    {
        if (rooms.Find(roomId) is { } room)
        {
            room.Mailbox.Post(() => steps.Carry(room, room.Room.Leave(id, clock.Now())));
        }
    }

    private sealed record Outcome(TransportAnswer? Answer, Problem? Problem);
}
