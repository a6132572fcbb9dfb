using Guichet.Protocols.Sdp;

namespace Guichet.Protocols.Tests.Sdp;

public sealed class SdpWriterTests
{
    [Fact]
    public void Answer_OfAServer_IsTheTextThatBrowsersTake()
    {
        var zeros = string.Join(':', Enumerable.Repeat("00", 30));
        Assert.Equal(
            $"""
            v=0
            o=- 42 3 IN IP4 127.0.0.1
            s=-
            t=0 0
            a=ice-lite
            a=group:BUNDLE 0
            a=extmap-allow-mixed
            m=video 9 UDP/TLS/RTP/SAVPF 96 97
            c=IN IP4 0.0.0.0
            a=mid:0
            a=sendonly
            a=ice-ufrag:srv1
            a=ice-pwd:0123456789012345678901
            a=fingerprint:sha-256 AB:{zeros}:CD
            a=setup:passive
            a=rtcp-mux
            a=rtcp-rsize
            a=candidate:1 1 udp 2130706431 192.0.2.1 3478 typ host
            a=candidate:2 1 tcp 1500000000 192.0.2.1 3478 typ host tcptype passive
            a=end-of-candidates
            a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid
            a=rtpmap:96 VP8/90000
            a=rtcp-fb:96 nack
            a=rtcp-fb:96 nack pli
            a=rtpmap:97 rtx/90000
            a=fmtp:97 apt=96
            a=msid:- t
            a=ssrc-group:FID 1001 1002
            a=ssrc:1001 cname:c
            a=ssrc:1002 cname:c
            a=rid:h recv
            a=simulcast:recv h
            m=application 0 UDP/DTLS/SCTP webrtc-datachannel
            c=IN IP4 0.0.0.0
            a=mid:1
            a=sendrecv

            """.ReplaceLineEndings("\r\n"),
            SdpWriter.Write(Answer()));
    }

    private static SessionDescription Answer()
    {
        var transport = new TransportDescription
        {
            IceUfrag = "srv1",
            IcePwd = "0123456789012345678901",
            Fingerprints = [new Fingerprint("sha-256", [0xAB, .. new byte[30], 0xCD])],
            Setup = SetupRole.Passive,
            RtcpMux = true,
            RtcpRsize = true,
            Candidates = [new IceCandidate("1", 1, "udp", 2130706431, "192.0.2.1", 3478, "host", ""),
                new IceCandidate("2", 1, "tcp", 1500000000, "192.0.2.1", 3478, "host", "tcptype passive")],
            EndOfCandidates = true,
        };
        return new SessionDescription
        {
            Origin = SdpOrigin.Of(42, 3),
            IceLite = true,
            Groups = [new SdpGroup("BUNDLE", ["0"])],
            ExtmapAllowMixed = true,
            Media =
            [
                new MediaDescription
                {
                    Kind = "video", Formats = ["96", "97"], Mid = "0", Direction = Direction.SendOnly, Transport = transport,
                    ExtensionMaps = [new ExtensionMap(4, "urn:ietf:params:rtp-hdrext:sdes:mid", null, "")],
                    Codecs = [new Codec(96, "VP8", 90000, 1, "", ["nack", "nack pli"]), new Codec(97, "rtx", 90000, 1, "apt=96", [])],
                    Sources = new SourceDescriptions(
                        [new Source(1001, "c", null), new Source(1002, "c", null)], [new SourceGroup("FID", [1001, 1002])], [new Msid("-", "t")]),
                    Simulcast = new SimulcastDescription([new Rid("h", false, "")], [], [new SimulcastStream([new SimulcastAlternative("h", false)])]),
                },
                new MediaDescription { Kind = "application", Port = 0, Protocol = "UDP/DTLS/SCTP", Formats = ["webrtc-datachannel"], Mid = "1" },
            ],
        };
    }
}
