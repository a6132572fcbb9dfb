using Guichet.Protocols.Sdp;

namespace Guichet.Protocols.Tests.Sdp;

public sealed class MediaAttributeTests
{
    [Fact]
    public void Codec_WithAllItsLines_IsJoined()
    {
        // In an order that no browser uses.
        var codecs = Descriptions.Section(
            "a=fmtp:111 minptime=10; useinbandfec=1", "a=rtcp-fb:* nack", "a=rtcp-fb:111 transport-cc", "a=rtpmap:111 opus/48000/2", "a=fmtp:111 stereo").Codecs;
        Assert.Equal(["nack"], codecs[1].Feedback);
        var codec = codecs[0];
        Assert.Equal((111, "opus", 48000, 2), (codec.PayloadType, codec.Name, codec.ClockRate, codec.Channels));
        Assert.Equal(["transport-cc", "nack"], codec.Feedback);
        Assert.Equal("10", codec.Parameter("minptime"));
        Assert.Equal("1", codec.Parameter("UseInbandFec"));
        Assert.Equal("", codec.Parameter("stereo"));
        Assert.Null(codec.Parameter("apt"));
        Assert.True(codec.Is("OPUS"));
    }

    [Fact]
    public void Codec_OfAKnownNumber_NeedsNoMap()
    {
        var codecs = Descriptions.Section("a=rtpmap:99 VP8/90000").Codecs;
        Assert.Equal(["PCMU"], codecs.Select(codec => codec.Name));
    }

    [Theory]
    [InlineData("a=rtpmap:111", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=rtpmap:x opus/48000", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=rtpmap:128 opus/48000", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=rtpmap:111 opus/0", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=rtpmap:111 opus/99999999999", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=rtpmap:111 opus/48000/0", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=rtpmap:111 opus/48000/x", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=rtpmap:111 /48000", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=rtpmap:111 a/1\r\na=rtpmap:111 b/1", SdpErrorKind.DuplicatePayloadType)]
    [InlineData("a=fmtp:111", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=rtcp-fb:* ", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=extmap:1", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=extmap:0 urn:x", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=extmap:256 urn:x", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=extmap:4352 urn:x", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=extmap:1/both urn:x", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=extmap:1/ urn:x", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=extmap:1 urn:x\r\na=extmap:1 urn:y", SdpErrorKind.DuplicateExtensionId)]
    [InlineData("a=mid:", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=mid:a b", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=mid:a\r\na=mid:b", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=ssrc:x cname:y", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=ssrc:4294967296 cname:y", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=ssrc-group:FID 1 x", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=ssrc-group:", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=msid:", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=rid:h", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=rid:h both", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=rid:h! send", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=rid:h send\r\na=rid:h send", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=simulcast:", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=simulcast:send", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=simulcast:both h", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=simulcast:send h send l", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=simulcast:send h;;l", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=simulcast:send ~", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=ice-ufrag:abc", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=ice-ufrag:ab cd", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=ice-ufrag:abcd\r\na=ice-ufrag:abcd", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=ice-pwd:123456789012345678901", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=ice-pwd:1234567890123456789:12", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=setup:both", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=fingerprint:sha-256", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=fingerprint:sha-256 AA:BB", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=fingerprint:other AA:B", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=fingerprint:other AA-BB", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=fingerprint:other AG", SdpErrorKind.InvalidAttribute)]
    [InlineData("a=fingerprint:other AA more", SdpErrorKind.InvalidAttribute)]
    public void Attribute_Malformed_IsRefused(string lines, SdpErrorKind kind) => Assert.Equal(kind, Descriptions.RefuseSection(lines).Kind);

    [Theory]
    [InlineData("a=extmap:255 urn:x")]
    [InlineData("a=extmap:4096/recvonly urn:x")]
    [InlineData("a=ice-ufrag:ab+/")]
    [InlineData("a=rtpmap:96 AppleLossless")] // no clock rate: a codec that we do not know
    [InlineData("a=simulcast: send rid=1,4;2;3 paused=4 recv rid=c")] // a draft
    [InlineData("a=candidate:what 1 sctp")] // to be passed over
    [InlineData("a=fmtp:99 x")] // not offered
    [InlineData("a=:")]
    [InlineData("a=")]
    public void Attribute_OddButLegal_IsAccepted(string line) => Assert.NotNull(Descriptions.Section(line));

    [Fact]
    public void Simulcast_WithAlternatives_IsRead()
    {
        var simulcast = Descriptions.Section("a=rid:1 send pt=97;max-width=1280", "a=rid:c recv", "a=simulcast:send 1,~4;2 recv c").Simulcast;
        Assert.Equal([new Rid("1", true, "pt=97;max-width=1280"), new Rid("c", false, "")], simulcast.Rids);
        Assert.Equal([new SimulcastAlternative("1", false), new SimulcastAlternative("4", true)], simulcast.Send[0].Alternatives);
        Assert.Equal("2", simulcast.Send[1].Alternatives[0].Rid);
        Assert.Equal("c", simulcast.Receive[0].Alternatives[0].Rid);
    }

    [Fact]
    public void Sources_WithTheirLines_AreJoined()
    {
        var sources = Descriptions.Section(
            "a=ssrc:1 cname:a b", "a=ssrc:2 mslabel:x", "a=ssrc:1 msid:s t", "a=ssrc-group:FID 1 2", "a=msid:- t", "a=msid:s").Sources;
        Assert.Equal([new Source(1, "a b", "s t"), new Source(2, null, null)], sources.Ssrcs);
        Assert.Equal([1u, 2u], sources.Groups[0].Ssrcs);
        Assert.Equal([new Msid("-", "t"), new Msid("s", null)], sources.Msids);
    }

    [Fact]
    public void Extension_OfTheSession_HoldsUnlessTheIdIsTaken()
    {
        var media = Descriptions.Parse(
            Descriptions.Head + "a=extmap:1 urn:a\r\na=extmap:2 urn:b\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=extmap:2/sendonly urn:c 25@600/24\r\n").Media[0];
        Assert.Equal([new ExtensionMap(2, "urn:c", Direction.SendOnly, "25@600/24"), new ExtensionMap(1, "urn:a", null, "")], media.ExtensionMaps);
    }

    [Theory]
    [InlineData("a=sendrecv", Direction.SendRecv, true, true, Direction.SendRecv)]
    [InlineData("a=sendonly", Direction.SendOnly, true, false, Direction.RecvOnly)]
    [InlineData("a=recvonly", Direction.RecvOnly, false, true, Direction.SendOnly)]
    [InlineData("a=inactive", Direction.Inactive, false, false, Direction.Inactive)]
    [InlineData("a=x", Direction.SendRecv, true, true, Direction.SendRecv)]
    public void Direction_OfASection_IsRead(string line, Direction direction, bool sends, bool receives, Direction reversed)
    {
        var media = Descriptions.Section(line);
        Assert.Equal((direction, sends, receives, reversed), (media.Direction, media.Sends(), media.Receives(), media.Direction.Reversed()));
    }
}
