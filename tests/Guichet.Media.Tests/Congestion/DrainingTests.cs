using Guichet.Media.Congestion;

namespace Guichet.Media.Tests.Congestion;

public sealed class DrainingTests
{
    Draining _draining;

    [Fact]
    public void LongQueue_IsDrainedUntilItIsShort()
    {
        Assert.False(_draining.Update(700_000, 1_000_000));
        Assert.Equal(0.25, _draining.Share);
        _draining.Update(300_000, 2_000_000);
        Assert.Equal(0.5, _draining.Share);
        _draining.Update(150_000, 3_000_000);
        Assert.Equal(0.5, _draining.Share);
        _draining.Update(70_000, 4_000_000);
        Assert.Equal((1, false), (_draining.Share, _draining.IsActive));
        _draining.Update(150_000, 5_000_000);
        Assert.False(_draining.IsActive);
    }

    [Fact]
    public void DelayThatStays_IsOfTheWay()
    {
        Assert.False(_draining.Update(300_000, 1_000_000));
        Assert.False(_draining.Update(290_000, 5_000_000));
        Assert.True(_draining.Update(290_000, 6_000_000));
        Assert.False(_draining.IsActive);
    }

    [Fact]
    public void DeepQueue_MayTakeLonger()
    {
        Assert.False(_draining.Update(3_000_000, 1_000_000));
        Assert.False(_draining.Update(1_500_000, 6_000_000));
        Assert.False(_draining.Update(700_000, 11_000_000));
        Assert.True(_draining.IsActive);
    }
}
