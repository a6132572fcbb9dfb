using Guichet.Media.Routing;

namespace Guichet.Media.Tests.Routing;

sealed class FakeEvents : IRoutingEvents
{
    public Dictionary<Peer, IReadOnlyList<Slot>> Slots { get; } = [];

    public List<(Peer Peer, int Audio, int Video)> Needed { get; } = [];

    public List<(Peer Peer, IReadOnlyList<TrackDemand> Tracks)> Wanted { get; } = [];

    public List<IReadOnlyList<string>> Speakers { get; } = [];

    public List<(Peer Peer, TransportQuality Quality)> Qualities { get; } = new(1_000);

    public List<(Peer Peer, TransportMinute Minute)> Minutes { get; } = [];

    public int SlotChanges { get; private set; }

    public void SlotsChanged(Peer peer, IReadOnlyList<Slot> slots)
    {
        Slots[peer] = slots;
        SlotChanges++;
    }

    public void SlotsNeeded(Peer peer, int audio, int video) => Needed.Add((peer, audio, video));

    public void TracksWanted(Peer peer, IReadOnlyList<TrackDemand> tracks) => Wanted.Add((peer, tracks));

    public void SpeakersChanged(Router router, IReadOnlyList<string> participants) => Speakers.Add(participants);

    public void QualityMeasured(Peer peer, TransportQuality quality) => Qualities.Add((peer, quality));

    public void MinuteMeasured(Peer peer, TransportMinute minute) => Minutes.Add((peer, minute));
}
