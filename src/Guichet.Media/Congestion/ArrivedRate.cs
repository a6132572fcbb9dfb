using System.Runtime.CompilerServices;

namespace Guichet.Media.Congestion;

/// <summary>How much arrives, over the last 400 ms of the client's clock. Pure.</summary>
struct ArrivedRate
{
    const long BucketUs = 50_000, LeastUs = 100_000;

    Buckets _bytes;
    long _firstUs, _lastUs;
    bool _isKnown;

    /// <summary>0 while nothing has arrived for as long as it takes to say.</summary>
    public readonly double BitsPerSecond
    {
        get
        {
            long oldestUs = Math.Max(_firstUs, (_lastUs / BucketUs - Buckets.Length + 1) * BucketUs), span = _lastUs - oldestUs, bytes = 0;
            if (!_isKnown || span < LeastUs) return 0;
            foreach (int bucket in _bytes) bytes += bucket;
            return bytes * 8e6 / span;
        }
    }

    /// <param name="arrivedUs">Not negative.</param>
    public void Arrived(long arrivedUs, int bytes)
    {
        long bucket = arrivedUs / BucketUs, newest = _lastUs / BucketUs;
        if (!_isKnown || bucket - newest >= Buckets.Length) (_bytes, _firstUs, _isKnown) = (default, arrivedUs, true);
        else if (bucket <= newest - Buckets.Length) return;
        else for (long empty = newest + 1; empty <= bucket; empty++) _bytes[(int)(empty % Buckets.Length)] = 0;
        _bytes[(int)(bucket % Buckets.Length)] += bytes;
        _lastUs = Math.Max(_lastUs, arrivedUs);
    }

    [InlineArray(Length)]
    struct Buckets
    {
        public const int Length = 8;
        int _first;
    }
}
