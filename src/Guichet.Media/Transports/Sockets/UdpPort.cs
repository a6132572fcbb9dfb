using System.Net;
using System.Net.Sockets;

namespace Guichet.Media.Transports.Sockets;

/// <summary>
/// One UDP socket on one announced address. Bound to that address and no other: a socket on "any" answers from the
/// address that the route prefers, and a browser drops an answer from where it did not ask.
/// </summary>
internal sealed class UdpPort : Wire, IReady, IDisposable
{
    /// <summary>What the kernel is asked for; it gives at most net.core.rmem_max and wmem_max.</summary>
    private const int BufferBytes = 4 << 20;

    // Rounds of 64 datagrams a wake-up, before timers and other sockets get their turn.
    private const int MaximumRounds = 4;

    private readonly Socket _socket;
    private readonly int _fd;
    private readonly ReceiveSlab _received;
    private readonly SendSlab _toSend;
    private readonly IDatagrams _datagrams;
    private readonly DropCounters _drops;

    /// <param name="socket">Bound; owned from here on.</param>
    public UdpPort(Socket socket, ReceiveSlab received, IDatagrams datagrams, DropCounters drops)
    {
        (_socket, _received, _datagrams, _drops) = (socket, received, datagrams, drops);
        _fd = (int)socket.Handle;
        _toSend = new SendSlab(drops, KnowsSegments(socket));
    }

    /// <exception cref="SocketException">The address or port is not to be had.</exception>
    public static Socket Bind(IPEndPoint at)
    {
        var socket = new Socket(at.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            if (at.AddressFamily == AddressFamily.InterNetworkV6) socket.DualMode = false;
            socket.Blocking = false;
            socket.Bind(at);
            socket.ReceiveBufferSize = BufferBytes;
            socket.SendBufferSize = BufferBytes;
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }

    public void Watch(Poller poller) => poller.Add(_fd, this);

    public override Span<byte> Rent()
    {
        if (_toSend.IsFull) Flush();
        return _toSend.Next;
    }

    public override void Send(int length, in RemoteAddress to, Traffic traffic) => _toSend.Push(length, to);

    public void Flush()
    {
        if (_toSend.Count > 0) _toSend.Flush(_fd);
    }

    /// <summary>Frees the port under a thread that hangs. From any thread.</summary>
    public void Sever() => Descriptor.Sever(_fd);

    public void OnReady(uint events, long nowUs)
    {
        for (var round = 0; round < MaximumRounds; round++)
        {
            var count = _received.Fill(_fd);
            for (var i = 0; i < count; i++) Take(i, nowUs);
            if (count < ReceiveSlab.Capacity) break;
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _toSend.Dispose();
    }

    private static bool KnowsSegments(Socket socket)
    {
        try
        {
            Span<byte> value = stackalloc byte[sizeof(int)];
            socket.GetRawSocketOption(SegmentControl.Level, SegmentControl.Option, value);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void Take(int index, long nowUs)
    {
        if (_received.IsTruncated(index)) _drops.Count(DropReason.TooLong);
        else if (_received.TryReadSource(index, out var from)) _datagrams.Receive(this, from, _received.Datagram(index), nowUs);
    }
}
