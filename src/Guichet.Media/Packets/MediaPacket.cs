using Guichet.Media.Layers;
using Guichet.Protocols.Payloads;

namespace Guichet.Media.Packets;

/// <summary>A publisher's packet, read once on arrival and never again per subscriber. Lives as long as the call that brings it.</summary>
readonly ref struct MediaPacket
{
    /// <summary>Grows each time the publisher's numbering starts anew; a sequence number means nothing across runs.</summary>
    public required int Run { get; init; }

    /// <summary>Extended: it does not wrap.</summary>
    public required long Sequence { get; init; }

    /// <summary>Which of the publisher's layers it is of.</summary>
    public int Layer { get; init; }

    public required uint Timestamp { get; init; }

    public required bool Marker { get; init; }

    /// <summary>Index into the codecs of the publisher's m-line.</summary>
    public required int Codec { get; init; }

    public required bool StartsKeyFrame { get; init; }

    public required PacketExtensions Extensions { get; init; }

    /// <summary>Where the stream carries several layers and says which frames they need; otherwise null. The stream's next packet changes it.</summary>
    public LayeredFrame? Frame { get; init; }

    /// <summary>Of VP8; otherwise its length is 0.</summary>
    public Vp8Descriptor Vp8 { get; init; }

    public RedPrimary Red { get; init; }

    /// <summary>Without padding; empty in probes.</summary>
    public required ReadOnlySpan<byte> Payload { get; init; }
}

/// <summary>What of a packet's header goes to subscribers.</summary>
/// <param name="audioLevel">The octet of RFC 6464, or <see cref="None"/>.</param>
/// <param name="orientation">The octet of 3GPP TS 26.114 section 7.4.5, or <see cref="None"/>.</param>
/// <param name="dependencies">The dependency descriptor (AV1), as it came; empty without.</param>
readonly ref struct PacketExtensions(short audioLevel, short orientation, ReadOnlySpan<byte> dependencies)
{
    /// <summary>No such header extension.</summary>
    public const short None = -1;

    public static PacketExtensions Nothing => new(None, None, default);

    public short AudioLevel { get; } = audioLevel;

    public short Orientation { get; } = orientation;

    public ReadOnlySpan<byte> Dependencies { get; } = dependencies;
}

/// <summary>Where a RED packet (RFC 2198) has its own sound, behind the copies of earlier ones. Default in packets that are no RED.</summary>
/// <param name="At">In the payload, up to its end; never 0 in RED.</param>
/// <param name="Codec">As <see cref="MediaPacket.Codec"/>.</param>
readonly record struct RedPrimary(int At, int Codec)
{
    public bool IsSet => At != 0;

    /// <summary>The packet without copies.</summary>
    public MediaPacket Of(in MediaPacket packet) => packet with { Codec = Codec, Payload = packet.Payload[At..], Red = default };
}
