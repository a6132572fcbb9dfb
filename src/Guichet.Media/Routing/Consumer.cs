using Guichet.Media.Congestion;
using Guichet.Media.Layers;
using Guichet.Media.Negotiation;
using Guichet.Media.Packets;
using Guichet.Media.Reports;
using Guichet.Media.Retransmission;
using Guichet.Protocols.Rtcp;
using Guichet.Protocols.Rtp;

namespace Guichet.Media.Routing;

/// <summary>A slot: an m-line on which the server sends, with its own SSRCs, numbers and time, whatever source it carries. It
/// begins with a key frame, and goes on from source to source and from layer to layer without a hole.</summary>
sealed class Consumer
{
    const int NotStarted = 0;

    readonly Peer _peer;
    readonly SlotIdentity _slot;
    readonly SlotHeader _header;
    readonly SlotRepairs _repairs;
    readonly SlotLayer _layer = new();
    readonly SlotFrames? _frames;
    readonly SentLog? _log;
    SequenceMap _sequence;
    TimestampMap _time;
    ushort _keyFrameNumber;
    byte _wording;
    uint _lastTimestamp;
    int _run = NotStarted;

    internal Consumer(Peer peer, NegotiatedSection section)
    {
        bool isVideo = section.Kind == MediaKind.Video;
        _peer = peer;
        Section = section;
        _slot = section.Slot!;
        _header = new(peer, section);
        _sequence = new((ushort)(_slot.Ssrc & 0x7FFF));
        _time = new(isVideo ? 90_000 : 48_000);
        _frames = isVideo ? new() : null;
        _log = isVideo ? new() : null;
        _repairs = new(peer, _header, _slot, _log, Delivery);
    }

    public NegotiatedSection Section { get; private set; }

    public Producer? Source { get; private set; }

    public DeliveryStatistics Delivery { get; } = new();

    internal long RoundTripUs => _peer.RoundTrip.Us;

    public void Attach(Producer source, long nowUs)
    {
        Detach();
        Source = source;
        source.Consumers.Add(this);
        _header.Choose(source.Section);
        _layer.Begin();
        Choose(nowUs);
    }

    public void Detach()
    {
        Source?.Consumers.Remove(this);
        (Source, _run) = (null, NotStarted);
        _log?.Clear();
    }

    /// <summary>Payload types and extension ids may be others now, here or at the source.</summary>
    public void Renegotiate(NegotiatedSection section)
    {
        Section = section;
        _header.Renegotiate(section);
        if (Source is not null) _header.Choose(Source.Section);
        // Under GCM a packet may be sent again only byte for byte: what went out before must not be worded anew.
        _wording = unchecked((byte)(_wording + 1));
    }

    internal SlotLayer Layer => _layer;

    /// <summary>What the subscriber's page can use of the track.</summary>
    public void Take(in LayerWish wish, long nowUs)
    {
        _layer.Wish = wish;
        Choose(nowUs);
    }

    /// <summary>Of the picture that is sent; 0 when none is, or its codec is not read.</summary>
    internal int PictureHeight(long nowUs) => _run == NotStarted || Source is null ? 0 : Source.Layers[_layer.Current].Qualities.View(_frames?.Spatial ?? 0, nowUs).Height;

    /// <summary>Layers come and go, and change how much they take.</summary>
    public void Tick(long nowUs)
    {
        if (_layer.IsDue(nowUs)) Choose(nowUs);
    }

    /// <summary>What the publisher has to send for this slot.</summary>
    internal WantedLayers Wanted(long nowUs) => _layer.Wanted(Source!, Current, nowUs);

    /// <summary>The subscriber cannot go on, or begins.</summary>
    public void RequestKeyFrame(long nowUs) => RequestKeyFrame(nowUs, isLost: _run != NotStarted);

    /// <returns>Bytes sent, 0 when the packet is not for this slot now.</returns>
    public int Send(in MediaPacket packet, long nowUs)
    {
        if (!_peer.Egress.IsConnected) return 0;
        if (packet.Red.IsSet && !(_header.Knows(packet.Codec) && _peer.LosesPackets(nowUs))) return Send(packet.Red.Of(packet), nowUs);
        if (!_header.Knows(packet.Codec))
        {
            if (packet.Run == _run) _run = NotStarted;
            return 0;
        }
        bool starts = packet.Run != _run;
        if (starts && !TryStart(packet, nowUs)) return 0;
        SentEntry entry = new() { Sequence = packet.Sequence, Run = packet.Run, Layer = (byte)packet.Layer, Wording = _wording, Marker = packet.Marker, IsSet = true };
        bool isLeftOut = packet.Payload.IsEmpty || _frames is not null && !_frames.TryPlace(packet, ref entry);
        if (isLeftOut && _sequence.TrySkip(packet.Sequence)) return 0;
        if (!_sequence.TryMap(packet.Sequence, out ushort number)) return 0;
        entry = entry with { Number = number, Timestamp = _time.Map(packet.Timestamp) };
        if (isLeftOut) return Fill(packet, entry, nowUs);
        if (packet.StartsKeyFrame) _keyFrameNumber = number;
        _log?.Add(entry, Source!.Layers[packet.Layer].Cache?.Places ?? 0);
        return SendAs(packet, entry, starts, nowUs);
    }

    /// <summary>The subscriber misses a packet.</summary>
    public void Resend(ushort number, long nowUs)
    {
        if (Source is null || _repairs.Resend(Source, number, _wording, nowUs)) return;
        // It comes no more. A browser would wait for it for seconds before it asked for a key frame by itself.
        if (SequenceNumbers.Difference(number, _keyFrameNumber) >= 0) RequestKeyFrame(nowUs);
    }

    /// <summary>So much of the client's line is this slot's.</summary>
    /// <param name="bits">A second; 0 pauses it.</param>
    /// <param name="room">What a publisher of one layer may send.</param>
    /// <returns>What it takes of it.</returns>
    internal long Allot(long bits, long room, long nowUs)
    {
        _layer.Line.Give(bits, room);
        Choose(nowUs);
        return Source is null ? 0 : _layer.Rate(Source, nowUs);
    }

    /// <summary>Sends what nobody misses, on the repair stream.</summary>
    /// <returns>Bytes sent, about as many as asked for.</returns>
    internal int Pad(int bytes, long nowUs) => Source is null ? 0 : _repairs.Pad(Source, bytes, _lastTimestamp, nowUs);

    /// <summary>The mapping of the publisher's own report, so that its sound and picture stay in step.</summary>
    public bool TryReport(long nowUs, out SenderReport report)
    {
        report = default;
        if (_run == NotStarted || Source?.Layers[_layer.Current].Current is not { Clock.IsKnown: true } stream) return false;
        uint timestamp = _time.Map(stream.Clock.TimestampAt(nowUs, _time.ClockRate));
        report = new(_slot.Ssrc, NtpTime.FromMicroseconds(nowUs), timestamp, Delivery.PacketCount, Delivery.OctetCount);
        return true;
    }

    /// <summary>The layer that is sent.</summary>
    int Current => _run == NotStarted ? LayerChoice.None : _frames?.Spatial ?? _layer.Current;

    /// <param name="coming">A layer whose key frame is here.</param>
    void Choose(long nowUs, int coming = LayerChoice.None)
    {
        if (Source is null) return;
        bool isOther = _layer.Choose(Source, Current, nowUs);
        if (_layer.IsPaused) _run = NotStarted;
        _frames?.Choose(_layer.Quality);
        bool waits = _run == NotStarted ? isOther : isOther && !_layer.Takes(_layer.Current) || _frames is not null && _frames.TakeKeyFrameDue(nowUs);
        bool isHere = coming != LayerChoice.None && _layer.Takes(coming);
        if (waits && !isHere) RequestKeyFrame(nowUs, isLost: false);
    }

    /// <param name="isLost">The layer that is sent needs one too.</param>
    void RequestKeyFrame(long nowUs, bool isLost)
    {
        if (Source is null || !_peer.Egress.IsConnected) return;
        for (int i = 0; i < Source.Layers.Length; i++)
        {
            if (_layer.Takes(i) || isLost && i == _layer.Current) Source.Layers[i].RequestKeyFrame(nowUs);
        }
    }

    bool TryStart(in MediaPacket packet, long nowUs)
    {
        if (packet.Payload.IsEmpty || Section.Kind == MediaKind.Video && !packet.StartsKeyFrame) return false;
        // A layer that was asked for begins with a key frame: nobody need ask for a second one.
        if (!_layer.Takes(packet.Layer)) Choose(nowUs, packet.Layer);
        if (!_layer.Takes(packet.Layer)) return false;
        _sequence.Restart(packet.Sequence);
        _time.Restart(packet.Timestamp, nowUs, Aligned(packet));
        _layer.Started(packet.Layer);
        // What a layered stream has is known with its first key frame: nobody need wait for a second one.
        if (packet.Frame is not null) _layer.Choose(Source!, LayerChoice.None, nowUs);
        _frames?.Restart(packet, _layer.Quality);
        _run = packet.Run;
        return true;
    }

    /// <summary>Where the first picture of another layer belongs on the time of the one before, by the publisher's reports on both.</summary>
    uint? Aligned(in MediaPacket packet)
    {
        if (_run == NotStarted || Source!.Layers[_layer.Current].Current is not { Clock.IsKnown: true } before) return null;
        if (Source.Layers[packet.Layer].Current is not { Clock.IsKnown: true } stream) return null;
        long instantUs = stream.Clock.InstantOf(packet.Timestamp, _time.ClockRate);
        return _time.Map(before.Clock.TimestampAt(instantUs, _time.ClockRate));
    }

    int SendAs(in MediaPacket packet, in SentEntry entry, bool starts, long nowUs)
    {
        // RFC 3551 section 4.1: the marker begins a talkspurt, and a receiver may adapt its delay there.
        bool marker = entry.Marker || starts && Section.Kind == MediaKind.Audio;
        Span<byte> header = _peer.Router.Header;
        int length = _header.Write(header, packet, entry.Number, entry.Timestamp, marker);
        _peer.Egress.SendRtp(header[..length], SlotFrames.Worded(packet, entry, _peer.Router.Scratch));
        int bytes = Sent(entry.Timestamp, length, packet.Payload.Length, nowUs);
        _repairs.Foresee(Source!, nowUs);
        return bytes;
    }

    /// <summary>What is left out after later packets went out leaves an empty packet in its place: a hole would be asked for again and again.</summary>
    int Fill(in MediaPacket packet, in SentEntry entry, long nowUs)
    {
        Span<byte> header = _peer.Router.Header;
        int length = _header.Write(header, packet, entry.Number, entry.Timestamp, marker: false);
        _peer.Egress.SendRtp(header[..length], []);
        return Sent(entry.Timestamp, length, 0, nowUs);
    }

    int Sent(uint timestamp, int header, int payload, long nowUs)
    {
        _time.Sent(timestamp, nowUs);
        _lastTimestamp = timestamp;
        _repairs.Sent(header + payload, nowUs);
        Delivery.Sent(payload, header + payload, nowUs);
        _peer.Downlink.Sent(header + payload, nowUs);
        return header + payload;
    }
}
