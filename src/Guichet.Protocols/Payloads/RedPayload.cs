using System.Buffers.Binary;

namespace Guichet.Protocols.Payloads;

/// <summary>Redundant audio data (RFC 2198 section 3): copies of earlier packets, the oldest first, then the packet's own, the primary.
/// <code>
///   1 PT offset length   1 PT offset length   0 PT   copy   copy   primary
///   4 octets             4 octets             1      length length the rest
/// </code></summary>
public readonly ref struct RedPayload
{
    /// <summary>Copies in one packet. Browsers send one or two; more than this is refused.</summary>
    public const int MaximumCopies = 8;

    const int CopyHeaderLength = 4;

    readonly ReadOnlySpan<byte> _payload;

    RedPayload(ReadOnlySpan<byte> payload, int copies, int primaryAt)
    {
        _payload = payload;
        Copies = copies;
        PrimaryAt = primaryAt;
    }

    /// <summary>How many copies of earlier packets there are.</summary>
    public int Copies { get; }

    /// <summary>Where the primary begins; it goes to the end.</summary>
    public int PrimaryAt { get; }

    public byte PrimaryType => (byte)(_payload[CopyHeaderLength * Copies] & 0x7F);

    /// <summary>Never empty.</summary>
    public ReadOnlySpan<byte> Primary => _payload[PrimaryAt..];

    /// <param name="index">0 is the oldest.</param>
    public RedCopy this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Copies, nameof(index));
            var at = (CopyHeaderLength * Copies) + 1;
            for (var before = 0; before < index; before++)
            {
                at += LengthOf(before);
            }

            return new RedCopy((byte)(_payload[CopyHeaderLength * index] & 0x7F), Head(index) >> 10, _payload.Slice(at, LengthOf(index)));
        }
    }

    /// <summary>False: cut short, more copies than <see cref="MaximumCopies"/>, or no primary.</summary>
    public static bool TryRead(ReadOnlySpan<byte> payload, out RedPayload result)
    {
        result = default;
        int copies = 0, length = 1;
        for (var at = 0; at < payload.Length && (payload[at] & 0x80) != 0; at += CopyHeaderLength)
        {
            if (++copies > MaximumCopies || at + CopyHeaderLength >= payload.Length)
            {
                return false;
            }

            length += CopyHeaderLength + (BinaryPrimitives.ReadUInt16BigEndian(payload[(at + 2)..]) & 0x3FF);
        }

        if (length >= payload.Length)
        {
            return false;
        }

        result = new RedPayload(payload, copies, length);
        return true;
    }

    int LengthOf(int index) => Head(index) & 0x3FF;

    /// <summary>14 bits of offset, 10 of length.</summary>
    int Head(int index)
    {
        var head = _payload.Slice(CopyHeaderLength * index, CopyHeaderLength);
        return (head[1] << 16) | BinaryPrimitives.ReadUInt16BigEndian(head[2..]);
    }
}

/// <summary>What an earlier packet carried.</summary>
public readonly ref struct RedCopy(byte payloadType, int timestampOffset, ReadOnlySpan<byte> data)
{
    public byte PayloadType { get; } = payloadType;

    /// <summary>How much older it is than the packet, in ticks of the RTP clock; 0 to 16383.</summary>
    public int TimestampOffset { get; } = timestampOffset;

    /// <summary>May be empty.</summary>
    public ReadOnlySpan<byte> Data { get; } = data;
}
