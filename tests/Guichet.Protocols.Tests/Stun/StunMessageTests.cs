using System.Buffers.Binary;
using Guichet.Protocols.Stun;

namespace Guichet.Protocols.Tests.Stun;

public sealed class StunMessageTests
{
    private static readonly byte[] Key = "server password, 22 or more"u8.ToArray();

    [Fact]
    public void Request_OfABrowser_IsRead()
    {
        var bytes = StunMessages.Check(Key);
        Assert.True(StunMessage.TryRead(bytes, out var message));
        Assert.Equal(StunType.BindingRequest, message.Type);
        Assert.Equal("abcdefghijkl"u8, message.TransactionId);
        Assert.True(message.TryGetUsername(out var local, out var remote));
        Assert.Equal("srv1"u8, local);
        Assert.Equal("cli2"u8, remote);
        Assert.True(message.UseCandidate);
        Assert.True(message.TryGetPriority(out var priority));
        Assert.Equal(0x6E0001FFu, priority);
        Assert.True(message.TryGetControlling(out var tieBreaker));
        Assert.Equal(0x0102030405060708u, tieBreaker);
        Assert.False(message.TryGetControlled(out _));
        Assert.Equal(0, message.FirstUnknownRequired);
        Assert.True(message.CheckIntegrity(Key));
        Assert.True(message.CheckFingerprint());
    }

    [Fact]
    public void Integrity_WithAnotherKey_Fails()
    {
        Assert.True(StunMessage.TryRead(StunMessages.Check(Key), out var message));
        Assert.False(message.CheckIntegrity("another"u8));
        Assert.False(message.CheckIntegrity(default));
    }

    [Fact]
    public void Checks_WithoutTheirAttributes_Fail()
    {
        Assert.True(StunMessage.TryRead(StunMessages.Of(), out var message));
        Assert.False(message.HasIntegrity || message.HasFingerprint || message.CheckIntegrity(Key) || message.CheckFingerprint());
    }

    [Fact]
    public void Attribute_BehindTheIntegrity_DoesNotCount()
    {
        var into = new byte[256];
        var writer = new StunWriter(into, StunType.BindingRequest, "abcdefghijkl"u8);
        writer.Integrity(Key);
        writer.Attribute(StunAttributeType.UseCandidate, []);
        writer.Attribute((StunAttributeType)0x7777, [1]);
        Assert.True(StunMessage.TryRead(into.AsSpan(0, writer.Length), out var message));
        Assert.True(message.CheckIntegrity(Key));
        Assert.False(message.UseCandidate);
        Assert.Equal(0, message.FirstUnknownRequired);
    }

    [Fact]
    public void Attribute_Repeated_CountsOnce()
    {
        Assert.True(StunMessage.TryRead(
            StunMessages.Of((StunAttributeType.Username, "a:b"u8.ToArray()), (StunAttributeType.Username, "c:d"u8.ToArray())), out var message));
        Assert.True(message.TryGetUsername(out var local, out _));
        Assert.Equal("a"u8, local);
    }

    [Theory]
    [InlineData("a:b", true)]
    [InlineData("a:b:c", true)]
    [InlineData("ab", false)]
    [InlineData(":b", false)]
    [InlineData("a:", false)]
    [InlineData(":", false)]
    [InlineData("", false)]
    public void Username_CutAtTheColon_NeedsBothParts(string username, bool good)
    {
        Assert.True(StunMessage.TryRead(StunMessages.Of((StunAttributeType.Username, System.Text.Encoding.UTF8.GetBytes(username))), out var message));
        Assert.Equal(good, message.TryGetUsername(out _, out _));
    }

    [Theory]
    [InlineData(0x0000, 0x0000)]
    [InlineData(0x0007, 0x0007)]
    [InlineData(0x001C, 0x001C)]
    [InlineData(0x7FFF, 0x7FFF)]
    [InlineData(0x8000, 0)]
    [InlineData(0xC057, 0)]
    [InlineData(0xC070, 0)]
    [InlineData(0x0024, 0)]
    public void Attribute_Unknown_IsToldOnlyWhenItMustBeUnderstood(int type, int told)
    {
        Assert.True(StunMessage.TryRead(StunMessages.Of(((StunAttributeType)type, [1, 2, 3])), out var message));
        Assert.Equal(told, message.FirstUnknownRequired);
    }

    [Fact]
    public void Datagram_WithALengthThatIsNotItsOwn_IsRefused()
    {
        var good = StunMessages.Check(Key);
        Assert.False(StunMessage.TryRead(good.AsSpan(0, good.Length - 1), out _));
        Assert.False(StunMessage.TryRead(good.AsSpan(0, good.Length - 4), out _));
        Assert.False(StunMessage.TryRead([.. good, 0, 0, 0, 0], out _));
        for (var length = 0; length <= ushort.MaxValue; length++)
        {
            var bad = (byte[])good.Clone();
            BinaryPrimitives.WriteUInt16BigEndian(bad.AsSpan(2), (ushort)length);
            Assert.Equal(length == good.Length - 20, StunMessage.TryRead(bad, out _));
        }
    }

    [Fact]
    public void Attribute_WithAnyLength_StaysInside()
    {
        var good = StunMessages.Of((StunAttributeType.Software, [1, 2, 3, 4, 5, 6, 7, 8]));
        for (var length = 0; length <= ushort.MaxValue; length++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(good.AsSpan(22), (ushort)length);

            // Shorter ones leave four or eight octets, which read as attributes of type 0x01.. that overrun.
            Assert.Equal(length is > 4 and <= 8, StunMessage.TryRead(good, out _));
        }
    }

    [Theory]
    [InlineData(0x0008, 0)]
    [InlineData(0x0008, 16)]
    [InlineData(0x0008, 24)]
    [InlineData(0x8028, 0)]
    [InlineData(0x8028, 3)]
    [InlineData(0x8028, 8)]
    public void Check_WithAWrongSize_IsRefused(int type, int length) =>
        Assert.False(StunMessage.TryRead(StunMessages.Of(((StunAttributeType)type, new byte[length])), out _));

    [Fact]
    public void Attribute_BehindTheFingerprint_IsRefused()
    {
        var into = new byte[256];
        var writer = new StunWriter(into, StunType.BindingRequest, "abcdefghijkl"u8);
        writer.Fingerprint();
        writer.Integrity(Key);
        Assert.False(StunMessage.TryRead(into.AsSpan(0, writer.Length), out _));
    }

    [Fact]
    public void Datagram_WithoutTheCookie_IsRefused()
    {
        var bytes = StunMessages.Of();
        bytes[4] ^= 1;
        Assert.False(StunMessage.TryRead(bytes, out _));
    }

    [Fact]
    public void Datagram_WithAFirstOctetOfMedia_IsRefused()
    {
        var bytes = StunMessages.Of();
        for (var first = 0; first < 256; first++)
        {
            bytes[0] = (byte)first;
            Assert.Equal(first < 0x40, StunMessage.TryRead(bytes, out _));
        }
    }

    [Fact]
    public void Datagram_LongerThanTheLimit_IsRefused()
    {
        Assert.True(StunMessage.TryRead(StunMessages.Of((StunAttributeType.Software, new byte[StunMessage.MaximumLength - 24])), out _));
        Assert.False(StunMessage.TryRead(StunMessages.Of((StunAttributeType.Software, new byte[StunMessage.MaximumLength - 20])), out _));
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 4, 1 }, true, 401)]
    [InlineData(new byte[] { 0, 0, 6, 99 }, true, 699)]
    [InlineData(new byte[] { 0, 0, 2, 99 }, false, 0)]
    [InlineData(new byte[] { 0, 0, 7, 0 }, false, 0)]
    [InlineData(new byte[] { 0, 0, 4, 100 }, false, 0)]
    [InlineData(new byte[] { 0, 0, 4 }, false, 0)]
    public void ErrorCode_OutsideItsRange_IsNone(byte[] value, bool good, int code)
    {
        Assert.True(StunMessage.TryRead(StunMessages.Of((StunAttributeType.ErrorCode, value)), out var message));
        Assert.Equal(good, message.TryGetErrorCode(out var read));
        Assert.Equal(code, good ? read : 0);
    }

    [Theory]
    [InlineData(new byte[] { 0, 1, 0, 0, 1, 2, 3, 4 }, true)]
    [InlineData(new byte[] { 0, 1, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8 }, false)]
    [InlineData(new byte[] { 0, 2, 0, 0, 1, 2, 3, 4 }, false)]
    [InlineData(new byte[] { 0, 3, 0, 0, 1, 2, 3, 4 }, false)]
    [InlineData(new byte[] { 0, 1, 0, 0 }, false)]
    public void MappedAddress_OfAWrongSize_IsNone(byte[] value, bool good)
    {
        Assert.True(StunMessage.TryRead(StunMessages.Of((StunAttributeType.XorMappedAddress, value)), out var message));
        Assert.Equal(good, message.TryGetXorMappedAddress(new byte[16], out var length, out _));
        Assert.Equal(good ? 4 : 0, length);
    }
}
