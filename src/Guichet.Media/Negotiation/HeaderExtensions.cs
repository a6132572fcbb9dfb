using Guichet.Protocols.Rtp;
using Guichet.Protocols.Sdp;

namespace Guichet.Media.Negotiation;

/// <summary>The header extensions that are understood. The client's ids are kept; egress writes those of its own client.</summary>
static class HeaderExtensions
{
    const string Mid = "urn:ietf:params:rtp-hdrext:sdes:mid";
    const string TransportSequence = "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01";
    const string AudioLevel = "urn:ietf:params:rtp-hdrext:ssrc-audio-level";
    const string Rid = "urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id";
    const string RepairedRid = "urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id";
    const string Orientation = "urn:3gpp:video-orientation";

    /// <summary>Above 14 an id needs the two-byte form, which is not written (RFC 8285 section 4.2).</summary>
    const int MaximumId = 14;

    /// <summary>The a=extmap lines of the answer; rids only where the client sends.</summary>
    public static IReadOnlyList<ExtensionMap> Answer(MediaDescription media, bool clientSends) =>
        [.. media.ExtensionMaps.Where(map => IsTaken(map, clientSends)).Select(Mirrored)];

    public static ExtensionIds Ids(IReadOnlyList<ExtensionMap> maps)
    {
        byte Of(string uri) => (byte)(maps.FirstOrDefault(map => map.Uri == uri)?.Id ?? 0);
        return new(Of(Mid), Of(TransportSequence), Of(AudioLevel), Of(Orientation), Of(Rid), Of(RepairedRid), Of(DependencyReader.Uri));
    }

    static bool IsTaken(ExtensionMap map, bool clientSends) =>
        map.Id is > 0 and <= MaximumId && map.Direction != Direction.Inactive
        && (map.Uri is Mid or TransportSequence or AudioLevel or Orientation or DependencyReader.Uri || map.Uri is Rid or RepairedRid && clientSends);

    static ExtensionMap Mirrored(ExtensionMap map) => map with { Direction = map.Direction?.Reversed(), Parameters = "" };
}
