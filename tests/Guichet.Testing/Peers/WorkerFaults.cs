using System.Runtime.CompilerServices;
using Guichet.Media;
using Guichet.Media.Transports;
using Guichet.Media.Workers;

namespace Guichet.Testing.Peers;

/// <summary>What a bug could do to the worker of a room.</summary>
public static class WorkerFaults
{
    /// <summary>Leaves half a transport among those to be closed: from then on each turn of the worker throws.</summary>
    public static void Break(MediaServer media, string room)
    {
        var half = (Transport)RuntimeHelpers.GetUninitializedObject(typeof(Transport));
        _ = WorkerOf(media, room).Ask((worker, _) =>
        {
            ((ITransportOwner)worker).Failed(half, TransportEnd.NoConsent);
            return 0;
        }, 0);
    }

    /// <summary>Stops the worker's thread in the middle of a turn.</summary>
    public static HungWorker Hang(MediaServer media, string room) => new(WorkerOf(media, room));

    private static WorkerThread WorkerOf(MediaServer media, string room) => media.Fleet.Of(room) ?? throw new InvalidOperationException($"no room {room}");
}

/// <summary>A thread that hangs until it is woken.</summary>
public sealed class HungWorker : IDisposable
{
    private readonly WorkerThread _thread;
    private readonly ManualResetEventSlim _gate = new(), _hangs = new();

    internal HungWorker(WorkerThread thread)
    {
        _thread = thread;
        _ = thread.Ask((_, _) =>
        {
            _hangs.Set();
            _gate.Wait();
            return 0;
        }, 0);
    }

    /// <summary>Until its thread is inside: what is posted from now on waits.</summary>
    public void Await() => _hangs.Wait();

    /// <summary>Lets it go on; done when its thread has ended by itself.</summary>
    public Task Wake()
    {
        _gate.Set();
        return _thread.Ended;
    }

    public void Dispose() => _gate.Set();
}
