using Guichet.Protocols.Rtp;

namespace Guichet.Media.Packets;

/// <summary>Maps a source's RTP timestamps to a slot's, which go on at the pace of the clock when the source changes. Pure.</summary>
struct TimestampMap(int clockRate)
{
    const long MicrosecondsPerSecond = 1_000_000;

    uint _offset;
    uint _highestOut;
    long _highestOutUs;
    bool _started;

    public readonly int ClockRate => clockRate;

    /// <summary>A new source begins with <paramref name="firstIn"/>: it comes out as far after the last packet sent as time
    /// has passed since, and at least one frame or audio packet later.</summary>
    /// <param name="aligned">Where it belongs by the publisher's own clocks, when both are known; not believed when it is far off.</param>
    public void Restart(uint firstIn, long nowUs, uint? aligned = null)
    {
        long elapsed = (nowUs - _highestOutUs) * clockRate / MicrosecondsPerSecond;
        long step = Math.Max(elapsed, clockRate / 50);
        if (aligned is { } there && SequenceNumbers.Difference(there, _highestOut) is var known && Math.Abs(known - elapsed) < clockRate / 2)
            step = Math.Max(known, clockRate / 100);
        if (!_started) step = 0;
        _offset = unchecked(_highestOut + (uint)step - firstIn);
    }

    public readonly uint Map(uint input) => unchecked(input + _offset);

    public void Sent(uint output, long nowUs)
    {
        if (_started && unchecked((int)(output - _highestOut)) <= 0) return;
        (_highestOut, _highestOutUs, _started) = (output, nowUs, true);
    }
}
