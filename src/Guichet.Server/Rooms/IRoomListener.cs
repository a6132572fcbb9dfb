using Guichet.Domain.Rooms;

namespace Guichet.Server.Rooms;

/// <summary>Hears what happened in a room, after it was written down. Called from inside the room's mailbox: it must not wait.</summary>
internal interface IRoomListener
{
    void Hear(RoomPlace place, IReadOnlyList<RoomChange> changes);
}
