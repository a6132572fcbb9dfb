using Guichet.Domain.Rooms;
using Guichet.Server.Platform;
using Guichet.Server.Rooms;
using Guichet.Server.Waiting.Places;

namespace Guichet.Server.Waiting;

/// <summary>Hears who is in which call: a specialist in a call is seen to be, an admitted customer has come, and a call's end is their place's.</summary>
internal sealed class WaitingRooms(LiveSpaces spaces, RoomKnocks knocks, TimeProvider clock) : IRoomListener
{
    public void Hear(RoomPlace place, IReadOnlyList<RoomChange> changes)
    {
        if (changes.Any(change => change is SeatTaken or SeatEnded or RoomEnded))
        {
            spaces.Post(place.OrganisationId, async (live, services) =>
            {
                foreach (var change in changes)
                {
                    await Hear(live, services, place.CallId, change);
                }
            });
        }
    }

    private async Task Hear(LiveSpace live, IServiceProvider services, Guid call, RoomChange change)
    {
        switch (change)
        {
            case SeatTaken { Seat.Entrance.PersonId: { } person }:
                live.Staff.EnterCall(person, call);
                live.Changed();
                Knock(live, call);
                break;
            case SeatTaken { Seat.Role: SeatRole.Specialist }:
                Knock(live, call);
                break;
            case SeatTaken { Seat: var seat }:
                services.GetRequiredService<PlaceWriter>().Apply(live, live.Space.Meet(call, seat.Entrance.Companion?.CompanionId, clock.Now()));
                break;
            case SeatEnded ended:
                Part(live, ended.Seat, call);
                break;
            case RoomEnded ended:
                foreach (var seat in ended.Seats)
                {
                    Part(live, seat, call);
                }

                await services.GetRequiredService<FinishPlaces>().Handle(live, call);
                break;
            default:
                break;
        }
    }

    // Whoever comes into the call sees who has stood before it.
    private void Knock(LiveSpace live, Guid call)
    {
        if (live.Space.Line.Places.Any(place => RoomKnocks.IsBefore(place, call)))
        {
            knocks.Tell(live, call);
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
