using System.Text;
using Guichet.Protocols.Sdp;

namespace Guichet.Protocols.Tests.Sdp;

public sealed class SessionTests
{
    [Fact]
    public void Session_WithItsLines_IsRead()
    {
        var session = Descriptions.Parse(
            "v=0\r\no=alice 18446744073709551615 7 IN IP6 ::1\r\ns=My call\r\nt=0 0\r\na=ice-lite\r\na=group:BUNDLE 0 b\r\na=group:LS 0 b\r\n"
            + "a=extmap-allow-mixed\r\na=msid-semantic: WMS *\r\na=inactive\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=mid:0\r\n");
        Assert.Equal(new SdpOrigin("alice", ulong.MaxValue, 7, "IN IP6 ::1"), session.Origin);
        Assert.Equal("My call", session.Name);
        Assert.True(session.IceLite && session.ExtmapAllowMixed);
        Assert.Equal(["0", "b"], session.Bundle);
        Assert.Equal(["BUNDLE", "LS"], session.Groups.Select(group => group.Semantics));
        Assert.Equal([new SdpAttribute("msid-semantic", " WMS *")], session.Attributes);
        Assert.Equal(Direction.Inactive, session.Media[0].Direction);
    }

    [Fact]
    public void Lines_WithLfAlone_AreRead() => Assert.Single(Descriptions.Parse(Descriptions.Audio.Replace("\r\n", "\n", StringComparison.Ordinal)).Media);

    [Fact]
    public void Line_LastWithoutItsEnd_IsRead() => Assert.Single(Descriptions.Parse(Descriptions.Audio.TrimEnd()).Media);

    [Theory]
    [InlineData("", SdpErrorKind.MissingLine, 0)]
    [InlineData("v=0\r\n", SdpErrorKind.MissingLine, 0)]
    [InlineData("o=- 1 2 IN IP4 127.0.0.1\r\n", SdpErrorKind.MissingLine, 1)]
    [InlineData("v=1\r\n", SdpErrorKind.MissingLine, 1)]
    [InlineData("v=0\r\no=- 1 2\r\n", SdpErrorKind.InvalidOrigin, 2)]
    [InlineData("v=0\r\no=- -1 2 IN IP4 x\r\n", SdpErrorKind.InvalidOrigin, 2)]
    [InlineData("v=0\r\no=- 18446744073709551616 2 IN IP4 x\r\n", SdpErrorKind.InvalidOrigin, 2)]
    [InlineData(Descriptions.Head + "o=- 1 2 IN IP4 x\r\n", SdpErrorKind.InvalidOrigin, 5)]
    [InlineData(Descriptions.Head + "nonsense\r\n", SdpErrorKind.InvalidLine, 5)]
    [InlineData(Descriptions.Head + "A=x\r\n", SdpErrorKind.InvalidLine, 5)]
    [InlineData(Descriptions.Head + "a\r\n", SdpErrorKind.InvalidLine, 5)]
    [InlineData(Descriptions.Head + "a=x\0y\r\n", SdpErrorKind.InvalidText, 5)]
    [InlineData(Descriptions.Head + "a=x\ry\r\n", SdpErrorKind.InvalidText, 5)]
    [InlineData(Descriptions.Head + "m=audio\r\n", SdpErrorKind.InvalidMedia, 5)]
    [InlineData(Descriptions.Head + "m=audio 9 RTP/AVP\r\n", SdpErrorKind.InvalidMedia, 5)]
    [InlineData(Descriptions.Head + "m=audio 65536 RTP/AVP 0\r\n", SdpErrorKind.InvalidMedia, 5)]
    [InlineData(Descriptions.Head + "m=audio -1 RTP/AVP 0\r\n", SdpErrorKind.InvalidMedia, 5)]
    [InlineData(Descriptions.Head + "m=audio 9 RTP/AVP 128\r\n", SdpErrorKind.InvalidMedia, 5)]
    [InlineData(Descriptions.Head + "m=audio 9 RTP/AVP x\r\n", SdpErrorKind.InvalidMedia, 5)]
    [InlineData(Descriptions.Head + "m=audio 9 RTP/AVP 0 0\r\n", SdpErrorKind.DuplicatePayloadType, 5)]
    [InlineData(Descriptions.Head + "a=group:\r\n", SdpErrorKind.InvalidAttribute, 5)]
    [InlineData(Descriptions.Audio + "a=mid:0\r\nm=video 9 RTP/AVP 96\r\na=mid:0\r\n", SdpErrorKind.DuplicateMid, 8)]
    public void Text_Malformed_IsRefusedWithItsLine(string text, SdpErrorKind kind, int line)
    {
        var error = Descriptions.Refuse(text);
        Assert.Equal((kind, line), (error.Kind, error.Line));
    }

    [Fact]
    public void Octets_ThatAreNoUtf8_AreRefused()
    {
        byte[] octets = [.. Encoding.UTF8.GetBytes(Descriptions.Head), (byte)'a', (byte)'=', 0xFF];
        Assert.False(SessionDescription.TryParse(octets, SdpLimits.Default, out _, out var error));
        Assert.Equal(SdpErrorKind.InvalidText, error!.Kind);
    }

    [Fact]
    public void Error_OfAPeersLine_RepeatsNothingOfIt()
    {
        Assert.Equal("line", Descriptions.RefuseSection("secret").Detail);
        Assert.Equal("fingerprint", Descriptions.RefuseSection("a=fingerprint:sha-256 secret").Detail);
        Assert.Equal("m=", Descriptions.Refuse(Descriptions.Head + "m=secret\r\n").Detail);
    }

    [Fact]
    public void Section_OfNoRtp_KeepsItsFormats()
    {
        var media = Descriptions.Parse(Descriptions.Head + "m=application 9/2 UDP/DTLS/SCTP webrtc-datachannel\r\na=sctp-port:5000\r\na=rtpmap:x\r\n").Media[0];
        Assert.Equal(["webrtc-datachannel"], media.Formats);
        Assert.Equal(9, media.Port);
        Assert.Empty(media.Codecs);
        Assert.Equal(["sctp-port", "rtpmap"], media.Attributes.Select(attribute => attribute.Name));
        Assert.False(media.IsSecure());
    }
}
