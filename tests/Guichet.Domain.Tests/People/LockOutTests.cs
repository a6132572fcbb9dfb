using Guichet.Domain.People;
using NodaTime;

namespace Guichet.Domain.Tests.People;

public sealed class LockOutTests
{
    private static readonly Instant _now = Instant.FromUtc(2026, 3, 1, 9, 0);
    private static readonly Duration _time = Duration.FromMinutes(15);

    [Fact]
    public void Failed_FifthTime_LocksForTheTimeAndStartsAnew()
    {
        var lockOut = default(LockOut);
        for (var i = 0; i < 4; i++)
        {
            lockOut = lockOut.Failed(_now, 5, _time);
            Assert.False(lockOut.IsLocked(_now));
        }

        lockOut = lockOut.Failed(_now, 5, _time);

        Assert.True(lockOut.IsLocked(_now));
        Assert.True(lockOut.IsLocked(_now + _time - Duration.Epsilon));
        Assert.False(lockOut.IsLocked(_now + _time));
        Assert.Equal(0, lockOut.Failures);
    }
}
