using System.Text;
using FsCheck.Fluent;
using Guichet.Protocols.Rtcp;

namespace Guichet.Protocols.Tests.Rtcp;

public sealed class SourceTests
{
    [Theory]
    [InlineData("81CA0003" + "00000007" + "0103616263" + "000000", "7=abc")]
    [InlineData("81CA0002" + "00000007" + "01026162", "")] // nothing ends the items
    [InlineData("81CA0002" + "00000007" + "01FF6162", "")] // overruns
    [InlineData("81CA0002" + "00000007" + "01016100", "7=a")]
    [InlineData("81CA0002" + "00000007" + "00000000", "")] // no item
    [InlineData("81CA0004" + "00000007" + "020161" + "010162" + "0000" + "00000000", "7=b")] // a NAME in front
    [InlineData("81CA0002" + "00000007" + "01000000", "7=")]
    [InlineData("82CA0004" + "00000007" + "01016100" + "00000008" + "01016200", "7=a 8=b")]
    [InlineData("82CA0002" + "00000007" + "01016100", "7=a")] // a chunk is missing
    [InlineData("80CA0002" + "00000007" + "01016100", "")] // none is said to be there
    [InlineData("81CA0001" + "00000007", "")]
    public void Chunks_Read_GiveTheirNames(string hex, string expected) => Assert.Equal(expected, Names(RtcpBytes.First(hex)));

    [Fact]
    public void Cname_OfAnyLength_ComesBack() => Prop.ForAll<byte>(length =>
    {
        var into = new byte[300];
        var cname = new string('x', length);
        var written = RtcpWriter.SdesCname(into, 7, Encoding.ASCII.GetBytes(cname));
        return written % 4 == 0 && Names(RtcpBytes.First(into.AsSpan(0, written))) == $"7={cname}";
    }).Hold();

    [Fact]
    public void Cname_ThatDoesNotFit_IsNotWritten()
    {
        Assert.Equal(0, RtcpWriter.SdesCname(new byte[1000], 7, new byte[256]));
        Assert.Equal(0, RtcpWriter.SdesCname(new byte[12], 7, "ab"u8));
        Assert.Equal(12, RtcpWriter.SdesCname(new byte[12], 7, "a"u8));
    }

    [Fact]
    public void Bye_Written_ComesBack()
    {
        var into = new byte[8];
        Assert.Equal(8, RtcpWriter.Bye(into, 7));
        Assert.Equal([7u], Leavers(RtcpBytes.First(into)));
        Assert.Equal(0, RtcpWriter.Bye(new byte[7], 7));
    }

    [Fact]
    public void Bye_WithAReason_GivesItsSources() =>
        Assert.Equal([7u, 8u], Leavers(RtcpBytes.First("82CB0003" + "00000007" + "00000008" + "03627965")));

    [Fact]
    public void Bye_WithMoreSourcesThanItHas_IsNone() => Assert.False(Bye.TryRead(RtcpBytes.First("83CB0002" + "00000007" + "00000008"), out _));

    private static string Names(RtcpPacket packet)
    {
        Assert.True(SourceDescription.TryRead(packet, out var names));
        var read = new List<string>();
        foreach (var name in names)
        {
            read.Add($"{name.Ssrc}={Encoding.UTF8.GetString(name.Cname)}");
        }

        return string.Join(' ', read);
    }

    private static List<uint> Leavers(RtcpPacket packet)
    {
        Assert.True(Bye.TryRead(packet, out var bye));
        var read = new List<uint>();
        foreach (var ssrc in bye)
        {
            read.Add(ssrc);
        }

        return read;
    }
}
