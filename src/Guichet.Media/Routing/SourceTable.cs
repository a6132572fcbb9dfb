using System.Diagnostics.CodeAnalysis;
using System.Text;
using Guichet.Media.Negotiation;
using Guichet.Protocols.Rtp;

namespace Guichet.Media.Routing;

/// <summary>Which m-line a client's SSRC belongs to (RFC 9143 section 9.2): by the mid that the packet carries, by what the offer
/// said, else by a payload type that only one m-line has. An SSRC that was bound once is kept while its m-line lives and the
/// client does not say that it sends on others: browsers stop naming the mid after a while.</summary>
sealed class SourceTable(Peer peer)
{
    /// <summary>Media and repair, and a few that a browser may draw anew.</summary>
    const int MaximumPerLayer = 8;

    readonly RetiredSources _retired = new(peer);
    readonly List<ReceivedStream> _streams = [];

    public List<ReceivedStream> Streams => _streams;

    public ReceivedStream? Find(uint ssrc)
    {
        foreach (ReceivedStream stream in _streams)
        {
            if (stream.Ssrc == ssrc) return stream;
        }
        return null;
    }

    /// <summary>Looks at a packet of an SSRC that is not known yet.</summary>
    public bool TryBind(in RtpPacket packet, [NotNullWhen(true)] out ReceivedStream? stream, out RoutingDrop reason)
    {
        stream = null;
        reason = RoutingDrop.UnknownSource;
        if (Belongs(packet) is not { } producer) return false;
        reason = RoutingDrop.UnknownPayloadType;
        if (!producer.Section.TryFindCodec(packet.PayloadType, out NegotiatedCodec? codec, out _, out bool repairs)) return false;
        reason = RoutingDrop.UnknownSource;
        if (LayerOf(producer, packet, repairs) is not { } layer) return false;
        reason = RoutingDrop.TooManySources;
        if (_streams.Count(s => s.Layer == layer) >= MaximumPerLayer) return false;
        reason = RoutingDrop.UnknownSource;
        if (!_retired.TryReturn(packet.Ssrc, producer.Section)) return false;
        stream = new(packet.Ssrc, layer, codec.ClockRate);
        _streams.Add(stream);
        return true;
    }

    /// <summary>The m-line is gone.</summary>
    public void Forget(Producer producer) => Retire(stream => stream.Producer == producer);

    /// <summary>A new offer may name other sources than those that are bound.</summary>
    public void Renegotiated(Producer producer)
    {
        IReadOnlyList<SignalledSource> sources = producer.Section.Sources;
        if (sources.Count == 0) return;
        Retire(stream => stream.Producer == producer && !sources.Any(source => source.Ssrc == stream.Ssrc || source.RtxSsrc == stream.Ssrc));
    }

    void Retire(Predicate<ReceivedStream> isGone)
    {
        foreach (ReceivedStream gone in _streams.FindAll(isGone)) _retired.Add(gone.Ssrc);
        _streams.RemoveAll(isGone);
    }

    Producer? Belongs(in RtpPacket packet)
    {
        if (peer.Media.Extensions.Mid is var id and not 0 && packet.TryGetExtension(id, out ReadOnlySpan<byte> mid)) return ByMid(mid);
        return BySignalled(packet.Ssrc) ?? ByPayloadType(packet.PayloadType);
    }

    /// <summary>By the rid that the packet carries, or the rid of what it repairs (RFC 8852); else by the offer's order.</summary>
    Layer? LayerOf(Producer producer, in RtpPacket packet, bool repairs)
    {
        if (producer.Layers.Length == 1) return producer.Layers[0];
        byte id = repairs ? peer.Media.Extensions.RepairedRid : peer.Media.Extensions.Rid;
        if (id == 0 || !packet.TryGetExtension(id, out ReadOnlySpan<byte> rid)) return BySignalledOrder(producer, packet.Ssrc);
        for (int i = 0; i < producer.Section.Rids.Count; i++)
        {
            if (Ascii.Equals(rid, producer.Section.Rids[i])) return producer.Layers[i];
        }
        return null;
    }

    static Layer? BySignalledOrder(Producer producer, uint ssrc)
    {
        IReadOnlyList<SignalledSource> sources = producer.Section.Sources;
        for (int i = 0; i < Math.Min(sources.Count, producer.Layers.Length); i++)
        {
            if (sources[i].Ssrc == ssrc || sources[i].RtxSsrc == ssrc) return producer.Layers[i];
        }
        return null;
    }

    Producer? ByMid(ReadOnlySpan<byte> mid)
    {
        foreach (Producer producer in peer.Producers)
        {
            if (Ascii.Equals(mid, producer.Section.Mid)) return producer;
        }
        return null;
    }

    Producer? BySignalled(uint ssrc)
    {
        foreach (Producer producer in peer.Producers)
        {
            if (producer.Section.Sources.Any(source => source.Ssrc == ssrc || source.RtxSsrc == ssrc)) return producer;
        }
        return null;
    }

    Producer? ByPayloadType(byte payloadType)
    {
        Producer? only = null;
        foreach (Producer producer in peer.Producers)
        {
            if (!producer.Section.TryFindCodec(payloadType, out _, out _, out _)) continue;
            if (only is not null) return null;
            only = producer;
        }
        return only;
    }
}
