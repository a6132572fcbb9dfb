using System.Buffers.Binary;

namespace Guichet.Protocols.Payloads;

/// <summary>The VP9 payload descriptor (RFC 9628 section 4.2).</summary>
public readonly record struct Vp9Descriptor
{
    /// <summary>Octets in front of the VP9 payload.</summary>
    public int Length { get; private init; }

    /// <summary>B: the first packet of a layer frame.</summary>
    public bool StartsFrame { get; private init; }

    /// <summary>E: the last packet of a layer frame.</summary>
    public bool EndsFrame { get; private init; }

    /// <summary>P: depends on earlier pictures.</summary>
    public bool IsInterPicture { get; private init; }

    /// <summary>I: 7 or 15 bits; null without.</summary>
    public ushort? PictureId { get; private init; }

    /// <summary>0 to 7; 0 without L.</summary>
    public byte TemporalLayer { get; private init; }

    /// <summary>0 to 7; 0 without L.</summary>
    public byte SpatialLayer { get; private init; }

    /// <summary>U: a place to switch up to this temporal layer.</summary>
    public bool IsSwitchingPoint { get; private init; }

    /// <summary>D: needs the spatial layer below it in the same picture.</summary>
    public bool UsesLayerBelow { get; private init; }

    /// <summary>The base layer's first packet in a picture that needs nothing before it.</summary>
    public bool IsKeyFrame => StartsFrame && !IsInterPicture && SpatialLayer == 0;

    /// <summary>False: the payload ends inside the descriptor, or right behind it.</summary>
    public static bool TryRead(ReadOnlySpan<byte> payload, out Vp9Descriptor result)
    {
        result = default;
        if (payload.IsEmpty)
        {
            return false;
        }

        var flags = payload[0];
        var descriptor = new Vp9Descriptor
        {
            Length = 1,
            IsInterPicture = Has(flags, Flag.InterPicture),
            StartsFrame = Has(flags, Flag.Start),
            EndsFrame = Has(flags, Flag.End),
        };
        if ((Has(flags, Flag.PictureId) && !TryReadPictureId(payload, ref descriptor))
            || (Has(flags, Flag.Layers) && !TryReadLayers(payload, Has(flags, Flag.Flexible), ref descriptor))
            || (Has(flags, Flag.Flexible) && Has(flags, Flag.InterPicture) && !TrySkipReferences(payload, ref descriptor))
            || (Has(flags, Flag.Structure) && !TrySkipStructure(payload, ref descriptor))
            || descriptor.Length >= payload.Length)
        {
            return false;
        }

        result = descriptor;
        return true;
    }

    static bool TryReadPictureId(ReadOnlySpan<byte> payload, ref Vp9Descriptor descriptor)
    {
        var at = descriptor.Length;
        if (at >= payload.Length || ((payload[at] & 0x80) != 0 && at + 1 >= payload.Length))
        {
            return false;
        }

        var isLong = (payload[at] & 0x80) != 0;
        descriptor = descriptor with
        {
            Length = at + (isLong ? 2 : 1),
            PictureId = isLong ? (ushort)(BinaryPrimitives.ReadUInt16BigEndian(payload[at..]) & 0x7FFF) : payload[at],
        };
        return true;
    }

    static bool TryReadLayers(ReadOnlySpan<byte> payload, bool flexible, ref Vp9Descriptor descriptor)
    {
        var at = descriptor.Length;

        // TL0PICIDX follows only in the non-flexible mode.
        var length = flexible ? 1 : 2;
        if (at + length > payload.Length)
        {
            return false;
        }

        var layers = payload[at];
        descriptor = descriptor with
        {
            Length = at + length,
            TemporalLayer = (byte)(layers >> 5),
            IsSwitchingPoint = (layers & 0x10) != 0,
            SpatialLayer = (byte)((layers >> 1) & 0x07),
            UsesLayerBelow = (layers & 0x01) != 0,
        };
        return true;
    }

    /// <summary>One to three P_DIFF octets, each saying whether another follows.</summary>
    static bool TrySkipReferences(ReadOnlySpan<byte> payload, ref Vp9Descriptor descriptor)
    {
        var at = descriptor.Length;
        for (var reference = 1; at < payload.Length; reference++)
        {
            if ((payload[at++] & 0x01) == 0)
            {
                descriptor = descriptor with { Length = at };
                return true;
            }

            if (reference == 3)
            {
                break;
            }
        }

        return false;
    }

    /// <summary>The scalability structure: sizes of the spatial layers and the pattern of a group of pictures.</summary>
    static bool TrySkipStructure(ReadOnlySpan<byte> payload, ref Vp9Descriptor descriptor)
    {
        var at = descriptor.Length;
        if (at >= payload.Length)
        {
            return false;
        }

        var head = payload[at++];
        if ((head & 0x10) != 0)
        {
            at += 4 * ((head >> 5) + 1);
        }

        if ((head & 0x08) != 0)
        {
            if (at >= payload.Length)
            {
                return false;
            }

            for (int pictures = payload[at++]; pictures > 0; pictures--)
            {
                if (at >= payload.Length)
                {
                    return false;
                }

                at += 1 + ((payload[at] >> 2) & 0x03);
            }
        }

        // That it ends in front of the payload's end is checked for all parts at once.
        descriptor = descriptor with { Length = at };
        return true;
    }

    static bool Has(byte flags, Flag flag) => (flags & (byte)flag) != 0;

    /// <summary>The first octet, I P L F B E V Z.</summary>
    [Flags]
    enum Flag : byte { Structure = 0x02, End = 0x04, Start = 0x08, Flexible = 0x10, Layers = 0x20, InterPicture = 0x40, PictureId = 0x80 }
}
