using Guichet.Protocols.Sdp;

namespace Guichet.Protocols.Tests.Sdp;

public sealed class TransportTests
{
    private const string Session = Descriptions.Head
        + "a=ice-ufrag:sess\r\na=ice-pwd:0123456789012345678901\r\na=ice-options:trickle ice2\r\na=setup:actpass\r\n"
        + "a=fingerprint:SHA-256 " + Digest + "\r\na=fingerprint:sha-1 00:01:02:03:04:05:06:07:08:09:0a:0b:0c:0d:0e:0f:10:11:12:13\r\n";

    private const string Digest =
        "00:01:02:03:04:05:06:07:08:09:0A:0B:0C:0D:0E:0F:10:11:12:13:14:15:16:17:18:19:1A:1B:1C:1D:1E:FF";

    [Fact]
    public void Values_OfTheSession_AreHandedDown()
    {
        var transport = Descriptions.Parse(Session + "m=audio 9 UDP/TLS/RTP/SAVPF 0\r\n").Media[0].Transport;
        Assert.Equal(("sess", "0123456789012345678901", SetupRole.ActPass), (transport.IceUfrag, transport.IcePwd, transport.Setup));
        Assert.Equal(["trickle", "ice2"], transport.IceOptions);
        Assert.Equal(["sha-256", "sha-1"], transport.Fingerprints.Select(one => one.Algorithm));
        Assert.Equal(Digest, transport.Fingerprints[0].Text);
    }

    [Fact]
    public void Values_OfTheSection_ReplaceThem()
    {
        var transport = Descriptions.Parse(
            Session + "m=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=ice-ufrag:mine\r\na=setup:passive\r\na=fingerprint:sha-256 " + Digest + "\r\n").Media[0].Transport;
        Assert.Equal(("mine", "0123456789012345678901", SetupRole.Passive), (transport.IceUfrag, transport.IcePwd, transport.Setup));
        Assert.Single(transport.Fingerprints);
    }

    [Fact]
    public void Flags_OfASection_AreItsOwn()
    {
        var transport = Descriptions.Section("a=rtcp-mux", "a=rtcp-rsize", "a=bundle-only", "a=end-of-candidates").Transport;
        Assert.True(transport.RtcpMux && transport.RtcpRsize && transport.BundleOnly && transport.EndOfCandidates);
        Assert.False(Descriptions.Section("a=x").Transport.RtcpMux);
    }

    [Fact]
    public void Section_OfABundle_TakesWhatItLacksFromTheFirst()
    {
        var media = Descriptions.Parse(
            Descriptions.Head + "a=group:BUNDLE b c\r\nm=audio 9 RTP/AVP 0\r\na=mid:a\r\n"
            + "m=audio 9 RTP/AVP 0\r\na=mid:b\r\na=ice-ufrag:sess\r\na=ice-pwd:0123456789012345678901\r\na=setup:active\r\na=rtcp-mux\r\n"
            + "a=candidate:1 1 udp 1 192.0.2.1 9 typ host\r\nm=video 0 RTP/AVP 96\r\na=mid:c\r\na=bundle-only\r\n").Media;
        Assert.Null(media[0].Transport.IceUfrag);
        Assert.Equal(("sess", SetupRole.Active, true, true), (media[2].Transport.IceUfrag, media[2].Transport.Setup, media[2].Transport.RtcpMux, media[2].Transport.BundleOnly));
        Assert.Empty(media[2].Transport.Candidates);
        Assert.False(media[1].Transport.BundleOnly);
    }

    [Theory]
    [InlineData("candidate:1 1 UDP 2130706431 192.0.2.1 3478 typ host", "1 1 udp 2130706431 192.0.2.1 3478 typ host")]
    [InlineData("2 1 tcp 1500000000 2001:db8::1 443 typ host tcptype passive", "2 1 tcp 1500000000 2001:db8::1 443 typ host tcptype passive")]
    [InlineData("3 2 udp 0 abc.local 9 typ srflx raddr 0.0.0.0 rport 0 generation 0", "3 2 udp 0 abc.local 9 typ srflx raddr 0.0.0.0 rport 0 generation 0")]
    public void Candidate_WellFormed_IsReadAndWritten(string text, string written)
    {
        Assert.True(IceCandidate.TryParse(text, out var candidate));
        Assert.Equal(written, candidate!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("candidate:")]
    [InlineData("1 1 udp 2130706431 192.0.2.1 3478")]
    [InlineData("1 1 udp 2130706431 192.0.2.1 3478 typ")]
    [InlineData("1 1 udp 2130706431 192.0.2.1 65536 typ host")]
    [InlineData("1 1 udp 4294967296 192.0.2.1 9 typ host")]
    [InlineData("1 -1 udp 1 192.0.2.1 9 typ host")]
    [InlineData("1 1 sctp 1 192.0.2.1 9 typ host")]
    [InlineData("1 1 udp 1 192.0.2.1 9 type host")]
    [InlineData("123456789012345678901234567890123 1 udp 1 192.0.2.1 9 typ host")]
    public void Candidate_Malformed_IsNone(string text) => Assert.False(IceCandidate.TryParse(text, out _));

    [Fact]
    public void Candidate_WithPairs_IsAskedByName()
    {
        Assert.True(IceCandidate.TryParse("2 1 tcp 1 192.0.2.1 9 typ srflx raddr 10.0.0.1 rport 9 tcptype so", out var candidate));
        Assert.Equal(("so", "10.0.0.1", null), (candidate!.Extension("tcptype"), candidate.Extension("raddr"), candidate.Extension("ufrag")));
    }
}
