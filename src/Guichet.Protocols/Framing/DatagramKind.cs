namespace Guichet.Protocols.Framing;

/// <summary>What shares a port with media (RFC 7983 section 7, RFC 5761 section 4).</summary>
public enum DatagramKind { Unknown, Stun, Dtls, Rtp, Rtcp }

public static class DatagramKinds
{
    /// <summary>Tells by the first octet, RTP and RTCP apart by the second. Only a guess: the reader of that kind still checks.</summary>
    public static DatagramKind Of(ReadOnlySpan<byte> datagram)
    {
        if (datagram.Length < 2)
        {
            return DatagramKind.Unknown;
        }

        return datagram[0] switch
        {
            <= 3 => DatagramKind.Stun,
            >= 20 and <= 63 => DatagramKind.Dtls,
            // RTCP types 192 to 223 look like payload types 64 to 95 with the marker.
            >= 128 and <= 191 => (datagram[1] & 0x7F) is >= 64 and <= 95 ? DatagramKind.Rtcp : DatagramKind.Rtp,
            _ => DatagramKind.Unknown,
        };
    }
}
