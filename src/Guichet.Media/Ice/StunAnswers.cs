using Guichet.Media.Transports;
using Guichet.Media.Transports.Sockets;
using Guichet.Protocols.Stun;

namespace Guichet.Media.Ice;

/// <summary>What an ICE-lite server says to an authenticated check. Each answer is signed with the key that the check used.</summary>
internal static class StunAnswers
{
    private const int UnknownAttributeCode = 420, RoleConflictCode = 487;

    public static int Success(Span<byte> into, ReadOnlySpan<byte> transaction, in RemoteAddress seen, ReadOnlySpan<byte> key)
    {
        Span<byte> address = stackalloc byte[16];
        scoped var writer = new StunWriter(into, StunType.BindingSuccess, transaction);
        writer.XorMappedAddress(address[..seen.CopyAddress(address)], seen.Port);
        return Seal(ref writer, key);
    }

    /// <summary>RFC 8489 section 6.3.1: a required attribute that we do not know.</summary>
    public static int UnknownAttribute(Span<byte> into, ReadOnlySpan<byte> transaction, ushort attribute, ReadOnlySpan<byte> key)
    {
        var writer = new StunWriter(into, StunType.BindingError, transaction);
        writer.ErrorCode(UnknownAttributeCode, "Unknown Attribute");
        writer.UnknownAttributes(attribute);
        return Seal(ref writer, key);
    }

    /// <summary>RFC 8445 section 7.3.1.1: a lite agent is controlled, so the peer must be the other thing.</summary>
    public static int RoleConflict(Span<byte> into, ReadOnlySpan<byte> transaction, ReadOnlySpan<byte> key)
    {
        var writer = new StunWriter(into, StunType.BindingError, transaction);
        writer.ErrorCode(RoleConflictCode, "Role Conflict");
        return Seal(ref writer, key);
    }

    private static int Seal(ref StunWriter writer, ReadOnlySpan<byte> key)
    {
        writer.Integrity(key);
        writer.Fingerprint();
        return writer.Length;
    }
}
