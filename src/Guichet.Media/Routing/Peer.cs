using Guichet.Media.Congestion;
using Guichet.Media.Layers;
using Guichet.Media.Negotiation;
using Guichet.Media.Reports;
using Guichet.Protocols.Rtp;

namespace Guichet.Media.Routing;

/// <summary>The routing side of one transport: what its client sends (producers) and what it gets (consumers, its slots).</summary>
sealed class Peer
{
    const long LossHoldUs = 20_000_000;
    const long SilenceUs = 500_000;
    const long CalmUs = 50_000;

    readonly SourceTable _sources;
    readonly ArrivalRecorder _arrivals = new();
    readonly LineShares _shares;
    readonly PeerReports _reports;
    readonly PeerQuality _quality;
    readonly FeedbackReader _feedback;
    RoundTrip _roundTrip;
    long _nextUs, _lostUs = long.MinValue / 2;

    public Peer(Router router, string participant, TransportPurpose purpose, NegotiatedMedia media, IEgress egress, string? publisher)
    {
        (Router, Participant, Purpose, Media, Egress, Publisher) = (router, participant, purpose, media, egress, publisher);
        _sources = new(this);
        Rtcp = new(this);
        _reports = new(this, _sources, _arrivals);
        _quality = new(this, _sources);
        _feedback = new(this, _sources);
        _shares = new(this);
    }

    public string Participant { get; }

    public TransportPurpose Purpose { get; }

    /// <summary>Whatever the owner wants to find again in <see cref="IRoutingEvents"/>; routing never looks at it.</summary>
    public object? Owner { get; set; }

    /// <summary>What the client's line was found to carry, in bits per second; 0 while unknown: it was never found full.</summary>
    public long DownlinkBitsPerSecond => Downlink.BitsPerSecond;

    internal Router Router { get; }

    internal IEgress Egress { get; }

    internal string? Publisher { get; }

    internal NegotiatedMedia Media { get; private set; }

    internal List<Producer> Producers { get; } = [];

    /// <summary>In the order of their m-lines.</summary>
    internal List<Consumer> Consumers { get; } = [];

    internal RtcpSender Rtcp { get; }

    internal ref RoundTrip RoundTrip => ref _roundTrip;

    /// <summary>The client's line.</summary>
    internal Downlink Downlink { get; } = new();

    /// <summary>When the client last sent anything, media or report; 0 before.</summary>
    internal long LastHeardUs { get; private set; }

    /// <summary>The client reported lost packets, or is new, so that nothing is known of its line. It holds for a while: loss comes in
    /// bouts, and Chromium reports on sound alone each five seconds or so.</summary>
    internal bool LosesPackets(long nowUs) => nowUs - _lostUs < LossHoldUs;

    internal void ReportedLoss(long nowUs) => _lostUs = nowUs;

    /// <summary>DTLS is done: key frames are asked for, media starts.</summary>
    public void Connected(long nowUs)
    {
        _lostUs = nowUs;
        foreach (Consumer consumer in Consumers) consumer.RequestKeyFrame(nowUs);
    }

    /// <summary>The client is at another address: what is known of the way there is not true of the new one. After a silence something
    /// was lost, so that pictures begin anew at once; who moved without one misses nothing.</summary>
    public void Moved(long nowUs)
    {
        (_roundTrip, _lostUs) = (default, nowUs);
        Downlink.Moved();
        if (LastHeardUs == 0 || nowUs - LastHeardUs < SilenceUs) return;
        foreach (Consumer consumer in Consumers) consumer.RequestKeyFrame(nowUs);
    }

    /// <param name="packet">Decrypted; valid during the call only.</param>
    public void ReceiveRtp(Span<byte> packet, long nowUs)
    {
        if (!RtpPacket.TryRead(packet, out RtpPacket rtp))
        {
            Router.Counters.Drop(RoutingDrop.MalformedRtp);
            return;
        }
        LastHeardUs = nowUs;
        if (Media.Extensions.TransportSequence is var id and not 0
            && rtp.TryGetExtension(id, out ReadOnlySpan<byte> value) && TransportSequence.TryRead(value, out ushort number))
        {
            _arrivals.Received(number, nowUs);
        }
        ReceivedStream? stream = _sources.Find(rtp.Ssrc);
        if (stream is not null || _sources.TryBind(rtp, out stream, out RoutingDrop reason)) stream.Layer.Receive(stream, rtp, packet.Length, nowUs);
        else Router.Counters.Drop(reason);
    }

    public void ReceiveRtcp(ReadOnlySpan<byte> compound, long nowUs)
    {
        LastHeardUs = nowUs;
        _feedback.Read(compound, nowUs);
    }

    /// <summary>The page says how large it shows what a slot carries.</summary>
    public void Wish(string mid, in LayerWish wish, long nowUs)
    {
        foreach (Consumer consumer in Consumers)
        {
            if (consumer.Section.Mid == mid) consumer.Take(wish, nowUs);
        }
    }

    internal void Tick(long nowUs)
    {
        if (nowUs < _nextUs || !Egress.IsConnected) return;
        // Most of a large room only watch: with nothing to ask for again and no probe to send, nothing of theirs hurries.
        _nextUs = Producers.Count == 0 && Downlink.BitsPerSecond == 0 ? nowUs + CalmUs : nowUs;
        foreach (Producer producer in Producers) producer.Tick(nowUs);
        if (Purpose == TransportPurpose.Meet) TellDemand(nowUs);
        foreach (Consumer consumer in Consumers) consumer.Tick(nowUs);
        _shares.Tick(nowUs);
        Probe(Downlink.Tick(_shares.WantedBitsPerSecond, _shares.IsDoubtful, nowUs), nowUs);
        _reports.Tick(nowUs);
        if (!_quality.TryMeasure(nowUs, out TransportQuality quality)) return;
        Router.Events.QualityMeasured(this, quality);
        if (_quality.TakeMinute() is { } minute) Router.Events.MinuteMeasured(this, minute);
    }

    /// <summary>Takes over what was negotiated. Producers and consumers of m-lines that go on are the same objects after it.</summary>
    internal void Negotiated(NegotiatedMedia media)
    {
        Media = media;
        foreach (Producer gone in Producers.Where(p => !media.Sections.Any(s => s.Receives && s.Mid == p.Section.Mid)).ToList()) Close(gone);
        foreach (Consumer gone in Consumers.Where(c => !media.Sections.Any(s => s.Slot?.Ssrc == c.Section.Slot!.Ssrc)).ToList()) Close(gone);
        foreach (NegotiatedSection section in media.Sections)
        {
            if (section.Receives) TakeProducer(section);
            if (section.Slot is not null) TakeConsumer(section);
        }
    }

    /// <summary>The transport ends: nobody gets anything from it any more, nor it from anybody.</summary>
    internal void Close()
    {
        if (_quality.TakeRest() is { } rest) Router.Events.MinuteMeasured(this, rest);
        foreach (Producer producer in Producers.ToList()) Close(producer);
        foreach (Consumer consumer in Consumers) consumer.Detach();
        if (Egress.IsConnected) Rtcp.SendBye();
    }

    void TellDemand(long nowUs)
    {
        bool isOther = false;
        foreach (Producer producer in Producers) isOther |= producer.UpdateDemand(nowUs);
        if (isOther) Router.Events.TracksWanted(this, [.. Producers.Where(p => p.Section.Kind == MediaKind.Video).Select(p => p.Demand)]);
    }

    void Probe(int bytes, long nowUs)
    {
        foreach (Consumer consumer in Consumers)
        {
            if (bytes <= 0) return;
            bytes -= consumer.Pad(bytes, nowUs);
        }
    }

    void TakeProducer(NegotiatedSection section)
    {
        if (Producers.Find(p => p.Section.Mid == section.Mid) is { } known)
        {
            known.Renegotiate(section);
            _sources.Renegotiated(known);
        }
        else Producers.Add(new(this, section));
    }

    void TakeConsumer(NegotiatedSection section)
    {
        if (Consumers.Find(c => c.Section.Slot!.Ssrc == section.Slot!.Ssrc) is { } known) known.Renegotiate(section);
        else Consumers.Add(new(this, section));
    }

    void Close(Producer producer)
    {
        foreach (Consumer consumer in producer.Consumers.ToList()) consumer.Detach();
        Producers.Remove(producer);
        producer.Close();
        _sources.Forget(producer);
    }

    void Close(Consumer consumer)
    {
        consumer.Detach();
        Consumers.Remove(consumer);
    }
}
