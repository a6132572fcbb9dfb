using Guichet.Media.Congestion;
using Guichet.Media.Negotiation;
using Guichet.Media.Packets;
using Guichet.Media.Reports;
using Guichet.Media.Routing;
using Guichet.Protocols.Rtp;

namespace Guichet.Media.Retransmission;

/// <summary>What a slot sends besides its stream: packets that were missed, and what nobody misses, to try how much the line carries. With RTX it goes
/// out under numbers of its own (RFC 4588).</summary>
sealed class SlotRepairs(Peer peer, SlotHeader header, SlotIdentity slot, SentLog? log, DeliveryStatistics delivery)
{
    /// <summary>The last octet of padding is how much there is of it.</summary>
    static readonly byte[] Padding = [.. new byte[byte.MaxValue - 1], byte.MaxValue];

    /// <summary>More than every seventh packet.</summary>
    const double Heavy = 0.15;

    /// <summary>Packets; about half a picture.</summary>
    const int Later = 3;

    ResendGate _gate;
    ushort _sequence = (ushort)(slot.RtxSsrc & 0x7FFF);
    ushort _padded;

    /// <summary>The stream itself went on by so many bytes; what may be sent again is measured by it.</summary>
    public void Sent(int bytes, long nowUs) => _gate.Sent(bytes, nowUs);

    /// <summary>The subscriber misses a packet. With RTX it goes out under a number of its own, otherwise byte for byte as
    /// before: anything else would use a nonce twice (RFC 7714 section 8).</summary>
    /// <param name="wording">How packets are worded now.</param>
    /// <returns>False when it comes no more: it was sent, and is not kept any longer.</returns>
    public bool Resend(Producer source, ushort number, byte wording, long nowUs)
    {
        if (log is null) return true;
        bool isLogged = log.TryGet(number, out SentEntry entry, out bool isGone);
        MediaPacket packet = default;
        if (isLogged) isGone = source.Layers[entry.Layer].Cache is not { } cache || !cache.TryGet(entry.Sequence, entry.Run, out packet);
        if (isGone || !isLogged) return !isGone;
        if (!header.Knows(packet.Codec) || !_gate.TryTake(number, peer.RoundTrip.Us, nowUs, out bool isAgain)) return true;
        // Where one repair was lost, the next goes twice. On a long way that loses the first does so too: another round comes too late.
        bool isTwice = isAgain || peer.RoundTrip.IsFar && peer.Downlink.IsCalm;
        if (header.Repairs(packet.Codec)) _gate.Resent(SendRepair(packet, entry, nowUs) + (isTwice ? SendRepair(packet, entry, nowUs) : 0));
        else if (entry.Wording == wording) _gate.Resent(SendAgain(packet, entry, nowUs));
        return true;
    }

    /// <summary>On a long way that loses many packets each goes once more before anybody asks, a little later, since losses come in bouts: what is asked
    /// for comes after the picture should have been shown. As long as the line has room, and with no more than half of what repairs may take.</summary>
    public void Foresee(Producer source, long nowUs)
    {
        if (delivery.LossShare < Heavy || log is null || !peer.RoundTrip.IsFar || !peer.Downlink.IsCalm || !_gate.HasRoomToForesee(nowUs)) return;
        if (TryFindOld(source, unchecked((ushort)(log.Newest - Later)), out SentEntry entry, out MediaPacket packet)) _gate.Resent(SendRepair(packet, entry, nowUs));
    }

    /// <summary>Sends what nobody misses, on the repair stream: what went out already, or nothing but padding.</summary>
    /// <param name="timestamp">The stream's last.</param>
    /// <returns>Bytes sent, about as many as asked for.</returns>
    public int Pad(Producer source, int bytes, uint timestamp, long nowUs)
    {
        int sent = 0;
        if (!header.CanPad) return 0;
        while (sent < bytes) sent += Downlink.WireOverhead + (TrySendOld(source, nowUs, out int length) ? length : SendPadding(timestamp, nowUs));
        return sent;
    }

    int SendAgain(in MediaPacket packet, in SentEntry entry, long nowUs)
    {
        Span<byte> bytes = peer.Router.Header;
        int length = header.Write(bytes, packet, entry.Number, entry.Timestamp, entry.Marker);
        peer.Egress.ResendRtp(bytes[..length], SlotFrames.Worded(packet, entry, peer.Router.Scratch));
        return Resent(length + packet.Payload.Length, nowUs);
    }

    int SendRepair(in MediaPacket packet, in SentEntry entry, long nowUs)
    {
        Span<byte> payload = peer.Router.Scratch.AsSpan(0, RetransmissionPayload.HeaderLength + packet.Payload.Length);
        RetransmissionPayload.WriteHeader(payload, entry.Number);
        packet.Payload.CopyTo(payload[RetransmissionPayload.HeaderLength..]);
        SlotFrames.Reword(payload[RetransmissionPayload.HeaderLength..], entry);
        Span<byte> bytes = peer.Router.Header;
        int length = header.WriteRepair(bytes, packet, Next(), entry.Timestamp, entry.Marker);
        peer.Egress.SendRtp(bytes[..length], payload);
        return Resent(length + payload.Length, nowUs);
    }

    /// <summary>One after the other of the last ones, back from the newest.</summary>
    bool TrySendOld(Producer source, long nowUs, out int length)
    {
        length = 0;
        if (log is null || !TryFindOld(source, _padded = unchecked((ushort)(_padded - 1)), out SentEntry entry, out MediaPacket packet)
            && !TryFindOld(source, _padded = log.Newest, out entry, out packet)) return false;
        length = SendRepair(packet, entry, nowUs);
        return true;
    }

    bool TryFindOld(Producer source, ushort number, out SentEntry entry, out MediaPacket packet)
    {
        packet = default;
        return log!.TryGet(number, out entry, out _) && source.Layers[entry.Layer].Cache is { } cache
            && cache.TryGet(entry.Sequence, entry.Run, out packet) && header.Repairs(packet.Codec);
    }

    int SendPadding(uint timestamp, long nowUs)
    {
        Span<byte> bytes = peer.Router.Header;
        int length = header.WritePadding(bytes, Next(), timestamp);
        peer.Egress.SendRtp(bytes[..length], Padding);
        return Resent(length + Padding.Length, nowUs);
    }

    ushort Next() => unchecked(_sequence++);

    int Resent(int bytes, long nowUs)
    {
        delivery.Resent(bytes);
        peer.Downlink.Sent(bytes, nowUs);
        return bytes;
    }
}
