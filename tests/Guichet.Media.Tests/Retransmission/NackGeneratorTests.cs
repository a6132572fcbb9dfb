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
        NackGenerator close = Gap(10, 12);
        int asked = 0;
        for (long us = 0; us < 3_000_000; us += 10_000) asked += close.TakeDue(us, 1_000, new ushort[8]);
        Assert.Equal(10, asked);
        Assert.Equal(0, close.Count);

        NackGenerator far = Gap(10, 12);
        asked = 0;
        for (long us = 0; us < 3_000_000; us += 10_000) asked += far.TakeDue(us, 400_000, new ushort[8]);
        Assert.Equal(3, asked);
        Assert.Equal(0, far.Count);
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
        Assert.Equal(2, generator.TakeDue(Guard, RoundTrip, two));
        Assert.Equal([3, 4, 5], Due(generator, Guard));
    }

    [Fact]
    public void AskedOnce_TellsWhen()
    {
        NackGenerator generator = Gap(10, 12);
        Assert.False(generator.TryGetAskedOnce(11, out _));
        Due(generator, Guard);
        Assert.True(generator.TryGetAskedOnce(11, out long askedUs));
        Assert.Equal(Guard, askedUs);
        Due(generator, Guard + 60_000);
        Assert.False(generator.TryGetAskedOnce(11, out _));
    }

    static NackGenerator Gap(long before, long after)
    {
        NackGenerator generator = new();
        generator.Received(before, 0);
        generator.Received(after, 0);
        return generator;
    }

    static ushort[] Due(NackGenerator generator, long nowUs)
    {
        ushort[] into = new ushort[NackGenerator.Capacity];
        return into[..generator.TakeDue(nowUs, RoundTrip, into)];
    }
}
