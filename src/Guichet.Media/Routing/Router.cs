using System.Runtime.InteropServices;
using Guichet.Media.Negotiation;
using Guichet.Media.Packets;
using Guichet.Media.Speakers;

namespace Guichet.Media.Routing;

/// <summary>A room's media side. Lives on one worker's thread, with no locks.</summary>
sealed class Router(string room, RoutingCounters counters, IRoutingEvents events, Workshop workshop)
{
    readonly List<Peer> _peers = [];
    readonly RoomSpeakers _speakers = new();
    readonly SlotAssignment _assignment = new(events);

    public string Room { get; } = room;

    public RoutingCounters Counters { get; } = counters;

    public bool IsEmpty => _peers.Count == 0;

    internal IRoutingEvents Events { get; } = events;

    /// <summary>The participant who speaks, or spoke last.</summary>
    internal string? Floor => _speakers.Floor;

    internal Workshop Workshop { get; } = workshop;

    /// <summary>For the header of what is sent at once.</summary>
    internal byte[] Header => Workshop.Header;

    /// <summary>For what is written and sent at once.</summary>
    internal byte[] Scratch => Workshop.Scratch;

    /// <param name="publisher">For <see cref="TransportPurpose.Play"/>: whose tracks; null takes the room's only publisher.</param>
    public Peer AddPeer(
        string participant, TransportPurpose purpose, NegotiatedMedia media, IEgress egress, string? publisher, long nowUs)
    {
        Peer peer = new(this, participant, purpose, media, egress, publisher);
        _peers.Add(peer);
        Renegotiate(peer, media, nowUs);
        return peer;
    }

    public void Renegotiate(Peer peer, NegotiatedMedia media, long nowUs)
    {
        bool published = peer.Producers.Count > 0;
        peer.Negotiated(media);
        _assignment.Renegotiated(peer);
        // Whoever only watches changes nothing for the others, however many they are.
        if (published || peer.Producers.Count > 0) _assignment.Assign(_peers, nowUs);
        else _assignment.Assign(peer, _peers, nowUs);
    }

    /// <summary>Says BYE, frees the slots that it filled.</summary>
    public void RemovePeer(Peer peer, long nowUs)
    {
        if (!_peers.Remove(peer)) return;
        bool published = peer.Producers.Count > 0;
        peer.Close();
        _assignment.Forget(peer);
        if (published) _assignment.Assign(_peers, nowUs);
    }

    /// <summary>Every 10 ms or so: NACKs, reports, feedback, key frames, speakers, quality.</summary>
    public void Tick(long nowUs)
    {
        foreach (Peer peer in _peers) peer.Tick(nowUs);
        if (_speakers.Update(_peers, nowUs) is { } speakers) Events.SpeakersChanged(this, speakers);
    }

    /// <summary>One packet to all that get this track. The heart: no allocation, no copy, no decision that could be made before.</summary>
    internal void Forward(Producer producer, in MediaPacket packet, long nowUs)
    {
        foreach (Consumer consumer in CollectionsMarshal.AsSpan(producer.Consumers))
        {
            int bytes = consumer.Send(packet, nowUs);
            if (bytes > 0) Counters.Forwarded(bytes);
        }
    }
}
