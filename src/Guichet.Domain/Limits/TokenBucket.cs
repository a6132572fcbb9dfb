using NodaTime;

namespace Guichet.Domain.Limits;

/// <summary>So many at once, and then so many per time. A value: whoever keeps it writes the new one back.</summary>
/// <param name="Tokens">What is left.</param>
/// <param name="FilledAt">When that was reckoned.</param>
public readonly record struct TokenBucket(double Tokens, Instant FilledAt)
{
    /// <summary>The bucket after one more; <paramref name="allowed"/> says whether there was a token for it.</summary>
    public TokenBucket Take(Rate rate, Instant now, out bool allowed)
    {
        var filled = Math.Min(rate.Burst, Tokens + (rate.PerSecond * Math.Max(0, (now - FilledAt).TotalSeconds)));
        allowed = filled >= 1;
        return new TokenBucket(allowed ? filled - 1 : filled, now);
    }

    /// <summary>True when it is as good as new, so that it need not be kept.</summary>
    public bool IsFull(Rate rate, Instant now) => Tokens + (rate.PerSecond * (now - FilledAt).TotalSeconds) >= rate.Burst;

    public static TokenBucket New(Rate rate, Instant now) => new(rate.Burst, now);
}

/// <param name="Burst">At once.</param>
/// <param name="PerMinute">In the long run.</param>
public readonly record struct Rate(int Burst, double PerMinute)
{
    public double PerSecond => PerMinute / 60;
}
