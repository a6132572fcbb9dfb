using Guichet.Media.Routing;
using Guichet.Media.Transports;

namespace Guichet.Media.Workers;

/// <summary>What one worker counts. Its thread writes machine words; others read them without a lock and may be a moment late.</summary>
internal sealed class WorkerCounters
{
    private long _received, _rooms, _transports, _busyPerMille;

    public DropCounters Drops { get; } = new();

    public RoutingCounters Routing { get; } = new();

    public long PacketsReceived => Volatile.Read(ref _received);

    public int Rooms => (int)Volatile.Read(ref _rooms);

    public int Transports => (int)Volatile.Read(ref _transports);

    /// <summary>Share of the last second or so that the thread did not wait.</summary>
    public double BusyRatio => Volatile.Read(ref _busyPerMille) / 1000.0;

    public void Received() => Volatile.Write(ref _received, _received + 1);

    public void Populated(int rooms, int transports)
    {
        Volatile.Write(ref _rooms, rooms);
        Volatile.Write(ref _transports, transports);
    }

    public void Busy(double ratio) => Volatile.Write(ref _busyPerMille, (long)(ratio * 1000));

    /// <summary>The sum over all workers, and of what was dropped before it reached one.</summary>
    public static MediaCounters Sum(IReadOnlyList<WorkerCounters> workers, int working, int lost, DropCounters? sharedPort = null)
    {
        var dropped = new Dictionary<string, long>();
        foreach (var reason in Enum.GetValues<DropReason>()) dropped[DropCounters.Names[(int)reason]] = workers.Sum(w => w.Drops[reason]) + (sharedPort?[reason] ?? 0);
        foreach (var reason in Enum.GetValues<RoutingDrop>()) dropped[DropCounters.Kebab(reason.ToString())] = workers.Sum(w => w.Routing.Dropped(reason));
        return new MediaCounters(
            workers.Sum(w => w.Rooms), workers.Sum(w => w.Transports), workers.Sum(w => w.PacketsReceived),
            workers.Sum(w => w.Routing.PacketsForwarded), workers.Sum(w => w.Routing.BytesForwarded), workers.Sum(w => w.Routing.PacketsRestored), dropped,
            workers.Average(w => w.BusyRatio), working, lost);
    }
}
