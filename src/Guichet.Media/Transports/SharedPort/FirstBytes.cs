using Guichet.Media.Ice;
using Guichet.Media.Transports.Sockets;
using Guichet.Protocols.Stun;

namespace Guichet.Media.Transports.SharedPort;

/// <summary>What a connection to the shared port speaks.</summary>
internal enum Speech { Tls, Media, Unknown }

/// <summary>Tells by the first bytes of a connection what it wants and, when it is media, from which worker.</summary>
internal static class FirstBytes
{
    /// <summary>A TLS record that carries a handshake (RFC 8446 section 5.1).</summary>
    private const byte TlsHandshake = 22;

    /// <summary>
    /// One byte is enough: a frame begins with the upper half of its length (RFC 4571), and 22 there would announce more than 5600 bytes,
    /// twice what any datagram may have.
    /// </summary>
    public static Speech Of(byte first) => first switch
    {
        TlsHandshake => Speech.Tls,
        <= Wire.RoomSize >> 8 => Speech.Media,
        _ => Speech.Unknown,
    };

    /// <summary>Reads the first frame's packet, which must be an ICE check; its user name names the worker. Only its worker can say whether it is authentic.</summary>
    /// <returns>Null when it is a check.</returns>
    public static DropReason? Refusal(ReadOnlySpan<byte> packet, out int worker)
    {
        worker = 0;
        if (!StunMessage.TryRead(packet, out var check)) return DropReason.StunMalformed;
        if (check.Type != StunType.BindingRequest) return DropReason.StunNotRequest;
        if (!check.TryGetUsername(out var ours, out _) || !IceCredentials.TryReadKey(ours, out var key)) return DropReason.StunUnknownUfrag;
        worker = IceCredentials.WorkerOf(key);
        return null;
    }
}
