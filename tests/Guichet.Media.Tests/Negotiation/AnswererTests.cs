using Guichet.Media.Negotiation;
using Guichet.Protocols.Sdp;

namespace Guichet.Media.Tests.Negotiation;

public sealed class AnswererTests
{
    [Theory]
    [MemberData(nameof(BrowserOffers.All), MemberType = typeof(BrowserOffers))]
    public void Answer_ToABrowser_HasWhatBothBrowsersNeedInEachSection(string browser, string name)
    {
        Offer offer = BrowserOffers.Read(browser, name);
        (NegotiatedMedia media, string sdp) = Answerer.Answer(offer, null, BrowserOffers.Local());
        string[] sections = sdp.Split("m=")[1..];
        Assert.Equal(offer.Description.Media.Count, sections.Length);
        foreach ((string section, NegotiatedSection negotiated) in sections.Zip(media.Sections))
        {
            Assert.Contains("c=IN IP4 0.0.0.0\r\n", section, StringComparison.Ordinal);
            Assert.Contains($"a=mid:{negotiated.Mid}\r\n", section, StringComparison.Ordinal);
            if (negotiated.Codecs.Count == 0) continue;
            string[] needed = ["ice-ufrag:server", "ice-pwd:", "fingerprint:sha-256 AB:AB", "setup:passive", "rtcp-mux", "candidate:1 1 udp", "candidate:2 1 tcp"];
            Assert.All(needed, line => Assert.Contains("a=" + line, section, StringComparison.Ordinal));
        }
        Assert.StartsWith("v=0\r\no=- 4711000815 1 IN IP4", sdp, StringComparison.Ordinal);
        Assert.Contains("a=ice-lite\r\n", sdp, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BrowserOffers.EachBrowser), MemberType = typeof(BrowserOffers))]
    public void Answer_ToMeet_MirrorsDirectionsAndBundlesAll(string browser)
    {
        (NegotiatedMedia media, SessionDescription answer) = BrowserOffers.Answer(BrowserOffers.Read(browser, "meet"));
        Assert.Equal(["0", "1", "2", "3", "4", "5"], answer.Bundle);
        Assert.Equal([true, true, false, false, false, false], media.Sections.Select(s => s.Receives));
        Assert.Equal([false, false, true, true, true, true], media.Sections.Select(s => s.Sends));
        Assert.Equal(
            [Direction.RecvOnly, Direction.RecvOnly, Direction.SendOnly, Direction.SendOnly, Direction.SendOnly, Direction.SendOnly],
            answer.Media.Select(m => m.Direction));
    }

    [Theory]
    [MemberData(nameof(BrowserOffers.EachBrowser), MemberType = typeof(BrowserOffers))]
    public void Answer_OnASendingSection_PutsVp8FirstWithItsRepair(string browser)
    {
        (NegotiatedMedia media, SessionDescription answer) = BrowserOffers.Answer(BrowserOffers.Read(browser, "meet"));
        NegotiatedSection video = media.Sections[1];
        Assert.Equal(MediaCodec.Vp8, video.Codecs[0].Codec);
        Assert.Equal(video.Codecs.Select(c => c.Codec).Order(), video.Codecs.Select(c => c.Codec));
        Assert.All(video.Codecs, codec => Assert.NotNull(codec.RtxPayloadType));
        Assert.Equal("rtx", answer.Media[1].Codecs[1].Name);
        Assert.Equal($"apt={video.Codecs[0].PayloadType}", answer.Media[1].Codecs[1].Parameters);
        Assert.DoesNotContain(answer.Media[1].Codecs, codec => codec.Is("red") || codec.Is("ulpfec"));
    }

    [Fact]
    public void Answer_ToChromium_TakesH264OfPacketizationMode1Only()
    {
        (_, SessionDescription answer) = BrowserOffers.Answer(BrowserOffers.Read("chromium", "meet"));
        Codec[] h264 = [.. answer.Media[1].Codecs.Where(codec => codec.Is("H264"))];
        Assert.NotEmpty(h264);
        Assert.All(h264, codec => Assert.Equal("1", codec.Parameter("packetization-mode")));
        Assert.Equal("42e01f", h264[0].Parameter("profile-level-id"));
    }

    [Theory]
    [MemberData(nameof(BrowserOffers.EachBrowser), MemberType = typeof(BrowserOffers))]
    public void Answer_OnAudio_AsksForInBandRepair(string browser)
    {
        (_, SessionDescription answer) = BrowserOffers.Answer(BrowserOffers.Read(browser, "meet"));
        Codec opus = Assert.Single(answer.Media[0].Codecs, codec => codec.Is("opus"));
        Assert.Equal("1", opus.Parameter("useinbandfec"));
        Assert.Equal(["transport-cc"], opus.Feedback);
    }

    /// <summary>Chromium sends copies only where RED comes first; Firefox knows none.</summary>
    [Theory]
    [InlineData("chromium", "red opus")]
    [InlineData("firefox", "opus")]
    public void Answer_OnAudio_PutsCopiesInFront(string browser, string codecs)
    {
        (NegotiatedMedia media, SessionDescription answer) = BrowserOffers.Answer(BrowserOffers.Read(browser, "meet"));
        Assert.Equal(codecs, string.Join(' ', answer.Media[0].Codecs.Select(codec => codec.Name)));
        Assert.Equal(codecs, string.Join(' ', answer.Media[2].Codecs.Select(codec => codec.Name)));
        if (browser == "firefox") return;
        Assert.Equal("111/111", answer.Media[0].Codecs[0].Parameters);
        Assert.Equal((MediaCodec.Red, "111", 48_000), (media.Sections[0].Codecs[0].Codec, media.Sections[0].Codecs[0].Profile, media.Sections[0].Codecs[0].ClockRate));
    }

    [Theory]
    [InlineData("63/63")]
    [InlineData("111")]
    [InlineData("9/9")]
    [InlineData("111/9")]
    [InlineData("111/")]
    [InlineData("9999999999/9999999999")]
    public void Answer_ToCopiesOfSomethingElse_LeavesThemOut(string blocks)
    {
        string sdp = BrowserOffers.Load("chromium", "meet").Replace("a=fmtp:63 111/111", "a=fmtp:63 " + blocks, StringComparison.Ordinal);
        (NegotiatedMedia media, _) = BrowserOffers.Answer(BrowserOffers.Read(sdp, TransportPurpose.Meet));
        Assert.Equal([MediaCodec.Opus], media.Sections[0].Codecs.Select(codec => codec.Codec));
    }

    [Theory]
    [MemberData(nameof(BrowserOffers.EachBrowser), MemberType = typeof(BrowserOffers))]
    public void Answer_WithTransportFeedback_OffersNoRembBesides(string browser)
    {
        (_, SessionDescription answer) = BrowserOffers.Answer(BrowserOffers.Read(browser, "meet"));
        Assert.Equal(["transport-cc", "ccm fir", "nack", "nack pli"], answer.Media[1].Codecs[0].Feedback);
        Assert.Equal(["transport-cc", "ccm fir", "nack", "nack pli"], answer.Media[3].Codecs[0].Feedback);
        Assert.Equal(["transport-cc"], answer.Media[2].Codecs[^1].Feedback);
    }

    [Fact]
    public void Answer_SaysWhereToBegin_ToWhoeverSendsPictures()
    {
        (_, SessionDescription answer) = BrowserOffers.Answer(BrowserOffers.Read("chromium", "meet"));
        string Vp8(int section) => answer.Media[section].Codecs.First(codec => codec.Is("VP8")).Parameters;
        Assert.Equal(("x-google-start-bitrate=800", ""), (Vp8(1), Vp8(3)));
    }

    [Fact]
    public void Answer_WithoutTransportFeedback_OffersRemb()
    {
        string sdp = BrowserOffers.Load("chromium", "meet").Replace(" transport-cc", " x-none", StringComparison.Ordinal);
        (NegotiatedMedia media, _) = BrowserOffers.Answer(BrowserOffers.Read(sdp, TransportPurpose.Meet));
        Assert.True(media.Sections[1].Codecs[0].Feedback.HasFlag(CodecFeedback.Remb));
        Assert.False(media.Sections[3].Codecs[0].Feedback.HasFlag(CodecFeedback.Remb));
    }

    [Theory]
    [MemberData(nameof(BrowserOffers.EachBrowser), MemberType = typeof(BrowserOffers))]
    public void Answer_KeepsTheClientsExtensionIds(string browser)
    {
        Offer offer = BrowserOffers.Read(browser, "meet");
        (NegotiatedMedia media, SessionDescription answer) = BrowserOffers.Answer(offer);
        foreach ((MediaDescription offered, MediaDescription answered) in offer.Description.Media.Zip(answer.Media))
        {
            Assert.NotEmpty(answered.ExtensionMaps);
            Assert.All(answered.ExtensionMaps, map => Assert.Contains(offered.ExtensionMaps, m => m.Id == map.Id && m.Uri == map.Uri));
        }
        Assert.NotEqual(0, media.Extensions.Mid);
        Assert.NotEqual(0, media.Extensions.AudioLevel);
        Assert.NotEqual(0, media.Extensions.TransportSequence);
        Assert.All(media.Sections, section => Assert.Equal(media.Extensions.TransportSequence, section.Extensions.TransportSequence));
    }

    [Theory]
    [MemberData(nameof(BrowserOffers.EachBrowser), MemberType = typeof(BrowserOffers))]
    public void Answer_ToSimulcast_TakesEveryLayer(string browser)
    {
        (NegotiatedMedia media, SessionDescription answer) = BrowserOffers.Answer(BrowserOffers.Read(browser, "publish-simulcast"));
        Assert.Equal(["h", "m", "l"], media.Sections[1].Rids);
        Assert.Equal(["h", "m", "l"], answer.Media[1].Simulcast.Rids.Select(rid => rid.Id));
        Assert.All(answer.Media[1].Simulcast.Rids, rid => Assert.False(rid.IsSend));
        Assert.Equal(["h", "m", "l"], answer.Media[1].Simulcast.Receive.Select(stream => stream.Alternatives[0].Rid));
        Assert.Empty(answer.Media[1].Simulcast.Send);
        Assert.NotEqual(0, media.Extensions.Rid);
        Assert.NotEqual(0, media.Extensions.RepairedRid);
        Assert.Empty(media.Sections[0].Rids);
    }

    [Theory]
    [MemberData(nameof(BrowserOffers.EachBrowser), MemberType = typeof(BrowserOffers))]
    public void Answer_ToSendRecvWithDataChannel_IsBothWaysAndRejectsTheChannel(string browser)
    {
        (NegotiatedMedia media, SessionDescription answer) = BrowserOffers.Answer(BrowserOffers.Read(browser, "sendrecv-datachannel"));
        Assert.Equal([true, true, false], media.Sections.Select(s => s.Receives && s.Sends));
        Assert.Equal(0, answer.Media[2].Port);
        Assert.Equal(["0", "1"], answer.Bundle);
    }

    [Theory]
    [MemberData(nameof(BrowserOffers.EachBrowser), MemberType = typeof(BrowserOffers))]
    public void Slots_HaveSsrcsOfTheirOwnAndPairwiseStreams(string browser)
    {
        (NegotiatedMedia media, SessionDescription answer) = BrowserOffers.Answer(BrowserOffers.Read(browser, "meet"));
        SlotIdentity[] slots = [.. media.Sections.Where(s => s.Sends).Select(s => s.Slot!)];
        uint[] ssrcs = [.. slots.SelectMany(slot => new[] { slot.Ssrc, slot.RtxSsrc }).Where(ssrc => ssrc != 0)];
        Assert.Equal(6, ssrcs.Distinct().Count());
        Assert.Equal(["slot-0", "slot-0", "slot-1", "slot-1"], slots.Select(slot => slot.Stream));
        Assert.Equal([slots[1].Ssrc, slots[1].RtxSsrc], answer.Media[3].Sources.Groups[0].Ssrcs);
        Assert.All(answer.Media[3].Sources.Ssrcs, source => Assert.Equal(media.Cname, source.Cname));
        Assert.Equal("slot-0", answer.Media[3].Sources.Msids[0].Stream);
    }

    [Theory]
    [MemberData(nameof(BrowserOffers.EachBrowser), MemberType = typeof(BrowserOffers))]
    public void Sources_OfACamera_AreSignalledWithTheirRepair(string browser)
    {
        (NegotiatedMedia media, _) = BrowserOffers.Answer(BrowserOffers.Read(browser, "meet"));
        Assert.NotEqual(0u, Assert.Single(media.Sections[1].Sources).RtxSsrc);
        Assert.Equal(0u, Assert.Single(media.Sections[0].Sources).RtxSsrc);
        Assert.Empty(media.Sections[2].Sources);
    }

    [Theory]
    [InlineData(TransportPurpose.Publish, false, true)]
    [InlineData(TransportPurpose.Play, true, false)]
    [InlineData(TransportPurpose.Meet, true, true)]
    public void Purpose_DecidesWhoSends(TransportPurpose purpose, bool sends, bool receives)
    {
        Offer offer = BrowserOffers.Read(BrowserOffers.Load("chromium", "sendrecv-datachannel"), purpose);
        (NegotiatedMedia media, _) = BrowserOffers.Answer(offer);
        Assert.Equal((sends, receives), (media.Sections[0].Sends, media.Sections[0].Receives));
    }

    [Theory]
    [MemberData(nameof(BrowserOffers.EachBrowser), MemberType = typeof(BrowserOffers))]
    public void Watching_IsAnsweredWithTransportWideNumbersToo(string browser)
    {
        (NegotiatedMedia media, SessionDescription answer) = BrowserOffers.Answer(BrowserOffers.Read(browser, "play"));
        Assert.All(media.Sections, section => Assert.NotEqual(0, section.Extensions.TransportSequence));
        Assert.All(answer.Media, section => Assert.Contains(section.Codecs, codec => codec.Feedback.Contains("transport-cc")));
        Assert.DoesNotContain(answer.Media.SelectMany(section => section.Codecs), codec => codec.Feedback.Contains("goog-remb"));
    }

    [Fact]
    public void Label_ComesWithTheSendingSection()
    {
        Dictionary<string, string> labels = new() { ["1"] = "camera", ["3"] = "nothing" };
        (NegotiatedMedia media, _) = BrowserOffers.Answer(BrowserOffers.Read(BrowserOffers.Load("firefox", "meet"), TransportPurpose.Meet, labels));
        Assert.Equal([null, "camera", null, null, null, null], media.Sections.Select(s => s.Label));
    }

    [Fact]
    public void Answer_ToTheSameOffer_IsTheSame()
    {
        Offer offer = BrowserOffers.Read("chromium", "meet");
        Assert.Equal(Answerer.Answer(offer, null, BrowserOffers.Local()).Sdp, Answerer.Answer(offer, null, BrowserOffers.Local()).Sdp);
    }
}
