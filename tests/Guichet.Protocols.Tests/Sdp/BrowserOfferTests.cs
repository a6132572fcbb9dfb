using Guichet.Protocols.Sdp;
using Guichet.Testing;

namespace Guichet.Protocols.Tests.Sdp;

public sealed class BrowserOfferTests
{
    public static TheoryData<string> Names => [.. BrowserOffers.Names];

    [Theory, MemberData(nameof(Names))]
    public void Description_OfABrowser_SurvivesWriting(string name)
    {
        var session = Descriptions.Parse(BrowserOffers.Read(name));
        var text = SdpWriter.Write(session);
        Assert.Equal(text, SdpWriter.Write(Descriptions.Parse(text)));
    }

    [Theory, MemberData(nameof(Names))]
    public void Description_OfABrowser_LosesNoAttribute(string name)
    {
        var text = BrowserOffers.Read(name);
        var written = Lines(SdpWriter.Write(Descriptions.Parse(text)));
        var lost = Lines(text).Except(written, StringComparer.OrdinalIgnoreCase).Where(line => !IsSaidOtherwise(line)).ToList();
        Assert.Empty(lost);
    }

    [Theory, MemberData(nameof(Names))]
    public void Section_OfABrowser_IsSecureAndComplete(string name)
    {
        var session = Descriptions.Parse(BrowserOffers.Read(name));
        Assert.All(session.Media.Where(media => !media.IsRejected()), media =>
        {
            Assert.NotNull(media.Mid);
            Assert.Contains(media.Mid, session.Bundle);
            Assert.NotNull(media.Transport.IceUfrag);
            Assert.NotNull(media.Transport.IcePwd);
            Assert.NotNull(media.Transport.Setup);
            var fingerprint = Assert.Single(media.Transport.Fingerprints);
            Assert.Equal(("sha-256", 32), (fingerprint.Algorithm, fingerprint.Value.Length));
            if (media.Kind != "application")
            {
                Assert.True(media.IsSecure() && media.Transport.RtcpMux && session.AllowsMixedExtensions(media));
                Assert.Equal(media.Formats.Count, media.Codecs.Count);
                Assert.Contains(media.ExtensionMaps, map => map.Uri == "urn:ietf:params:rtp-hdrext:sdes:mid");
            }
        });
    }

    [Theory]
    [InlineData("chromium-meet")]
    [InlineData("firefox-meet")]
    public void Meet_OfABrowser_SendsThreeLayers(string name)
    {
        var video = Descriptions.Parse(BrowserOffers.Read(name)).Media[1];
        Assert.Equal(Direction.SendOnly, video.Direction);
        Assert.Equal(["h", "m", "l"], video.Simulcast.Send.Select(stream => Assert.Single(stream.Alternatives).Rid));
        Assert.All(video.Simulcast.Rids, one => Assert.True(one.IsSend));
        Assert.Equal(["VP8", "rtx"], video.Codecs.Take(2).Select(codec => codec.Name));
        Assert.Equal(video.Codecs[0].PayloadType.ToString(System.Globalization.CultureInfo.InvariantCulture), video.Codecs[1].Parameter("apt"));
        Assert.Contains("transport-cc", video.Codecs[0].Feedback);
    }

    [Theory, MemberData(nameof(Names))]
    public void Section_ThatWasStopped_IsTheOnlyOneRejected(string name)
    {
        var session = Descriptions.Parse(BrowserOffers.Read(name));
        var stopped = session.Media.Where(media => media.IsRejected()).Select(media => media.Mid);
        Assert.Equal(name.EndsWith("again", StringComparison.Ordinal) ? ["2"] : [], stopped);
    }

    [Fact]
    public void Meet_OfFirefox_BundlesItsReceivers()
    {
        var media = Descriptions.Parse(BrowserOffers.Read("firefox-meet")).Media[2];
        Assert.Equal((0, true, false), (media.Port, media.Transport.BundleOnly, media.IsRejected()));
        Assert.Equal(Direction.RecvOnly, media.Direction);
        Assert.Equal(new ExtensionMap(2, "urn:ietf:params:rtp-hdrext:csrc-audio-level", Direction.RecvOnly, ""), media.ExtensionMaps[1]);
    }

    [Fact]
    public void Candidates_OfFirefox_AreOfTwoKindsAndHidden()
    {
        var candidates = Descriptions.Parse(BrowserOffers.Read("firefox-meet")).Media[0].Transport.Candidates;
        Assert.Equal(["tcp", "udp"], candidates.Select(one => one.Protocol).Distinct().Order());
        Assert.All(candidates, one => Assert.EndsWith(".local", one.Address, StringComparison.Ordinal));
        Assert.All(candidates.Where(one => one.Protocol == "tcp"), one => Assert.Equal("active", one.Extension("tcptype")));
    }

    [Fact]
    public void Sources_OfFirefox_ComeInPairs()
    {
        var sources = Descriptions.Parse(BrowserOffers.Read("firefox-meet")).Media[1].Sources;
        Assert.Equal(6, sources.Ssrcs.Count);
        Assert.All(sources.Ssrcs, one => Assert.NotNull(one.Cname));
        Assert.All(sources.Groups, group => Assert.Equal(("FID", 2), (group.Semantics, group.Ssrcs.Count)));
    }

    private static List<string> Lines(string text) => [.. text.Split("\r\n").Where(line => line.StartsWith("a=", StringComparison.Ordinal))];

    // The session's direction is every section's own, and what was for the session is for each section.
    // Firefox names G.722's one channel, and writes transports in upper case.
    private static bool IsSaidOtherwise(string line) => line == "a=sendrecv" || line == "a=rtpmap:9 G722/8000/1";
}
