using Guichet.Media.Layers;

namespace Guichet.Media.Tests.Layers;

public sealed class LayerSelectorTests
{
    static readonly LayerView High = View(1280, 720, 1_200_000), Middle = View(640, 360, 400_000), Low = View(320, 180, 120_000);

    [Theory]
    [InlineData(1280, 720, 0)]
    [InlineData(1920, 1080, 0)]
    [InlineData(int.MaxValue, int.MaxValue, 0)]
    [InlineData(960, 540, 0)]
    [InlineData(853, 480, 1)]
    [InlineData(640, 360, 1)]
    [InlineData(430, 242, 1)]
    [InlineData(420, 240, 2)]
    [InlineData(320, 180, 2)]
    [InlineData(1, 1, 2)]
    [InlineData(0, 0, 2)]
    [InlineData(2000, 180, 2)]
    public void Screen_DecidesTheLayer(int width, int height, int layer) =>
        Assert.Equal(layer, Choose([High, Middle, Low], new(true, width, height, long.MaxValue)).Layer);

    [Theory]
    [InlineData(2_000_000, 0, 3)]
    [InlineData(1_000_000, 0, 1)]
    [InlineData(700_000, 1, 3)]
    [InlineData(300_000, 1, 1)]
    [InlineData(200_000, 2, 3)]
    [InlineData(80_000, 2, 0)]
    [InlineData(0, 2, 0)]
    public void Line_DecidesTheLayer_AndTheFrameRate(long bits, int layer, int temporal) =>
        Assert.Equal(new LayerChoice(layer, temporal), Choose([High, Middle, Low], LayerWish.Everything with { BitsPerSecond = bits }));

    [Fact]
    public void Order_IsByWhatWasMeasured_NotByPlace()
    {
        LayerWish small = new(true, 300, 170, long.MaxValue);
        Assert.Equal(0, Choose([Low, Middle, High], small).Layer);
        Assert.Equal(1, Choose([Middle, Low, High], small).Layer);
        Assert.Equal(2, Choose([Low, Middle, High], LayerWish.Everything).Layer);
    }

    [Fact]
    public void SizeUnknown_OrderIsByRate_AndTheLargestIsTaken()
    {
        LayerView[] unknown = [View(0, 0, 100_000), View(0, 0, 900_000), View(0, 0, 300_000)];
        Assert.Equal(1, Choose(unknown, new(true, 100, 100, long.MaxValue)).Layer);
    }

    [Fact]
    public void LayerThatStopped_IsLeft()
    {
        Assert.Equal(1, Choose([High with { IsAlive = false }, Middle, Low], LayerWish.Everything).Layer);
        Assert.Equal(0, Choose([High, Middle with { IsAlive = false }, Low], new(true, 640, 360, long.MaxValue)).Layer);
    }

    /// <summary>A publisher who may stop what nobody gets: the size and the line decide as if all came.</summary>
    [Theory]
    [InlineData(1280, 720, long.MaxValue, 0b101u)]
    [InlineData(640, 360, long.MaxValue, 0b110u)]
    [InlineData(320, 180, long.MaxValue, 0b100u)]
    [InlineData(1280, 720, 500_000, 0b110u)]
    [InlineData(1280, 720, 0, 0b100u)]
    public void Wanted_IsWhatWouldBeChosen_AndTheSmallest(int width, int height, long bits, uint wanted)
    {
        LayerWish wish = new(true, width, height, bits);
        Assert.Equal(wanted, LayerSelector.Want([Gone(High), Gone(Middle), Low with { IsKnown = true }], wish, 2));
        Assert.Equal(0b100u, LayerSelector.Want([Gone(High), Gone(Middle), Low with { IsKnown = true }], wish with { IsVisible = false }, LayerChoice.None));
    }

    [Fact]
    public void Wanted_WhatNeverCame_SinceNobodyKnowsIt()
    {
        Assert.Equal(0b011u, LayerSelector.Want([default, Gone(Middle)], new(true, 100, 100, long.MaxValue), 1));
        Assert.Equal(0b111u, LayerSelector.Want([default, default, default], LayerWish.Everything, LayerChoice.None));
    }

    /// <summary>Or nobody would look whether a narrow line has become wide again.</summary>
    [Fact]
    public void Claim_IsOfALayerThatCanBeHadForTheAsking_WhereTheOthersAreTooSmall()
    {
        LayerView[] layers = [Gone(High) with { IsStopped = true }, Gone(Middle), Low with { IsKnown = true }];
        Assert.Equal(1_200_000, LayerSelector.Claim(layers, LayerWish.Everything).Whole);
        Assert.Equal(120_000, LayerSelector.Claim(layers, LayerWish.Of(320, 180)).Whole);
        // The browser does not send it: no use in asking.
        Assert.Equal(120_000, LayerSelector.Claim([Gone(High), Low with { IsKnown = true }], LayerWish.Everything).Whole);
    }

    [Fact]
    public void NothingComes_StaysWhereItIs()
    {
        LayerView[] dead = [High with { IsAlive = false }, Middle with { IsAlive = false }];
        Assert.Equal(1, LayerSelector.Choose(dead, LayerWish.Everything, 1).Layer);
        Assert.Equal(LayerChoice.Any, LayerSelector.Choose(dead, LayerWish.Everything, LayerChoice.None).Layer);
    }

    [Fact]
    public void NotVisible_GetsNothing() =>
        Assert.Equal(LayerChoice.None, Choose([High, Middle, Low], LayerWish.Everything with { IsVisible = false }).Layer);

    [Fact]
    public void Rate_ThatBreathesAroundTheLimit_DoesNotSwing()
    {
        LayerWish wish = LayerWish.Everything with { BitsPerSecond = 1_250_000 };
        Assert.Equal(3, LayerSelector.Choose([High, Middle, Low], wish, 0).Temporal);
        Assert.Equal(new LayerChoice(0, 2), LayerSelector.Choose([High, Middle, Low], wish, 1));
    }

    static LayerView Gone(LayerView layer) => layer with { IsAlive = false, IsKnown = true };

    static LayerChoice Choose(LayerView[] layers, LayerWish wish) => LayerSelector.Choose(layers, wish, LayerChoice.None);

    static LayerView View(int width, int height, long bits)
    {
        TemporalRates rates = default;
        (rates[0], rates[1], rates[2], rates[3]) = (bits * 4 / 10, bits * 6 / 10, bits * 9 / 10, bits);
        return new(true, width, height, rates);
    }
}
