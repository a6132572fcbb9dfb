using Guichet.Media.Transports.Sockets;

namespace Guichet.Media.Transports.SharedPort;

/// <summary>Takes connections whose kind is known; a descriptor is the taker's to close.</summary>
internal interface ISwitchboard
{
    void TakeTls(int fd);

    /// <param name="heard">The first frame and what came behind it.</param>
    void TakeMedia(int worker, int fd, in RemoteAddress from, ReadOnlyMemory<byte> heard);
}

/// <summary>The connections to the shared port that have not said yet what they are, oldest first.</summary>
internal sealed class Callers(Poller poller, ISwitchboard switchboard, DropCounters drops) : IArrivals, IDisposable
{
    public const int Maximum = 1024, MaximumPerHost = 64;

    /// <summary>How long a connection may take until it is clear what it is.</summary>
    public const long PatienceUs = 5_000_000;

    private readonly List<Caller> _waiting = [];

    public Poller Poller { get; } = poller;

    public ISwitchboard Switchboard { get; } = switchboard;

    public DropCounters Drops { get; } = drops;

    public int Count => _waiting.Count;

    public void Admit(int fd, in RemoteAddress from, long nowUs)
    {
        var host = from;
        if (_waiting.Count(c => c.Remote.IsSameHost(host)) >= MaximumPerHost)
        {
            Refuse(fd);
            return;
        }
        // Whoever means well speaks within a round trip: a crowd of silent ones makes room, and nobody new is turned away.
        if (_waiting.Count >= Maximum) _waiting[0].Refuse(DropReason.TcpTooManyConnections);
        var caller = new Caller(fd, from, this, nowUs);
        if (caller.TryWatch()) _waiting.Add(caller);
        else Refuse(fd);
    }

    /// <summary>Closes those that said too little in time.</summary>
    public void Tick(long nowUs)
    {
        while (_waiting is [var oldest, ..] && nowUs - oldest.OpenedUs >= PatienceUs) oldest.Refuse(DropReason.TcpSilent);
    }

    public void Left(Caller caller) => _waiting.Remove(caller);

    public void Dispose()
    {
        while (_waiting is [.., var last]) last.Close();
    }

    private void Refuse(int fd)
    {
        Drops.Count(DropReason.TcpTooManyConnections);
        _ = Libc.Close(fd);
    }
}
