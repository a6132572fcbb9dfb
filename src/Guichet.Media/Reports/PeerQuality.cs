using Guichet.Media.Routing;

namespace Guichet.Media.Reports;

/// <summary>How well a peer's media gets through, every two seconds.</summary>
sealed class PeerQuality(Peer peer, SourceTable sources)
{
    const long IntervalUs = 2_000_000;

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
        TimeSpan? roundTrip = peer.RoundTrip.IsKnown ? TimeSpan.FromMicroseconds(peer.RoundTrip.Us) : null;
        quality = new(up, down, roundTrip, Rate(received, ref _receivedBefore, elapsed), Rate(sent, ref _sentBefore, elapsed));
        return true;
    }

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
