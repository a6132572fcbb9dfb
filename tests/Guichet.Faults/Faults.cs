using Guichet.Server.Media;
using Guichet.Testing.Peers;

namespace Guichet.Faults;

/// <summary>What goes wrong, in the order in which it is asked for.</summary>
internal static class Faults
{
    /// <summary>Reads <c>break ROOM</c> and <c>hang ROOM</c>: what is done to the worker of that room. Until the end of the input.</summary>
    public static void Obey(TextReader orders, MediaHost media)
    {
        var hung = new List<HungWorker>();
        while (orders.ReadLine()?.Split(' ') is [var fault, var room])
        {
            if (fault == "break") WorkerFaults.Break(media.Server!, room);
            else if (fault == "hang") hung.Add(WorkerFaults.Hang(media.Server!, room));
            else throw new ArgumentException($"There is no fault '{fault}'.", nameof(orders));
        }
        // The program ends with them still hanging, as it would with a bug.
        GC.KeepAlive(hung);
    }
}
