namespace Guichet.Media.Transports;

/// <summary>What a datagram is, by its first bytes (RFC 7983; RTCP by RFC 5761 section 4).</summary>
internal enum PacketKind { Unknown, Stun, Dtls, Rtp, Rtcp }

internal static class PacketKinds
{
    public static PacketKind Of(ReadOnlySpan<byte> datagram) => datagram[0] switch
    {
        <= 3 => PacketKind.Stun,
        >= 20 and <= 63 => PacketKind.Dtls,
        >= 128 and <= 191 when datagram.Length > 1 => datagram[1] is >= 192 and <= 223 ? PacketKind.Rtcp : PacketKind.Rtp,
        _ => PacketKind.Unknown,
    };
}
