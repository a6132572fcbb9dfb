using Guichet.Protocols.Sdp;

namespace Guichet.Protocols.Tests.Sdp;

public sealed class SdpFragmentTests
{
    // RFC 9725 section 4.3.3, shortened.
    private const string Restart =
        "a=ice-options:trickle ice2\r\na=group:BUNDLE 0 1\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\na=ice-ufrag:ysXw\r\na=ice-pwd:vw5LmwG4y/e6dPP/zAP9Gp5k\r\n"
        + "a=candidate:1387637174 1 udp 2122260223 192.0.2.1 61764 typ host generation 0 ufrag EsAw network-id 1\r\na=end-of-candidates\r\n";

    [Fact]
    public void Fragment_OfARestart_IsRead()
    {
        var fragment = Parse(Restart);
        Assert.Equal(["0", "1"], fragment.Groups[0].Mids);
        var section = Assert.Single(fragment.Sections);
        Assert.Equal(("audio 9 UDP/TLS/RTP/SAVPF 111", "0"), (section.Media, section.Mid));
        Assert.Equal(("ysXw", "vw5LmwG4y/e6dPP/zAP9Gp5k"), (section.Transport.IceUfrag, section.Transport.IcePwd));
        Assert.Equal(["trickle", "ice2"], section.Transport.IceOptions);
        Assert.Equal("EsAw", Assert.Single(section.Transport.Candidates).Extension("ufrag"));
        Assert.True(section.Transport.EndOfCandidates);
    }

    [Fact]
    public void Fragment_WithItsValuesInFront_HandsThemDown()
    {
        var fragment = Parse("a=ice-ufrag:ysXw\r\na=ice-pwd:vw5LmwG4y/e6dPP/zAP9Gp5k\r\nm=audio 9 RTP/AVP 0\r\na=mid:0\r\nm=audio 9 RTP/AVP 0\r\na=mid:1\r\n");
        Assert.Equal(["ysXw", "ysXw"], fragment.Sections.Select(section => section.Transport.IceUfrag));
    }

    [Fact]
    public void Fragment_WithoutSections_HasOne()
    {
        var section = Assert.Single(Parse("a=ice-ufrag:ysXw\r\na=candidate:1 1 udp 1 192.0.2.1 9 typ host\r\n").Sections);
        Assert.Equal((null, null, "ysXw", 1), (section.Media, section.Mid, section.Transport.IceUfrag, section.Transport.Candidates.Count));
    }

    [Fact]
    public void Fragment_PartedByMidsAlone_HasItsSections() =>
        Assert.Equal(["0", "1"], Parse("a=mid:0\r\na=end-of-candidates\r\na=mid:1\r\n").Sections.Select(section => section.Mid));

    [Fact]
    public void Fragment_Written_ComesBack()
    {
        var written = Parse(Restart).Write();
        Assert.Equal(written, Parse(written).Write());
        Assert.StartsWith("a=group:BUNDLE 0 1\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\na=ice-ufrag:ysXw\r\n", written, StringComparison.Ordinal);
        Assert.StartsWith("a=ice-lite\r\n", (Parse(Restart) with { IceLite = true }).Write(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a=mid:0\r\na=mid:0\r\n", SdpErrorKind.DuplicateMid, 2)]
    [InlineData("a=mid:\r\n", SdpErrorKind.InvalidAttribute, 1)]
    [InlineData("x\r\n", SdpErrorKind.InvalidLine, 1)]
    [InlineData("a=ice-pwd:short\r\n", SdpErrorKind.InvalidAttribute, 1)]
    public void Fragment_Malformed_IsRefused(string text, SdpErrorKind kind, int line)
    {
        Assert.False(SdpFragment.TryParse(text, SdpLimits.Default, out var fragment, out var error));
        Assert.Null(fragment);
        Assert.Equal((kind, line), (error!.Kind, error.Line));
    }

    [Fact]
    public void Fragment_TooLong_IsRefused()
    {
        Assert.False(SdpFragment.TryParse(new string('x', (256 * 1024) + 1), SdpLimits.Default, out _, out var error));
        Assert.Equal(SdpErrorKind.TooManyBytes, error!.Kind);
        Assert.False(SdpFragment.TryParse(string.Concat(Enumerable.Range(0, 513).Select(i => $"a=mid:{i}\n")), SdpLimits.Default, out _, out error));
        Assert.Equal(SdpErrorKind.TooManySections, error!.Kind);
        Assert.False(SdpFragment.TryParse(string.Concat(Enumerable.Repeat("m=x\n", 513)), SdpLimits.Default, out _, out error));
        Assert.Equal(SdpErrorKind.TooManySections, error!.Kind);
    }

    private static SdpFragment Parse(string text)
    {
        Assert.True(SdpFragment.TryParse(text, SdpLimits.Default, out var fragment, out var error), error?.ToString());
        return fragment!;
    }
}
