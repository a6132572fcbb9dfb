using Guichet.Protocols.Payloads;

namespace Guichet.Protocols.Tests.Payloads;

public sealed class KeyFramesTests
{
    [Theory]
    [InlineData("6588", true)] // IDR slice
    [InlineData("6742", true)] // SPS
    [InlineData("68CE", false)] // PPS
    [InlineData("419A", false)] // a slice
    [InlineData("0605", false)] // SEI
    [InlineData("65", false)] // cut
    [InlineData("", false)]
    [InlineData("7800026742" + "000268CE", true)] // STAP-A: SPS, PPS
    [InlineData("78" + "000268CE" + "00026588", true)]
    [InlineData("78" + "000268CE" + "0002419A", false)]
    [InlineData("78" + "0000" + "00026742", false)] // a unit of nothing
    [InlineData("78" + "00FF6742", false)] // overruns
    [InlineData("78" + "00", false)]
    [InlineData("7C85AA", true)] // FU-A: the start of an IDR slice
    [InlineData("7C05AA", false)] // its middle
    [InlineData("7C45AA", false)] // its end
    [InlineData("7C81AA", false)] // the start of a slice
    [InlineData("7C87AA", true)]
    public void H264_OfEachKind_IsKnown(string hex, bool key) => Assert.Equal(key, KeyFrames.IsStart(VideoCodec.H264, Convert.FromHexString(hex)));

    [Theory]
    [InlineData("180A", true)] // W 1, N
    [InlineData("100A", false)]
    [InlineData("980A", false)] // Z and N: goes on from the packet before
    [InlineData("18", false)]
    [InlineData("", false)]
    public void Av1_OfEachKind_IsKnown(string hex, bool key) => Assert.Equal(key, KeyFrames.IsStart(VideoCodec.Av1, Convert.FromHexString(hex)));

    [Fact]
    public void Codec_OutOfRange_HasNoKeyFrames() => Assert.False(KeyFrames.IsStart((VideoCodec)99, [0x10, 0x00]));
}
