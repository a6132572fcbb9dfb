using Guichet.Media.Srtp;

namespace Guichet.Media.Tests.Srtp;

public sealed class PacketIndexTests
{
    [Theory]
    [InlineData(-1, 40_000, 40_000)]
    [InlineData(10, 11, 11)]
    [InlineData(0xFFFF, 0, 0x1_0000)]
    [InlineData(0x1_0003, 0xFFFE, 0xFFFE)]
    [InlineData(0x1_8000, 0x7FFF, 0x1_7FFF)]
    [InlineData(0x1_8000, 0x0001, 0x2_0001 - 0x1_0000)]
    [InlineData(0x1_8000, 0x0000, 0x1_0000)]
    [InlineData(0x1_7FFF, 0xFFFE, 0x1_FFFE)]
    [InlineData(5, 65_530, -6)]
    [InlineData((1L << 48) - 1, 0, 1L << 48)]
    public void Estimate_BySequenceNumber_TakesTheNearestIndex(long highest, int sequence, long expected) =>
        Assert.Equal(expected, PacketIndex.Estimate(highest, (ushort)sequence));
}
