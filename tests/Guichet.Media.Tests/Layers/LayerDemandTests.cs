using Guichet.Media.Layers;

namespace Guichet.Media.Tests.Layers;

public sealed class LayerDemandTests
{
    const int Layers = 3;
    const uint All = 0b111, Small = 0b100;

    long _nowUs = 5_000_000;
    LayerDemand _demand = new();

    [Fact]
    public void AsLongAsAllIsWanted_NothingIsTold()
    {
        Assert.False(Hold(new(All, int.MaxValue, int.MaxValue), 60_000));
        Assert.Equal(All, _demand.Told.Layers);
    }

    [Fact]
    public void Less_IsToldAfterTenSeconds_NotBefore()
    {
        Assert.False(Hold(new(Small, 320, 180), 9_900));
        Assert.True(Hold(new(Small, 320, 180), 200));
        Assert.Equal(new(Small, 320, 180), _demand.Told);
    }

    [Fact]
    public void More_IsToldAtOnce()
    {
        Hold(new(Small, 320, 180), 11_000);
        Assert.True(_demand.Update(new(Small | 1, 1280, 720), Layers, _nowUs));
        Assert.Equal(new(Small | 1, 1280, 720), _demand.Told);
    }

    [Fact]
    public void Nobody_IsToldAfterTenSeconds_AndSomebodyAtOnce()
    {
        Assert.True(Hold(default, 10_100));
        Assert.Equal(default, _demand.Told);
        Assert.True(_demand.Update(new(All, 640, 360), Layers, _nowUs));
        Assert.Equal(new(All, 640, 360), _demand.Told);
    }

    /// <summary>Less for a while, and again: each while begins anew.</summary>
    [Fact]
    public void WhoComesBackInTime_ChangesNothing()
    {
        for (int i = 0; i < 10; i++)
        {
            Assert.False(Hold(new(Small, 320, 180), 9_000));
            Assert.False(Hold(new(All, int.MaxValue, int.MaxValue), 100));
        }
    }

    /// <summary>What is told then is the largest that was shown meanwhile.</summary>
    [Fact]
    public void SizesThatChange_WhileTheyAreLess_CountAsTheLargestOfThem()
    {
        Hold(new(All, 1280, 720), 11_000);
        Hold(new(All, 320, 180), 4_000);
        Hold(new(All, 640, 360), 3_000);
        Hold(new(All, 320, 180), 3_100);
        Assert.Equal(new(All, 640, 360), _demand.Told);
    }

    /// <summary>A phone that is turned: wider and lower.</summary>
    [Fact]
    public void Turned_WantsBothUntilItStays()
    {
        Hold(new(All, 390, 700), 11_000);
        Hold(new(All, 700, 390), 5_000);
        Assert.Equal(new(All, 700, 700), _demand.Told);
        Hold(new(All, 700, 390), 6_000);
        Assert.Equal(new(All, 700, 390), _demand.Told);
    }

    bool Hold(WantedLayers wanted, int milliseconds)
    {
        bool told = false;
        for (long end = _nowUs + milliseconds * 1_000L; _nowUs < end; _nowUs += 50_000) told |= _demand.Update(wanted, Layers, _nowUs);
        return told;
    }
}
