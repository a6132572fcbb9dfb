using System.Diagnostics.CodeAnalysis;

namespace Guichet.Media.Negotiation;

/// <summary>What client and server agreed on; what routing needs to know of a transport.</summary>
sealed class NegotiatedMedia
{
    /// <summary>One per m-line, in the offer's order; rejected ones neither receive nor send.</summary>
    public required IReadOnlyList<NegotiatedSection> Sections { get; init; }

    /// <summary>The sender of RTCP that speaks for no slot.</summary>
    public required uint ReportSsrc { get; init; }

    /// <summary>Of all that the server sends on this transport (RFC 7022).</summary>
    public required string Cname { get; init; }

    /// <summary>Header extensions are the same in all m-lines of a bundle (RFC 9143 section 9.4).</summary>
    public required ExtensionIds Extensions { get; init; }

    /// <summary>RFC 8285 section 4.1.2: values longer than 16 octets can be sent.</summary>
    public bool TakesLongExtensions { get; init; }

    /// <summary>RFC 5506: feedback may come without a report in front.</summary>
    public required bool ReducedSize { get; init; }
}

/// <summary>One m-line.</summary>
sealed record NegotiatedSection
{
    public required string Mid { get; init; }

    public required MediaKind Kind { get; init; }

    /// <summary>The client sends: it becomes a Producer.</summary>
    public required bool Receives { get; init; }

    /// <summary>The server sends: it is a slot.</summary>
    public required bool Sends { get; init; }

    /// <summary>The best first. Empty in a rejected m-line.</summary>
    public required IReadOnlyList<NegotiatedCodec> Codecs { get; init; }

    public required ExtensionIds Extensions { get; init; }

    /// <summary>The sender's label of the track.</summary>
    public string? Label { get; init; }

    /// <summary>The client's MediaStream (RFC 8830); tracks of one stream belong together.</summary>
    public string? Stream { get; init; }

    /// <summary>What the client said that it sends on.</summary>
    public IReadOnlyList<SignalledSource> Sources { get; init; } = [];

    /// <summary>Names of the qualities that the client sends the track in (RFC 8853), in its order; empty when there is one only.</summary>
    public IReadOnlyList<string> Rids { get; init; } = [];

    /// <summary>Set once the server has ever sent on this m-line, and never changed then.</summary>
    public SlotIdentity? Slot { get; init; }

    /// <param name="index">In the m-line's codecs.</param>
    /// <param name="repairs">It is the codec's RTX payload type.</param>
    public bool TryFindCodec(byte payloadType, [NotNullWhen(true)] out NegotiatedCodec? codec, out int index, out bool repairs)
    {
        for (index = 0; index < Codecs.Count; index++)
        {
            codec = Codecs[index];
            repairs = codec.RtxPayloadType == payloadType;
            if (repairs || codec.PayloadType == payloadType) return true;
        }
        (codec, repairs) = (null, false);
        return false;
    }
}

/// <param name="RtxPayloadType">RFC 4588; null when the client does not repair so.</param>
/// <param name="Profile">Of H.264, the six hexadecimal digits of profile-level-id; of RED, the payload type of its blocks; otherwise empty.</param>
sealed record NegotiatedCodec(MediaCodec Codec, byte PayloadType, byte? RtxPayloadType, string Profile, CodecFeedback Feedback)
{
    /// <summary>Ticks of the RTP clock in a second.</summary>
    public int ClockRate => Codec is MediaCodec.Opus or MediaCodec.Red ? 48_000 : 90_000;
}

/// <summary>RTCP feedback that both understand (RFC 4585 section 4.2).</summary>
[Flags]
enum CodecFeedback { None = 0, Nack = 1, PictureLoss = 2, FullIntra = 4, TransportSequence = 8, Remb = 16 }

/// <param name="RtxSsrc">From a=ssrc-group:FID; 0 when none was said.</param>
readonly record struct SignalledSource(uint Ssrc, uint RtxSsrc);

/// <summary>How a slot looks to the client, whatever it carries.</summary>
/// <param name="RtxSsrc">0 for audio.</param>
/// <param name="Stream">MediaStream id: an audio and a video slot of one stream are played in step.</param>
sealed record SlotIdentity(uint Ssrc, uint RtxSsrc, string Stream, string Track);

/// <summary>Header extension ids, 1 to 14; 0 where it was not agreed.</summary>
readonly record struct ExtensionIds(byte Mid, byte TransportSequence, byte AudioLevel, byte Orientation, byte Rid = 0, byte RepairedRid = 0, byte Dependencies = 0);
