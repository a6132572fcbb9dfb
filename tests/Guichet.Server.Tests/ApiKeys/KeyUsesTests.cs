using Guichet.Server.ApiKeys;
using NodaTime;

namespace Guichet.Server.Tests.ApiKeys;

public sealed class KeyUsesTests
{
    private static readonly Instant _now = Instant.FromUtc(2026, 11, 22, 12, 0);
    private readonly KeyUses _uses = new();
    private readonly Guid _key = Guid.NewGuid();

    [Fact]
    public void Use_ByManyAtOnce_IsNotedByOne()
    {
        foreach (var minute in Enumerable.Range(0, 50))
        {
            var now = _now + Duration.FromMinutes(minute);
            Assert.Equal(1, ParallelEnumerable.Range(0, 64).WithDegreeOfParallelism(8).Count(_ => _uses.IsToNote(_key, null, now)));
        }
    }

    [Fact]
    public void Use_WithinTheMinuteOfTheLast_IsNotNoted()
    {
        Assert.False(_uses.IsToNote(_key, _now, _now + Duration.FromSeconds(59)));
        Assert.True(_uses.IsToNote(_key, _now, _now + Duration.FromSeconds(60)));
        Assert.False(_uses.IsToNote(_key, _now, _now + Duration.FromSeconds(119)));
        Assert.True(_uses.IsToNote(_key, _now, _now + Duration.FromSeconds(120)));
        Assert.True(_uses.IsToNote(Guid.NewGuid(), null, _now));
    }

    [Fact]
    public void Use_ThatCouldNotBeWritten_IsTriedAgain()
    {
        Assert.True(_uses.IsToNote(_key, null, _now));
        _uses.Forget(_key);
        Assert.True(_uses.IsToNote(_key, null, _now));
    }
}
