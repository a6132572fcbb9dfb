using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Guichet.Testing.Network;

/// <summary>What a relay has seen: packets that came in from peers and from the server, and how many of each were lost.</summary>
public sealed record RelayCounts(long Up, long UpLost, long Down, long DownLost, int Peers);

/// <summary>A bad network between real sockets: it stands at an address that peers take for the server's, and passes each peer's
/// datagrams on from a socket of its own, both ways impaired. Each peer has its own line, as wide and as bad as the others'. One thread; the
/// network can change while it runs.</summary>
public sealed class ImpairedRelay : IDisposable
{
    private const int LargestDatagram = 65_535, SocketBuffer = 4 << 20, LongestWaitUs = 2_000;

    private readonly Socket _front;
    private readonly IPEndPoint _server;
    private readonly TimeProvider _clock;
    private readonly Dictionary<SocketAddress, Way> _ways = [];
    private readonly ConcurrentQueue<Action> _orders = [];
    private readonly byte[] _buffer = new byte[LargestDatagram];
    private readonly Thread _thread;
    private ImpairmentProfile _upProfile, _downProfile;
    private int _seed;
    private volatile bool _stopped;
    private volatile RelayCounts _counts = new(0, 0, 0, 0, 0);

    /// <param name="front">Where peers are to send; port 0 takes any free one.</param>
    public ImpairedRelay(IPEndPoint front, IPEndPoint server, ImpairmentProfile up, ImpairmentProfile down, int seed, TimeProvider? clock = null)
    {
        (_server, _clock) = (server, clock ?? TimeProvider.System);
        (_upProfile, _downProfile, _seed) = (up, down, seed);
        _front = Bound(front);
        _thread = new Thread(Run) { IsBackground = true, Name = "impaired relay" };
        _thread.Start();
    }

    public IPEndPoint Front => (IPEndPoint)_front.LocalEndPoint!;

    public RelayCounts Counts => _counts;

    public void Change(ImpairmentProfile up, ImpairmentProfile down, int seed) => _orders.Enqueue(() =>
    {
        (_upProfile, _downProfile, _seed) = (up, down, seed);
        foreach (var way in _ways.Values) way.Change(up, down, seed);
    });

    /// <summary>Every peer's address changes as the server sees it, as when a phone leaves Wi-Fi. What is on its way is lost.</summary>
    public void MovePeers() => _orders.Enqueue(() =>
    {
        foreach (var way in _ways.Values) way.Move(Back());
    });

    public void Dispose()
    {
        _stopped = true;
        _thread.Join();
        foreach (var way in _ways.Values) way.Back.Dispose();
        _front.Dispose();
    }

    private void Run()
    {
        while (!_stopped)
        {
            while (_orders.TryDequeue(out var order)) order();
            var readable = new List<Socket>(_ways.Count + 1) { _front };
            readable.AddRange(_ways.Values.Select(way => way.Back));
            Socket.Select(readable, null, null, WaitUs());
            if (readable.Contains(_front)) ReceiveFromPeers();
            foreach (var way in _ways.Values)
            {
                if (readable.Contains(way.Back)) ReceiveFromServer(way);
                way.Deliver(_front, _server, NowUs());
            }
            _counts = _ways.Values.Aggregate(new RelayCounts(0, 0, 0, 0, _ways.Count), (sum, way) => way.AddTo(sum));
        }
    }

    private void ReceiveFromPeers()
    {
        var from = new SocketAddress(_front.AddressFamily);
        while (TryReceive(_front, from, out var bytes)) WayOf(from).Up.Put(bytes, bytes.Length, NowUs());
    }

    private void ReceiveFromServer(Way way)
    {
        var from = new SocketAddress(way.Back.AddressFamily);
        while (TryReceive(way.Back, from, out var bytes)) way.Down.Put(bytes, bytes.Length, NowUs());
    }

    private bool TryReceive(Socket socket, SocketAddress from, out byte[] bytes)
    {
        bytes = [];
        if (socket.Available == 0) return false;
        try { bytes = _buffer[..socket.ReceiveFrom(_buffer, SocketFlags.None, from)]; }
        catch (SocketException) { return false; } // The answer to an earlier send: nobody is there now.
        return true;
    }

    private Way WayOf(SocketAddress peer)
    {
        if (_ways.TryGetValue(peer, out var known)) return known;
        var copy = new SocketAddress(peer.Family, peer.Size);
        peer.Buffer.CopyTo(copy.Buffer);
        return _ways[copy] = new Way(copy, Back(), _ways.Count, _upProfile, _downProfile, _seed);
    }

    private Socket Back() => Bound(new IPEndPoint(_server.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Loopback : IPAddress.IPv6Loopback, 0));

    private static Socket Bound(IPEndPoint at)
    {
        var socket = new Socket(at.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { ReceiveBufferSize = SocketBuffer, SendBufferSize = SocketBuffer };
        socket.Bind(at);
        return socket;
    }

    private long NowUs() => (long)_clock.GetElapsedTime(0).TotalMicroseconds;

    private int WaitUs()
    {
        var nextUs = _ways.Values.Select(way => way.NextUs).DefaultIfEmpty(long.MaxValue).Min();
        return nextUs == long.MaxValue ? LongestWaitUs : (int)Math.Clamp(nextUs - NowUs(), 0, LongestWaitUs);
    }
}
