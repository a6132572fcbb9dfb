using Guichet.Media.Layers;

namespace Guichet.Media.Tests.Layers;

public sealed class LayerMeterTests
{
    [Fact]
    public void Rates_AreMeasuredUpToEachTemporalLayer()
    {
        LayerMeter meter = new();
        int[] pattern = [0, 2, 1, 2];
        for (int i = 0; i < 120; i++) meter.Heard(1_000, pattern[i % 4], 1_000_000 + i * 25_000);
        LayerView view = meter.View(1_000_000 + 119 * 25_000);
        Assert.InRange(view.Rates[0], 76_000, 84_000);
        Assert.InRange(view.Rates[1], 152_000, 168_000);
        Assert.InRange(view.Rates[2], 304_000, 336_000);
        Assert.Equal(view.Rates[2], view.BitsPerSecond);
    }

    [Fact]
    public void Silence_IsSeenWithinHalfASecond_AndEndsWhenPacketsStay()
    {
        LayerMeter meter = new();
        Assert.False(meter.View(1_000).IsAlive);
        meter.Heard(1_000, 0, 1_000_000);
        Assert.True(meter.View(1_400_000).IsAlive);
        Assert.False(meter.View(1_500_000).IsAlive);
        for (int i = 0; i < 5; i++) meter.Heard(1_000, 0, 9_000_000 + i * 100_000);
        Assert.False(meter.View(9_400_000).IsAlive);
        for (int i = 5; i < 8; i++) meter.Heard(1_000, 0, 9_000_000 + i * 100_000);
        Assert.True(meter.View(9_700_000).IsAlive);
    }

    [Fact]
    public void TwoFramesASecond_IsNoLayerToComeBackTo()
    {
        LayerMeter meter = new();
        for (int i = 0; i < 20; i++)
        {
            meter.Heard(1_000, 0, 1_000_000 + i * 500_000);
            Assert.Equal(i == 0, meter.View(1_000_000 + i * 500_000).IsAlive);
        }
    }
}
