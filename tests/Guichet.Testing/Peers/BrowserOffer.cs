using System.Text;

namespace Guichet.Testing.Peers;

/// <summary>Writes an offer in the shape that Chromium writes it.</summary>
internal static class BrowserOffer
{
    public const int LevelId = 1, SendTimeId = 2, TransportSequenceId = 3, MidId = 4, RidId = 10;

    public static string Write(IReadOnlyList<PeerLine> lines, PeerIdentity ice, string fingerprint, PeerOptions options, int version)
    {
        var text = new StringBuilder();
        text.Append("v=0\r\no=- 4611731400430051336 ").Append(version).Append(" IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n");
        text.Append("a=group:BUNDLE ").AppendJoin(' ', lines.Select(l => l.Mid)).Append("\r\na=extmap-allow-mixed\r\na=msid-semantic: WMS stream\r\n");
        foreach (var line in lines) Section(text, line, ice, fingerprint, options);
        return text.ToString();
    }

    private static void Section(StringBuilder text, PeerLine line, PeerIdentity ice, string fingerprint, PeerOptions options)
    {
        var formats = line.IsAudio ? "111 63 9 0 8 13 110 126" : options.Rtx ? "96 97 103 104" : "96 103";
        text.Append($"m={line.Kind} 9 UDP/TLS/RTP/SAVPF {formats}\r\nc=IN IP4 0.0.0.0\r\na=rtcp:9 IN IP4 0.0.0.0\r\n");
        text.Append($"a=ice-ufrag:{ice.Ufrag}\r\na=ice-pwd:{ice.Password}\r\na=ice-options:trickle\r\na=fingerprint:sha-256 {fingerprint}\r\na=setup:{options.Setup}\r\n");
        text.Append($"a=mid:{line.Mid}\r\n");
        if (line.IsAudio) text.Append($"a=extmap:{LevelId} urn:ietf:params:rtp-hdrext:ssrc-audio-level\r\n");
        text.Append($"a=extmap:{SendTimeId} http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time\r\n");
        text.Append($"a=extmap:{TransportSequenceId} http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01\r\n");
        text.Append($"a=extmap:{MidId} urn:ietf:params:rtp-hdrext:sdes:mid\r\na={line.Direction}\r\n");
        if (line.Sends) text.Append($"a=msid:stream track{line.Mid}\r\n");
        text.Append("a=rtcp-mux\r\na=rtcp-rsize\r\n").Append(line.IsAudio ? AudioCodecs : VideoCodecs(options.Rtx));
        if (line.Sends && !line.IsAudio && options.Rids.Count > 0) Layers(text, options.Rids);
        else if (line.Sends) Sources(text, line);
    }

    /// <summary>Chromium names no SSRC then.</summary>
    private static void Layers(StringBuilder text, IReadOnlyList<string> rids)
    {
        text.Append($"a=extmap:{RidId} urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id\r\n");
        foreach (var rid in rids) text.Append($"a=rid:{rid} send\r\n");
        text.Append("a=simulcast:send ").AppendJoin(';', rids).Append("\r\n");
    }

    private static void Sources(StringBuilder text, PeerLine line)
    {
        if (line.RtxSsrc != 0) text.Append($"a=ssrc-group:FID {line.Ssrc} {line.RtxSsrc}\r\n");
        text.Append($"a=ssrc:{line.Ssrc} cname:peer\r\na=ssrc:{line.Ssrc} msid:stream track{line.Mid}\r\n");
        if (line.RtxSsrc != 0) text.Append($"a=ssrc:{line.RtxSsrc} cname:peer\r\na=ssrc:{line.RtxSsrc} msid:stream track{line.Mid}\r\n");
    }

    private const string AudioCodecs =
        "a=rtpmap:111 opus/48000/2\r\na=rtcp-fb:111 transport-cc\r\na=fmtp:111 minptime=10;useinbandfec=1\r\na=rtpmap:63 red/48000/2\r\n"
        + "a=fmtp:63 111/111\r\na=rtpmap:9 G722/8000\r\na=rtpmap:0 PCMU/8000\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:13 CN/8000\r\n"
        + "a=rtpmap:110 telephone-event/48000\r\na=rtpmap:126 telephone-event/8000\r\n";

    private static string VideoCodecs(bool rtx) => string.Concat(
        Video(96, "VP8/90000", null), rtx ? "a=rtpmap:97 rtx/90000\r\na=fmtp:97 apt=96\r\n" : "",
        Video(103, "H264/90000", "level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f"), rtx ? "a=rtpmap:104 rtx/90000\r\na=fmtp:104 apt=103\r\n" : "");

    private static string Video(int payloadType, string name, string? parameters) =>
        $"a=rtpmap:{payloadType} {name}\r\na=rtcp-fb:{payloadType} goog-remb\r\na=rtcp-fb:{payloadType} transport-cc\r\na=rtcp-fb:{payloadType} ccm fir\r\n"
        + $"a=rtcp-fb:{payloadType} nack\r\na=rtcp-fb:{payloadType} nack pli\r\n" + (parameters is null ? "" : $"a=fmtp:{payloadType} {parameters}\r\n");
}
