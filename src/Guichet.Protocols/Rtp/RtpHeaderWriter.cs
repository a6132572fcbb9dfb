using System.Buffers.Binary;

namespace Guichet.Protocols.Rtp;

/// <summary>Writes RTP headers (RFC 3550 section 5.1); no CSRCs, no padding.</summary>
public static class RtpHeaderWriter
{
    /// <summary>Writes the fixed header, 12 octets, without the extension bit: see <see cref="MarkExtension"/>.</summary>
    /// <returns>12.</returns>
    public static int Write(Span<byte> into, bool marker, byte payloadType, ushort sequenceNumber, uint timestamp, uint ssrc)
    {
        into[0] = 0x80;
        into[1] = (byte)((marker ? 0x80 : 0) | (payloadType & 0x7F));
        BinaryPrimitives.WriteUInt16BigEndian(into[2..], sequenceNumber);
        BinaryPrimitives.WriteUInt32BigEndian(into[4..], timestamp);
        BinaryPrimitives.WriteUInt32BigEndian(into[8..], ssrc);
        return RtpPacket.FixedHeaderLength;
    }

    /// <summary>Sets the X bit, once <see cref="ExtensionWriter.Finish"/> returned more than 0.</summary>
    public static void MarkExtension(Span<byte> header) => header[0] |= 0x10;

    /// <summary>Sets the P bit: the packet ends with padding whose last octet counts it.</summary>
    public static void MarkPadding(Span<byte> header) => header[0] |= 0x20;
}
