using System.Globalization;
using Guichet.Server.Media;
using Guichet.Testing.Peers;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Faults;

/// <summary>What goes wrong, in the order in which it is asked for.</summary>
internal static class Faults
{
    /// <summary>Reads <c>break ROOM</c> and <c>hang ROOM</c>, what is done to the worker of that room, and <c>later DAYS</c>. Until the end of the input.</summary>
    public static async Task Obey(TextReader orders, Later clock, IServiceProvider services)
    {
        var hung = new List<HungWorker>();
        var media = services.GetRequiredService<MediaHost>();
        while ((await orders.ReadLineAsync())?.Split(' ') is [var fault, var room])
        {
            if (fault == "later") await clock.Advance(int.Parse(room, CultureInfo.InvariantCulture), services);
            else if (fault == "break") WorkerFaults.Break(media.Server!, room);
            else if (fault == "hang") hung.Add(WorkerFaults.Hang(media.Server!, room));
            else throw new ArgumentException($"There is no fault '{fault}'.", nameof(orders));
        }
        // The program ends with them still hanging, as it would with a bug.
        GC.KeepAlive(hung);
    }
}
