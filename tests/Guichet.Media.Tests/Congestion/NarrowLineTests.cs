namespace Guichet.Media.Tests.Congestion;

/// <summary>A client's line becomes narrow and wide again: what its picture and its sound do, from the first packet to the last.</summary>
public sealed class NarrowLineTests
{
    const long Wide = 3_000_000;

    readonly Stage _stage = new();
    readonly LineClient _ben;

    public NarrowLineTests()
    {
        _stage.AddSender("anna");
        _ben = _stage.AddWatcher("ben");
        _ben.Line.BitsPerSecond = Wide;
    }

    [Theory]
    [InlineData(300_000)]
    [InlineData(700_000)]
    public void NarrowForTwentySeconds_KeepsItsSound_AndTheTopLayerIsBackWithinTenSeconds(long narrow)
    {
        _stage.Play(10);
        Assert.Equal((0, 0), (_ben.Layer(0, _stage.NowUs), _ben.Changes(0, _stage.NowUs - 8_000_000)));
        long narrowUs = Narrow(narrow, seconds: 20), wideUs = _stage.NowUs;
        _ben.Line.BitsPerSecond = Wide;
        _stage.Play(15);
        Assert.Equal(0, _ben.SoundLost(narrowUs, _stage.NowUs - 1_000_000));
        Assert.True(_ben.WorstDelayMs(narrowUs + 5_000_000, wideUs) < 400, $"{_ben.WorstDelayMs(narrowUs + 5_000_000, wideUs)} ms");
        Assert.InRange(_ben.TopSinceUs(0) - wideUs, 0, 9_000_000);
        Assert.InRange(_ben.Changes(0, narrowUs), 1, 6);
    }

    [Fact]
    public void NarrowFromTheBeginning_IsFoundInSeconds()
    {
        Narrow(400_000, seconds: 30);
        Assert.True(_ben.WorstDelayMs(16_000_000, _stage.NowUs) < 400, $"{_ben.WorstDelayMs(16_000_000, _stage.NowUs)} ms");
        Assert.Equal(0, _ben.SoundLost(16_000_000, _stage.NowUs - 1_000_000));
        // The smallest, or the one above it with fewer pictures.
        Assert.All(_ben.Layers(0, 16_000_000), layer => Assert.InRange(layer, 1, 2));
        Assert.InRange(_ben.Changes(0, 16_000_000), 0, 2);
    }

    [Fact]
    public void HardlySoundFits_PausesThePicture_AndBringsItBack()
    {
        _stage.Play(5);
        long narrowUs = Narrow(110_000, seconds: 20), wideUs = _stage.NowUs;
        Assert.Empty(_ben.Layers(0, wideUs - 5_000_000));
        Assert.Equal(0, _ben.SoundLost(narrowUs + 6_000_000, wideUs - 1_000_000));
        _ben.Line.BitsPerSecond = Wide;
        _stage.Play(15);
        Assert.InRange(_ben.TopSinceUs(0) - wideUs, 0, 10_000_000);
    }

    [Fact]
    public void NarrowLine_DoesNotSwing()
    {
        _stage.Play(5);
        Narrow(700_000, seconds: 60);
        Assert.InRange(_ben.Changes(0, _stage.NowUs - 50_000_000), 0, 4);
    }

    /// <summary>The line carries short bursts as if it were wide, as traffic shapers let them pass: probes promise too much.</summary>
    [Fact]
    public void ShapedLine_DoesNotSwingEither()
    {
        _stage.Play(5);
        _ben.Line.BurstBytes = 40_000;
        long narrowUs = Narrow(500_000, seconds: 60);
        Assert.InRange(_ben.Changes(0, _stage.NowUs - 50_000_000), 0, 12);
        Assert.Equal(0, _ben.SoundLost(narrowUs + 5_000_000, _stage.NowUs - 1_000_000));
    }

    [Fact]
    public void RandomLoss_DoesNotTakeThePictureDown()
    {
        _stage.Play(5);
        _ben.Line.Loss = 0.05;
        _stage.Play(30);
        Assert.All(_ben.Layers(0, _stage.NowUs - 30_000_000), layer => Assert.Equal(0, layer));
    }

    [Fact]
    public void Jitter_DoesNotTakeThePictureDown()
    {
        _stage.Play(5);
        _ben.Line.JitterUs = 30_000;
        _stage.Play(30);
        Assert.All(_ben.Layers(0, _stage.NowUs - 30_000_000), layer => Assert.Equal(0, layer));
    }

    [Theory]
    [InlineData(60_000), InlineData(100_000), InlineData(190_000)]
    public void LongerWay_TakesThePictureDownForSecondsAtMost(long longerUs)
    {
        _stage.Play(5);
        _ben.Line.DelayUs += longerUs;
        _stage.Play(30);
        Assert.All(_ben.Layers(0, _stage.NowUs - 15_000_000), layer => Assert.Equal(0, layer));
        Assert.NotEmpty(_ben.Layers(0, _stage.NowUs - 1_000_000));
    }

    [Fact]
    public void AnotherLine_AfterANarrowOne_IsUnknown()
    {
        _stage.Play(5);
        Narrow(300_000, seconds: 10);
        Assert.NotEqual(0, _ben.Peer.DownlinkBitsPerSecond);
        _ben.Peer.Moved(_stage.NowUs);
        Assert.Equal(0, _ben.Peer.DownlinkBitsPerSecond);
    }

    [Fact]
    public void OneLine_IsNobodyElses()
    {
        LineClient cleo = _stage.AddWatcher("cleo");
        _stage.Play(5);
        Narrow(300_000, seconds: 10);
        Assert.Equal((2, 0), (_ben.Layer(0, _stage.NowUs), _ben.Peer.DownlinkBitsPerSecond > 0 ? cleo.Layer(0, _stage.NowUs) : -1));
        Assert.All(cleo.Layers(0, _stage.NowUs - 10_000_000), layer => Assert.Equal(0, layer));
        Assert.Equal(0, cleo.Peer.DownlinkBitsPerSecond);
    }

    [Fact]
    public void NothingIsProbed_WhereNothingMoreIsWanted()
    {
        _stage.Play(10);
        Assert.Equal(0, Padding(0));
        Narrow(500_000, seconds: 5);
        _ben.Line.BitsPerSecond = Wide;
        _stage.Play(15);
        Assert.NotEqual(0, Padding(15));
        long since = _ben.Sent.Count;
        _stage.Play(10);
        Assert.Equal(0, Padding((int)since));
    }

    [Fact]
    public void Hidden_WantsNothing_AndIsNotProbedFor()
    {
        _stage.Play(5);
        Narrow(300_000, seconds: 5);
        _ben.Peer.Wish("3", new(false, 0, 0, long.MaxValue), _stage.NowUs);
        _stage.Play(2);
        int since = _ben.Sent.Count;
        _stage.Play(10);
        Assert.Equal(0, Padding(since));
    }

    /// <returns>When it began.</returns>
    long Narrow(long bits, int seconds)
    {
        long nowUs = _stage.NowUs;
        _ben.Line.BitsPerSecond = bits;
        _stage.Play(seconds);
        return nowUs;
    }

    int Padding(int since) => _ben.Sent.Skip(since).Count(packet => packet.Ssrc == _ben.Client.RtxSlot(0));
}
