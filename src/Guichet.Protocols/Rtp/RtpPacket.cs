using System.Buffers.Binary;

namespace Guichet.Protocols.Rtp;

/// <summary>A view of one RTP packet (RFC 3550 section 5.1). Nothing is copied; it lives as long as the packet's bytes.</summary>
public readonly ref struct RtpPacket
{
    /// <summary>The fixed header, without CSRCs and extension.</summary>
    public const int FixedHeaderLength = 12;

    readonly ReadOnlySpan<byte> _packet;

    RtpPacket(ReadOnlySpan<byte> packet, int headerLength, int paddingLength)
    {
        _packet = packet;
        HeaderLength = headerLength;
        PaddingLength = paddingLength;
    }

    public bool Marker => (_packet[1] & 0x80) != 0;

    /// <summary>0 to 127.</summary>
    public byte PayloadType => (byte)(_packet[1] & 0x7F);

    public ushort SequenceNumber => BinaryPrimitives.ReadUInt16BigEndian(_packet[2..]);

    public uint Timestamp => BinaryPrimitives.ReadUInt32BigEndian(_packet[4..]);

    public uint Ssrc => BinaryPrimitives.ReadUInt32BigEndian(_packet[8..]);

    /// <summary>Octets in front of the payload: fixed header, CSRCs and extension.</summary>
    public int HeaderLength { get; }

    /// <summary>Octets behind the payload, the count octet included; 0 without padding.</summary>
    public int PaddingLength { get; }

    /// <summary>Without padding; empty in padding-only probes.</summary>
    public ReadOnlySpan<byte> Payload => _packet[HeaderLength..(_packet.Length - PaddingLength)];

    public bool HasExtension => (_packet[0] & 0x10) != 0;

    /// <summary>The header extensions of RFC 8285; empty when the profile is another.</summary>
    public ExtensionEnumerator Extensions
    {
        get
        {
            if (!HasExtension)
            {
                return default;
            }

            var start = FixedHeaderLength + (4 * (_packet[0] & 0x0F));
            return new ExtensionEnumerator(BinaryPrimitives.ReadUInt16BigEndian(_packet[start..]), _packet[(start + 4)..HeaderLength]);
        }
    }

    /// <summary>False: not version 2, cut short in CSRCs or extension, or padding longer than what is left.</summary>
    public static bool TryRead(ReadOnlySpan<byte> packet, out RtpPacket result)
    {
        result = default;
        if (!TryReadHeaderLength(packet, out var headerLength))
        {
            return false;
        }

        var padding = 0;
        if ((packet[0] & 0x20) != 0)
        {
            padding = packet[^1];
            if (padding == 0 || padding > packet.Length - headerLength)
            {
                return false;
            }
        }

        result = new RtpPacket(packet, headerLength, padding);
        return true;
    }

    /// <summary>
    /// Checks and measures the header only: what SRTP leaves in clear (RFC 3711 section 3.1), where padding cannot be read yet.
    /// </summary>
    public static bool TryReadHeaderLength(ReadOnlySpan<byte> packet, out int headerLength)
    {
        headerLength = 0;
        if (packet.Length < FixedHeaderLength || packet[0] >> 6 != 2)
        {
            return false;
        }

        var length = FixedHeaderLength + (4 * (packet[0] & 0x0F));
        if ((packet[0] & 0x10) != 0)
        {
            if (packet.Length < length + 4)
            {
                return false;
            }

            length += 4 + (4 * BinaryPrimitives.ReadUInt16BigEndian(packet[(length + 2)..]));
        }

        headerLength = length;
        return length <= packet.Length;
    }
}
