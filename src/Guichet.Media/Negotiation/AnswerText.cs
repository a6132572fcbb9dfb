using System.Globalization;
using Guichet.Protocols.Sdp;

namespace Guichet.Media.Negotiation;

/// <summary>Words an answer so that Chromium and Firefox take it: everything again in each m-line (Firefox breaks without), the
/// fingerprint in upper case, a=mid, a c= line and an explicit direction everywhere.</summary>
static class AnswerText
{
    /// <summary>In kbit/s; Chromium and Safari heed it, others ignore it. Without it they begin at 300, and where their first probe of the line
    /// fails the picture stays small for half a minute. On a line that carries less they find out within a second.</summary>
    const string StartBitrate = "x-google-start-bitrate=800";

    public static string Write(Offer offer, NegotiatedMedia media, LocalParameters local)
    {
        string[] bundle = [.. media.Sections.Where(section => section.Codecs.Count > 0).Select(section => section.Mid)];
        SessionDescription answer = new()
        {
            Origin = SdpOrigin.Of((ulong)local.SessionId, (ulong)local.SessionVersion),
            IceLite = true,
            ExtmapAllowMixed = offer.Description.ExtmapAllowMixed,
            Groups = offer.Description.Bundle.Count > 0 ? [new("BUNDLE", bundle)] : [],
            Attributes = [new("msid-semantic", " WMS *")],
            Media = [.. offer.Description.Media.Zip(media.Sections, (offered, section) => Section(offered, section, media.Cname, local))],
        };
        return SdpWriter.Write(answer);
    }

    static MediaDescription Section(MediaDescription offered, NegotiatedSection section, string cname, LocalParameters local)
    {
        if (section.Codecs.Count == 0)
        {
            return new() { Kind = offered.Kind, Port = 0, Protocol = offered.Protocol, Formats = offered.Formats, Mid = offered.Mid, Direction = Direction.Inactive };
        }
        IReadOnlyList<Codec> codecs = [.. CommonCodecs.Of(offered).Zip(section.Codecs, (common, negotiated) => Lines(common, negotiated, section.Receives)).SelectMany(lines => lines)];
        return new()
        {
            Kind = offered.Kind,
            Protocol = offered.Protocol,
            Mid = offered.Mid,
            Formats = [.. codecs.Select(codec => codec.PayloadType.ToString(CultureInfo.InvariantCulture))],
            Direction = (section.Sends, section.Receives) switch
            {
                (true, true) => Direction.SendRecv,
                (true, false) => Direction.SendOnly,
                (false, true) => Direction.RecvOnly,
                _ => Direction.Inactive,
            },
            Codecs = codecs,
            ExtensionMaps = HeaderExtensions.Answer(offered, section.Receives),
            Sources = section is { Sends: true, Slot: { } slot } ? Sources(slot, cname) : SourceDescriptions.None,
            Simulcast = Simulcast(section.Rids),
            Transport = Transport(offered.Transport, local),
        };
    }

    static IEnumerable<Codec> Lines(CommonCodec common, NegotiatedCodec negotiated, bool clientSends)
    {
        yield return common.Offered with { Parameters = Parameters(common, clientSends), Feedback = Feedback.Lines(negotiated.Feedback) };
        if (common.Rtx is { } rtx) yield return rtx with { Feedback = [] };
    }

    /// <summary>What binds both sides is said back; what only the client can take (VP8's frame size...) is not.</summary>
    static string Parameters(CommonCodec common, bool clientSends) => common.Kind switch
    {
        MediaCodec.Opus => "minptime=10;useinbandfec=1",
        MediaCodec.Vp8 => clientSends ? StartBitrate : "",
        _ => common.Offered.Parameters,
    };

    static SourceDescriptions Sources(SlotIdentity slot, string cname)
    {
        Msid[] msid = [new(slot.Stream, slot.Track)];
        Source media = new(slot.Ssrc, cname, null);
        return slot.RtxSsrc == 0
            ? new([media], [], msid)
            : new([media, new(slot.RtxSsrc, cname, null)], [new("FID", [slot.Ssrc, slot.RtxSsrc])], msid);
    }

    static SimulcastDescription Simulcast(IReadOnlyList<string> rids) => new(
        [.. rids.Select(rid => new Rid(rid, false, ""))], [], [.. rids.Select(rid => new SimulcastStream([new(rid, false)]))]);

    static TransportDescription Transport(TransportDescription offered, LocalParameters local) => new()
    {
        IceUfrag = local.IceUfrag,
        IcePwd = local.IcePwd,
        Candidates = [.. local.Candidates.Select(candidate => candidate.ToDescription())],
        EndOfCandidates = true,
        Fingerprints = [new("sha-256", Convert.FromHexString(local.Fingerprint.Replace(":", "", StringComparison.Ordinal)))],
        Setup = local.Setup,
        RtcpMux = true,
        RtcpRsize = offered.RtcpRsize,
    };
}
