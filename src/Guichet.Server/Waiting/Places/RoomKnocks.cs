using Guichet.Contracts.Rooms;
using Guichet.Domain.Waiting;
using Guichet.Server.Rooms;

namespace Guichet.Server.Waiting.Places;

/// <summary>Tells the specialists who are in an appointment's call already who stands before its door. Inside the space's mailbox.</summary>
internal sealed class RoomKnocks(LiveRooms rooms, RoomHubVoice voice)
{
    public void Tell(LiveSpace live, Guid call)
    {
        if (rooms.Find(RoomPlace.RoomIdOf(call)) is { } room)
        {
            IReadOnlyList<Knock> knocks = [.. live.Space.Line.Places.Where(place => IsBefore(place, call)).Select(View)];
            room.Mailbox.Post(() => voice.Tell(room, knocks));
        }
    }

    public static bool IsBefore(Place place, Guid call) => place.State is PlaceState.Waiting && place.Aim.Appointment?.CallId == call;

    private static Knock View(Place place) => new(place.Id.ToString("N"), place.Visitor.Name, place.EnteredAt.ToDateTimeOffset(), place.Connection is not null, place.Companion?.Kind.ToWire());
}
