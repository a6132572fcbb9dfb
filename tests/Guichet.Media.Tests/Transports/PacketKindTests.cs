using Guichet.Media.Transports;

namespace Guichet.Media.Tests.Transports;

public sealed class PacketKindTests
{
    [Fact]
    public void Kind_EveryFirstByte_FollowsRfc7983()
    {
        for (var first = 0; first < 256; first++)
        {
            var expected = first switch
            {
                <= 3 => PacketKind.Stun,
                >= 20 and <= 63 => PacketKind.Dtls,
                >= 128 and <= 191 => PacketKind.Rtp,
                _ => PacketKind.Unknown,
            };
            Assert.Equal(expected, PacketKinds.Of([(byte)first, 96]));
        }
    }

    [Theory]
    [InlineData(191, "Rtp")]
    [InlineData(192, "Rtcp")]
    [InlineData(200, "Rtcp")]
    [InlineData(223, "Rtcp")]
    [InlineData(224, "Rtp")]
    public void Kind_SecondByteOfVersionTwo_TellsRtcp(int second, string expected) =>
        Assert.Equal(expected, PacketKinds.Of([0x80, (byte)second]).ToString());

    [Fact]
    public void Kind_OneByteOfVersionTwo_IsUnknown() => Assert.Equal(PacketKind.Unknown, PacketKinds.Of([0x80]));
}
