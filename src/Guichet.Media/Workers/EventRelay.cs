using Guichet.Media.Routing;
using Guichet.Media.Transports;
using Microsoft.Extensions.Logging;

namespace Guichet.Media.Workers;

/// <summary>From routing's and the transports' words to those of <see cref="IMediaEvents"/>. A listener that throws is logged and harms no packet.</summary>
internal sealed class EventRelay(IMediaEvents events, ILogger log) : IRoutingEvents
{
    public void Connected(TransportIdentity who) => Tell(() => events.TransportConnected(who.Room, who.Participant, who.Id));

    public void Ended(TransportIdentity who, TransportEnd reason) => Tell(() => events.TransportEnded(who.Room, who.Participant, who.Id, reason));

    public void SlotsChanged(Peer peer, IReadOnlyList<Slot> slots)
    {
        if (Owner(peer) is { } who) Tell(() => events.SlotsChanged(who.Room, who.Participant, who.Id, slots));
    }

    public void SlotsNeeded(Peer peer, int audio, int video)
    {
        if (Owner(peer) is { } who) Tell(() => events.SlotsNeeded(who.Room, who.Participant, who.Id, audio, video));
    }

    public void TracksWanted(Peer peer, IReadOnlyList<TrackDemand> tracks)
    {
        if (Owner(peer) is { } who) Tell(() => events.TracksWanted(who.Room, who.Participant, who.Id, tracks));
    }

    public void SpeakersChanged(Router router, IReadOnlyList<string> participants) => Tell(() => events.SpeakersChanged(router.Room, participants));

    public void QualityMeasured(Peer peer, TransportQuality quality)
    {
        if (Owner(peer) is { } who) Tell(() => events.QualityMeasured(who.Room, who.Participant, who.Id, quality));
    }

    public void MinuteMeasured(Peer peer, TransportMinute minute)
    {
        if (Owner(peer) is { } who) Tell(() => events.MinuteMeasured(who.Room, who.Participant, who.Id, minute));
    }

    private static TransportIdentity? Owner(Peer peer) => (peer.Egress as Transport)?.Identity;

    private void Tell(Action tell)
    {
        try
        {
            tell();
        }
        catch (Exception bug)
        {
            log.LogError(bug, "A listener of media events threw.");
        }
    }
}
