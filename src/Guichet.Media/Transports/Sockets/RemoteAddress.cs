using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Guichet.Media.Transports.Sockets;

/// <summary>A peer's address and port as a value: key of the pair table, read from and written to a sockaddr without allocation.</summary>
internal readonly struct RemoteAddress : IEquatable<RemoteAddress>
{
    /// <summary>Room for a sockaddr_in6.</summary>
    public const int SocketAddressSize = 28;

    private const ushort FamilyV4 = 2, FamilyV6 = 10;
    private readonly ulong _high, _low;
    private readonly uint _scope;

    private RemoteAddress(ulong high, ulong low, uint scope, ushort port, bool isV6)
    {
        (_high, _low, _scope, Port, IsV6) = (high, low, scope, port, isV6);
    }

    public ushort Port { get; }

    public bool IsV6 { get; }

    public int Length => IsV6 ? 16 : 4;

    /// <summary>Reads a sockaddr_in or sockaddr_in6; the family lies in the machine's byte order, the rest in the network's.</summary>
    public static bool TryRead(ReadOnlySpan<byte> socketAddress, out RemoteAddress address)
    {
        address = default;
        if (socketAddress.Length < 16) return false;
        var port = BinaryPrimitives.ReadUInt16BigEndian(socketAddress[2..]);
        var family = BitConverter.ToUInt16(socketAddress);
        if (family == FamilyV4)
        {
            address = new RemoteAddress(0, BinaryPrimitives.ReadUInt32BigEndian(socketAddress[4..]), 0, port, false);
            return true;
        }
        if (family != FamilyV6 || socketAddress.Length < SocketAddressSize) return false;
        address = new RemoteAddress(
            BinaryPrimitives.ReadUInt64BigEndian(socketAddress[8..]), BinaryPrimitives.ReadUInt64BigEndian(socketAddress[16..]),
            BitConverter.ToUInt32(socketAddress[24..]), port, true);
        return true;
    }

    public static RemoteAddress From(IPEndPoint endPoint)
    {
        Span<byte> bytes = stackalloc byte[16];
        endPoint.Address.TryWriteBytes(bytes, out _);
        var port = checked((ushort)endPoint.Port);
        return endPoint.AddressFamily == AddressFamily.InterNetworkV6
            ? new RemoteAddress(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]),
                checked((uint)endPoint.Address.ScopeId), port, true)
            : new RemoteAddress(0, BinaryPrimitives.ReadUInt32BigEndian(bytes), 0, port, false);
    }

    /// <summary>The IPv4 address that a socket for both families writes as ::ffff:a.b.c.d; any other as it is.</summary>
    public RemoteAddress Unmapped() => IsV6 && _high == 0 && _low >> 32 == 0xFFFF ? new RemoteAddress(0, _low & uint.MaxValue, 0, Port, false) : this;

    /// <summary>Writes a sockaddr; returns its length.</summary>
    public int WriteSocketAddress(Span<byte> into)
    {
        BitConverter.TryWriteBytes(into, IsV6 ? FamilyV6 : FamilyV4);
        BinaryPrimitives.WriteUInt16BigEndian(into[2..], Port);
        if (!IsV6)
        {
            BinaryPrimitives.WriteUInt32BigEndian(into[4..], unchecked((uint)_low));
            into.Slice(8, 8).Clear();
            return 16;
        }
        into.Slice(4, 4).Clear();
        CopyAddress(into[8..]);
        BitConverter.TryWriteBytes(into[24..], _scope);
        return SocketAddressSize;
    }

    /// <summary>Writes the bare address, 4 or 16 bytes, as XOR-MAPPED-ADDRESS wants it; returns its length.</summary>
    public int CopyAddress(Span<byte> into)
    {
        if (IsV6)
        {
            BinaryPrimitives.WriteUInt64BigEndian(into, _high);
            BinaryPrimitives.WriteUInt64BigEndian(into[8..], _low);
        }
        else
        {
            BinaryPrimitives.WriteUInt32BigEndian(into, unchecked((uint)_low));
        }
        return Length;
    }

    /// <summary>Same machine, whatever the port: what per-address limits count. On IPv6 one subscriber has a whole /64, and counts once.</summary>
    public bool IsSameHost(in RemoteAddress other) => IsV6 == other.IsV6 && _high == other._high && (IsV6 || _low == other._low);

    public bool Equals(RemoteAddress other) =>
        _low == other._low && _high == other._high && Port == other.Port && _scope == other._scope && IsV6 == other.IsV6;

    public override bool Equals(object? obj) => obj is RemoteAddress other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_high, _low, Port);

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[16];
        return new IPEndPoint(new IPAddress(bytes[..CopyAddress(bytes)]), Port).ToString();
    }
}
