using System.Runtime.CompilerServices;

namespace Guichet.Media.Congestion;

/// <summary>What a line carries, seen while packets wait on it: how fast those leave that had to wait behind others. However little is sent,
/// a queue leaves at the rate of the line. Over the last 400 ms of the client's clock. Pure.</summary>
struct LineRate
{
    const long BucketUs = 50_000;

    /// <summary>Of a bucket. Bursts that pass at once say nothing of a line that is narrow the moment after.</summary>
    const long LeastBusyUs = 10_000;

    Buckets _buckets;
    long _lastUs;
    bool _isKnown;

    /// <summary>0 while no queue was seen.</summary>
    public readonly double BitsPerSecond
    {
        get
        {
            long bytes = 0, us = 0;
            foreach (Bucket one in _buckets) (bytes, us) = one.BusyUs < LeastBusyUs ? (bytes, us) : (bytes + one.Bytes, us + one.BusyUs);
            return us == 0 ? 0 : bytes * 8e6 / us;
        }
    }

    /// <summary>In the order of arrival; what comes out of order is left out.</summary>
    /// <param name="wayUs">From the sender's clock to the client's, when nothing waits.</param>
    public void Arrived(long sentUs, long arrivedUs, int bytes, long wayUs)
    {
        long took = arrivedUs - _lastUs;
        if (_isKnown && took < 0) return;
        // It was at the line before the one in front of it had left.
        bool waited = _isKnown && sentUs + wayUs < _lastUs;
        if (!_isKnown) _buckets = default;
        else for (long i = 0, empty = Math.Min(arrivedUs / BucketUs - _lastUs / BucketUs, Buckets.Length); i < empty; i++) _buckets[At(arrivedUs / BucketUs - i)] = default;
        (_lastUs, _isKnown) = (arrivedUs, true);
        ref Bucket bucket = ref _buckets[At(arrivedUs / BucketUs)];
        if (waited) bucket = new(bucket.Bytes + bytes, bucket.BusyUs + took);
    }

    static int At(long bucket) => (int)(bucket % Buckets.Length);

    readonly record struct Bucket(long Bytes, long BusyUs);

    [InlineArray(Length)]
    struct Buckets
    {
        public const int Length = 8;
        Bucket _first;
    }
}
