using Guichet.Media.Layers;
using Guichet.Media.Negotiation;
using Guichet.Media.Packets;
using Guichet.Media.Reports;
using Guichet.Media.Retransmission;
using Guichet.Protocols.Payloads;
using Guichet.Protocols.Rtp;

namespace Guichet.Media.Routing;

/// <summary>One of the qualities that a track is sent in; most tracks have one, a camera with simulcast (RFC 8853) three. One stream of
/// media at a time, its repair, its key frames.</summary>
sealed class Layer(Producer producer, int index)
{
    /// <summary>A second SSRC takes over when the first has been silent for so long.</summary>
    const long TakeOverUs = 300_000;

    /// <summary>Of a stream that has been silent for so long a key frame is asked for when it comes again: browsers that pause one of several
    /// would answer with a key frame on the others, for each time that they are asked.</summary>
    const long PausedUs = 1_000_000;

    /// <summary>A repair names its original by 16 bits; one further away than this is nonsense.</summary>
    const int MaximumRepairDistance = 1000;

    readonly PacketReader _reader = new(index);
    readonly ReceiveWindow _window = new();
    readonly NackGenerator? _missing = producer.Section.Codecs.Any(c => c.Feedback.HasFlag(CodecFeedback.Nack)) ? new() : null;
    KeyFrameRequests _keyFrames;
    LostSound _lostSound;
    ReceivedStream? _current;
    int _run;
    long _keptUs;

    public Producer Producer { get; } = producer;

    /// <summary>What subscribers' NACKs are answered from; from the first packet on.</summary>
    public PacketCache? Cache { get; private set; }

    /// <summary>The stream of media that is forwarded now.</summary>
    public ReceivedStream? Current => _current;

    NegotiatedSection Section => Producer.Section;

    Peer Peer => Producer.Peer;

    /// <summary>What can be had of the stream.</summary>
    public LayerMeters Qualities { get; } = new();

    /// <summary>A new offer; the stream goes on unless the client says that it sends on others now.</summary>
    public void Renegotiated()
    {
        if (_current is { } current && Section.Sources.Count > 0 && !Section.Sources.Any(s => s.Ssrc == current.Ssrc)) _current = null;
    }

    /// <param name="bytes">Of the whole packet, for statistics.</param>
    public void Receive(ReceivedStream stream, in RtpPacket packet, int bytes, long nowUs)
    {
        if (!Section.TryFindCodec(packet.PayloadType, out _, out int codecIndex, out bool repairs))
        {
            Drop(RoutingDrop.UnknownPayloadType);
            return;
        }
        Arrival arrival = stream.Statistics.Count(packet.SequenceNumber, packet.Timestamp, bytes, nowUs, out long sequence);
        if (arrival == Arrival.Suspicious) Drop(RoutingDrop.TooOld);
        else if (repairs) ReceiveRepair(packet, codecIndex, nowUs);
        else if (!TryTakeOver(stream, arrival, nowUs)) Drop(RoutingDrop.UnknownSource);
        else Open(packet, sequence, packet.Payload, codecIndex, nowUs);
        stream.Heard(nowUs);
    }

    /// <summary>The source said goodbye: the next SSRC takes over at once.</summary>
    public void End(ReceivedStream stream)
    {
        if (_current == stream) _current = null;
    }

    /// <summary>A subscriber needs a key frame.</summary>
    public void RequestKeyFrame(long nowUs)
    {
        if (Section.Kind != MediaKind.Video) return;
        _keyFrames.Ask();
        SendKeyFrameRequest(nowUs);
    }

    /// <summary>The track ends.</summary>
    public void Close() => Cache?.Dispose();

    /// <summary>Asks the client for what is missing and for key frames that are due.</summary>
    public void Tick(long nowUs)
    {
        SendKeyFrameRequest(nowUs);
        if (_missing is not { Count: > 0 } || _current is null) return;
        Span<ushort> due = stackalloc ushort[NackGenerator.Capacity];
        int count = _missing.TakeDue(nowUs, Peer.RoundTrip.Us, due, out bool hasGivenUp);
        if (count > 0) Peer.Rtcp.SendNack(_current.Ssrc, due[..count]);
        if (hasGivenUp) RequestKeyFrame(nowUs);
    }

    bool TryTakeOver(ReceivedStream stream, Arrival arrival, long nowUs)
    {
        if (_current == stream && arrival == Arrival.Counted) return true;
        if (_current is { } current && current != stream && nowUs - current.LastUs < TakeOverUs) return false;
        if (arrival == Arrival.Restarted) stream.Clock = default;
        _current = stream;
        _run = Producer.NextRun();
        _window.Restart();
        _missing?.Restart();
        return true;
    }

    /// <summary>RFC 4588: the original's number is in front of its payload. Without payload it only probes the bandwidth.</summary>
    void ReceiveRepair(in RtpPacket packet, int codecIndex, long nowUs)
    {
        if (!RetransmissionPayload.TryRead(packet.Payload, out ushort original, out ReadOnlySpan<byte> payload) || payload.IsEmpty) return;
        if (_current is null) return;
        long sequence = SequenceNumbers.Unwrap(original, _current.Statistics.Highest);
        if (Math.Abs(sequence - _current.Statistics.Highest) > MaximumRepairDistance)
        {
            Drop(RoutingDrop.TooOld);
            return;
        }
        if (_missing is not null && _missing.TryMeasure(sequence, nowUs, out long us)) Peer.RoundTrip.Repaired(us);
        Open(packet, sequence, payload, codecIndex, nowUs, isRepair: true);
    }

    void Open(in RtpPacket packet, long sequence, ReadOnlySpan<byte> payload, int codec, long nowUs, bool isRepair = false)
    {
        MediaPacket media = _reader.Read(Section, codec, packet, _run, sequence, payload);
        if (Section.Codecs[codec].Codec == MediaCodec.Red) OpenRed(media, nowUs);
        else Accept(media, nowUs, isRepair);
    }

    /// <summary>What was lost and is here as a copy goes out first, as if it had come: those who do not take RED hear it too.</summary>
    void OpenRed(MediaPacket media, long nowUs)
    {
        if (!PacketReader.TryOpenRed(Section, ref media, out RedPayload red))
        {
            Drop(RoutingDrop.MalformedRtp);
            return;
        }
        for (int i = 0; i < red.Copies; i++)
        {
            if (!_lostSound.TryRestore(media, red, i, out MediaPacket lost)) continue;
            Peer.Router.Counters.Restored();
            Accept(lost, nowUs);
        }
        Accept(media, nowUs);
    }

    void Accept(in MediaPacket media, long nowUs, bool isRepair = false)
    {
        if (!_window.TryMark(media.Sequence))
        {
            Drop(RoutingDrop.Duplicate);
            return;
        }
        if (_missing is not null && !_missing.Received(media.Sequence, nowUs, isRepair)) RequestKeyFrame(nowUs);
        if (media.StartsKeyFrame) KeyFrameStarted(media);
        if (Section.Kind == MediaKind.Audio) _lostSound.Came(media);
        else if (!media.Payload.IsEmpty) Keep(media, nowUs);
        Producer.Accepted(media, nowUs);
    }

    void Keep(in MediaPacket media, long nowUs)
    {
        _keptUs = nowUs;
        Qualities.Heard(media, media.Payload.Length + SlotHeader.WireLength, nowUs);
        (Cache ??= new(Peer.Router.Workshop.Pages)).Add(media, nowUs);
    }

    void KeyFrameStarted(in MediaPacket media)
    {
        _keyFrames.Started();
        _missing?.KeyFrameStarted(media.Sequence);
    }

    void SendKeyFrameRequest(long nowUs)
    {
        if (_current is null || nowUs - _keptUs > PausedUs || !Peer.Egress.IsConnected || !_keyFrames.TakeDue(nowUs)) return;
        Peer.Rtcp.SendKeyFrameRequest(_current.Ssrc, Producer.TakesPictureLoss);
    }

    void Drop(RoutingDrop reason) => Peer.Router.Counters.Drop(reason);
}
