using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using Guichet.Media.Transports;
using Guichet.Media.Transports.SharedPort;
using Guichet.Media.Transports.Sockets;
using Microsoft.Extensions.Logging;

namespace Guichet.Media.Workers;

/// <summary>
/// The thread of the shared port: accepts, tells TLS and media apart, hands each to its own. Apart from the workers, so that a crowd at
/// this door costs no packet its time.
/// <code>
///   accept ─> first byte ─┬─ TLS ────> AcceptTls ────> whoever serves HTTPS
///                         ├─ a frame ─> the check's user name names the worker ─> its mailbox ─> TcpConnections
///                         └─ other, or nothing for five seconds: closed
/// </code>
/// </summary>
internal sealed class SharedPortThread : ISwitchboard
{
    /// <summary>TLS connections that nobody has taken yet; more are closed.</summary>
    private const int TlsBacklog = 512;

    private const int IdleMs = 1000, TickMs = 50;

    private readonly Poller _poller = new();
    private readonly Mailbox _mailbox = new();
    private readonly Callers _callers;
    private readonly TcpDoor _door;
    private readonly Func<int, WorkerThread?> _worker;
    private readonly MediaClock _clock;
    private readonly ILogger _log;
    private readonly Channel<Socket> _tls = Channel.CreateBounded<Socket>(new BoundedChannelOptions(TlsBacklog) { SingleWriter = true });
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _stopping, _logged;

    /// <param name="listener">Bound and listening; owned from here on.</param>
    /// <param name="worker">The thread of a worker, asked for with each connection; null when there is none.</param>
    public SharedPortThread(Socket listener, Func<int, WorkerThread?> worker, MediaClock clock, ILogger log)
    {
        (_worker, _clock, _log) = (worker, clock, log);
        Endpoint = (IPEndPoint)listener.LocalEndPoint!;
        _callers = new Callers(_poller, this, Drops);
        _door = new TcpDoor(listener, _callers, _poller);
        _mailbox.Watch(_poller);
    }

    public IPEndPoint Endpoint { get; }

    public DropCounters Drops { get; } = new();

    /// <summary>Connections that have not said yet what they are. For tests; a moment old.</summary>
    public int Waiting => _callers.Count;

    /// <summary>Done when the thread has ended and the port is free.</summary>
    public Task Ended => _ended.Task;

    public void Start() => new Thread(Run) { IsBackground = true, Name = "shared port" }.Start();

    public void Stop() => _mailbox.Post(() => _stopping = true);

    /// <summary>The next TLS connection, with nothing of it read. Null when the port has closed.</summary>
    public async ValueTask<Socket?> AcceptTls(CancellationToken ct)
    {
        while (await _tls.Reader.WaitToReadAsync(ct))
        {
            if (_tls.Reader.TryRead(out var socket)) return socket;
        }
        return null;
    }

    void ISwitchboard.TakeTls(int fd)
    {
        if (TcpDoor.TryOwn(fd, out var socket) && _tls.Writer.TryWrite(socket)) return;
        Drops.Count(DropReason.TcpTooManyConnections);
        socket?.Dispose();
    }

    void ISwitchboard.TakeMedia(int worker, int fd, in RemoteAddress from, ReadOnlyMemory<byte> heard)
    {
        if (_worker(worker) is not { } thread) Drops.Count(DropReason.StunUnknownUfrag);
        else if (thread.Adopt(fd, from, heard)) return;
        else Drops.Count(DropReason.TcpTooManyConnections);
        _ = Libc.Close(fd);
    }

    private void Run()
    {
        while (!_stopping)
        {
            try
            {
                var ready = _poller.Wait(_callers.Count == 0 ? IdleMs : TickMs);
                _poller.Dispatch(ready, _clock.NowUs);
                _callers.Tick(_clock.NowUs);
                _door.Tick();
            }
            catch (Exception bug)
            {
                Survive(bug);
            }
        }
        Finish();
        _ended.SetResult();
    }

    private void Finish()
    {
        _door.Dispose();
        _callers.Dispose();
        _tls.Writer.Complete();
        while (_tls.Reader.TryRead(out var socket)) socket.Dispose();
        _mailbox.Dispose();
        _poller.Dispose();
    }

    private void Survive(Exception bug)
    {
        Drops.Count(DropReason.UnexpectedException);
        if (!_logged) _log.LogError(bug, "The shared port went on after an exception; further ones are only counted.");
        _logged = true;
    }
}
