using Guichet.Server.Platform;

namespace Guichet.Server.Rooms;

/// <summary>Lets in who waits before a room. Not to be asked from inside the room's mailbox: letting in may end another room.</summary>
internal interface IDoorkeeper
{
    /// <param name="by">Null when they came by a link, without an account.</param>
    Task<Problem?> LetIn(RoomPlace room, string placeId, Guid? by);
}
