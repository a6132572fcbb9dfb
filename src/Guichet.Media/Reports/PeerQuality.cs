using Guichet.Media.Negotiation;
using Guichet.Media.Routing;

namespace Guichet.Media.Reports;

/// <summary>How well a peer's media gets through, every two seconds.</summary>
sealed class PeerQuality(Peer peer, SourceTable sources)
{
    const long IntervalUs = 2_000_000;

    /// <summary>With picture on the way, a client sends or reports several times in so long.</summary>
    const long SilenceUs = 3_000_000;

    /// <summary>Chromium reports on sound alone each 5 s, give or take half.</summary>
    const long SoundReportUs = 9_000_000;

    /// <summary>Who switched all off still proves its address: Chromium each 2.5 s, Firefox each 5 s, give or take a fifth.</summary>
    const long ProofUs = 7_000_000;
    const long AtOnceUs = 500_000;

    LossMeter _up;
    LossMeter _down;
    long _sinceUs;
    long _receivedBefore;
    long _sentBefore;

    public bool TryMeasure(long nowUs, out TransportQuality quality)
    {
        quality = default;
        if (_sinceUs == 0) _sinceUs = nowUs;
        long elapsed = nowUs - _sinceUs;
        if (elapsed < IntervalUs) return false;
        _sinceUs = nowUs;
        double up = MeasureUp(out long received);
        double down = MeasureDown(out long sent);
        if (IsSilent(nowUs)) up = 1;
        if (peer.Consumers.Exists(IsUnacknowledged)) down = 1;
        TimeSpan? roundTrip = peer.RoundTrip.IsKnown ? TimeSpan.FromMicroseconds(peer.RoundTrip.Us) : null;
        quality = new(up, down, roundTrip, Rate(received, ref _receivedBefore, elapsed), Rate(sent, ref _sentBefore, elapsed));
        return true;
    }

    /// <summary>Loss is measured from what comes; where nothing comes any more, it looks like none.</summary>
    bool IsSilent(long nowUs)
    {
        if (peer.LastHeardUs == 0 || !peer.Producers.Exists(p => p.HasMedia)) return false;
        bool provedSince = peer.Egress.LastProofUs > peer.LastHeardUs + AtOnceUs;
        return provedSince ? nowUs - peer.Egress.LastProofUs > ProofUs : nowUs - peer.LastHeardUs > SilenceUs;
    }

    static bool IsUnacknowledged(Consumer consumer) =>
        consumer.Delivery.UnacknowledgedUs > (consumer.Section.Kind == MediaKind.Audio ? SoundReportUs : SilenceUs);

    double MeasureUp(out long bytes)
    {
        long expected = 0, received = 0;
        bytes = 0;
        foreach (ReceivedStream stream in sources.Streams)
        {
            expected += stream.Statistics.Expected;
            received += stream.Statistics.Received;
            bytes += stream.Statistics.Bytes;
        }
        return _up.Take(expected, expected - received);
    }

    double MeasureDown(out long bytes)
    {
        long expected = 0, lost = 0;
        bytes = 0;
        foreach (Consumer consumer in peer.Consumers)
        {
            expected += consumer.Delivery.Expected;
            lost += consumer.Delivery.Lost;
            bytes += consumer.Delivery.Bytes;
        }
        return _down.Take(expected, lost);
    }

    /// <summary>A total that went back is an m-line that is gone: nothing is said of it.</summary>
    static long Rate(long total, ref long before, long elapsedUs)
    {
        long bytes = Math.Max(0, total - before);
        before = total;
        return bytes * 8 * 1_000_000 / elapsedUs;
    }
}
