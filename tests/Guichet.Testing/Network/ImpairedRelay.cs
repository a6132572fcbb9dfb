using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Guichet.Testing.Network;

/// <summary>What a relay has seen: packets that came in from peers and from the server, and how many of each were lost.</summary>
public sealed record RelayCounts(long Up, long UpLost, long Down, long DownLost, int Peers);

/// <summary>A bad network between real sockets: it stands at an address that peers take for the server's, and passes each peer's
/// datagrams on from a socket of its own, both ways impaired. One thread; the network can change while it runs.</summary>
public sealed class ImpairedRelay : IDisposable
{
    private const int LargestDatagram = 65_535, SocketBuffer = 4 << 20, LongestWaitUs = 2_000;

    private readonly Socket _front;
    private readonly IPEndPoint _server;
    private readonly TimeProvider _clock;
    private readonly Dictionary<SocketAddress, Socket> _backs = [];
    private readonly Dictionary<Socket, SocketAddress> _peers = [];
    private readonly DelayLine<Parcel> _up, _down;
    private readonly ConcurrentQueue<Action> _orders = [];
    private readonly byte[] _buffer = new byte[LargestDatagram];
    private readonly Thread _thread;
    private volatile bool _stopped;
    private volatile RelayCounts _counts = new(0, 0, 0, 0, 0);

    /// <param name="front">Where peers are to send; port 0 takes any free one.</param>
    public ImpairedRelay(IPEndPoint front, IPEndPoint server, ImpairmentProfile up, ImpairmentProfile down, int seed, TimeProvider? clock = null)
    {
        (_server, _clock) = (server, clock ?? TimeProvider.System);
        (_up, _down) = (new(up, seed), new(down, DownSeed(seed)));
        _front = Bound(front);
        _thread = new Thread(Run) { IsBackground = true, Name = "impaired relay" };
        _thread.Start();
    }

    public IPEndPoint Front => (IPEndPoint)_front.LocalEndPoint!;

    public RelayCounts Counts => _counts;

    public void Change(ImpairmentProfile up, ImpairmentProfile down, int seed) => _orders.Enqueue(() =>
    {
        _up.Change(up, seed);
        _down.Change(down, DownSeed(seed));
    });

    /// <summary>Every peer's address changes as the server sees it, as when a phone leaves Wi-Fi. What is on its way is lost.</summary>
    public void MovePeers() => _orders.Enqueue(Move);

    public void Dispose()
    {
        _stopped = true;
        _thread.Join();
        foreach (var back in _backs.Values) back.Dispose();
        _front.Dispose();
    }

    private void Run()
    {
        while (!_stopped)
        {
            while (_orders.TryDequeue(out var order)) order();
            var readable = new List<Socket>(_backs.Count + 1) { _front };
            readable.AddRange(_backs.Values);
            Socket.Select(readable, null, null, WaitUs());
            foreach (var socket in readable) ReceiveAll(socket);
            Deliver(_up);
            Deliver(_down);
            _counts = new(_up.Counts.Taken, _up.Counts.Lost, _down.Counts.Taken, _down.Counts.Lost, _backs.Count);
        }
    }

    private void ReceiveAll(Socket socket)
    {
        var from = new SocketAddress(socket.AddressFamily);
        while (socket.Available > 0)
        {
            int length;
            try { length = socket.ReceiveFrom(_buffer, SocketFlags.None, from); }
            catch (SocketException) { return; } // The answer to an earlier send: nobody is there now.
            var bytes = _buffer.AsSpan(0, length).ToArray();
            if (socket == _front) _up.Put(new Parcel(bytes, BackOf(from), _server.Serialize()), length, NowUs());
            else _down.Put(new Parcel(bytes, _front, _peers[socket]), length, NowUs());
        }
    }

    private void Deliver(DelayLine<Parcel> line)
    {
        while (line.TryTake(NowUs(), out var parcel))
        {
            try { parcel.Out.SendTo(parcel.Bytes, SocketFlags.None, parcel.To); }
            catch (Exception gone) when (gone is SocketException or ObjectDisposedException) { } // A network loses what nobody takes.
        }
    }

    private Socket BackOf(SocketAddress peer)
    {
        if (_backs.TryGetValue(peer, out var known)) return known;
        var copy = new SocketAddress(peer.Family, peer.Size);
        peer.Buffer.CopyTo(copy.Buffer);
        return Open(copy);
    }

    private Socket Open(SocketAddress peer)
    {
        var back = Bound(new IPEndPoint(_server.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Loopback : IPAddress.IPv6Loopback, 0));
        (_backs[peer], _peers[back]) = (back, peer);
        return back;
    }

    private void Move()
    {
        foreach (var (peer, old) in _backs.ToList())
        {
            // The new one first: the same port would be no change.
            Open(peer);
            _peers.Remove(old);
            old.Dispose();
        }
    }

    private static Socket Bound(IPEndPoint at)
    {
        var socket = new Socket(at.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { ReceiveBufferSize = SocketBuffer, SendBufferSize = SocketBuffer };
        socket.Bind(at);
        return socket;
    }

    private static int DownSeed(int seed) => seed ^ 0x5bd1e995;

    private long NowUs() => (long)_clock.GetElapsedTime(0).TotalMicroseconds;

    private int WaitUs()
    {
        var nextUs = Math.Min(_up.NextUs ?? long.MaxValue, _down.NextUs ?? long.MaxValue);
        return nextUs == long.MaxValue ? LongestWaitUs : (int)Math.Clamp(nextUs - NowUs(), 0, LongestWaitUs);
    }

    private sealed record Parcel(byte[] Bytes, Socket Out, SocketAddress To);
}
