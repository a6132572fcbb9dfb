using Guichet.Media.Retransmission;

namespace Guichet.Media.Tests.Retransmission;

public sealed class NackGeneratorTests
{
    const long Guard = NackGenerator.ReorderGuardUs;
    const long RoundTrip = 50_000;

    [Fact]
    public void Missing_IsAskedForAfterTheReorderGuardOnly()
    {
        NackGenerator generator = Gap(10, 13);
        Assert.Equal([], Due(generator, Guard - 1));
        Assert.Equal([11, 12], Due(generator, Guard));
    }

    [Fact]
    public void Overtaken_IsNeverAskedFor()
    {
        NackGenerator generator = Gap(10, 12);
        Assert.True(generator.Received(11, 3_000));
        Assert.Equal([], Due(generator, Guard));
        Assert.Equal(0, generator.Count);
    }

    [Fact]
    public void Asked_IsAskedAgainAfterARoundTripAndAFifth()
    {
        NackGenerator generator = Gap(10, 12);
        Assert.Equal([11], Due(generator, Guard));
        Assert.Equal([], Due(generator, Guard + 59_999));
        Assert.Equal([11], Due(generator, Guard + 60_000));
    }

    [Fact]
    public void Asked_TenTimesOrForASecond_IsGivenUp()
    {
        Assert.Equal(10, Questions(roundTripUs: 20_000).Count);
        Assert.Equal(3, Questions(roundTripUs: 400_000).Count);
    }

    [Fact]
    public void SecondQuestion_AndEachFurtherOne_GoesTwice_ForOneOfTheFirstWasLost()
    {
        NackGenerator generator = Gap(10, 12);
        Assert.Equal([11], Due(generator, Guard));
        Assert.Equal([11], Due(generator, Guard + 60_000));
        Assert.Equal([], Due(generator, Guard + 79_999));
        Assert.Equal([11], Due(generator, Guard + 80_000));
        Assert.Equal([], Due(generator, Guard + 134_999));
        Assert.Equal([11], Due(generator, Guard + 135_000));
    }

    /// <summary>Another round would come too late for the eye.</summary>
    [Fact]
    public void FirstQuestion_OnALongWay_GoesTwiceToo_AndItsAnswerStillMeasuresTheWay()
    {
        NackGenerator generator = Gap(10, 12);
        ushort[] into = new ushort[8];
        Assert.Equal(1, generator.TakeDue(Guard, 200_000, into, out _));
        Assert.Equal(0, generator.TakeDue(Guard + 19_999, 200_000, into, out _));
        Assert.Equal(1, generator.TakeDue(Guard + 20_000, 200_000, into, out _));
        Assert.Equal(0, generator.TakeDue(Guard + 239_999, 200_000, into, out _));
        Assert.True(generator.TryMeasure(11, Guard + 210_000, out long us));
        Assert.Equal(210_000, us);
    }

    [Fact]
    public void TooManyMissing_AskForAKeyFrameInstead()
    {
        NackGenerator generator = new();
        Assert.True(generator.Received(0, 0));
        Assert.True(generator.Received(NackGenerator.Capacity + 1, 0));
        Assert.False(generator.Received(NackGenerator.Capacity + 3, 0));
        Assert.Equal(0, generator.Count);
    }

    [Fact]
    public void KeyFrame_MakesTheOlderNeedless()
    {
        NackGenerator generator = Gap(10, 13);
        generator.Received(16, 0);
        generator.KeyFrameStarted(13);
        Assert.Equal([14, 15], Due(generator, Guard));
    }

    [Fact]
    public void Numbers_OverTheWrap_AreAskedForAsTheyAreOnTheWire()
    {
        NackGenerator generator = Gap(65534, 65538);
        Assert.Equal([65535, 0, 1], Due(generator, Guard));
    }

    [Fact]
    public void Buffer_TooSmall_LeavesTheRestForTheNextTime()
    {
        NackGenerator generator = Gap(0, 6);
        ushort[] two = new ushort[2];
        Assert.Equal(2, generator.TakeDue(Guard, RoundTrip, two, out _));
        Assert.Equal([3, 4, 5], Due(generator, Guard));
    }

    [Fact]
    public void Answer_MeasuresTheRoundTrip_WhenItIsPlainWhichQuestionItAnswers()
    {
        NackGenerator generator = Gap(10, 12);
        Assert.False(generator.TryMeasure(11, 5_000, out _));
        Due(generator, Guard);
        Assert.True(generator.TryMeasure(11, Guard + 30_000, out long us));
        Assert.Equal(30_000, us);
        Due(generator, Guard + 60_000);
        Assert.False(generator.TryMeasure(11, Guard + 70_000, out _));
    }

    [Fact]
    public void AnswerToTheSecondQuestion_MakesTheNextWaitTwiceAsLong_UntilOneSuffices()
    {
        NackGenerator generator = Gap(10, 12);
        Due(generator, Guard);
        Due(generator, Guard + 60_000);
        generator.Received(11, Guard + 70_000, isRepair: true);
        generator.Received(14, 200_000);
        Assert.Equal([13], Due(generator, 200_000 + Guard));
        Assert.Equal([], Due(generator, 200_000 + Guard + 119_999));
        generator.Received(13, 200_000 + Guard + 119_999, isRepair: true);
        generator.Received(16, 400_000);
        Assert.Equal([15], Due(generator, 400_000 + Guard));
        Assert.Equal([15], Due(generator, 400_000 + Guard + 60_000));
    }

    [Fact]
    public void GivenUp_IsSaid_SoThatAKeyFrameIsAskedFor()
    {
        NackGenerator generator = Gap(10, 12);
        ushort[] into = new ushort[8];
        generator.TakeDue(NackGenerator.KeptUs + RoundTrip, RoundTrip, into, out bool hasGivenUp);
        Assert.False(hasGivenUp);
        generator.TakeDue(NackGenerator.KeptUs + RoundTrip + 1, RoundTrip, into, out hasGivenUp);
        Assert.True(hasGivenUp);
        generator.TakeDue(NackGenerator.KeptUs + RoundTrip + 2, RoundTrip, into, out hasGivenUp);
        Assert.False(hasGivenUp);
    }

    [Fact]
    public void MissingAfterALongSilence_IsAskedForOnce_AndGivenUp()
    {
        NackGenerator generator = new();
        generator.Received(10, 0);
        generator.Received(20, NackGenerator.KeptUs + 1);
        ushort[] into = new ushort[16];
        long askedUs = NackGenerator.KeptUs + 1 + Guard;
        Assert.Equal(9, generator.TakeDue(askedUs, RoundTrip, into, out _));
        Assert.Equal(0, generator.TakeDue(askedUs + 60_000, RoundTrip, into, out bool hasGivenUp));
        Assert.True(hasGivenUp);
        Assert.Equal(0, generator.Count);
    }

    [Fact]
    public void Late_WidensTheGuard_ForAWhile()
    {
        NackGenerator generator = Gap(10, 12);
        generator.Received(11, 20_000);
        generator.Received(14, 30_000);
        Assert.Equal([], Due(generator, 30_000 + 24_999));
        Assert.Equal([13], Due(generator, 30_000 + 25_000));
        generator.Received(13, 30_000 + 40_000, isRepair: true);
        generator.Received(16, 11_000_000);
        Assert.Equal([15], Due(generator, 11_000_000 + Guard));
        generator.Received(15, 11_000_000 + 900_000);
        generator.Received(18, 12_000_000);
        Assert.Equal([], Due(generator, 12_000_000 + NackGenerator.LongestGuardUs - 1));
        Assert.Equal([17], Due(generator, 12_000_000 + NackGenerator.LongestGuardUs));
    }

    static NackGenerator Gap(long before, long after)
    {
        NackGenerator generator = new();
        generator.Received(before, 0);
        generator.Received(after, 0);
        return generator;
    }

    /// <summary>When a missing packet that never comes is asked for, until it is given up; what goes twice counts once.</summary>
    static List<long> Questions(long roundTripUs)
    {
        NackGenerator generator = Gap(10, 12);
        List<long> asked = [];
        for (long us = 0; us < 3_000_000; us += 5_000)
        {
            if (generator.TakeDue(us, roundTripUs, new ushort[8], out _) > 0 && (asked.Count == 0 || us - asked[^1] > 20_000)) asked.Add(us);
        }
        Assert.Equal(0, generator.Count);
        return asked;
    }

    static ushort[] Due(NackGenerator generator, long nowUs)
    {
        ushort[] into = new ushort[NackGenerator.Capacity];
        return into[..generator.TakeDue(nowUs, RoundTrip, into, out _)];
    }
}
