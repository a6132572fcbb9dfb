using System.Buffers.Binary;

namespace Guichet.Protocols.Stun;

/// <summary>Reads the values of single attributes; false when the attribute is missing or its value is malformed.</summary>
public static class StunValues
{
    /// <summary>USERNAME of an ICE check, cut at the first colon (RFC 8445 section 7.2.2): the receiver's fragment, then the sender's.</summary>
    public static bool TryGetUsername(this in StunMessage message, out ReadOnlySpan<byte> local, out ReadOnlySpan<byte> remote)
    {
        if (message.TryGet(StunAttributeType.Username, out var name) && name.IndexOf((byte)':') is var colon and > 0)
        {
            local = name[..colon];
            remote = name[(colon + 1)..];
            return !remote.IsEmpty;
        }

        local = remote = default;
        return false;
    }

    public static bool TryGetPriority(this in StunMessage message, out uint priority)
    {
        var found = message.TryGet(StunAttributeType.Priority, out var value) && value.Length == 4;
        priority = found ? BinaryPrimitives.ReadUInt32BigEndian(value) : 0;
        return found;
    }

    /// <summary>ICE-CONTROLLING: the tie-breaker (RFC 8445 section 7.1.3).</summary>
    public static bool TryGetControlling(this in StunMessage message, out ulong tieBreaker) =>
        TryGetTieBreaker(message, StunAttributeType.IceControlling, out tieBreaker);

    /// <summary>ICE-CONTROLLED: the tie-breaker (RFC 8445 section 7.1.3).</summary>
    public static bool TryGetControlled(this in StunMessage message, out ulong tieBreaker) =>
        TryGetTieBreaker(message, StunAttributeType.IceControlled, out tieBreaker);

    /// <summary>ERROR-CODE, 300 to 699 (RFC 8489 section 14.8).</summary>
    public static bool TryGetErrorCode(this in StunMessage message, out int code)
    {
        code = 0;
        if (!message.TryGet(StunAttributeType.ErrorCode, out var value) || value.Length < 4)
        {
            return false;
        }

        var family = value[2] & 0x07;
        code = (family * 100) + value[3];
        return family is >= 3 and <= 6 && value[3] < 100;
    }

    /// <summary>XOR-MAPPED-ADDRESS (RFC 8489 section 14.2).</summary>
    /// <param name="address">Takes 4 or 16 octets; at least 16 long.</param>
    public static bool TryGetXorMappedAddress(this in StunMessage message, Span<byte> address, out int addressLength, out ushort port)
    {
        addressLength = 0;
        port = 0;
        if (!message.TryGet(StunAttributeType.XorMappedAddress, out var value) || value.Length < 8)
        {
            return false;
        }

        var length = value[1] switch { 1 => 4, 2 => 16, _ => 0 };
        if (length == 0 || value.Length != 4 + length)
        {
            return false;
        }

        addressLength = length;
        port = (ushort)(BinaryPrimitives.ReadUInt16BigEndian(value[2..]) ^ (StunFormat.MagicCookie >> 16));
        XorAddress(value[4..], message.TransactionId, address);
        return true;
    }

    /// <summary>Cookie, then transaction id, over the address; its own inverse.</summary>
    internal static void XorAddress(ReadOnlySpan<byte> address, ReadOnlySpan<byte> transactionId, Span<byte> into)
    {
        Span<byte> mask = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32BigEndian(mask, StunFormat.MagicCookie);
        transactionId.CopyTo(mask[4..]);
        for (var i = 0; i < address.Length; i++)
        {
            into[i] = (byte)(address[i] ^ mask[i]);
        }
    }

    static bool TryGetTieBreaker(in StunMessage message, StunAttributeType type, out ulong tieBreaker)
    {
        var found = message.TryGet(type, out var value) && value.Length == 8;
        tieBreaker = found ? BinaryPrimitives.ReadUInt64BigEndian(value) : 0;
        return found;
    }
}
