using System.Text;
using Guichet.Protocols.Sdp;

namespace Guichet.Fuzz.Targets;

/// <summary>Session descriptions. What is accepted is written, read again and written again: both texts must be the same.</summary>
internal sealed class SdpTarget : Target
{
    public override string Name => "sdp";

    public override IReadOnlyList<string> Folders => ["janus-gateway/sdp_fuzzer", "sdp-transform"];

    public override IReadOnlyList<byte[]> Seeds { get; } = [Encoding.UTF8.GetBytes(Offer)];

    public override IReadOnlyList<byte[]> Dictionary { get; } = [.. Words.Split('|').Select(Encoding.UTF8.GetBytes)];

    public override ulong Run(ReadOnlySpan<byte> input)
    {
        if (!SessionDescription.TryParse(input, SdpLimits.Default, out var session, out var error))
        {
            Promise(session is null && error is not null, "a refusal says why");
            return Tell((int)error!.Kind, Math.Min(error.Line, 255));
        }

        Promise(session is not null && error is null, "a success has a value");
        var text = SdpWriter.Write(session!);
        Promise(SessionDescription.TryParse(text, Roomy, out var again, out var problem), "what was written is read: " + problem);
        Promise(SdpWriter.Write(again!) == text, "writing what was read changes nothing");
        return Tell(session!.Media.Count, session.Media.Sum(media => media.Codecs.Count), session.Media.Sum(media => media.ExtensionMaps.Count));
    }

    // Session values are written into every section, so the text may grow.
    private static readonly SdpLimits Roomy = new() { MaximumBytes = int.MaxValue, MaximumLines = int.MaxValue, MaximumEntries = 1024 };

    private const string Words =
        "\r\na=|\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n|\r\nm=video 0 UDP/TLS/RTP/SAVPF 96 97\r\n|a=bundle-only\r\n|a=mid:|a=rtpmap:|a=fmtp:|a=rtcp-fb:* |"
        + "a=extmap:|a=extmap-allow-mixed\r\n|a=ssrc:|a=ssrc-group:FID |a=msid:- |a=rid:h send|a=simulcast:send h;m;l|;~|a=setup:|a=fingerprint:sha-256 |"
        + "a=candidate:1 1 udp 1 192.0.2.1 9 typ host\r\n|a=group:BUNDLE |a=ice-ufrag:|a=ice-pwd:|/sendonly|a=inactive\r\n| |:|/|=|4294967296|\0|\r|\n|é";

    private const string Offer = """
        v=0
        o=- 4611731400430051336 2 IN IP4 127.0.0.1
        s=-
        t=0 0
        a=group:BUNDLE 0 1
        a=extmap-allow-mixed
        a=fingerprint:sha-256 AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99
        m=audio 9 UDP/TLS/RTP/SAVPF 111 63 0
        c=IN IP4 0.0.0.0
        a=candidate:1 1 udp 2122260223 192.0.2.1 60672 typ host generation 0
        a=candidate:2 1 tcp 1518280447 192.0.2.1 9 typ host tcptype active
        a=ice-ufrag:EsAw
        a=ice-pwd:P2uYro0UCOQ4zxjKXaWCBui1
        a=setup:actpass
        a=mid:0
        a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level
        a=sendrecv
        a=msid:- f3a1
        a=rtcp-mux
        a=rtpmap:111 opus/48000/2
        a=rtcp-fb:111 transport-cc
        a=fmtp:111 minptime=10;useinbandfec=1
        a=rtpmap:63 red/48000/2
        a=fmtp:63 111/111
        a=ssrc:3 cname:abc
        m=video 0 UDP/TLS/RTP/SAVPF 96 97
        c=IN IP4 0.0.0.0
        a=bundle-only
        a=ice-ufrag:EsAw
        a=ice-pwd:P2uYro0UCOQ4zxjKXaWCBui1
        a=mid:1
        a=sendonly
        a=rtcp-fb:* nack pli
        a=rtpmap:96 VP8/90000
        a=rtpmap:97 rtx/90000
        a=fmtp:97 apt=96
        a=ssrc-group:FID 4 5
        a=rid:h send pt=96
        a=rid:l send
        a=simulcast:send h,~l;l recv x

        """;
}
