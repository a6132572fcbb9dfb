using System.Buffers.Binary;

namespace Guichet.Protocols.Framing;

/// <summary>Datagrams on a TCP stream: a 16-bit length in front of each (RFC 4571 section 2, used by ICE-TCP, RFC 6544 section 3).</summary>
public static class StreamFrame
{
    public const int HeaderLength = 2;

    /// <summary>False while the frame is not whole yet.</summary>
    /// <param name="stream">Octets received and not consumed.</param>
    /// <param name="datagram">May be empty: a frame of length 0 is allowed.</param>
    /// <param name="consumed">Octets to drop from the front of the stream, header included; 0 when false.</param>
    public static bool TryRead(ReadOnlySpan<byte> stream, out ReadOnlySpan<byte> datagram, out int consumed)
    {
        datagram = default;
        consumed = 0;
        if (stream.Length < HeaderLength)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(stream);
        if (length > stream.Length - HeaderLength)
        {
            return false;
        }

        datagram = stream.Slice(HeaderLength, length);
        consumed = HeaderLength + length;
        return true;
    }

    /// <param name="length">Of the datagram that follows, up to 65535.</param>
    public static void WriteHeader(Span<byte> into, int length) => BinaryPrimitives.WriteUInt16BigEndian(into, (ushort)length);
}
