using System.Buffers.Binary;

namespace Guichet.Protocols.Rtcp;

/// <summary>Packet types (RFC 3550 section 12.1, RFC 4585 section 6.1, RFC 3611).</summary>
public static class RtcpType
{
    public const byte SenderReport = 200;
    public const byte ReceiverReport = 201;
    public const byte SourceDescription = 202;
    public const byte Bye = 203;
    public const byte Application = 204;
    public const byte TransportFeedback = 205;
    public const byte PayloadFeedback = 206;
    public const byte ExtendedReport = 207;
}

/// <summary>One packet of a compound (RFC 3550 section 6.1).</summary>
public readonly ref struct RtcpPacket
{
    internal const int HeaderLength = 4;

    internal RtcpPacket(byte type, int count, ReadOnlySpan<byte> body)
    {
        Type = type;
        Count = count;
        Body = body;
    }

    /// <summary>See <see cref="RtcpType"/>.</summary>
    public byte Type { get; }

    /// <summary>The five bits of report count, source count or feedback message type.</summary>
    public int Count { get; }

    /// <summary>All behind the four octets of the header, the first SSRC included, padding removed.</summary>
    public ReadOnlySpan<byte> Body { get; }

    /// <summary>The first word of the body; 0 when the body is empty.</summary>
    public uint SenderSsrc => Body.Length >= 4 ? BinaryPrimitives.ReadUInt32BigEndian(Body) : 0;
}

/// <summary>Walks a compound or reduced-size RTCP packet (RFC 3550 section 6.1, RFC 5506).</summary>
public ref struct RtcpReader(ReadOnlySpan<byte> compound)
{
    ReadOnlySpan<byte> _left = compound;

    /// <summary>The walk ended before the bytes did.</summary>
    public bool Malformed { get; private set; }

    /// <summary>False at the end and at the first malformed packet; those in front of it are good.</summary>
    public bool TryNext(out RtcpPacket packet)
    {
        packet = default;
        if (_left.IsEmpty || Malformed)
        {
            return false;
        }

        if (_left.Length < RtcpPacket.HeaderLength || _left[0] >> 6 != 2)
        {
            return Fail();
        }

        var length = 4 + (4 * BinaryPrimitives.ReadUInt16BigEndian(_left[2..]));
        if (length > _left.Length || !TryReadPadding(_left[..length], out var padding))
        {
            return Fail();
        }

        packet = new RtcpPacket(_left[1], _left[0] & 0x1F, _left[RtcpPacket.HeaderLength..(length - padding)]);
        _left = _left[length..];
        return true;
    }

    // Transport-wide feedback is padded by 1 to 3 octets with the P bit set: no multiple of four is asked for here.
    static bool TryReadPadding(ReadOnlySpan<byte> packet, out int padding)
    {
        padding = (packet[0] & 0x20) == 0 ? 0 : packet[^1];
        return (packet[0] & 0x20) == 0 || (padding != 0 && padding <= packet.Length - RtcpPacket.HeaderLength);
    }

    bool Fail()
    {
        Malformed = true;
        return false;
    }
}
