using FsCheck.Fluent;
using Guichet.Protocols.Rtcp;

namespace Guichet.Protocols.Tests.Rtcp;

public sealed class RembTests
{
    [Theory]
    [InlineData(0ul, 0ul)]
    [InlineData(262_143ul, 262_143ul)] // 18 bits
    [InlineData(262_145ul, 262_144ul)]
    [InlineData(2_500_000ul, 2_500_000ul)]
    [InlineData(ulong.MaxValue, 0xFFFF_C000_0000_0000ul)]
    public void Rate_Written_IsRoundedDown(ulong bitsPerSecond, ulong read)
    {
        var into = new byte[64];
        var length = RtcpWriter.Remb(into, 1, bitsPerSecond, [5, 6]);
        Assert.Equal(28, length);
        Assert.True(Remb.TryRead(RtcpBytes.First(into.AsSpan(0, length)), out var remb));
        Assert.Equal((1u, read), (remb.SenderSsrc, remb.BitsPerSecond));
        var ssrcs = new List<uint>();
        foreach (var ssrc in remb)
        {
            ssrcs.Add(ssrc);
        }

        Assert.Equal([5u, 6u], ssrcs);
    }

    [Fact]
    public void Rate_OfAnySize_LosesAtMostItsLowBits() => Prop.ForAll<ulong>(rate =>
    {
        var into = new byte[64];
        Remb.TryRead(RtcpBytes.First(into.AsSpan(0, RtcpWriter.Remb(into, 1, rate, []))), out var remb);
        return remb.BitsPerSecond <= rate && rate - remb.BitsPerSecond <= rate >> 17;
    }).Hold();

    [Fact]
    public void Rate_BeyondSixtyFourBits_IsTheGreatest()
    {
        Assert.True(Remb.TryRead(RtcpBytes.First("8FCE0004" + "0000000100000000" + "52454D42" + "00FFFFFF"), out var remb));
        Assert.Equal(ulong.MaxValue, remb.BitsPerSecond);
    }

    [Theory]
    [InlineData("8FCE0004" + "0000000100000000" + "52454D43" + "00000001")] // not REMB
    [InlineData("8FCE0003" + "0000000100000000" + "52454D42")]
    [InlineData("8FCE0004" + "0000000100000000" + "52454D42" + "01000001")] // an SSRC is missing
    public void Feedback_OfAnotherShape_IsNone(string hex) => Assert.False(Remb.TryRead(RtcpBytes.First(hex), out _));

    [Fact]
    public void Remb_ThatDoesNotFit_IsNotWritten()
    {
        Assert.Equal(0, RtcpWriter.Remb(new byte[19], 1, 1, []));
        Assert.Equal(0, RtcpWriter.Remb(new byte[4096], 1, 1, new uint[256]));
    }
}
