using System.Text;
using Guichet.Protocols.Sdp.Reading;

namespace Guichet.Protocols.Sdp;

/// <summary>
/// Writes a description as browsers want it: CRLF, a c= line and the ICE and DTLS values in every section (Firefox fails without),
/// fingerprints in upper case. Every value is written as it is: what comes from a peer was checked when it was parsed.
/// </summary>
public static class SdpWriter
{
    public static string Write(SessionDescription session)
    {
        var text = new StringBuilder(512 + (1024 * session.Media.Count));
        var origin = session.Origin;
        Line(text, "v=0");
        Line(text, $"o={origin.Username} {origin.SessionId} {origin.Version} {origin.Address}");
        Line(text, $"s={session.Name}");
        Line(text, "t=0 0");
        Flag(text, "ice-lite", session.IceLite);
        foreach (var group in session.Groups)
        {
            Line(text, $"a=group:{group.Semantics}{Joined(group.Mids)}");
        }

        Flag(text, "extmap-allow-mixed", session.ExtmapAllowMixed);
        Attributes(text, session.Attributes);
        foreach (var media in session.Media)
        {
            Media(text, media);
        }

        return text.ToString();
    }

    static void Media(StringBuilder text, MediaDescription media)
    {
        Line(text, $"m={media.Kind} {media.Port} {media.Protocol}{Joined(media.Formats)}");
        Line(text, "c=IN IP4 0.0.0.0");
        if (media.Mid is not null)
        {
            Line(text, $"a=mid:{media.Mid}");
        }

        Line(text, $"a={Directions.Write(media.Direction)}");
        Transport(text, media.Transport);
        foreach (var map in media.ExtensionMaps)
        {
            var direction = map.Direction is { } given ? "/" + Directions.Write(given) : "";
            Line(text, $"a=extmap:{map.Id}{direction} {map.Uri}{After(map.Parameters)}");
        }

        foreach (var codec in media.Codecs)
        {
            Codec(text, codec);
        }

        Sources(text, media.Sources);
        Simulcast(text, media.Simulcast);
        Attributes(text, media.Attributes);
    }

    internal static void Transport(StringBuilder text, TransportDescription transport)
    {
        Value(text, "ice-ufrag", transport.IceUfrag);
        Value(text, "ice-pwd", transport.IcePwd);
        if (transport.IceOptions.Count > 0)
        {
            Line(text, $"a=ice-options:{string.Join(' ', transport.IceOptions)}");
        }

        foreach (var fingerprint in transport.Fingerprints)
        {
            Line(text, $"a=fingerprint:{fingerprint.Algorithm} {fingerprint.Text}");
        }

        Value(text, "setup", transport.Setup is { } setup ? SetupWord(setup) : null);
        Flag(text, "rtcp-mux", transport.RtcpMux);
        Flag(text, "rtcp-rsize", transport.RtcpRsize);
        Flag(text, "bundle-only", transport.BundleOnly);
        foreach (var candidate in transport.Candidates)
        {
            Line(text, $"a=candidate:{candidate}");
        }

        Flag(text, "end-of-candidates", transport.EndOfCandidates);
    }

    static void Codec(StringBuilder text, Codec codec)
    {
        var channels = codec.Channels > 1 ? $"/{codec.Channels}" : "";
        Line(text, $"a=rtpmap:{codec.PayloadType} {codec.Name}/{codec.ClockRate}{channels}");
        if (codec.Parameters.Length > 0)
        {
            Line(text, $"a=fmtp:{codec.PayloadType} {codec.Parameters}");
        }

        foreach (var feedback in codec.Feedback)
        {
            Line(text, $"a=rtcp-fb:{codec.PayloadType} {feedback}");
        }
    }

    static void Sources(StringBuilder text, SourceDescriptions sources)
    {
        foreach (var msid in sources.Msids)
        {
            Line(text, $"a=msid:{msid.Stream}{After(msid.Track ?? "")}");
        }

        foreach (var group in sources.Groups)
        {
            Line(text, $"a=ssrc-group:{group.Semantics}{Joined(group.Ssrcs)}");
        }

        foreach (var source in sources.Ssrcs)
        {
            if (source.Cname is null && source.Msid is null)
            {
                Line(text, $"a=ssrc:{source.Ssrc}");
            }

            Value(text, $"ssrc:{source.Ssrc} cname", source.Cname);
            Value(text, $"ssrc:{source.Ssrc} msid", source.Msid);
        }
    }

    static void Simulcast(StringBuilder text, SimulcastDescription simulcast)
    {
        foreach (var rid in simulcast.Rids)
        {
            Line(text, $"a=rid:{rid.Id} {(rid.IsSend ? "send" : "recv")}{After(rid.Restrictions)}");
        }

        var send = simulcast.Send.Count > 0 ? " send " + Streams(simulcast.Send) : "";
        var receive = simulcast.Receive.Count > 0 ? " recv " + Streams(simulcast.Receive) : "";
        if (send.Length + receive.Length > 0)
        {
            Line(text, $"a=simulcast:{(send + receive)[1..]}");
        }
    }

    static string Streams(IReadOnlyList<SimulcastStream> streams) => string.Join(
        ';',
        streams.Select(stream => string.Join(',', stream.Alternatives.Select(one => (one.Paused ? "~" : "") + one.Rid))));

    internal static void Attributes(StringBuilder text, IReadOnlyList<SdpAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            Line(text, attribute.Value is null ? $"a={attribute.Name}" : $"a={attribute.Name}:{attribute.Value}");
        }
    }

    internal static string Joined<T>(IReadOnlyList<T> words) => words.Count == 0 ? "" : " " + string.Join(' ', words);

    static string SetupWord(SetupRole role) => role switch
    {
        SetupRole.Active => "active",
        SetupRole.Passive => "passive",
        SetupRole.ActPass => "actpass",
        _ => "holdconn",
    };

    static string After(string words) => words.Length == 0 ? "" : " " + words;

    static void Value(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            Line(text, $"a={name}:{value}");
        }
    }

    static void Flag(StringBuilder text, string name, bool set)
    {
        if (set)
        {
            Line(text, $"a={name}");
        }
    }

    internal static void Line(StringBuilder text, string line) => text.Append(line).Append("\r\n");
}
