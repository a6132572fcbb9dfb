using Guichet.Protocols.Payloads;

namespace Guichet.Protocols.Tests.Payloads;

public sealed class Vp8DescriptorTests
{
    // Key frame of 640x480 behind the longest descriptor: X S PID=0, I L T K, picture 0x1234, TL0 5, TID 1 Y.
    private const string KeyFrame = "90F0" + "9234" + "05" + "60" + "100200" + "9D012A" + "8002E001" + "00";

    [Fact]
    public void Descriptor_WithEverything_IsRead()
    {
        Assert.True(Vp8Descriptor.TryRead(Convert.FromHexString(KeyFrame), out var descriptor));
        Assert.Equal(6, descriptor.Length);
        Assert.True(descriptor.StartsFrame && descriptor.IsKeyFrame && descriptor.HasLongPictureId && descriptor.IsLayerSync);
        Assert.False(descriptor.IsDroppable);
        Assert.Equal((ushort)0x1234, descriptor.PictureId);
        Assert.Equal((byte)5, descriptor.Tl0PicIdx);
        Assert.Equal((byte)1, descriptor.TemporalLayer);
    }

    [Fact]
    public void Size_OfAKeyFrame_IsInItsHeader()
    {
        var payload = Convert.FromHexString(KeyFrame);
        Vp8Descriptor.TryRead(payload, out var descriptor);
        Assert.True(descriptor.TryReadSize(payload, out var width, out var height));
        Assert.Equal((640, 480), (width, height));
        payload[9] ^= 1; // the start code
        Assert.False(descriptor.TryReadSize(payload, out _, out _));
        Assert.False(descriptor.TryReadSize(payload.AsSpan(0, 15), out _, out _));
    }

    [Theory]
    [InlineData("1000", true, true)] // the shortest: S, PID 0, P 0
    [InlineData("1001", true, false)] // an inter frame
    [InlineData("0000", false, false)] // not the first packet
    [InlineData("1100", false, false)] // the second partition
    [InlineData("3000", true, true)] // droppable
    [InlineData("908005" + "00", true, true)] // 7-bit picture id
    [InlineData("9000" + "01", true, false)] // an empty extension
    public void Frame_OfEachKind_IsKnown(string hex, bool starts, bool key)
    {
        Assert.True(Vp8Descriptor.TryRead(Convert.FromHexString(hex), out var descriptor));
        Assert.Equal((starts, key), (descriptor.StartsFrame, descriptor.IsKeyFrame));
        Assert.Equal(key, KeyFrames.IsStart(VideoCodec.Vp8, Convert.FromHexString(hex)));
    }

    [Fact]
    public void Descriptor_CutAnywhere_IsRefused()
    {
        var payload = Convert.FromHexString(KeyFrame);
        for (var length = 0; length < payload.Length; length++)
        {
            Assert.Equal(length > 6, Vp8Descriptor.TryRead(payload.AsSpan(0, length), out _));
        }
    }

    [Theory]
    [InlineData("90F0" + "9234" + "05" + "60" + "10", "90F0" + "FFFF" + "AA" + "60" + "10")]
    [InlineData("90F0" + "12" + "05" + "60" + "10", "90F0" + "7F" + "AA" + "60" + "10")]
    [InlineData("9020" + "60" + "10", "9020" + "60" + "10")]
    [InlineData("1010", "1010")]
    public void Rewrite_OfEachShape_KeepsTheWidth(string hex, string expected)
    {
        var payload = Convert.FromHexString(hex);
        Assert.True(Vp8Descriptor.TryRead(payload, out var descriptor));
        descriptor.Rewrite(payload, 0x7FFF, 0xAA);
        Assert.Equal(expected, Convert.ToHexString(payload));
    }
}
