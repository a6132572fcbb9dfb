using Guichet.Media.Workers;

namespace Guichet.Media.Tests.Workers;

public sealed class HeartbeatTests
{
    private Heartbeat _heartbeat;

    [Fact]
    public void Thread_ThatStands_IsMissedAfterASecondAndAHalfOfLooks()
    {
        var missed = Enumerable.Range(0, 20).TakeWhile(_ => !_heartbeat.Misses(7)).Count();
        Assert.Equal(TimeSpan.FromSeconds(1.5), missed * Heartbeat.Period);
    }

    [Fact]
    public void Thread_ThatTurnsOnceInAWhile_IsNeverMissed()
    {
        for (var look = 0; look < 1000; look++) Assert.False(_heartbeat.Misses(look / (Heartbeat.Patience - 1)));
    }
}
