namespace Guichet.Media.Transports.Sockets;

/// <summary>The TCP connections of one worker, and how many a stranger may hold before a proof.</summary>
internal sealed class TcpConnections(Poller poller, IDatagrams datagrams, DropCounters drops) : IArrivals, IDisposable
{
    public const int MaximumUnproved = 256, MaximumUnprovedPerHost = 16, Maximum = 4096, MaximumPerHost = 512;

    /// <summary>How long a connection may take to bring its first authenticated check.</summary>
    public const long ProofTimeoutUs = 5_000_000;

    private readonly HashSet<TcpConnection> _all = [];
    private readonly List<TcpConnection> _unproved = [];

    // A packet is sealed behind the two bytes of its frame length. One room serves all: a send ends within the call.
    public byte[] Room { get; } = new byte[TcpConnection.LengthSize + Wire.RoomSize];

    public Poller Poller { get; } = poller;

    public IDatagrams Datagrams { get; } = datagrams;

    public DropCounters Drops { get; } = drops;

    public int Count => _all.Count;

    public void Admit(int fd, in RemoteAddress from, long nowUs) => Admit(fd, from, nowUs, []);

    /// <summary>Takes a connection of which something was read elsewhere.</summary>
    public void Admit(int fd, in RemoteAddress from, long nowUs, ReadOnlySpan<byte> heard)
    {
        if (!HasRoomFor(from))
        {
            Refuse(fd);
            return;
        }
        // As at the shared port: a crowd that proves nothing makes room, and nobody new is turned away.
        if (_unproved.Count >= MaximumUnproved)
        {
            Drops.Count(DropReason.TcpTooManyConnections);
            _unproved[0].Close();
        }
        var connection = new TcpConnection(fd, from, this, nowUs);
        if (!connection.TryWatch())
        {
            Refuse(fd);
            return;
        }
        _all.Add(connection);
        _unproved.Add(connection);
        connection.Hear(heard, nowUs);
    }

    /// <summary>Closes those that proved nothing in time.</summary>
    public void Tick(long nowUs)
    {
        for (var i = _unproved.Count - 1; i >= 0; i--)
        {
            if (nowUs - _unproved[i].OpenedUs < ProofTimeoutUs) continue;
            Drops.Count(DropReason.TcpUnproved);
            _unproved[i].Close();
        }
    }

    public void Proved(TcpConnection connection) => _unproved.Remove(connection);

    public void Closed(TcpConnection connection)
    {
        _all.Remove(connection);
        _unproved.Remove(connection);
    }

    public void Dispose()
    {
        foreach (var connection in _all.ToArray()) connection.Close();
    }

    private void Refuse(int fd)
    {
        Drops.Count(DropReason.TcpTooManyConnections);
        _ = Libc.Close(fd);
    }

    private bool HasRoomFor(RemoteAddress from) =>
        _all.Count < Maximum && CountFrom(_unproved, from) < MaximumUnprovedPerHost && CountFrom(_all, from) < MaximumPerHost;

    private static int CountFrom(IEnumerable<TcpConnection> connections, RemoteAddress from) => connections.Count(c => c.Remote.IsSameHost(from));
}
