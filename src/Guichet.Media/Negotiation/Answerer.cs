using Guichet.Media.Layers;
using Guichet.Protocols.Sdp;

namespace Guichet.Media.Negotiation;

/// <summary>Makes the answer to an offer (RFC 9429 section 5.3). Pure: the same offer, past and parameters give the same answer.</summary>
static class Answerer
{
    /// <param name="previous">What the same transport negotiated before: its m-lines keep their SSRCs.</param>
    public static (NegotiatedMedia Media, string Sdp) Answer(Offer offer, NegotiatedMedia? previous, LocalParameters local)
    {
        SlotIdentities slots = new(previous, offer, local);
        uint reportSsrc = previous?.ReportSsrc ?? slots.Ssrcs.Next();
        NegotiatedSection[] sections = [.. offer.Description.Media.Select((media, index) => Negotiate(offer, media, index, slots))];
        NegotiatedMedia negotiated = new()
        {
            Sections = sections,
            ReportSsrc = reportSsrc,
            Cname = previous?.Cname ?? FormattableString.Invariant($"guichet-{reportSsrc:x8}"),
            Extensions = sections.Select(s => s.Extensions).Aggregate(default(ExtensionIds), Merge),
            TakesLongExtensions = offer.Description.ExtmapAllowMixed,
            ReducedSize = offer.Description.Media.Any(m => m.Transport.RtcpRsize),
        };
        return (negotiated, AnswerText.Write(offer, negotiated, local));
    }

    static NegotiatedSection Negotiate(Offer offer, MediaDescription media, int index, SlotIdentities slots)
    {
        IReadOnlyList<CommonCodec> codecs = media.IsRejected() ? [] : CommonCodecs.Of(media);
        bool receives = codecs.Count > 0 && media.Sends() && offer.Purpose != TransportPurpose.Play;
        bool sends = codecs.Count > 0 && media.Receives() && offer.Purpose != TransportPurpose.Publish;
        MediaKind kind = CommonCodecs.KindOf(media);
        string mid = media.Mid ?? FormattableString.Invariant($"-{index}");
        return new NegotiatedSection
        {
            Mid = mid,
            Kind = kind,
            Receives = receives,
            Sends = sends,
            Codecs = [.. codecs.Select(codec => Negotiate(codec, receives))],
            Extensions = codecs.Count == 0 ? default : HeaderExtensions.Ids(HeaderExtensions.Answer(media, receives)),
            Label = receives ? offer.Labels.GetValueOrDefault(mid) : null,
            Stream = receives && media.Sources.Msids is [{ Stream: not "-" } msid, ..] ? msid.Stream : null,
            Sources = receives ? SourcesOf(media.Sources) : [],
            Rids = receives && kind == MediaKind.Video ? RidsOf(media.Simulcast) : [],
            Slot = slots.Of(mid, kind, sends),
        };
    }

    static NegotiatedCodec Negotiate(CommonCodec codec, bool receives) => new(
        codec.Kind, codec.Offered.PayloadType, codec.Rtx?.PayloadType, codec.Profile, Feedback.Of(codec.Offered, receives));

    /// <summary>The first alternative of each stream; a second one would be another codec, and no browser offers it.</summary>
    static IReadOnlyList<string> RidsOf(SimulcastDescription offered) =>
        [.. offered.Send.Select(stream => stream.Alternatives[0].Rid)
            .Where(rid => offered.Rids.Any(line => line.IsSend && line.Id == rid)).Distinct().Take(LayerView.Maximum)];

    static IReadOnlyList<SignalledSource> SourcesOf(SourceDescriptions sources)
    {
        SourceGroup[] repairs = [.. sources.Groups.Where(group => group is { Semantics: "FID", Ssrcs.Count: 2 })];
        uint[] rtx = [.. repairs.Select(group => group.Ssrcs[1])];
        return [.. sources.Ssrcs.Where(source => !rtx.Contains(source.Ssrc)).Select(source => new SignalledSource(
            source.Ssrc, repairs.FirstOrDefault(group => group.Ssrcs[0] == source.Ssrc)?.Ssrcs[1] ?? 0))];
    }

    /// <summary>The first id wins; a client that gives one extension two ids in one bundle breaks RFC 9143 section 9.4.</summary>
    static ExtensionIds Merge(ExtensionIds all, ExtensionIds one) => new(
        First(all.Mid, one.Mid), First(all.TransportSequence, one.TransportSequence),
        First(all.AudioLevel, one.AudioLevel), First(all.Orientation, one.Orientation),
        First(all.Rid, one.Rid), First(all.RepairedRid, one.RepairedRid),
        First(all.Dependencies, one.Dependencies));

    static byte First(byte a, byte b) => a != 0 ? a : b;
}
