namespace Guichet.Contracts.Rooms;

/// <summary>What the server tells a browser in a room about its media.</summary>
public interface IMediaClient
{
    /// <summary>The whole table of who is on which receiving m-line of this browser's peer connection.</summary>
    Task TracksAssigned(TrackAssignments assignments);

    /// <summary>There are more tracks than receiving m-lines: add transceivers and offer again.</summary>
    Task SlotsNeeded(SlotsNeeded needed);

    /// <summary>What anybody watches of the pictures that this browser sends, all of them: the rest it need not send.</summary>
    Task TracksWanted(WantedTracks wanted);

    /// <summary>Who speaks now, loudest first; empty when nobody does.</summary>
    Task SpeakersChanged(Speakers speakers);

    /// <summary>How well somebody's media gets through, both ways.</summary>
    Task QualityChanged(ConnectionQuality quality);

    /// <summary>The server gave up this browser's transport: make a new peer connection and offer again.</summary>
    Task MediaLost(MediaLost lost);
}
