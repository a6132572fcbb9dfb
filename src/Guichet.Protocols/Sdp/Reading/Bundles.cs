namespace Guichet.Protocols.Sdp.Reading;

/// <summary>
/// In a later offer the sections of a bundle may leave ICE, DTLS and RTCP to its first one, the tagged section (RFC 9429 section
/// 5.2.2, RFC 8859). Browsers repeat them; other clients do not.
/// </summary>
static class Bundles
{
    public static List<MediaDescription> Share(List<MediaDescription> media, IReadOnlyList<SdpGroup> groups)
    {
        var mids = groups.FirstOrDefault(group => group.IsBundle)?.Mids;
        var tagged = mids is [var first, ..] ? media.Find(one => one.Mid == first) : null;
        if (tagged?.Transport.IceUfrag is null)
        {
            return media;
        }

        var bundled = mids!.ToHashSet();
        var shared = tagged.Transport with { Candidates = [], EndOfCandidates = false };
        return media.ConvertAll(one => one.Transport.IceUfrag is null && one.Mid is not null && bundled.Contains(one.Mid)
            ? one with { Transport = shared with { BundleOnly = one.Transport.BundleOnly } }
            : one);
    }
}
