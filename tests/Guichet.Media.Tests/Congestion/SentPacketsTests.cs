using Guichet.Media.Congestion;

namespace Guichet.Media.Tests.Congestion;

public sealed class SentPacketsTests
{
    readonly SentPackets _sent = new();

    [Fact]
    public void Packet_IsTakenOnce_WithItsTimeAndSize()
    {
        const long SentUs = 5_000_000_000_123;
        _sent.Add(65_535, 1_250, SentUs);
        Assert.True(_sent.TryTake(65_535, SentUs + 70_000, out long sentUs, out int bytes, out bool wasLost));
        Assert.Equal((SentUs, 1_250, false), (sentUs, bytes, wasLost));
        Assert.False(_sent.TryTake(65_535, SentUs + 70_000, out _, out _, out _));
    }

    [Fact]
    public void LostPacket_MayStillArrive()
    {
        _sent.Add(7, 100, 1_000);
        Assert.True(_sent.TryLose(7));
        Assert.False(_sent.TryLose(7));
        Assert.True(_sent.TryTake(7, 2_000, out _, out int bytes, out bool wasLost));
        Assert.Equal((100, true), (bytes, wasLost));
        Assert.False(_sent.TryLose(7));
    }

    [Fact]
    public void NumbersNeverSent_AreUnknown()
    {
        _sent.Add(600, 100, 1_000);
        Assert.False(_sent.TryTake(600 - 512, 2_000, out _, out _, out _));
        Assert.False(_sent.TryLose(600 + 512));
        Assert.False(_sent.TryLose(0));
    }

    [Fact]
    public void Ring_GrowsForWhatIsUnanswered_AndNotForWhatIsOld()
    {
        int first = _sent.Capacity;
        for (int i = 0; i < 2 * first; i++) _sent.Add((ushort)i, 100, i * 3_000L);
        Assert.Equal(first, _sent.Capacity);
        for (int i = 0; i < 10_000; i++) _sent.Add((ushort)i, 100, 10_000_000 + i);
        Assert.Equal(SentPackets.Most, _sent.Capacity);
        Assert.True(_sent.TryTake(9_999 - SentPackets.Most + 1, 10_020_000, out _, out _, out _));
        Assert.False(_sent.TryTake(9_999 - SentPackets.Most, 10_020_000, out _, out _, out _));
    }
}
