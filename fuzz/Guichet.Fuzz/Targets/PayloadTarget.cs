using Guichet.Protocols.Payloads;

namespace Guichet.Fuzz.Targets;

/// <summary>Video payload descriptors; the first octet chooses the codec.</summary>
internal sealed class PayloadTarget : Target
{
    public override string Name => "payloads";

    public override IReadOnlyList<string> Folders => ["janus-gateway/rtp_fuzzer"];

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        [0, 0x90, 0xE0, 0x92, 0x34, 0x05, 0x60, 0x10, 0x02, 0x00, 0x9D, 0x01, 0x2A, 0x80, 0x02, 0xE0, 0x01, 0x00],
        [1, 0xAE, 0x81, 0x23, 0x10, 0x05, 0x38, 0x02, 0x80, 0x01, 0xE0, 0x05, 0x00, 0x02, 0xD0, 0x01, 0x14, 0x01, 0x82],
        [2, 0x78, 0x00, 0x04, 0x67, 0x42, 0xE0, 0x1F, 0x00, 0x02, 0x68, 0xCE, 0x00, 0x02, 0x65, 0x88],
        [3, 0x18, 0x0A, 0x0B, 0x00],
    ];

    public override ulong Run(ReadOnlySpan<byte> input)
    {
        if (input.IsEmpty)
        {
            return 0;
        }

        var codec = (VideoCodec)(input[0] % 4);
        var payload = input[1..];
        var isStart = KeyFrames.IsStart(codec, payload);
        Promise(!isStart || payload.Length >= 2, "a key frame has octets");
        var shape = codec switch { VideoCodec.Vp8 => RunVp8(payload), VideoCodec.Vp9 => RunVp9(payload), _ => 0 };
        return Tell((int)codec, isStart ? 1 : 0, shape);
    }

    private static int RunVp8(ReadOnlySpan<byte> payload)
    {
        if (!Vp8Descriptor.TryRead(payload, out var descriptor))
        {
            return 0;
        }

        Promise(descriptor.Length >= 1 && descriptor.Length < payload.Length, "a descriptor ends before the payload");
        var copy = payload.ToArray();
        descriptor.Rewrite(copy, 0x1234, 0x56);
        Promise(Vp8Descriptor.TryRead(copy, out var again) && again.Length == descriptor.Length && again.IsKeyFrame == descriptor.IsKeyFrame, "rewriting changes numbers only");
        Promise(again.PictureId is null or 0x1234 or 0x34, "the picture id was rewritten");
        Promise(again.Tl0PicIdx is null or 0x56, "the layer index was rewritten");
        Promise(!descriptor.TryReadSize(payload, out var width, out _) || width <= 0x3FFF, "a width has 14 bits");
        return descriptor.Length | ((descriptor.TemporalLayer ?? 7) << 4);
    }

    private static int RunVp9(ReadOnlySpan<byte> payload)
    {
        if (!Vp9Descriptor.TryRead(payload, out var descriptor))
        {
            return 0;
        }

        Promise(descriptor.Length >= 1 && descriptor.Length < payload.Length, "a descriptor ends before the payload");
        return Math.Min(descriptor.Length, 63) | (descriptor.SpatialLayer << 6) | (descriptor.TemporalLayer << 9);
    }
}
