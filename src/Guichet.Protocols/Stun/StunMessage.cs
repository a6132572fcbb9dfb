using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Guichet.Protocols.Stun;

/// <summary>
/// A view of one STUN message (RFC 8489). Nothing is copied; it lives as long as the datagram.
/// Of repeated attributes the first counts, of those behind MESSAGE-INTEGRITY none but FINGERPRINT (sections 14, 14.5).
/// </summary>
public readonly ref struct StunMessage
{
    /// <summary>Longer datagrams are refused: an ICE check needs about 120 octets, and the integrity check copies the message.</summary>
    public const int MaximumLength = 2048;

    readonly ReadOnlySpan<byte> _bytes;
    readonly int _attributesEnd;
    readonly int _integrity;
    readonly int _fingerprint;

    StunMessage(ReadOnlySpan<byte> bytes, int attributesEnd, int integrity, int fingerprint)
    {
        _bytes = bytes;
        _attributesEnd = attributesEnd;
        _integrity = integrity;
        _fingerprint = fingerprint;
    }

    public StunType Type => (StunType)BinaryPrimitives.ReadUInt16BigEndian(_bytes);

    /// <summary>12 octets.</summary>
    public ReadOnlySpan<byte> TransactionId => _bytes.Slice(8, StunFormat.TransactionIdLength);

    public bool HasIntegrity => _integrity != 0;

    public bool HasFingerprint => _fingerprint != 0;

    public bool UseCandidate => TryGet(StunAttributeType.UseCandidate, out _);

    /// <summary>
    /// Reads a whole datagram. False: not STUN, cut short, longer than it says, an attribute that overruns, an integrity or
    /// fingerprint of a wrong size, or anything behind the fingerprint.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> datagram, out StunMessage message)
    {
        message = default;
        if (!HasHeader(datagram))
        {
            return false;
        }

        var attributesEnd = datagram.Length;
        int integrity = 0, fingerprint = 0;
        var cursor = new StunAttributes(datagram, StunFormat.HeaderLength, datagram.Length);
        while (cursor.MoveNext())
        {
            if (fingerprint != 0 || !HasRightSize(cursor))
            {
                return false;
            }

            if (cursor.Type == StunAttributeType.Fingerprint)
            {
                fingerprint = cursor.Offset;
            }
            else if (cursor.Type == StunAttributeType.MessageIntegrity && integrity == 0)
            {
                integrity = cursor.Offset;
                attributesEnd = cursor.Offset;
            }
        }

        message = new StunMessage(datagram, attributesEnd, integrity, fingerprint);
        return !cursor.Overran;
    }

    /// <summary>The first attribute of that type in front of MESSAGE-INTEGRITY; its value without padding.</summary>
    public bool TryGet(StunAttributeType type, out ReadOnlySpan<byte> value)
    {
        var cursor = new StunAttributes(_bytes, StunFormat.HeaderLength, _attributesEnd);
        while (cursor.MoveNext())
        {
            if (cursor.Type == type)
            {
                value = cursor.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The first comprehension-required attribute that we do not know (RFC 8489 section 6.3.1); 0 when there is none.</summary>
    public ushort FirstUnknownRequired
    {
        get
        {
            var cursor = new StunAttributes(_bytes, StunFormat.HeaderLength, _attributesEnd);
            while (cursor.MoveNext())
            {
                if ((ushort)cursor.Type < 0x8000 && !IsKnown(cursor.Type))
                {
                    return (ushort)cursor.Type;
                }
            }

            return 0;
        }
    }

    /// <summary>HMAC-SHA1 over the message up to MESSAGE-INTEGRITY, compared in constant time (RFC 8489 section 14.5). False without one.</summary>
    /// <param name="key">The password's octets for short-term credentials (section 9.1.1).</param>
    public bool CheckIntegrity(ReadOnlySpan<byte> key)
    {
        if (_integrity == 0)
        {
            return false;
        }

        // The sender computed it while the length field ended with MESSAGE-INTEGRITY; what follows must not count.
        Span<byte> message = stackalloc byte[MaximumLength];
        message = message[.._integrity];
        _bytes[.._integrity].CopyTo(message);
        StunFormat.SetLength(message, _integrity + StunFormat.AttributeHeaderLength + StunFormat.IntegrityLength);
        Span<byte> expected = stackalloc byte[StunFormat.IntegrityLength];
        HMACSHA1.HashData(key, message, expected);
        return CryptographicOperations.FixedTimeEquals(expected, ValueAt(_integrity, StunFormat.IntegrityLength));
    }

    /// <summary>CRC-32 over all in front of FINGERPRINT (RFC 8489 section 14.7). False without one.</summary>
    public bool CheckFingerprint() =>
        _fingerprint != 0
        && BinaryPrimitives.ReadUInt32BigEndian(ValueAt(_fingerprint, 4)) == StunFormat.FingerprintOf(_bytes[.._fingerprint]);

    ReadOnlySpan<byte> ValueAt(int offset, int length) => _bytes.Slice(offset + StunFormat.AttributeHeaderLength, length);

    static bool HasHeader(ReadOnlySpan<byte> datagram) =>
        datagram.Length is >= StunFormat.HeaderLength and <= MaximumLength
        && datagram[0] < 0x40
        && BinaryPrimitives.ReadUInt32BigEndian(datagram[4..]) == StunFormat.MagicCookie
        && BinaryPrimitives.ReadUInt16BigEndian(datagram[2..]) is var length
        && length % 4 == 0
        && StunFormat.HeaderLength + length == datagram.Length;

    static bool HasRightSize(in StunAttributes cursor) => cursor.Type switch
    {
        StunAttributeType.MessageIntegrity => cursor.Value.Length == StunFormat.IntegrityLength,
        StunAttributeType.Fingerprint => cursor.Value.Length == 4,
        _ => true,
    };

    static bool IsKnown(StunAttributeType type) => type is
        StunAttributeType.MappedAddress or StunAttributeType.Username or StunAttributeType.MessageIntegrity
        or StunAttributeType.ErrorCode or StunAttributeType.UnknownAttributes or StunAttributeType.Realm or StunAttributeType.Nonce
        or StunAttributeType.XorMappedAddress or StunAttributeType.Priority or StunAttributeType.UseCandidate;
}
