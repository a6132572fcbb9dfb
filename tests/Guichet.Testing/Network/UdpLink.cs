using System.Net;
using System.Net.Sockets;

namespace Guichet.Testing.Network;

/// <summary>A real UDP socket, connected, as a browser's is in effect.</summary>
public sealed class UdpLink : ILink
{
    public UdpLink(IPEndPoint server)
    {
        Socket = new Socket(server.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { Blocking = false, ReceiveBufferSize = 4 << 20 };
        Socket.Connect(server);
    }

    public bool IsClosed => false;

    public Socket Socket { get; }

    public void Send(ReadOnlySpan<byte> datagram)
    {
        // A server that has gone answers by ICMP, which fails the next send: nothing to do with this datagram.
        Socket.Send(datagram, SocketFlags.None, out _);
    }

    public bool TryReceive(Span<byte> into, out int length)
    {
        length = Socket.Receive(into, SocketFlags.None, out var error);
        return error == SocketError.Success;
    }

    public void Dispose() => Socket.Dispose();
}
