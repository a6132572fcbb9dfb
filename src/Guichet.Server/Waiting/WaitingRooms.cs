using Guichet.Domain.Rooms;
using Guichet.Server.Platform;
using Guichet.Server.Rooms;
using Guichet.Server.Waiting.Places;

namespace Guichet.Server.Waiting;

/// <summary>Hears who is in which call: a specialist in a call is seen to be, an admitted customer has come, and a call's end is their place's.</summary>
internal sealed class WaitingRooms(LiveSpaces spaces, TimeProvider clock) : IRoomListener
{
    public void Hear(RoomPlace place, IReadOnlyList<RoomChange> changes)
    {
        if (changes.Any(change => change is SeatTaken or SeatEnded or RoomEnded))
        {
            spaces.Post(place.OrganisationId, async (live, services) =>
            {
                foreach (var change in changes)
                {
                    await Hear(live, services.GetRequiredService<PlaceWriter>(), place.CallId, change);
                }
            });
        }
    }

    private async Task Hear(LiveSpace live, PlaceWriter writer, Guid call, RoomChange change)
    {
        switch (change)
        {
            case SeatTaken { Seat.Entrance.PersonId: { } person }:
                live.Staff.EnterCall(person, call);
                live.Changed();
                break;
            case SeatTaken { Seat.Role: SeatRole.Customer }:
                writer.Apply(live, live.Space.Meet(call, clock.Now()));
                break;
            case SeatEnded ended:
                Part(live, ended.Seat, call);
                break;
            case RoomEnded ended:
                foreach (var seat in ended.Seats)
                {
                    Part(live, seat, call);
                }

                await writer.Carry(live, live.Space.Finish(call));
                live.CallSecrets.Remove(call);
                break;
            default:
                break;
        }
    }

    private static void Part(LiveSpace live, Seat seat, Guid call)
    {
        if (seat.Entrance.PersonId is { } person)
        {
            live.Staff.LeaveCall(person, call);
            live.Changed();
        }
    }
}
