using System.Diagnostics.CodeAnalysis;
using Guichet.Media.Transports;
using Guichet.Media.Transports.Sockets;

namespace Guichet.Media.Workers;

/// <summary>The thread of one worker: waits for sockets and the mailbox, hands over what comes, ticks, sends. It ends when it is told to, or when turn after turn fails.</summary>
internal sealed class WorkerThread : IDisposable
{
    private const int TickMs = 10;
    private const int IdleMs = 250;
    private const int TimerSlackNs = 1000;

    /// <summary>One turn may fail by what came in it. So many in a row are the worker's own state, which does not mend itself.</summary>
    private const int FailuresInARow = 16;

    private const long TickUs = TickMs * 1000, BusyWindowUs = 1_000_000;

    private readonly Poller _poller = new();
    private readonly ReceiveSlab _received = new();
    private readonly UdpPort[] _udp;
    private readonly TcpDoor[] _tcp;
    private readonly TcpConnections _connections;
    private readonly MediaClock _clock;
    private readonly Mailbox _mailbox = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _refusing = new();
    private readonly Lock _freeing = new();
    private Gathering _gathering;
    private long _nowUs, _nextTickUs, _windowUs, _waitedUs;
    private long _turns;
    private bool _stopping, _broken, _abandoned, _freed;

    /// <param name="ports">Bound; owned from here on.</param>
    public WorkerThread(Worker worker, WorkerPorts ports, MediaClock clock)
    {
        (Worker, _clock) = (worker, clock);
        var drops = worker.Counters.Drops;
        _connections = new TcpConnections(_poller, worker, drops);
        _udp = [.. ports.Udp.Select(s => new UdpPort(s, _received, worker, drops))];
        _tcp = [.. ports.Tcp.Select(s => new TcpDoor(s, _connections, _poller))];
        foreach (var port in _udp) port.Watch(_poller);
        _mailbox.Watch(_poller);
        _nowUs = _windowUs = clock.NowUs;
        _gathering = new Gathering(worker.Settings.GatheringUs);
    }

    public Worker Worker { get; }

    public int OpenConnections => _connections.Count;

    /// <summary>Grows while the thread lives: four times a second when there is nothing to do. Null when it gave itself up and has freed what it held.</summary>
    public long? Turns => Volatile.Read(ref _broken) && Ended.IsCompleted ? null : Volatile.Read(ref _turns);

    /// <summary>Done when the thread has ended and its ports are free.</summary>
    public Task Ended => _ended.Task;

    public void Start() => new Thread(Run) { IsBackground = true, Name = $"media {Worker.Settings.Index}" }.Start();

    /// <summary>Ends every transport, says goodbye to their peers, ends the thread.</summary>
    public void Stop() => _mailbox.Post(() => _stopping = true);

    /// <summary>Gives a thread up that hangs: answers who asked it, frees its ports, leaves it all else. From any thread.</summary>
    public void Abandon()
    {
        lock (_freeing)
        {
            Volatile.Write(ref _abandoned, true);
            if (!_freed)
            {
                foreach (var port in _udp) port.Sever();
                foreach (var door in _tcp) door.Sever();
            }
        }
        Refuse();
    }

    /// <summary>Asks the worker something on its own thread.</summary>
    /// <param name="question">Gets the worker and the time.</param>
    /// <param name="refused">What is answered when the worker is lost before it answers.</param>
    /// <param name="answer">Continues elsewhere, never on the worker's thread.</param>
    /// <returns>False when the worker is gone or has too much to do.</returns>
    public bool TryAsk<T>(Func<Worker, long, T> question, T refused, [NotNullWhen(true)] out Task<T>? answer)
    {
        var source = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        answer = OrRefused(source.Task, refused);
        return _mailbox.Post(() => Answer(question, source));
    }

    public Task<T> Ask<T>(Func<Worker, long, T> question, T refused) => TryAsk(question, refused, out var answer) ? answer : Task.FromResult(refused);

    /// <summary>Hands over an ICE-TCP connection that another thread accepted, with what was read of it. It is closed with the worker, even when that is lost first.</summary>
    /// <returns>False when the worker is gone or has too much to do; the descriptor is still the caller's.</returns>
    public bool Adopt(int fd, RemoteAddress from, ReadOnlyMemory<byte> heard) =>
        _mailbox.Post(() => _connections.Admit(fd, from, _nowUs, heard.Span), refused: () => Libc.Close(fd));

    /// <summary>Only for a thread that was never started; a running one frees everything itself.</summary>
    public void Dispose()
    {
        lock (_freeing) _freed = true;
        foreach (var door in _tcp) door.Dispose();
        _connections.Dispose();
        foreach (var port in _udp) port.Dispose();
        _mailbox.Dispose();
        _poller.Dispose();
        _received.Dispose();
        Worker.Settings.Dtls.Dispose();
    }

    private async Task<T> OrRefused<T>(Task<T> answer, T refused)
    {
        try
        {
            return await answer.WaitAsync(_refusing.Token);
        }
        catch (OperationCanceledException) when (!answer.IsCompleted)
        {
            return refused;
        }
    }

    private void Refuse()
    {
        _mailbox.Refuse();
        _ = _refusing.CancelAsync();
    }

    private void Answer<T>(Func<Worker, long, T> question, TaskCompletionSource<T> answer)
    {
        if (_abandoned) return;
        try
        {
            answer.SetResult(question(Worker, _nowUs));
        }
        catch (Exception bug)
        {
            answer.SetException(bug);
        }
    }

    private void Run()
    {
        FineTimer.SetSlack(TimerSlackNs);
        var failures = 0;
        while (!_stopping && !Volatile.Read(ref _abandoned) && failures < FailuresInARow)
        {
            failures = TryStep() ? 0 : failures + 1;
            Volatile.Write(ref _turns, _turns + 1);
        }
        Volatile.Write(ref _broken, failures == FailuresInARow);
        Finish();
        _ended.SetResult();
    }

    private bool TryStep()
    {
        try
        {
            Step();
            return true;
        }
        catch (Exception bug)
        {
            Worker.Survive(bug);
            return false;
        }
    }

    private void Step()
    {
        var before = _clock.NowUs;
        var ready = _poller.Wait(TimeoutMs(before));
        if (ready > 0 && _gathering.IsWorthIt) FineTimer.Wait(_gathering.PauseUs);
        _nowUs = _clock.NowUs;
        _waitedUs += _nowUs - before;
        _poller.Dispatch(ready, _nowUs);
        _gathering.Took(Worker.Counters.PacketsReceived, _nowUs);
        if (_nowUs >= _nextTickUs) Tick();
        Worker.Sweep(_nowUs);
        Flush();
    }

    // With nobody there, nothing has to be done in time: the thread sleeps until something arrives, or nearly.
    private int TimeoutMs(long nowUs)
    {
        if (Worker.Rooms.Transports.Count == 0 && _connections.Count == 0) return IdleMs;
        return (int)Math.Clamp((_nextTickUs - nowUs + 999) / 1000, 0, TickMs);
    }

    private void Tick()
    {
        _nextTickUs = _nowUs + TickUs;
        Worker.Tick(_nowUs);
        _connections.Tick(_nowUs);
        foreach (var door in _tcp) door.Tick();
        var window = _nowUs - _windowUs;
        if (window < BusyWindowUs) return;
        Worker.Counters.Busy(Math.Clamp(1 - ((double)_waitedUs / window), 0, 1));
        (_windowUs, _waitedUs) = (_nowUs, 0);
    }

    private void Finish()
    {
        try
        {
            if (_stopping) Stopped();
            else Lost();
            Flush();
        }
        catch (Exception bug)
        {
            Worker.Survive(bug);
        }
        Dispose();
    }

    private void Stopped()
    {
        _mailbox.Close();
        Worker.CloseAll(Worker.Rooms.Transports, TransportEnd.Stopped, _nowUs);
    }

    // Says goodbye and frees where that can still be done. The owners are told by the fleet.
    private void Lost()
    {
        Refuse();
        foreach (var transport in Worker.Rooms.Transports)
        {
            try
            {
                transport.Close();
            }
            catch (Exception bug)
            {
                Worker.Survive(bug);
            }
        }
    }

    private void Flush()
    {
        foreach (var port in _udp) port.Flush();
    }
}
