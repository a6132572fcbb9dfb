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
    public void Restart(uint firstIn, long nowUs)
    {
        long elapsed = (nowUs - _highestOutUs) * clockRate / MicrosecondsPerSecond;
        long step = _started ? Math.Max(elapsed, clockRate / 50) : 0;
        _offset = unchecked(_highestOut + (uint)step - firstIn);
    }

    public readonly uint Map(uint input) => unchecked(input + _offset);

    public void Sent(uint output, long nowUs)
    {
        if (_started && unchecked((int)(output - _highestOut)) <= 0) return;
        (_highestOut, _highestOutUs, _started) = (output, nowUs, true);
    }
}
