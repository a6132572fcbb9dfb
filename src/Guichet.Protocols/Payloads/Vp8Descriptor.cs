using System.Buffers.Binary;

namespace Guichet.Protocols.Payloads;

/// <summary>The VP8 payload descriptor (RFC 7741 section 4.2). Fields that are absent are null.</summary>
public readonly record struct Vp8Descriptor
{
    // Offsets into the RTP payload; 0 when absent.
    int PictureIdAt { get; init; }

    int Tl0PicIdxAt { get; init; }

    /// <summary>Octets in front of the VP8 payload.</summary>
    public int Length { get; private init; }

    /// <summary>S and PID 0: the first packet of a frame.</summary>
    public bool StartsFrame { get; private init; }

    /// <summary>N: no other frame depends on it.</summary>
    public bool IsDroppable { get; private init; }

    public bool IsKeyFrame { get; private init; }

    /// <summary>15 bits when <see cref="HasLongPictureId"/>, otherwise 7.</summary>
    public ushort? PictureId { get; private init; }

    public bool HasLongPictureId { get; private init; }

    public byte? Tl0PicIdx { get; private init; }

    /// <summary>0 to 3; null without T.</summary>
    public byte? TemporalLayer { get; private init; }

    /// <summary>Y: depends on the base layer only, a place to switch up.</summary>
    public bool IsLayerSync { get; private init; }

    /// <summary>False: the payload ends inside the descriptor, or right behind it.</summary>
    public static bool TryRead(ReadOnlySpan<byte> payload, out Vp8Descriptor result)
    {
        result = default;
        if (payload.IsEmpty)
        {
            return false;
        }

        var first = payload[0];
        var descriptor = new Vp8Descriptor
        {
            Length = 1,
            StartsFrame = (first & 0x17) == 0x10,
            IsDroppable = (first & 0x20) != 0,
        };
        if ((first & 0x80) != 0 && !TryReadExtension(payload, ref descriptor))
        {
            return false;
        }

        if (descriptor.Length >= payload.Length)
        {
            return false;
        }

        // P of the frame tag is the inverse key frame flag (RFC 6386 section 9.1).
        result = descriptor with { IsKeyFrame = descriptor.StartsFrame && (payload[descriptor.Length] & 0x01) == 0 };
        return true;
    }

    /// <summary>Width and height in pixels, from the frame header of a key frame's first packet (RFC 6386 section 9.1).</summary>
    public bool TryReadSize(ReadOnlySpan<byte> payload, out int width, out int height)
    {
        width = height = 0;
        if (!IsKeyFrame || payload.Length < Length + 10 || !payload.Slice(Length + 3, 3).SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
        {
            return false;
        }

        width = BinaryPrimitives.ReadUInt16LittleEndian(payload[(Length + 6)..]) & 0x3FFF;
        height = BinaryPrimitives.ReadUInt16LittleEndian(payload[(Length + 8)..]) & 0x3FFF;
        return true;
    }

    /// <summary>Puts other numbers in their places, in the width that they have; fields that are absent stay absent.</summary>
    /// <param name="payload">The payload that this was read from, or a copy of its first <see cref="Length"/> octets.</param>
    public void Rewrite(Span<byte> payload, ushort pictureId, byte tl0PicIdx)
    {
        if (PictureIdAt != 0 && HasLongPictureId)
        {
            BinaryPrimitives.WriteUInt16BigEndian(payload[PictureIdAt..], (ushort)(0x8000 | pictureId));
        }
        else if (PictureIdAt != 0)
        {
            payload[PictureIdAt] = (byte)(pictureId & 0x7F);
        }

        if (Tl0PicIdxAt != 0)
        {
            payload[Tl0PicIdxAt] = tl0PicIdx;
        }
    }

    static bool TryReadExtension(ReadOnlySpan<byte> payload, ref Vp8Descriptor descriptor)
    {
        if (payload.Length < 2)
        {
            return false;
        }

        var flags = payload[1];
        var at = 2;
        if ((flags & 0x80) != 0)
        {
            if (at >= payload.Length || at + PictureIdLength(payload[at]) > payload.Length)
            {
                return false;
            }

            descriptor = WithPictureId(descriptor, payload, at);
            at += PictureIdLength(payload[at]);
        }

        if ((flags & 0x40) != 0)
        {
            if (at >= payload.Length)
            {
                return false;
            }

            descriptor = descriptor with { Tl0PicIdxAt = at, Tl0PicIdx = payload[at] };
            at++;
        }

        if ((flags & 0x30) != 0)
        {
            if (at >= payload.Length)
            {
                return false;
            }

            var hasLayer = (flags & 0x20) != 0;
            descriptor = descriptor with
            {
                TemporalLayer = hasLayer ? (byte)(payload[at] >> 6) : null,
                IsLayerSync = hasLayer && (payload[at] & 0x20) != 0,
            };
            at++;
        }

        descriptor = descriptor with { Length = at };
        return true;
    }

    static int PictureIdLength(byte first) => (first & 0x80) != 0 ? 2 : 1;

    static Vp8Descriptor WithPictureId(Vp8Descriptor descriptor, ReadOnlySpan<byte> payload, int at)
    {
        var isLong = PictureIdLength(payload[at]) == 2;
        return descriptor with
        {
            PictureIdAt = at,
            HasLongPictureId = isLong,
            PictureId = isLong ? (ushort)(BinaryPrimitives.ReadUInt16BigEndian(payload[at..]) & 0x7FFF) : payload[at],
        };
    }
}
