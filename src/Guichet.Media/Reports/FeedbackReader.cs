using Guichet.Media.Routing;
using Guichet.Protocols.Rtcp;

namespace Guichet.Media.Reports;

/// <summary>Reads a client's RTCP: its reports on slots, what it misses, when each packet came, and its own sender reports. None of it is passed on as it
/// is: each side gets the server's.</summary>
sealed class FeedbackReader(Peer peer, SourceTable sources)
{
    readonly ClockShift _shift = new();

    public void Read(ReadOnlySpan<byte> compound, long nowUs)
    {
        RtcpReader reader = new(compound);
        while (reader.TryNext(out RtcpPacket packet)) Read(packet, nowUs);
        if (reader.Malformed) peer.Router.Counters.Drop(RoutingDrop.MalformedRtcp);
    }

    void Read(in RtcpPacket packet, long nowUs)
    {
        switch (packet.Type)
        {
            case RtcpType.SenderReport or RtcpType.ReceiverReport:
                ReadReports(packet, nowUs);
                break;
            case RtcpType.TransportFeedback when Nack.TryRead(packet, out Nack nack):
                Resend(nack, nowUs);
                break;
            case RtcpType.TransportFeedback when TransportFeedback.TryRead(packet, out TransportFeedback arrivals):
                peer.Downlink.Read(arrivals, nowUs);
                break;
            case RtcpType.PayloadFeedback:
                ReadKeyFrameRequest(packet, nowUs);
                break;
            case RtcpType.Bye when Bye.TryRead(packet, out Bye bye):
                foreach (uint ssrc in bye) End(ssrc);
                break;
        }
    }

    void ReadReports(in RtcpPacket packet, long nowUs)
    {
        if (SenderReport.TryRead(packet, out SenderReport report) && sources.Find(report.Ssrc) is { } stream)
            stream.Clock.Received(report, _shift, nowUs);
        if (!ReportBlocks.TryRead(packet, out ReportBlocks blocks)) return;
        bool acknowledged = false;
        foreach (ReportBlock block in blocks)
        {
            if (Find(block.Ssrc) is not { } consumer) continue;
            acknowledged = true;
            if (consumer.Delivery.Received(block)) peer.ReportedLoss(nowUs);
            peer.RoundTrip.Received(block, nowUs);
        }
        if (!acknowledged) return;
        foreach (Consumer consumer in peer.Consumers) consumer.Delivery.Acknowledged();
    }

    void Resend(Nack nack, long nowUs)
    {
        if (Find(nack.MediaSsrc) is not { } consumer) return;
        foreach (ushort number in nack) consumer.Resend(number, nowUs);
    }

    void ReadKeyFrameRequest(in RtcpPacket packet, long nowUs)
    {
        if (PictureLossIndication.TryRead(packet, out PictureLossIndication loss)) Find(loss.MediaSsrc)?.RequestKeyFrame(nowUs);
        if (!FullIntraRequest.TryRead(packet, out FullIntraRequest full)) return;
        foreach (FullIntraEntry entry in full) Find(entry.Ssrc)?.RequestKeyFrame(nowUs);
    }

    void End(uint ssrc)
    {
        if (sources.Find(ssrc) is { } stream) stream.Layer.End(stream);
    }

    Consumer? Find(uint ssrc)
    {
        foreach (Consumer consumer in peer.Consumers)
        {
            if (consumer.Section.Slot!.Ssrc == ssrc) return consumer;
        }
        return null;
    }
}
