using Guichet.Protocols.Payloads;

namespace Guichet.Protocols.Tests.Payloads;

public sealed class Vp9DescriptorTests
{
    [Theory]
    [InlineData("0800", 1, true)] // B alone
    [InlineData("8C" + "05" + "00", 2, true)] // I with 7 bits, B, E
    [InlineData("88" + "8123" + "00", 3, true)]
    [InlineData("A8" + "8123" + "1005" + "00", 5, true)] // L, non-flexible: TL0PICIDX
    [InlineData("B8" + "8123" + "10" + "00", 4, true)] // L, flexible
    [InlineData("A8" + "8123" + "1205" + "00", 5, false)] // spatial layer 1
    [InlineData("C8" + "8123" + "00", 3, false)] // P
    [InlineData("80" + "8123" + "00", 3, false)] // no B
    [InlineData("D8" + "8123" + "02" + "00", 4, false)] // one reference
    [InlineData("D8" + "8123" + "030502" + "00", 6, false)] // three
    [InlineData("0A" + "18" + "028001E0" + "01" + "08" + "0102" + "00", 10, true)] // V: one layer with its size, a group of one with references
    [InlineData("0A" + "00" + "00", 2, true)] // V with nothing in it
    [InlineData("0A" + "08" + "02" + "0004" + "FF" + "00", 6, true)] // a group of two, the second with one reference
    public void Descriptor_OfEachShape_IsMeasured(string hex, int length, bool key)
    {
        var payload = Convert.FromHexString(hex);
        Assert.True(Vp9Descriptor.TryRead(payload, out var descriptor));
        Assert.Equal((length, key), (descriptor.Length, descriptor.IsKeyFrame));
        Assert.Equal(key, KeyFrames.IsStart(VideoCodec.Vp9, payload));
    }

    [Fact]
    public void Layers_OfAPacket_AreRead()
    {
        Assert.True(Vp9Descriptor.TryRead(Convert.FromHexString("AC" + "9234" + "B505" + "00"), out var descriptor));
        Assert.Equal((ushort)0x1234, descriptor.PictureId);
        Assert.Equal((5, 2), (descriptor.TemporalLayer, descriptor.SpatialLayer));
        Assert.True(descriptor.IsSwitchingPoint && descriptor.UsesLayerBelow && descriptor.StartsFrame && descriptor.EndsFrame && !descriptor.IsInterPicture);
    }

    [Theory]
    [InlineData("D8" + "8123" + "030503" + "020000")] // a fourth reference
    [InlineData("0A" + "08" + "FF" + "00")] // a group longer than the payload
    [InlineData("0A" + "F0" + "00")] // eight sizes that are not there
    public void Descriptor_ThatPromisesMore_IsRefused(string hex) => Assert.False(Vp9Descriptor.TryRead(Convert.FromHexString(hex), out _));

    [Theory]
    [InlineData("D8" + "8123" + "030502" + "00")]
    [InlineData("AA" + "8123" + "1005" + "38" + "0280" + "01E0" + "0140" + "00F0" + "02" + "0004" + "FF" + "00")]
    public void Descriptor_CutAnywhere_IsRefused(string hex)
    {
        var payload = Convert.FromHexString(hex);
        Assert.True(Vp9Descriptor.TryRead(payload, out var whole));
        for (var length = 0; length < payload.Length; length++)
        {
            Assert.Equal(length > whole.Length, Vp9Descriptor.TryRead(payload.AsSpan(0, length), out _));
        }
    }
}
