using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Guichet.Testing.Network;

/// <summary>An active ICE-TCP connection: two bytes of length before each packet (RFC 4571).</summary>
public sealed class TcpLink : ILink
{
    private readonly byte[] _received = new byte[256 << 10];
    private int _filled;

    /// <param name="receiveBuffer">Bytes that may lie unread at this end, about; null leaves it to the system.</param>
    public TcpLink(IPEndPoint server, int? receiveBuffer = null)
    {
        Socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (receiveBuffer is { } bytes) Socket.ReceiveBufferSize = bytes;
        Socket.Connect(server);
    }

    public bool IsClosed { get; private set; }

    public Socket Socket { get; }

    public void Send(ReadOnlySpan<byte> datagram)
    {
        Span<byte> frame = new byte[2 + datagram.Length];
        BinaryPrimitives.WriteUInt16BigEndian(frame, (ushort)datagram.Length);
        datagram.CopyTo(frame[2..]);
        SendRaw(frame);
    }

    /// <summary>Bytes as they are, for frames that no good peer would send.</summary>
    public void SendRaw(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var sent = Socket.Send(bytes, SocketFlags.None, out var error);
            if (error != SocketError.Success)
            {
                IsClosed = true;
                return;
            }
            bytes = bytes[sent..];
        }
    }

    public bool TryReceive(Span<byte> into, out int length)
    {
        if (TryTake(into, out length)) return true;
        if (IsClosed || !Socket.Poll(0, SelectMode.SelectRead)) return false;
        var got = Socket.Receive(_received.AsSpan(_filled), SocketFlags.None, out var error);
        if (got <= 0 || error != SocketError.Success) IsClosed = true;
        else _filled += got;
        return TryTake(into, out length);
    }

    public void Dispose() => Socket.Dispose();

    private bool TryTake(Span<byte> into, out int length)
    {
        length = 0;
        if (_filled < 2) return false;
        var size = BinaryPrimitives.ReadUInt16BigEndian(_received);
        if (_filled < 2 + size) return false;
        _received.AsSpan(2, size).CopyTo(into);
        _filled -= 2 + size;
        _received.AsSpan(2 + size, _filled).CopyTo(_received);
        length = size;
        return true;
    }
}
