using System.Net;
using Guichet.Media.Transports.Sockets;

namespace Guichet.Media.Workers;

/// <summary>One port number and the worker that serves it, and another worker when that one is lost. Changed by the thread that looks after it.</summary>
/// <param name="index">Of the worker, in the names of its transports.</param>
/// <param name="ports">Bound; the first worker's.</param>
/// <param name="employ">Makes a worker's thread, its number among this station's, its ports, and the counters to count on.</param>
internal sealed class Station(int index, WorkerPorts ports, Func<int, WorkerPorts, WorkerCounters, WorkerThread> employ)
{
    private readonly List<WorkerThread> _leftBehind = [];
    private Heartbeat _heartbeat;
    private WorkerThread? _thread;
    private int _employed;

    public int Index => index;

    public IReadOnlyList<IPEndPoint> EndPoints { get; } = ports.EndPoints;

    public int Port => EndPoints[0].Port;

    /// <summary>Of all its workers, one after the other.</summary>
    public WorkerCounters Counters { get; } = new();

    /// <summary>Null from the loss of a worker until the next one has its port.</summary>
    public WorkerThread? Thread => Volatile.Read(ref _thread);

    /// <summary>Done when no thread uses anything any more; one that hangs never is.</summary>
    public IEnumerable<Task> Endings => _leftBehind.Append(Thread).OfType<WorkerThread>().Select(t => t.Ended);

    /// <summary>Threads that were given up and have not come back to end.</summary>
    public int Hanging => _leftBehind.Count(t => !t.Ended.IsCompleted);

    /// <summary>Puts a worker to work on ports with this station's number.</summary>
    public void Open(WorkerPorts bound)
    {
        var thread = employ(_employed++, bound, Counters);
        _heartbeat = default;
        thread.Start();
        Volatile.Write(ref _thread, thread);
    }

    /// <summary>Once a look: why the worker is lost, or null when it works.</summary>
    public string? Look() =>
        Thread is not { } thread ? null
        : thread.Turns is not { } turns ? "its turns failed one after the other"
        : _heartbeat.Misses(turns) ? "it has stood still for a second and a half"
        : null;

    /// <summary>Gives the worker up: nobody asks it any more, its port is free, what it holds stays with it.</summary>
    public void Close()
    {
        var thread = Thread!;
        Volatile.Write(ref _thread, null);
        thread.Abandon();
        Counters.Populated(0, 0);
        _leftBehind.RemoveAll(t => t.Ended.IsCompleted);
        _leftBehind.Add(thread);
    }
}
