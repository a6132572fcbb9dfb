using FsCheck.Fluent;
using Guichet.Protocols.Stun;

namespace Guichet.Protocols.Tests.Stun;

public sealed class StunWriterTests
{
    [Fact]
    public void Answer_ToACheck_IsWhatBrowsersExpect()
    {
        var into = new byte[128];
        var writer = new StunWriter(into, StunType.BindingSuccess, "abcdefghijkl"u8);
        writer.XorMappedAddress([192, 0, 2, 1], 32853);
        writer.Integrity("password"u8);
        writer.Fingerprint();
        Assert.Equal(20 + 12 + 24 + 8, writer.Length);
        Assert.True(StunMessage.TryRead(into.AsSpan(0, writer.Length), out var message));
        Assert.Equal(StunType.BindingSuccess, message.Type);
        Assert.True(message.CheckIntegrity("password"u8) && message.CheckFingerprint());

        // RFC 5769 section 2.2: the address and port XORed with the cookie.
        Assert.Equal(new byte[] { 0x00, 0x20, 0x00, 0x08, 0x00, 0x01, 0xA1, 0x47, 0xE1, 0x12, 0xA6, 0x43 }, into[20..32]);
    }

    [Fact]
    public void Refusal_OfAnUnknownAttribute_NamesIt()
    {
        var into = new byte[128];
        var writer = new StunWriter(into, StunType.BindingError, "abcdefghijkl"u8);
        writer.ErrorCode(420, "Unknown Attribute");
        writer.UnknownAttributes(0x7777);
        Assert.True(StunMessage.TryRead(into.AsSpan(0, writer.Length), out var message));
        Assert.True(message.TryGetErrorCode(out var code));
        Assert.Equal(420, code);
        Assert.True(message.TryGet(StunAttributeType.UnknownAttributes, out var unknown));
        Assert.Equal(new byte[] { 0x77, 0x77 }, unknown.ToArray());
    }

    [Fact]
    public void Padding_InADirtyBuffer_IsZero()
    {
        var into = new byte[64];
        into.AsSpan().Fill(0xFF);
        var writer = new StunWriter(into, StunType.BindingRequest, "abcdefghijkl"u8);
        writer.Attribute(StunAttributeType.Software, [1]);
        Assert.Equal(new byte[] { 1, 0, 0, 0 }, into[24..28]);
    }

    [Fact]
    public void Address_OfEitherFamily_ComesBack() => Prop.ForAll<byte[], ushort, bool>((seed, port, six) =>
    {
        var address = new byte[six ? 16 : 4];
        seed.AsSpan(0, Math.Min(seed.Length, address.Length)).CopyTo(address);
        var into = new byte[64];
        var writer = new StunWriter(into, StunType.BindingSuccess, "abcdefghijkl"u8);
        writer.XorMappedAddress(address, port);
        var read = new byte[16];
        return StunMessage.TryRead(into.AsSpan(0, writer.Length), out var message)
            && message.TryGetXorMappedAddress(read, out var length, out var readPort)
            && readPort == port && read.AsSpan(0, length).SequenceEqual(address);
    }).Hold();

    [Fact]
    public void Attribute_OfAnyLength_ComesBack() => Prop.ForAll<byte[]>(value =>
    {
        var into = new byte[2048];
        var writer = new StunWriter(into, StunType.BindingRequest, "abcdefghijkl"u8);
        writer.Attribute(StunAttributeType.Software, value);
        writer.Integrity(value);
        writer.Fingerprint();
        return StunMessage.TryRead(into.AsSpan(0, writer.Length), out var message)
            && message.TryGet(StunAttributeType.Software, out var read) && read.SequenceEqual(value)
            && message.CheckIntegrity(value) && message.CheckFingerprint();
    }).Hold();
}
