namespace Guichet.Testing.Network;

/// <summary>When the copies of a packet come out, in microseconds; null for one that does not.</summary>
public readonly record struct Departures(long? First, long? Second);

/// <summary>One direction of a bad network: a packet in, its departures out. Pure, and the same for the same seed.</summary>
public sealed class Impairment(ImpairmentProfile profile, int seed)
{
    private const int UsPerMs = 1000;

    private readonly Random _random = new(seed);
    private bool _inBurst;
    private long _bottleneckFreeUs;
    private long _lastDepartureUs;

    /// <summary>Decides on one packet of <paramref name="bytes"/> that came in at <paramref name="nowUs"/>.</summary>
    public Departures Pass(int bytes, long nowUs)
    {
        if (IsLost() || !TryPassBottleneck(bytes, nowUs, out var outUs)) return default;
        var at = Travel(outUs);
        return new Departures(at, Happens(profile.Duplicate) ? at : null);
    }

    private bool IsLost()
    {
        _inBurst = _inBurst ? !Happens(profile.BurstEnd) : Happens(profile.BurstStart);
        return Happens(profile.Loss) || _inBurst && Happens(profile.BurstLoss);
    }

    /// <summary>False: the queue before the bottleneck is full.</summary>
    private bool TryPassBottleneck(int bytes, long nowUs, out long outUs)
    {
        outUs = nowUs;
        if (profile.BitsPerSecond == 0) return true;
        var startUs = Math.Max(nowUs, _bottleneckFreeUs);
        if (startUs - nowUs > profile.QueueMs * UsPerMs) return false;
        outUs = _bottleneckFreeUs = startUs + (bytes * 8L * 1_000_000 / profile.BitsPerSecond);
        return true;
    }

    private long Travel(long fromUs)
    {
        var jitterUs = (long)(_random.NextDouble() * profile.JitterMs * UsPerMs);
        var inOrderUs = Math.Max(_lastDepartureUs, fromUs + (profile.DelayMs * UsPerMs) + jitterUs);
        if (Happens(profile.Reorder)) return inOrderUs + (profile.ReorderMs * UsPerMs);
        return _lastDepartureUs = inOrderUs;
    }

    private bool Happens(double share) => share > 0 && _random.NextDouble() < share;
}
