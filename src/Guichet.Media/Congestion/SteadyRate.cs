using System.Runtime.CompilerServices;

namespace Guichet.Media.Congestion;

/// <summary>An estimate that pictures may be chosen by: it falls at once, and rises to what the estimate never fell below for a while. A
/// rise that did not last makes the next while longer, so that nobody's picture swings. Pure.</summary>
struct SteadyRate()
{
    const long FirstHoldUs = 1_000_000, MostHoldUs = 3_000_000;

    /// <summary>A rise lasted when nothing fell for so long.</summary>
    const long LastingUs = 6_000_000;

    const double Step = 0.1;

    Parts _lowest = Parts.Of(long.MaxValue);
    long _partUs, _risenUs, _fallenUs, _holdUs = FirstHoldUs;
    int _part;

    public long BitsPerSecond { get; private set; } = DownlinkEstimate.Unlimited;

    /// <summary>A rise did not last lately: the next is to be looked at closely.</summary>
    public readonly bool IsBurnt => _holdUs > FirstHoldUs;

    public void Update(long estimate, long nowUs)
    {
        if (nowUs - Math.Max(_risenUs, _fallenUs) > 2 * LastingUs) _holdUs = FirstHoldUs;
        if (estimate < BitsPerSecond) Fall(estimate, nowUs);
        _lowest[_part] = Math.Min(_lowest[_part], estimate);
        if (nowUs - _partUs < _holdUs / Parts.Length) return;
        long lowest = long.MaxValue;
        foreach (long part in _lowest) lowest = Math.Min(lowest, part);
        if (lowest > BitsPerSecond * (1 + Step)) _risenUs = nowUs;
        BitsPerSecond = Math.Max(BitsPerSecond, lowest);
        (_partUs, _part) = (nowUs, (_part + 1) % Parts.Length);
        _lowest[_part] = estimate;
    }

    void Fall(long estimate, long nowUs)
    {
        if (estimate < BitsPerSecond * (1 - Step))
        {
            if (_risenUs != 0 && nowUs - _risenUs < LastingUs) _holdUs = Math.Min(_holdUs * 2, MostHoldUs);
            _fallenUs = nowUs;
        }
        (BitsPerSecond, _lowest, _partUs) = (estimate, Parts.Of(estimate), nowUs);
    }

    [InlineArray(Length)]
    struct Parts
    {
        public const int Length = 4;
        long _first;

        public static Parts Of(long value)
        {
            Parts parts = default;
            foreach (ref long part in parts) part = value;
            return parts;
        }
    }
}
