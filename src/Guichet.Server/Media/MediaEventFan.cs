using Guichet.Media;

namespace Guichet.Server.Media;

/// <summary>Passes what the media server says to everyone who listens, on its thread: each takes note and returns.</summary>
internal sealed class MediaEventFan(IReadOnlyList<IMediaEvents> listeners) : IMediaEvents
{
    public void TransportConnected(string room, string participant, TransportId transport)
    {
        foreach (var listener in listeners)
        {
            listener.TransportConnected(room, participant, transport);
        }
    }

    public void TransportEnded(string room, string participant, TransportId transport, TransportEnd reason)
    {
        foreach (var listener in listeners)
        {
            listener.TransportEnded(room, participant, transport, reason);
        }
    }

    public void SlotsChanged(string room, string participant, TransportId transport, IReadOnlyList<Slot> slots)
    {
        foreach (var listener in listeners)
        {
            listener.SlotsChanged(room, participant, transport, slots);
        }
    }

    public void SlotsNeeded(string room, string participant, TransportId transport, int audio, int video)
    {
        foreach (var listener in listeners)
        {
            listener.SlotsNeeded(room, participant, transport, audio, video);
        }
    }

    public void TracksWanted(string room, string participant, TransportId transport, IReadOnlyList<TrackDemand> tracks)
    {
        foreach (var listener in listeners)
        {
            listener.TracksWanted(room, participant, transport, tracks);
        }
    }

    public void SpeakersChanged(string room, IReadOnlyList<string> participants)
    {
        foreach (var listener in listeners)
        {
            listener.SpeakersChanged(room, participants);
        }
    }

    public void QualityMeasured(string room, string participant, TransportId transport, TransportQuality quality)
    {
        foreach (var listener in listeners)
        {
            listener.QualityMeasured(room, participant, transport, quality);
        }
    }

    public void MinuteMeasured(string room, string participant, TransportId transport, TransportMinute minute)
    {
        foreach (var listener in listeners)
        {
            listener.MinuteMeasured(room, participant, transport, minute);
        }
    }
}
