using System.Collections.Concurrent;
using Guichet.Media;

namespace Guichet.Testing.Peers;

/// <summary>Listens to a media server and remembers all that it says.</summary>
public sealed class MediaLog : IMediaEvents
{
    public ConcurrentQueue<(string Participant, TransportId Transport)> Connected { get; } = [];

    public ConcurrentQueue<(string Participant, TransportId Transport, TransportEnd Reason)> Ended { get; } = [];

    public ConcurrentDictionary<string, IReadOnlyList<Slot>> Slots { get; } = [];

    public ConcurrentQueue<(string Participant, int Audio, int Video)> Needed { get; } = [];

    public ConcurrentQueue<(string Participant, IReadOnlyList<TrackDemand> Tracks)> Wanted { get; } = [];

    public ConcurrentQueue<TransportQuality> Qualities { get; } = [];

    public ConcurrentQueue<(string Participant, TransportMinute Minute)> Minutes { get; } = [];

    public IReadOnlyList<string> Speakers { get; private set; } = [];

    public void TransportConnected(string room, string participant, TransportId transport) => Connected.Enqueue((participant, transport));

    public void TransportEnded(string room, string participant, TransportId transport, TransportEnd reason) => Ended.Enqueue((participant, transport, reason));

    public void SlotsChanged(string room, string participant, TransportId transport, IReadOnlyList<Slot> slots) => Slots[participant] = slots;

    public void SlotsNeeded(string room, string participant, TransportId transport, int audio, int video) => Needed.Enqueue((participant, audio, video));

    public void TracksWanted(string room, string participant, TransportId transport, IReadOnlyList<TrackDemand> tracks) => Wanted.Enqueue((participant, tracks));

    public void SpeakersChanged(string room, IReadOnlyList<string> participants) => Speakers = participants;

    public void QualityMeasured(string room, string participant, TransportId transport, TransportQuality quality) => Qualities.Enqueue(quality);

    public void MinuteMeasured(string room, string participant, TransportId transport, TransportMinute minute) => Minutes.Enqueue((participant, minute));
}
