using FsCheck.Fluent;
using Guichet.Protocols.Rtp;

namespace Guichet.Protocols.Tests.Rtp;

public sealed class RtpPacketTests
{
    [Fact]
    public void Packet_WithEverything_IsRead()
    {
        byte[] bytes =
        [
            0xB2, 0xE0, 0x12, 0x34, 0x01, 0x02, 0x03, 0x04, 0xAA, 0xBB, 0xCC, 0xDD, // V P X CC=2, M PT=96
            0, 0, 0, 1, 0, 0, 0, 2,
            0xBE, 0xDE, 0, 1, 0x10, 0x85, 0, 0,
            1, 2, 3,
            0, 2,
        ];
        Assert.True(RtpPacket.TryRead(bytes, out var packet));
        Assert.True(packet.Marker);
        Assert.Equal(96, packet.PayloadType);
        Assert.Equal(0x1234, packet.SequenceNumber);
        Assert.Equal(0x01020304u, packet.Timestamp);
        Assert.Equal(0xAABBCCDDu, packet.Ssrc);
        Assert.Equal(28, packet.HeaderLength);
        Assert.Equal(2, packet.PaddingLength);
        Assert.Equal(new byte[] { 1, 2, 3 }, packet.Payload.ToArray());
        Assert.True(packet.TryGetExtension(1, out var level));
        Assert.Equal(new byte[] { 0x85 }, level.ToArray());
        Assert.False(packet.TryGetExtension(2, out _));
    }

    [Theory]
    [InlineData("80600001000000010000000A", 12, 0)] // no payload at all
    [InlineData("A0600001000000010000000A01", 12, 1)] // padding only
    [InlineData("A0600001000000010000000A0000000000000008", 12, 8)]
    [InlineData("90600001000000010000000ABEDE0000", 16, 0)] // empty extension
    [InlineData("90600001000000010000000A00000000FF", 16, 0)] // unknown profile
    [InlineData("8F600001000000010000000A000000010000000100000001000000010000000100000001000000010000000100000001000000010000000100000001000000010000000100000001", 72, 0)]
    public void Packet_WellFormed_IsMeasured(string hex, int header, int padding)
    {
        Assert.True(RtpPacket.TryRead(Convert.FromHexString(hex), out var packet));
        Assert.Equal(header, packet.HeaderLength);
        Assert.Equal(padding, packet.PaddingLength);
    }

    [Theory]
    [InlineData("")]
    [InlineData("80")]
    [InlineData("806000010000000100000")]
    [InlineData("80600001000000010000000")] // one octet short
    [InlineData("00600001000000010000000A")] // version 0
    [InlineData("40600001000000010000000A")]
    [InlineData("C0600001000000010000000A")]
    [InlineData("81600001000000010000000A")] // a CSRC is missing
    [InlineData("81600001000000010000000A000000")]
    [InlineData("90600001000000010000000A")] // an extension is missing
    [InlineData("90600001000000010000000ABEDE00")]
    [InlineData("90600001000000010000000ABEDE0001")]
    [InlineData("90600001000000010000000ABEDEFFFF00000000")]
    [InlineData("A0600001000000010000000A")] // padding without an octet to count it
    [InlineData("A0600001000000010000000A00")] // padding of nothing
    [InlineData("A0600001000000010000000A02")] // padding into the header
    [InlineData("B0600001000000010000000ABEDE0001000000FF")] // padding into the extension
    public void Packet_Malformed_IsRefused(string hex) =>
        Assert.False(RtpPacket.TryRead(Convert.FromHexString(hex.Length % 2 == 0 ? hex : hex[..^1]), out _));

    [Fact]
    public void Header_OfAnEncryptedPacket_IsMeasuredWithoutItsPadding()
    {
        byte[] bytes = [0xA0, 0x60, 0, 1, 0, 0, 0, 1, 0, 0, 0, 10, 0xFF];
        Assert.False(RtpPacket.TryRead(bytes, out _));
        Assert.True(RtpPacket.TryReadHeaderLength(bytes, out var length));
        Assert.Equal(12, length);
    }

    [Fact]
    public void Header_Written_ComesBack() => Prop.ForAll<byte, ushort, uint>((type, sequence, timestamp) =>
    {
        var into = new byte[12];
        var marker = type > 127;
        var length = RtpHeaderWriter.Write(into, marker, (byte)(type & 0x7F), sequence, timestamp, ~timestamp);
        return length == 12 && RtpPacket.TryRead(into, out var packet)
            && packet.Marker == marker && packet.PayloadType == (type & 0x7F) && packet.SequenceNumber == sequence
            && packet.Timestamp == timestamp && packet.Ssrc == ~timestamp && packet.Payload.IsEmpty && !packet.HasExtension;
    }).Hold();
}
