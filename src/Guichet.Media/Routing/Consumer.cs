using Guichet.Media.Negotiation;
using Guichet.Media.Packets;
using Guichet.Media.Reports;
using Guichet.Media.Retransmission;
using Guichet.Protocols.Rtcp;
using Guichet.Protocols.Rtp;

namespace Guichet.Media.Routing;

/// <summary>A slot: an m-line on which the server sends, with its own SSRCs, numbers and time, whatever source it carries. It
/// begins with a key frame, and goes on from source to source without a hole.</summary>
sealed class Consumer(Peer peer, NegotiatedSection section)
{
    const int NotStarted = 0;

    readonly SlotIdentity _slot = section.Slot!;
    readonly SlotHeader _header = new(peer, section);
    SequenceMap _sequence = new((ushort)(section.Slot!.Ssrc & 0x7FFF));
    TimestampMap _time = new(section.Kind == MediaKind.Audio ? 48_000 : 90_000);
    ResendGate _gate;
    ushort _rtxSequence = (ushort)(section.Slot!.RtxSsrc & 0x7FFF);
    long _resendable;
    long _newest;
    int _run = NotStarted;

    public Peer Peer { get; } = peer;

    public NegotiatedSection Section { get; private set; } = section;

    public Producer? Source { get; private set; }

    public DeliveryStatistics Delivery { get; } = new();

    public void Attach(Producer source, long nowUs)
    {
        Detach();
        Source = source;
        source.Consumers.Add(this);
        _header.Choose(source.Section);
        if (Peer.Egress.IsConnected) source.RequestKeyFrame(nowUs);
    }

    public void Detach()
    {
        Source?.Consumers.Remove(this);
        (Source, _run) = (null, NotStarted);
    }

    /// <summary>Payload types and extension ids may be others now, here or at the source.</summary>
    public void Renegotiate(NegotiatedSection section)
    {
        Section = section;
        _header.Renegotiate(section);
        if (Source is not null) _header.Choose(Source.Section);
        // Under GCM a packet may be sent again only byte for byte: what went out before must not be worded anew.
        _resendable = _newest + 1;
    }

    /// <returns>Bytes sent, 0 when the packet is not for this slot now.</returns>
    public int Send(in MediaPacket packet, long nowUs)
    {
        if (!Peer.Egress.IsConnected) return 0;
        if (!_header.Knows(packet.Codec))
        {
            _run = NotStarted;
            return 0;
        }
        bool starts = packet.Run != _run;
        if (starts && !TryStart(packet, nowUs)) return 0;
        if (packet.Payload.IsEmpty && _sequence.TrySkip(packet.Sequence)) return 0;
        if (!_sequence.TryMap(packet.Sequence, out ushort number)) return 0;
        return SendAs(packet, number, starts, nowUs);
    }

    /// <summary>The subscriber misses a packet. With RTX it goes out under a number of its own, otherwise byte for byte as
    /// before: anything else would use a nonce twice (RFC 7714 section 8).</summary>
    public void Resend(ushort number, long nowUs)
    {
        if (Source?.Cache is not { } cache || _run == NotStarted || !_sequence.TryUnmap(number, out long sequence)) return;
        if (!cache.TryGet(sequence, _run, out MediaPacket packet)) return;
        if (!_gate.TryTake(number, Peer.RoundTrip.Us, nowUs)) return;
        uint timestamp = _time.Map(packet.Timestamp);
        if (_header.Repairs(packet.Codec)) SendRepair(packet, number, timestamp);
        else if (sequence >= _resendable) SendAgain(packet, number, timestamp);
    }

    /// <summary>The mapping of the publisher's own report, so that its sound and picture stay in step.</summary>
    public bool TryReport(long nowUs, out SenderReport report)
    {
        report = default;
        if (_run == NotStarted || Source?.Current is not { Clock.IsKnown: true } stream) return false;
        uint timestamp = _time.Map(stream.Clock.TimestampAt(nowUs, _time.ClockRate));
        report = new(_slot.Ssrc, NtpTime.FromMicroseconds(nowUs), timestamp, Delivery.PacketCount, Delivery.OctetCount);
        return true;
    }

    bool TryStart(in MediaPacket packet, long nowUs)
    {
        if (packet.Payload.IsEmpty || Section.Kind == MediaKind.Video && !packet.StartsKeyFrame) return false;
        _sequence.Restart(packet.Sequence);
        _time.Restart(packet.Timestamp, nowUs);
        (_run, _resendable, _newest) = (packet.Run, packet.Sequence, packet.Sequence);
        return true;
    }

    int SendAs(in MediaPacket packet, ushort number, bool starts, long nowUs)
    {
        uint timestamp = _time.Map(packet.Timestamp);
        // RFC 3551 section 4.1: the marker begins a talkspurt, and a receiver may adapt its delay there.
        bool marker = packet.Marker || starts && Section.Kind == MediaKind.Audio;
        Span<byte> header = stackalloc byte[SlotHeader.MaximumLength];
        int length = _header.Write(header, packet, number, timestamp, marker);
        Peer.Egress.SendRtp(header[..length], packet.Payload);
        _time.Sent(timestamp, nowUs);
        _newest = Math.Max(_newest, packet.Sequence);
        int bytes = length + packet.Payload.Length;
        _gate.Sent(bytes, nowUs);
        Delivery.Sent(packet.Payload.Length, bytes, nowUs);
        return bytes;
    }

    void SendAgain(in MediaPacket packet, ushort number, uint timestamp)
    {
        Span<byte> header = stackalloc byte[SlotHeader.MaximumLength];
        int length = _header.Write(header, packet, number, timestamp, packet.Marker);
        Peer.Egress.ResendRtp(header[..length], packet.Payload);
        Resent(length + packet.Payload.Length);
    }

    void SendRepair(in MediaPacket packet, ushort number, uint timestamp)
    {
        Span<byte> payload = Peer.Router.Scratch.AsSpan(0, RetransmissionPayload.HeaderLength + packet.Payload.Length);
        RetransmissionPayload.WriteHeader(payload, number);
        packet.Payload.CopyTo(payload[RetransmissionPayload.HeaderLength..]);
        Span<byte> header = stackalloc byte[SlotHeader.MaximumLength];
        int length = _header.WriteRepair(header, packet, _rtxSequence, timestamp);
        _rtxSequence = unchecked((ushort)(_rtxSequence + 1));
        Peer.Egress.SendRtp(header[..length], payload);
        Resent(length + payload.Length);
    }

    void Resent(int bytes)
    {
        _gate.Resent(bytes);
        Delivery.Resent(bytes);
    }
}
