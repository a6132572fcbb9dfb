using System.Buffers.Binary;

namespace Guichet.Protocols.Rtp;

/// <summary>The payload of a retransmission stream: the original sequence number, then the original payload (RFC 4588 section 4).</summary>
public static class RetransmissionPayload
{
    /// <summary>Octets in front of the original payload.</summary>
    public const int HeaderLength = 2;

    /// <summary>False when there is no room for the number; an empty original is a probe.</summary>
    public static bool TryRead(ReadOnlySpan<byte> payload, out ushort originalSequence, out ReadOnlySpan<byte> original)
    {
        var found = payload.Length >= HeaderLength;
        originalSequence = found ? BinaryPrimitives.ReadUInt16BigEndian(payload) : (ushort)0;
        original = found ? payload[HeaderLength..] : default;
        return found;
    }

    /// <summary>Writes the two octets in front of the original payload.</summary>
    public static void WriteHeader(Span<byte> into, ushort originalSequence) => BinaryPrimitives.WriteUInt16BigEndian(into, originalSequence);
}
