using Guichet.Media.Congestion;

namespace Guichet.Media.Tests.Congestion;

public sealed class LossTrendTests
{
    LossTrend _loss;
    long _nowUs = 1_000_000;

    [Fact]
    public void LossThatStaysWhenLessIsSent_BecomesUsual()
    {
        Assert.True(Window(15));
        Assert.Equal(0.15, _loss.Excess, 3);
        _loss.Lowered();
        Assert.False(Window(15));
        Assert.True(Window(15));
        Assert.Equal(0, _loss.Excess, 3);
    }

    [Fact]
    public void LossThatGoesWhenLessIsSent_IsNeverUsual()
    {
        Window(15);
        _loss.Lowered();
        Window(5);
        Window(0);
        Assert.True(Window(15));
        Assert.Equal(0.15, _loss.Excess, 3);
    }

    [Fact]
    public void LateArrival_IsNotLost()
    {
        for (int i = 0; i < 50; i++) _loss.Lost();
        for (int i = 0; i < 50; i++) _loss.Arrived(wasLost: true);
        _loss.Turn(_nowUs);
        Assert.Equal(0, _loss.Share);
    }

    bool Window(int lostOf100)
    {
        for (int i = 0; i < lostOf100; i++) _loss.Lost();
        for (int i = lostOf100; i < 100; i++) _loss.Arrived(wasLost: false);
        return _loss.Turn(_nowUs += 1_000_000);
    }
}
