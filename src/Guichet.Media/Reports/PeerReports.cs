using Guichet.Media.Congestion;
using Guichet.Media.Negotiation;
using Guichet.Media.Routing;
using Guichet.Protocols.Rtcp;

namespace Guichet.Media.Reports;

/// <summary>What a peer is told in turn: how its streams arrive (RR within 100 ms of the first packet, then each second; transport-wide
/// feedback or REMB) and what its slots carry (SR each second).</summary>
sealed class PeerReports(Peer peer, SourceTable sources, ArrivalRecorder arrivals)
{
    const long IntervalUs = 1_000_000;
    const int MaximumBlocks = 31;
    const int SenderReportAndName = 28 + 40;
    const int MaximumArrivals = 512;

    BandwidthCap _cap = new();
    WatchersCap _watchers = new();
    LossMeter _loss;
    long _nextUs;
    long _bytesBefore;

    public void Tick(long nowUs)
    {
        SendReceiverReports(nowUs);
        if (arrivals.IsDue(nowUs)) SendArrivals(nowUs);
        if (!WantsCap() && _watchers.TakeDue(peer.Producers, nowUs) is > 0 and var bits) SendCap(bits);
        if (nowUs < _nextUs) return;
        _nextUs = nowUs + IntervalUs;
        SendSenderReports(nowUs);
        if (WantsCap()) SendMeasuredCap(nowUs);
    }

    void SendReceiverReports(long nowUs)
    {
        bool due = false;
        foreach (ReceivedStream stream in sources.Streams) due |= stream.IsReportDue(nowUs);
        if (!due) return;
        Span<ReportBlock> blocks = stackalloc ReportBlock[MaximumBlocks];
        int count = 0;
        foreach (ReceivedStream stream in sources.Streams)
        {
            if (!stream.IsReportDue(nowUs) || count == MaximumBlocks) continue;
            (uint last, uint delay) = stream.Clock.Echo(nowUs);
            blocks[count++] = stream.Statistics.Report(stream.Ssrc, last, delay);
            stream.Reported(nowUs);
        }
        Span<byte> into = peer.Router.Scratch.AsSpan(0, RtcpSender.MaximumLength);
        int length = RtcpWriter.ReceiverReport(into, peer.Media.ReportSsrc, blocks[..count]);
        length += RtcpWriter.SdesCname(into[length..], peer.Media.ReportSsrc, peer.Rtcp.Cname);
        peer.Egress.SendRtcp(into[..length]);
    }

    /// <summary>Each report with its CNAME (RFC 3550 section 6.1), as many in one packet as fit.</summary>
    void SendSenderReports(long nowUs)
    {
        Span<byte> into = peer.Router.Scratch.AsSpan(0, RtcpSender.MaximumLength);
        int length = 0;
        foreach (Consumer consumer in peer.Consumers)
        {
            if (!consumer.TryReport(nowUs, out SenderReport report)) continue;
            length += RtcpWriter.SenderReport(into[length..], report, []);
            length += RtcpWriter.SdesCname(into[length..], report.Ssrc, peer.Rtcp.Cname);
            if (length + SenderReportAndName <= into.Length) continue;
            peer.Egress.SendRtcp(into[..length]);
            length = 0;
        }
        if (length > 0) peer.Egress.SendRtcp(into[..length]);
    }

    /// <summary>Each in a packet of its own: Chromium is said to mishandle it within a compound.</summary>
    void SendArrivals(long nowUs)
    {
        Span<PacketArrival> scratch = stackalloc PacketArrival[MaximumArrivals];
        Span<byte> into = peer.Router.Scratch.AsSpan(0, RtcpSender.MaximumLength);
        uint media = sources.Streams.Count > 0 ? sources.Streams[0].Ssrc : 0;
        while (arrivals.Write(into, peer.Media.ReportSsrc, media, scratch, nowUs) is var length and > 0)
            peer.Egress.SendRtcp(into[..length]);
    }

    bool WantsCap() => peer.Media.Extensions.TransportSequence == 0 && peer.Producers.Exists(WantsCap);

    static bool WantsCap(Producer producer) => producer.Section.Codecs.Any(codec => codec.Feedback.HasFlag(CodecFeedback.Remb));

    void SendMeasuredCap(long nowUs)
    {
        long expected = 0, received = 0, bytes = 0;
        foreach (ReceivedStream stream in sources.Streams)
        {
            (expected, received, bytes) = (expected + stream.Statistics.Expected, received + stream.Statistics.Received, bytes + stream.Statistics.Bytes);
        }
        _cap.Measured(_loss.Take(expected, expected - received), (bytes - _bytesBefore) * 8);
        _bytesBefore = bytes;
        SendCap(Math.Min(_cap.BitsPerSecond, WatchersCap.Of(peer.Producers, nowUs)));
    }

    void SendCap(long bits)
    {
        Span<uint> ssrcs = stackalloc uint[MaximumBlocks];
        int count = 0;
        foreach (ReceivedStream stream in sources.Streams)
        {
            if (count < ssrcs.Length && stream.Layer.Current == stream) ssrcs[count++] = stream.Ssrc;
        }
        if (count > 0) peer.Rtcp.SendBandwidth(bits, ssrcs[..count]);
    }
}
