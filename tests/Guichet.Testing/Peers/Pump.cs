using System.Net.Sockets;

namespace Guichet.Testing.Peers;

/// <summary>Moves test peers on real sockets until something has come about. Waits for the sockets, never for the clock alone.</summary>
public static class Pump
{
    private const int RoundUs = 2000;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(15);

    /// <exception cref="TimeoutException">It did not come about.</exception>
    public static void Until(Func<bool> done, params TestPeer[] peers)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!done())
        {
            var elapsed = TimeProvider.System.GetElapsedTime(start);
            if (elapsed > _patience) throw new TimeoutException("What the test waits for did not come about.");
            Round(peers);
        }
    }

    /// <summary>One round: what has arrived, what is due.</summary>
    public static void Round(params TestPeer[] peers)
    {
        foreach (var peer in peers) peer.Step(Environment.TickCount64);
        var sockets = peers.Where(p => p.Link?.Socket is not null && !p.Link.IsClosed).Select(p => p.Link!.Socket!).ToList();
        if (sockets.Count > 0) Socket.Select(sockets, null, null, RoundUs);
        else Thread.Yield();
    }
}
