using Guichet.Media.Retransmission;

namespace Guichet.Media.Tests.Retransmission;

public sealed class SentLogTests
{
    [Theory]
    [InlineData(0, 32), InlineData(64, 64), InlineData(4096, 1024)]
    public void Log_IsAsLongAsThePublishersCache(int places, int expected)
    {
        SentLog log = new();
        for (int i = 0; i < 5_000; i++) log.Add(Entry(i), places);
        Assert.Equal(expected, log.Capacity);
        Assert.True(log.TryGet((ushort)(5_000 - expected), out SentEntry entry, out bool isForgotten));
        Assert.Equal((5_000 - expected, false), (entry.Sequence, isForgotten));
        Assert.False(log.TryGet((ushort)(5_000 - expected - 1), out _, out isForgotten));
        Assert.True(isForgotten);
    }

    [Fact]
    public void Log_ThatGrows_ForgetsNothing()
    {
        SentLog log = new();
        for (int i = 65_530; i < 65_560; i++) log.Add(Entry(i), 32);
        log.Add(Entry(65_560), 256);
        Assert.Equal(256, log.Capacity);
        for (int i = 65_530; i <= 65_560; i++)
        {
            Assert.True(log.TryGet(unchecked((ushort)i), out SentEntry entry, out _));
            Assert.Equal(i, entry.Sequence);
        }
    }

    static SentEntry Entry(int number) => new() { Sequence = number, Number = unchecked((ushort)number), IsSet = true };
}
