namespace Guichet.Testing.Time;

/// <summary>A clock that stands until it is moved. Timestamps are ticks of 100 ns, from zero.</summary>
public sealed class ManualTime : TimeProvider
{
    private static readonly DateTimeOffset _start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Volatile.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => _start.AddTicks(GetTimestamp());

    public void Advance(TimeSpan by) => Volatile.Write(ref _ticks, _ticks + by.Ticks);
}
