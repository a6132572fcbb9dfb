namespace Guichet.Media.Tests.Congestion;

/// <summary>A line of a known rate in virtual time: a queue that overflows, a delay, jitter that keeps the order, random loss.</summary>
sealed class SimulatedLine
{
    Random _random = new(7);
    long _freeUs, _lastUs;

    public long BitsPerSecond { get; set; } = 100_000_000;

    public int QueueBytes { get; set; } = 100_000;

    /// <summary>What passes at once after a rest, as a token bucket lets it.</summary>
    public int BurstBytes { get; set; }

    public long DelayUs { get; set; } = 20_000;

    public long JitterUs { get; set; } = 1_000;

    /// <summary>0 to 1.</summary>
    public double Loss { get; set; }

    public int Dropped { get; private set; }

    public int Seed { set => _random = new(value); }

    /// <summary>How long a packet that came now would wait.</summary>
    public long QueueUs(long nowUs) => Math.Max(0, _freeUs - nowUs);

    /// <returns>When it arrives; null when it never does.</returns>
    public long? Carry(int bytes, long nowUs)
    {
        _freeUs = Math.Max(_freeUs, nowUs - BurstBytes * 8_000_000L / BitsPerSecond);
        if (QueueUs(nowUs) * BitsPerSecond / 8_000_000 + bytes > QueueBytes)
        {
            Dropped++;
            return null;
        }
        _freeUs += bytes * 8_000_000L / BitsPerSecond;
        if (_random.NextDouble() < Loss) return null;
        return _lastUs = Math.Max(_lastUs, Math.Max(_freeUs, nowUs) + DelayUs + _random.NextInt64(JitterUs));
    }
}
