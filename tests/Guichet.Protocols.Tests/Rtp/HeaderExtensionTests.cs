using Guichet.Protocols.Rtp;

namespace Guichet.Protocols.Tests.Rtp;

public sealed class HeaderExtensionTests
{
    [Theory]
    [InlineData("10AA00", "1:AA")]
    [InlineData("000010AA", "1:AA")] // padding in front
    [InlineData("10AA000021BBCC00", "1:AA 2:BBCC")] // and between
    [InlineData("1F000102030405060708090A0B0C0D0E0F", "1:000102030405060708090A0B0C0D0E0F")] // 16 octets
    [InlineData("10AA10BB", "1:AA 1:BB")]
    [InlineData("10AAF0BB20CC", "1:AA")] // id 15 ends it all
    [InlineData("10AA01BB20CC", "1:AA")] // so does id 0 with a length
    [InlineData("10AA25BB", "1:AA")] // overruns
    [InlineData("0000001F", "")] // overruns
    [InlineData("000011AA", "")] // by one
    [InlineData("00000000", "")]
    public void OneByteForm_Read_IsWhatRfc8285Says(string elements, string expected) => Assert.Equal(expected, Read(0xBEDE, elements));

    [Theory]
    [InlineData("0101AA", "1:AA")]
    [InlineData("0100", "1:")] // empty values exist here
    [InlineData("00000101AA00FF02BBCC", "1:AA 255:BBCC")]
    [InlineData("0F01AA", "15:AA")] // 15 is an id like others
    [InlineData("0105AA", "")] // overruns
    [InlineData("0101AA02", "1:AA")] // no length octet
    [InlineData("01FF", "")]
    public void TwoByteForm_Read_IsWhatRfc8285Says(string elements, string expected)
    {
        Assert.Equal(expected, Read(0x1000, elements));
        Assert.Equal(expected, Read(0x100F, elements)); // appbits
    }

    [Theory]
    [InlineData(0x0000)]
    [InlineData(0xBEDF)]
    [InlineData(0x1100)]
    [InlineData(0x9000)]
    public void OtherProfile_Read_IsEmpty(int profile) => Assert.Equal("", Read(profile, "10AA0000"));

    [Fact]
    public void Packet_WithoutExtension_EnumeratesNothing()
    {
        Assert.True(RtpPacket.TryRead(new byte[] { 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10, 0xAA }, out var packet));
        Assert.False(packet.Extensions.MoveNext());
        Assert.False(packet.TryGetExtension(1, out _));
    }

    private static string Read(int profile, string elements)
    {
        var block = Convert.FromHexString(elements.PadRight((elements.Length + 7) / 8 * 8, '0'));
        byte[] bytes = [0x90, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)(profile >> 8), (byte)(profile & 0xFF), 0, (byte)(block.Length / 4), .. block];
        Assert.True(RtpPacket.TryRead(bytes, out var packet));
        var found = new List<string>();
        foreach (var extension in packet.Extensions)
        {
            found.Add($"{extension.Id}:{Convert.ToHexString(extension.Value)}");
        }

        return string.Join(' ', found);
    }
}
