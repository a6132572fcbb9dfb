using Guichet.Media.Transports;
using Guichet.Media.Transports.Sockets;

namespace Guichet.Media.Workers;

/// <summary>Commands from any thread to the worker's thread, in order. An eventfd wakes the worker; the lock is held for an append only.</summary>
internal sealed unsafe class Mailbox : IReady, IDisposable
{
    /// <summary>Commands that may wait; more are refused, so that a flood of offers cannot eat the memory.</summary>
    public const int Capacity = 4096;

    private readonly Lock _gate = new();
    private readonly int _wake = Libc.EventFd(0, Libc.CloseOnExec | Libc.NonBlocking);
    private List<Command> _waiting = [], _taken = [];
    private bool _closed;

    public void Watch(Poller poller) => poller.Add(_wake, this);

    /// <param name="run">Does not throw.</param>
    /// <param name="refused">Called in its place, on another thread, when it is taken but never run: for what it holds.</param>
    /// <returns>False when the mailbox is closed or full.</returns>
    public bool Post(Action run, Action? refused = null)
    {
        lock (_gate)
        {
            if (_closed || _waiting.Count >= Capacity) return false;
            _waiting.Add(new Command(run, refused));
            if (_waiting.Count > 1) return true;
            // Under the lock, so that the descriptor is not closed meanwhile.
            ulong one = 1;
            _ = Libc.Write(_wake, &one, sizeof(ulong));
            return true;
        }
    }

    public void OnReady(uint events, long nowUs)
    {
        ulong count;
        _ = Libc.Read(_wake, &count, sizeof(ulong));
        Run();
    }

    /// <summary>Takes no more commands and runs those that wait.</summary>
    public void Close()
    {
        lock (_gate) _closed = true;
        Run();
    }

    /// <summary>Takes no more commands and runs none, not even those that wait. From any thread.</summary>
    public void Refuse()
    {
        List<Command> refused;
        lock (_gate)
        {
            _closed = true;
            (refused, _waiting) = (_waiting, []);
        }
        foreach (var command in refused) command.Refused?.Invoke();
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            _ = Libc.Close(_wake);
        }
    }

    private void Run()
    {
        lock (_gate) (_waiting, _taken) = (_taken, _waiting);
        foreach (var command in _taken) command.Run();
        _taken.Clear();
    }

    private readonly record struct Command(Action Run, Action? Refused);
}
