using FsCheck.Fluent;
using Guichet.Protocols.Payloads;

namespace Guichet.Protocols.Tests.Payloads;

public sealed class RedPayloadTests
{
    [Fact]
    public void Payload_WithOneCopy_IsTakenApart()
    {
        // A copy of two octets that is 960 ticks older, as Chromium sends it: offset 0x03C0 << 10 | 2.
        byte[] payload = [0xEF, 0x0F, 0x00, 0x02, 0x6F, 0xAA, 0xBB, 0xC1, 0xC2, 0xC3];
        Assert.True(RedPayload.TryRead(payload, out var red));
        Assert.Equal((1, 7, 111), (red.Copies, red.PrimaryAt, red.PrimaryType));
        Assert.Equal([0xC1, 0xC2, 0xC3], red.Primary.ToArray());
        Assert.Equal((111, 960), (red[0].PayloadType, red[0].TimestampOffset));
        Assert.Equal([0xAA, 0xBB], red[0].Data.ToArray());
    }

    [Fact]
    public void Payload_WithoutCopies_IsItsPrimary()
    {
        Assert.True(RedPayload.TryRead([0x6F, 1, 2], out var red));
        Assert.Equal((0, 111), (red.Copies, red.PrimaryType));
        Assert.Equal([1, 2], red.Primary.ToArray());
    }

    /// <summary>Whatever was put in comes out, oldest first.</summary>
    [Fact]
    public void Payload_OfAnyBlocks_IsReadBack()
    {
        var copies = Gen.Zip(Gen.Choose(0, 16383), Gen.Choose(0, 1023)).ListOf().Where(list => list.Count <= RedPayload.MaximumCopies);
        Prop.ForAll(copies.ToArbitrary(), Gen.Choose(1, 400).ToArbitrary(), (list, primary) =>
        {
            var payload = Write([.. list.Select((one, i) => (one.Item1, Filled(one.Item2, i + 1)))], Filled(primary, 99));
            Assert.True(RedPayload.TryRead(payload, out var red));
            Assert.Equal((list.Count, 96), (red.Copies, red.PrimaryType));
            Assert.Equal(Filled(primary, 99), red.Primary.ToArray());
            for (var i = 0; i < list.Count; i++)
            {
                Assert.Equal((list[i].Item1, i), (red[i].TimestampOffset, red[i].PayloadType));
                Assert.Equal(Filled(list[i].Item2, i + 1), red[i].Data.ToArray());
            }
        }).Hold();
    }

    [Fact]
    public void Payload_CutAnywhere_IsRefusedOrShort()
    {
        var payload = Write([(960, Filled(5, 1)), (480, Filled(3, 2))], Filled(4, 3));
        var whole = payload.Length - 4;
        for (var length = 0; length < payload.Length; length++)
        {
            Assert.Equal(length > whole, RedPayload.TryRead(payload.AsSpan(0, length), out _));
        }
    }

    [Fact]
    public void Payload_OfTooManyCopies_IsRefused()
    {
        var blocks = Enumerable.Repeat((0, Array.Empty<byte>()), RedPayload.MaximumCopies).ToArray();
        Assert.True(RedPayload.TryRead(Write(blocks, [1]), out _));
        Assert.False(RedPayload.TryRead(Write([.. blocks, (0, [])], [1]), out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("6F")] // no primary
    [InlineData("EF0F0002" + "6F" + "AABB")] // no primary behind the copy
    [InlineData("EF0F03FF" + "6F" + "AABBCC")] // a copy longer than all
    [InlineData("EF0F0000")] // another header is promised
    [InlineData("FFFFFFFF" + "FFFFFFFF" + "FFFFFFFF")]
    public void Payload_ThatPromisesMore_IsRefused(string hex) => Assert.False(RedPayload.TryRead(Convert.FromHexString(hex), out _));

    [Fact]
    public void Copy_ThatIsNotThere_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() =>
    {
        RedPayload.TryRead([0x6F, 1, 2], out var red);
        return red[0].PayloadType;
    });

    private static byte[] Filled(int length, int with) => [.. Enumerable.Repeat((byte)with, length)];

    /// <summary>Payload types: the copies' are 0, 1, 2..., the primary's is 96.</summary>
    private static byte[] Write((int Offset, byte[] Data)[] copies, byte[] primary) =>
    [
        .. copies.SelectMany((copy, i) => new[]
        {
            (byte)(0x80 | i), (byte)(copy.Offset >> 6), (byte)((copy.Offset & 0x3F) << 2 | copy.Data.Length >> 8), (byte)(copy.Data.Length & 0xFF),
        }),
        96, .. copies.SelectMany(copy => copy.Data), .. primary,
    ];
}
