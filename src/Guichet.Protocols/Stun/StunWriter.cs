using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Guichet.Protocols.Stun;

/// <summary>
/// Writes one STUN message from front to back; <see cref="Integrity"/>, then <see cref="Fingerprint"/>, come last.
/// A buffer that is too small is a bug of the caller and throws; 256 octets hold every answer to an ICE check.
/// </summary>
public ref struct StunWriter
{
    readonly Span<byte> _into;

    /// <param name="transactionId">12 octets.</param>
    public StunWriter(Span<byte> into, StunType type, ReadOnlySpan<byte> transactionId)
    {
        _into = into;
        BinaryPrimitives.WriteUInt16BigEndian(into, (ushort)type);
        BinaryPrimitives.WriteUInt32BigEndian(into[4..], StunFormat.MagicCookie);
        transactionId[..StunFormat.TransactionIdLength].CopyTo(into[8..]);
        Length = StunFormat.HeaderLength;
        StunFormat.SetLength(into, Length);
    }

    /// <summary>Octets so far; the length field agrees after every call.</summary>
    public int Length { get; private set; }

    public void Attribute(StunAttributeType type, ReadOnlySpan<byte> value) => value.CopyTo(Reserve(type, value.Length));

    /// <summary>XOR-MAPPED-ADDRESS (RFC 8489 section 14.2).</summary>
    /// <param name="address">4 octets of IPv4 or 16 of IPv6, as on the wire.</param>
    public void XorMappedAddress(ReadOnlySpan<byte> address, ushort port)
    {
        var value = Reserve(StunAttributeType.XorMappedAddress, 4 + address.Length);
        value[1] = (byte)(address.Length == 4 ? 1 : 2);
        BinaryPrimitives.WriteUInt16BigEndian(value[2..], (ushort)(port ^ (StunFormat.MagicCookie >> 16)));
        StunValues.XorAddress(address, _into.Slice(8, StunFormat.TransactionIdLength), value[4..]);
    }

    /// <summary>ERROR-CODE (RFC 8489 section 14.8).</summary>
    /// <param name="code">300 to 699.</param>
    public void ErrorCode(int code, string reason)
    {
        var value = Reserve(StunAttributeType.ErrorCode, 4 + Encoding.UTF8.GetByteCount(reason));
        value[2] = (byte)(code / 100);
        value[3] = (byte)(code % 100);
        Encoding.UTF8.GetBytes(reason, value[4..]);
    }

    /// <summary>UNKNOWN-ATTRIBUTES with one entry (RFC 8489 section 14.9).</summary>
    public void UnknownAttributes(ushort one) =>
        BinaryPrimitives.WriteUInt16BigEndian(Reserve(StunAttributeType.UnknownAttributes, 2), one);

    /// <summary>MESSAGE-INTEGRITY over all written so far.</summary>
    public void Integrity(ReadOnlySpan<byte> key)
    {
        var end = Length;
        var value = Reserve(StunAttributeType.MessageIntegrity, StunFormat.IntegrityLength);
        HMACSHA1.HashData(key, _into[..end], value);
    }

    /// <summary>FINGERPRINT over all written so far; the last attribute.</summary>
    public void Fingerprint()
    {
        var end = Length;
        var value = Reserve(StunAttributeType.Fingerprint, 4);
        BinaryPrimitives.WriteUInt32BigEndian(value, StunFormat.FingerprintOf(_into[..end]));
    }

    /// <summary>Writes the header, zeroes value and padding, and moves the length field: integrity and CRC cover the new length.</summary>
    Span<byte> Reserve(StunAttributeType type, int length)
    {
        var attribute = _into.Slice(Length, StunFormat.AttributeHeaderLength + StunFormat.Padded(length));
        BinaryPrimitives.WriteUInt16BigEndian(attribute, (ushort)type);
        BinaryPrimitives.WriteUInt16BigEndian(attribute[2..], (ushort)length);
        var value = attribute[StunFormat.AttributeHeaderLength..];
        value.Clear();
        Length += attribute.Length;
        StunFormat.SetLength(_into, Length);
        return value[..length];
    }
}
