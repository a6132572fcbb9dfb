namespace Guichet.Testing.Network;

/// <summary>What is on its way through a bad network, one direction. It has no clock: whoever uses it says the time, in microseconds.</summary>
public sealed class DelayLine<T>(ImpairmentProfile profile, int seed)
{
    private readonly PriorityQueue<T, (long Due, long Order)> _travelling = new();
    private Impairment _impairment = new(profile, seed);
    private long _order;

    /// <summary>Packets that came in, and those that the network lost.</summary>
    public (long Taken, long Lost) Counts { get; private set; }

    /// <summary>When the next one comes out; null when nothing travels.</summary>
    public long? NextUs => _travelling.TryPeek(out _, out var when) ? when.Due : null;

    /// <summary>The network is better or worse from now on. What travels arrives as it would have.</summary>
    public void Change(ImpairmentProfile profile, int seed) => _impairment = new(profile, seed);

    public void Put(T packet, int bytes, long nowUs)
    {
        var (first, second) = _impairment.Pass(bytes, nowUs);
        Counts = (Counts.Taken + 1, Counts.Lost + (first is null ? 1 : 0));
        if (first is { } at) _travelling.Enqueue(packet, (at, _order++));
        if (second is { } again) _travelling.Enqueue(packet, (again, _order++));
    }

    public bool TryTake(long nowUs, out T packet)
    {
        packet = default!;
        if (!_travelling.TryPeek(out _, out var when) || when.Due > nowUs) return false;
        packet = _travelling.Dequeue();
        return true;
    }
}
