namespace Guichet.Media.Workers;

/// <summary>Monotonic microseconds. Read once for each batch of datagrams.</summary>
internal sealed class MediaClock(TimeProvider time)
{
    private readonly long _divisor = Math.Max(1, time.TimestampFrequency / 1_000_000);
    private readonly long _factor = Math.Max(1, 1_000_000 / time.TimestampFrequency);

    public long NowUs => time.GetTimestamp() / _divisor * _factor;
}
