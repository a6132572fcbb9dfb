using System.Globalization;
using Guichet.Protocols.Sdp;

namespace Guichet.Media.Negotiation;

/// <summary>A codec of an offer that is passed through.</summary>
/// <param name="Rtx">Its repair codec (RFC 4588), if offered.</param>
sealed record CommonCodec(MediaCodec Kind, Codec Offered, Codec? Rtx)
{
    /// <summary>Of H.264: profile-level-id, lower case. Of RED: what its blocks are.</summary>
    public string Profile => Kind switch
    {
        MediaCodec.H264 => (Offered.Parameter("profile-level-id") ?? "42e00a").ToLowerInvariant(),
        MediaCodec.Red => Offered.Parameters.Split('/')[0],
        _ => "",
    };
}

/// <summary>Which codecs of an m-line are passed through, in one order of preference for the whole room: a client sends the
/// first that it can, so that slots seldom change their payload type.</summary>
static class CommonCodecs
{
    public static bool IsMedia(this MediaDescription media) => media.Kind is "audio" or "video";

    public static MediaKind KindOf(MediaDescription media) => media.Kind == "audio" ? MediaKind.Audio : MediaKind.Video;

    public static IReadOnlyList<CommonCodec> Of(MediaDescription media)
    {
        if (!media.IsMedia()) return [];
        return [.. media.Codecs
            .Select(codec => (Codec: codec, Kind: Recognise(codec, media)))
            .Where(one => one.Kind is not null)
            .Select(one => new CommonCodec(one.Kind!.Value, one.Codec, RtxOf(media, one.Codec)))
            .OrderBy(one => one.Kind).ThenBy(one => ProfileRank(one.Profile))];
    }

    static MediaCodec? Recognise(Codec codec, MediaDescription media) => (KindOf(media), codec.Name.ToUpperInvariant(), codec.ClockRate) switch
    {
        (MediaKind.Audio, "OPUS", _) when IsOpus(codec) => MediaCodec.Opus,
        (MediaKind.Audio, "RED", 48_000) when codec.Channels == 2 && HoldsOpus(codec, media) => MediaCodec.Red,
        (MediaKind.Video, "VP8", 90_000) => MediaCodec.Vp8,
        (MediaKind.Video, "H264", 90_000) when codec.Parameter("packetization-mode") == "1" => MediaCodec.H264,
        (MediaKind.Video, "VP9", 90_000) when codec.Parameter("profile-id") is null or "0" => MediaCodec.Vp9,
        (MediaKind.Video, "AV1", 90_000) when codec.Parameter("profile") is null or "0" => MediaCodec.Av1,
        _ => null,
    };

    /// <summary>RFC 2198 section 5: the payload types of the blocks, such as 111/111. Two at least: one is no redundancy.</summary>
    static bool HoldsOpus(Codec red, MediaDescription media)
    {
        string[] blocks = red.Parameters.Split('/');
        return blocks.Length > 1 && blocks.Distinct().Count() == 1
            && byte.TryParse(blocks[0], NumberStyles.None, CultureInfo.InvariantCulture, out byte type)
            && media.Codecs.Any(codec => codec.PayloadType == type && IsOpus(codec));
    }

    static bool IsOpus(Codec codec) => codec.Is("opus") && codec is { ClockRate: 48_000, Channels: 2 };

    static Codec? RtxOf(MediaDescription media, Codec codec)
    {
        string apt = codec.PayloadType.ToString(CultureInfo.InvariantCulture);
        return media.Codecs.FirstOrDefault(rtx => rtx.Is("rtx") && rtx.ClockRate == codec.ClockRate && rtx.Parameter("apt") == apt);
    }

    /// <summary>Constrained baseline is what every browser decodes.</summary>
    static int ProfileRank(string profile) => profile switch
    {
        _ when profile.StartsWith("42e0", StringComparison.Ordinal) => 0,
        _ when profile.StartsWith("42", StringComparison.Ordinal) => 1,
        _ when profile.StartsWith("4d", StringComparison.Ordinal) => 2,
        _ => 3,
    };
}
