using System.Buffers.Binary;

namespace Guichet.Protocols.Stun;

/// <summary>Sizes and constants of RFC 8489 that reader and writer share.</summary>
static class StunFormat
{
    public const int HeaderLength = 20;
    public const int AttributeHeaderLength = 4;
    public const int TransactionIdLength = 12;
    public const int IntegrityLength = 20;
    public const uint MagicCookie = 0x2112A442;
    public const uint FingerprintMask = 0x5354554E;

    public static int Padded(int length) => (length + 3) & ~3;

    public static uint FingerprintOf(ReadOnlySpan<byte> message) => Crc32.Of(message) ^ FingerprintMask;

    /// <summary>The length field as it must read while an HMAC or CRC up to <paramref name="end"/> is computed.</summary>
    public static void SetLength(Span<byte> message, int end) =>
        BinaryPrimitives.WriteUInt16BigEndian(message[2..], (ushort)(end - HeaderLength));
}
