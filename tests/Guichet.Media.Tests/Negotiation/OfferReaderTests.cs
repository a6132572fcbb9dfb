using Guichet.Media.Negotiation;

namespace Guichet.Media.Tests.Negotiation;

public sealed class OfferReaderTests
{
    const string Fingerprint = "a=fingerprint:sha-256 ";

    [Theory]
    [MemberData(nameof(BrowserOffers.All), MemberType = typeof(BrowserOffers))]
    public void Offer_OfABrowser_IsRead(string browser, string name)
    {
        Offer offer = BrowserOffers.Read(browser, name);
        Assert.Equal(Guichet.Protocols.Sdp.SetupRole.ActPass, offer.Setup);
        Assert.NotEmpty(offer.IceUfrag);
        Assert.NotEmpty(offer.IcePwd);
        Assert.Equal("sha-256", Assert.Single(offer.Fingerprints).Algorithm);
        Assert.Equal(32, offer.Fingerprints[0].Value.Length);
    }

    [Theory]
    [MemberData(nameof(BrowserOffers.EachBrowser), MemberType = typeof(BrowserOffers))]
    public void Offer_WithPlainRtp_IsNotSecure(string browser) =>
        Refused(Meet(browser).Replace("UDP/TLS/RTP/SAVPF", "RTP/AVP", StringComparison.Ordinal), MediaProblemKind.NotSecure);

    [Theory]
    [InlineData("RTP/AVPF")]
    [InlineData("RTP/SAVPF")]
    public void Offer_WithOnePlainSection_IsNotSecure(string protocol)
    {
        string sdp = Meet("chromium");
        int last = sdp.LastIndexOf("UDP/TLS/RTP/SAVPF", StringComparison.Ordinal);
        Refused(sdp[..last] + protocol + sdp[(last + "UDP/TLS/RTP/SAVPF".Length)..], MediaProblemKind.NotSecure);
    }

    [Theory]
    [InlineData("m=audio")]
    [InlineData("m=video")]
    public void Offer_WithCryptoLine_IsNotSecure(string section)
    {
        string sdp = Meet("chromium");
        int end = sdp.IndexOf("a=mid", sdp.IndexOf(section, StringComparison.Ordinal), StringComparison.Ordinal);
        Refused(sdp.Insert(end, "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:PS1uQCVeeCFCanVmcjkpPywjNWhcYD0mXXtxaVBR\r\n"), MediaProblemKind.NotSecure);
    }

    [Theory]
    [MemberData(nameof(BrowserOffers.EachBrowser), MemberType = typeof(BrowserOffers))]
    public void Offer_WithoutFingerprint_IsNotSecure(string browser) =>
        Refused(WithoutLines(Meet(browser), "a=fingerprint"), MediaProblemKind.NotSecure);

    [Theory]
    [InlineData("sha-1", 20)]
    [InlineData("md5", 16)]
    [InlineData("md2", 16)]
    [InlineData("sha-224", 28)]
    public void Offer_WithWeakFingerprint_IsNotSecure(string algorithm, int length)
    {
        string weak = $"a=fingerprint:{algorithm} {string.Join(':', Enumerable.Repeat("AB", length))}";
        Refused(ReplaceLines(Meet("chromium"), Fingerprint, weak), MediaProblemKind.NotSecure);
    }

    [Fact]
    public void Offer_WithWeakAndStrongFingerprint_KeepsTheStrong()
    {
        string both = $"a=fingerprint:sha-1 {string.Join(':', Enumerable.Repeat("AB", 20))}\r\n"
            + $"a=fingerprint:sha-512 {string.Join(':', Enumerable.Repeat("CD", 64))}";
        Offer offer = BrowserOffers.Read(ReplaceLines(Meet("chromium"), Fingerprint, both), TransportPurpose.Meet);
        Assert.Equal("sha-512", Assert.Single(offer.Fingerprints).Algorithm);
    }

    [Theory]
    [InlineData("a=ice-ufrag", MediaProblemKind.Invalid)]
    [InlineData("a=ice-pwd", MediaProblemKind.Invalid)]
    [InlineData("a=setup", MediaProblemKind.Invalid)]
    [InlineData("a=mid", MediaProblemKind.Invalid)]
    [InlineData("a=rtcp-mux", MediaProblemKind.Unsupported)]
    [InlineData("a=group:BUNDLE", MediaProblemKind.Unsupported)]
    [InlineData("a=rtpmap", MediaProblemKind.Unsupported)]
    public void Offer_WithoutALine_IsRefused(string line, MediaProblemKind kind)
    {
        foreach (string browser in BrowserOffers.Browsers) Refused(WithoutLines(Meet(browser), line), kind);
    }

    [Fact]
    public void Offer_WithDuplicateMids_IsInvalid() =>
        Refused(Meet("chromium").Replace("a=mid:3", "a=mid:2", StringComparison.Ordinal), MediaProblemKind.Invalid);

    [Fact]
    public void Offer_OfMoreThan256Kilobytes_IsTooLarge() =>
        Refused(Meet("chromium") + string.Concat(Enumerable.Repeat("a=x:" + new string('y', 1000) + "\r\n", 260)), MediaProblemKind.TooLarge);

    [Fact]
    public void Offer_OfMoreThan5000Lines_IsTooLarge() =>
        Refused(Meet("chromium") + string.Concat(Enumerable.Repeat("a=x\r\n", 5000)), MediaProblemKind.TooLarge);

    [Fact]
    public void Offer_OfMoreThan256Sections_IsTooLarge() =>
        Refused(Meet("chromium") + string.Concat(Enumerable.Repeat("m=video 0 UDP/TLS/RTP/SAVPF 96\r\nc=IN IP4 0.0.0.0\r\n", 257)), MediaProblemKind.TooLarge);

    [Theory]
    [InlineData("")]
    [InlineData("{\"type\":\"offer\"}")]
    [InlineData("v=0")]
    [InlineData("v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n\0")]
    public void Text_ThatIsNoDescription_IsInvalid(string sdp) => RefusedAny(sdp);

    [Fact]
    public void Offer_OfADataChannelOnly_IsUnsupported()
    {
        string sdp = BrowserOffers.Load("chromium", "sendrecv-datachannel");
        string head = sdp[..sdp.IndexOf("m=audio", StringComparison.Ordinal)];
        Refused(head + sdp[sdp.IndexOf("m=application", StringComparison.Ordinal)..], MediaProblemKind.Unsupported);
    }

    static string Meet(string browser) => BrowserOffers.Load(browser, "meet");

    static string WithoutLines(string sdp, string start) =>
        string.Join("\r\n", sdp.Split("\r\n").Where(line => !line.StartsWith(start, StringComparison.Ordinal)));

    static string ReplaceLines(string sdp, string start, string with) =>
        string.Join("\r\n", sdp.Split("\r\n").Select(line => line.StartsWith(start, StringComparison.Ordinal) ? with : line));

    static void Refused(string sdp, MediaProblemKind kind) => Assert.Equal(kind, RefusedAny(sdp).Kind);

    static MediaProblem RefusedAny(string sdp)
    {
        bool read = OfferReader.TryRead(sdp, TransportPurpose.Meet, new Dictionary<string, string>(), out Offer? offer, out MediaProblem? problem);
        Assert.False(read);
        Assert.Null(offer);
        return problem!;
    }
}
