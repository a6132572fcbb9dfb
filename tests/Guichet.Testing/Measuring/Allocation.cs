namespace Guichet.Testing.Measuring;

/// <summary>What work leaves for the garbage collector.</summary>
public static class Allocation
{
    /// <summary>How often work is measured before what it seems to allocate is believed.</summary>
    private const int Rounds = 5;

    /// <summary>Bytes that the work allocates on this thread: the least of several rounds, one round when it is none. A collection that
    /// another thread starts meanwhile can move the thread's counter by what was left of its allocation context, up to 8 kB; what the
    /// work itself allocates is there in every round.</summary>
    public static long Of(Action work)
    {
        var least = long.MaxValue;
        for (var round = 0; round < Rounds && least != 0; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
