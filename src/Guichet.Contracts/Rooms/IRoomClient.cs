namespace Guichet.Contracts.Rooms;

/// <summary>What the server tells a browser in a room.</summary>
public interface IRoomClient : IMediaClient
{
    /// <summary>Somebody came in.</summary>
    Task ParticipantJoined(ParticipantView participant);

    /// <summary>Somebody's devices, name or connection changed.</summary>
    Task ParticipantChanged(ParticipantView participant);

    /// <summary>Somebody is gone for good.</summary>
    Task ParticipantLeft(ParticipantGone gone);

    /// <summary>Somebody said something; one's own messages come too.</summary>
    Task ChatReceived(ChatMessage message);

    /// <summary>Everybody who stands before the door of this call now; only specialists hear it.</summary>
    Task KnocksChanged(Knocks knocks);

    /// <summary>The call is over.</summary>
    Task RoomEnded(RoomEnded ended);

    /// <summary>The same seat was taken from another tab or device; this connection is done.</summary>
    Task Replaced();
}
