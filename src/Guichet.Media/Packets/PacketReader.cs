using Guichet.Media.Layers;
using Guichet.Media.Negotiation;
using Guichet.Protocols.Payloads;
using Guichet.Protocols.Rtp;

namespace Guichet.Media.Packets;

/// <summary>Reads what routing needs to know of a packet, once for all subscribers.</summary>
/// <param name="layer">Which of the track's layers.</param>
sealed class PacketReader(int layer)
{
    // Few streams have layers that say of themselves what they need.
    DependencyReader? _dependencies;
    LayeredFrame? _frame;
    int _structureRun;
    long _structureSequence;

    /// <param name="codec">Index into the codecs of the m-line.</param>
    /// <param name="payload">The packet's, or in a repair what it repairs.</param>
    public MediaPacket Read(NegotiatedSection section, int codec, in RtpPacket packet, int run, long sequence, ReadOnlySpan<byte> payload)
    {
        MediaCodec kind = section.Codecs[codec].Codec;
        Vp8Descriptor vp8 = default;
        if (kind == MediaCodec.Vp8) Vp8Descriptor.TryRead(payload, out vp8);
        ReadOnlySpan<byte> dependencies = kind == MediaCodec.Vp8 ? default : Element(packet, section.Extensions.Dependencies);
        LayeredFrame? frame = dependencies.IsEmpty ? null : ReadFrame(dependencies, run, sequence);
        return new()
        {
            Run = run,
            Sequence = sequence,
            Layer = layer,
            Timestamp = packet.Timestamp,
            Marker = packet.Marker,
            Codec = codec,
            StartsKeyFrame = kind == MediaCodec.Vp8 ? vp8.IsKeyFrame : section.Kind == MediaKind.Video && KeyFrames.IsStart(Inspected(kind), payload),
            Extensions = new(Octet(packet, section.Extensions.AudioLevel), Octet(packet, section.Extensions.Orientation), frame is null ? default : dependencies),
            Frame = frame,
            Vp8 = vp8,
            Payload = payload,
        };
    }

    /// <summary>VP8 says of its layers in its payload what is needed, and its picture numbers have to be changed in any case.</summary>
    LayeredFrame? ReadFrame(ReadOnlySpan<byte> dependencies, int run, long sequence)
    {
        bool isSameRun = run == _structureRun;
        _dependencies ??= new();
        if (!_dependencies.TryRead(dependencies, isLate: isSameRun && sequence < _structureSequence, out DependencyDescriptor descriptor)) return null;
        if (!isSameRun && !descriptor.HasStructure) return null;
        _frame ??= new();
        if (descriptor.HasStructure)
        {
            (_structureRun, _structureSequence) = (run, sequence);
            _frame.Restructure(_dependencies.Structure);
        }
        _frame.Read(descriptor, _dependencies.ActiveTargets);
        return _frame;
    }

    /// <summary>RFC 2198. A probe without payload is one of Opus, so that whoever takes no RED knows it too.</summary>
    /// <param name="media">From <see cref="Read"/>.</param>
    /// <returns>False: malformed, or something else than Opus within.</returns>
    public static bool TryOpenRed(NegotiatedSection section, ref MediaPacket media, out RedPayload red)
    {
        red = default;
        int opus = IndexOfOpus(section);
        if (media.Payload.IsEmpty) media = media with { Codec = opus };
        if (media.Payload.IsEmpty) return true;
        if (!RedPayload.TryRead(media.Payload, out red) || red.PrimaryType != section.Codecs[opus].PayloadType) return false;
        media = media with { Red = new(red.PrimaryAt, opus) };
        return true;
    }

    /// <summary>RED is taken only where Opus is.</summary>
    static int IndexOfOpus(NegotiatedSection section)
    {
        int index = 0;
        while (section.Codecs[index].Codec != MediaCodec.Opus) index++;
        return index;
    }

    static short Octet(in RtpPacket packet, byte id) =>
        Element(packet, id) is { Length: > 0 } value ? value[0] : PacketExtensions.None;

    static ReadOnlySpan<byte> Element(in RtpPacket packet, byte id) =>
        id != 0 && packet.TryGetExtension(id, out ReadOnlySpan<byte> value) ? value : default;

    static VideoCodec Inspected(MediaCodec codec) => codec switch
    {
        MediaCodec.H264 => VideoCodec.H264,
        MediaCodec.Vp9 => VideoCodec.Vp9,
        _ => VideoCodec.Av1,
    };
}
