using Guichet.Media.Negotiation;
using Guichet.Media.Routing;

namespace Guichet.Media.Reports;

/// <summary>How well a peer's media gets through, every two seconds, and over each minute.</summary>
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
    const int SoundClockRate = 48_000;

    readonly MinuteMeter _minute = new();
    Flow _upBefore;
    Flow _downBefore;
    long _sinceUs;

    public bool TryMeasure(long nowUs, out TransportQuality quality)
    {
        quality = default;
        if (_sinceUs == 0) _sinceUs = nowUs;
        long elapsed = nowUs - _sinceUs;
        if (elapsed < IntervalUs) return false;
        _sinceUs = nowUs;
        Flow up = Since(MeasureUp(), ref _upBefore);
        Flow down = Since(MeasureDown(), ref _downBefore);
        double upLoss = IsSilent(nowUs) ? 1 : up.LossShare;
        double downLoss = peer.Consumers.Exists(IsUnacknowledged) ? 1 : down.LossShare;
        long roundTripUs = peer.RoundTrip.IsKnown ? peer.RoundTrip.Us : 0;
        _minute.Add(new(elapsed, up, down, roundTripUs, UpJitterUs(nowUs), DownJitterUs(), peer.DownlinkBitsPerSecond));
        foreach (Consumer consumer in peer.Consumers) _minute.AddPicture(consumer.PictureHeight(nowUs));
        quality = new(upLoss, downLoss, roundTripUs == 0 ? null : TimeSpan.FromMicroseconds(roundTripUs), Rate(up, elapsed), Rate(down, elapsed));
        return true;
    }

    /// <summary>Once a minute; null otherwise.</summary>
    public TransportMinute? TakeMinute() => _minute.IsOver ? _minute.Take() : null;

    /// <summary>The peer ends: what there is of a minute. Null when nothing was measured.</summary>
    public TransportMinute? TakeRest() => _minute.Take();

    /// <summary>Loss is measured from what comes; where nothing comes any more, it looks like none.</summary>
    bool IsSilent(long nowUs)
    {
        if (peer.LastHeardUs == 0 || !peer.Producers.Exists(p => p.HasMedia)) return false;
        bool provedSince = peer.Egress.LastProofUs > peer.LastHeardUs + AtOnceUs;
        return provedSince ? nowUs - peer.Egress.LastProofUs > ProofUs : nowUs - peer.LastHeardUs > SilenceUs;
    }

    static bool IsUnacknowledged(Consumer consumer) =>
        consumer.Delivery.UnacknowledgedUs > (consumer.Section.Kind == MediaKind.Audio ? SoundReportUs : SilenceUs);

    Flow MeasureUp()
    {
        Flow total = default;
        foreach (ReceivedStream stream in sources.Streams)
        {
            ReceptionStatistics got = stream.Statistics;
            total += Split(got.Expected, got.Expected - got.Received, got.Bytes, stream.Producer.Section.Kind);
        }
        return total;
    }

    Flow MeasureDown()
    {
        Flow total = default;
        foreach (Consumer consumer in peer.Consumers)
            total += Split(consumer.Delivery.Expected, consumer.Delivery.Lost, consumer.Delivery.Bytes, consumer.Section.Kind);
        return total;
    }

    long UpJitterUs(long nowUs)
    {
        long most = 0;
        foreach (ReceivedStream stream in sources.Streams)
        {
            if (stream.Producer.Section.Kind == MediaKind.Audio && nowUs - stream.LastUs < IntervalUs)
                most = Math.Max(most, stream.Statistics.Jitter * 1_000_000L / SoundClockRate);
        }
        return most;
    }

    long DownJitterUs()
    {
        long most = 0;
        foreach (Consumer consumer in peer.Consumers)
        {
            if (consumer.Section.Kind == MediaKind.Audio && consumer.Source is not null)
                most = Math.Max(most, consumer.Delivery.Jitter * 1_000_000L / SoundClockRate);
        }
        return most;
    }

    static Flow Split(long expected, long lost, long bytes, MediaKind kind) =>
        kind == MediaKind.Audio ? new(expected, lost, bytes, 0) : new(expected, lost, 0, bytes);

    static Flow Since(in Flow total, ref Flow before)
    {
        Flow since = total.Since(before);
        before = total;
        return since;
    }

    static long Rate(in Flow since, long elapsedUs) => since.Bytes * 8_000_000 / elapsedUs;
}
