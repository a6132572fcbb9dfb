using Guichet.Domain.Limits;
using NodaTime;

namespace Guichet.Domain.Tests.Limits;

public sealed class TokenBucketTests
{
    private static readonly Instant _now = Instant.FromUtc(2026, 3, 1, 9, 0);
    private static readonly Rate _rate = new(3, 60);

    [Fact]
    public void Take_AllAtOnce_AllowsTheBurstAndThenOneASecond()
    {
        var bucket = TokenBucket.New(_rate, _now);

        Assert.Equal([true, true, true, false, false], Take(ref bucket, _now, 5));
        Assert.Equal([true, false], Take(ref bucket, _now + Duration.FromSeconds(1), 2));
    }

    [Fact]
    public void Take_AfterALongTime_NeverExceedsTheBurst()
    {
        var bucket = TokenBucket.New(_rate, _now);
        Take(ref bucket, _now, 3);

        Assert.Equal([true, true, true, false], Take(ref bucket, _now + Duration.FromDays(9), 4));
    }

    [Fact]
    public void Take_ClockGoesBack_GivesNothing()
    {
        var bucket = TokenBucket.New(_rate, _now);
        Take(ref bucket, _now, 3);

        Assert.Equal([false], Take(ref bucket, _now - Duration.FromHours(1), 1));
    }

    [Fact]
    public void IsFull_WhenRefilled_SaysSo()
    {
        var bucket = TokenBucket.New(_rate, _now);
        Take(ref bucket, _now, 3);

        Assert.False(bucket.IsFull(_rate, _now + Duration.FromSeconds(2)));
        Assert.True(bucket.IsFull(_rate, _now + Duration.FromSeconds(3)));
    }

    private static bool[] Take(ref TokenBucket bucket, Instant now, int times)
    {
        var allowed = new bool[times];
        for (var i = 0; i < times; i++)
        {
            bucket = bucket.Take(_rate, now, out allowed[i]);
        }

        return allowed;
    }
}
