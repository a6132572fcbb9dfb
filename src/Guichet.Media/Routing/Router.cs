using Guichet.Media.Negotiation;

namespace Guichet.Media.Routing;

/// <summary>A room's media side. Lives on one worker's thread, with no locks.</summary>
internal sealed class Router(string room, RoutingCounters counters, IRoutingEvents events)
{
    public string Room { get; } = room;

    public RoutingCounters Counters { get; } = counters;

    public bool IsEmpty => throw new NotSupportedException();

    /// <param name="publisher">For <see cref="TransportPurpose.Play"/>: whose tracks; null takes the room's only publisher.</param>
    public Peer AddPeer(
        string participant, TransportPurpose purpose, NegotiatedMedia media, IEgress egress, string? publisher, long nowUs) =>
        throw new NotSupportedException(events.ToString());

    public void Renegotiate(Peer peer, NegotiatedMedia media, long nowUs) => throw new NotSupportedException();

    /// <summary>Says BYE for what the peer sent to others' slots, and frees them.</summary>
    public void RemovePeer(Peer peer, long nowUs) => throw new NotSupportedException();

    /// <summary>Every 10 ms or so: NACKs, reports, feedback, key frames, speakers, quality.</summary>
    public void Tick(long nowUs) => throw new NotSupportedException();
}
