using FsCheck.Fluent;
using Guichet.Protocols.Rtp;

namespace Guichet.Protocols.Tests.Rtp;

public sealed class SequenceNumbersTests
{
    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(0, 1, -1)]
    [InlineData(0, 65535, 1)]
    [InlineData(65535, 0, -1)]
    [InlineData(32767, 0, 32767)]
    [InlineData(32768, 0, -32768)]
    [InlineData(5, 5, 0)]
    public void Difference_AcrossTheWrap_IsTheShortWay(int a, int b, int expected)
    {
        Assert.Equal(expected, SequenceNumbers.Difference((ushort)a, (ushort)b));
        Assert.Equal(expected > 0, SequenceNumbers.IsNewer((ushort)a, (ushort)b));
    }

    [Theory]
    [InlineData(0u, uint.MaxValue, 1)]
    [InlineData(uint.MaxValue, 0u, -1)]
    [InlineData(0x80000000u, 0u, int.MinValue)]
    public void Difference_OfTimestamps_WrapsToo(uint a, uint b, int expected)
    {
        Assert.Equal(expected, SequenceNumbers.Difference(a, b));
        Assert.Equal(expected > 0, SequenceNumbers.IsNewer(a, b));
    }

    [Fact]
    public void Unwrap_OfAWalk_FollowsIt() => Prop.ForAll<short[]>(steps =>
    {
        long at = 100_000, last = at;
        foreach (var step in steps)
        {
            at += step;
            last = SequenceNumbers.Unwrap(unchecked((ushort)at), last);
            if (last != at)
            {
                return false;
            }
        }

        return true;
    }).Hold();
}
