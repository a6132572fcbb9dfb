namespace Guichet.Media.Routing;

/// <summary>What routing tells upwards. Called on the worker's thread.</summary>
interface IRoutingEvents
{
    /// <summary>The whole table of the peer's receiving m-lines, after a change.</summary>
    void SlotsChanged(Peer peer, IReadOnlyList<Slot> slots);

    /// <summary>So many more receiving m-lines would take the tracks that wait.</summary>
    void SlotsNeeded(Peer peer, int audio, int video);

    /// <summary>What anybody watches of the peer's pictures, all of them, after a change.</summary>
    void TracksWanted(Peer peer, IReadOnlyList<TrackDemand> tracks);

    void SpeakersChanged(Router router, IReadOnlyList<string> participants);

    void QualityMeasured(Peer peer, TransportQuality quality);

    void MinuteMeasured(Peer peer, TransportMinute minute);
}
