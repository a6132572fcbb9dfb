using System.Net;
using System.Net.Sockets;

namespace Guichet.Testing.Network;

/// <summary>One peer's line through a relay, both ways.</summary>
/// <param name="back">What the server sees as the peer.</param>
/// <param name="index">Each peer has decisions of its own.</param>
internal sealed class Way(SocketAddress peer, Socket back, int index, ImpairmentProfile up, ImpairmentProfile down, int seed)
{
    public Socket Back { get; private set; } = back;

    public DelayLine<byte[]> Up { get; private set; } = new(up, seed + index);

    public DelayLine<byte[]> Down { get; private set; } = new(down, DownSeed(seed + index));

    /// <summary>When something is due.</summary>
    public long NextUs => Math.Min(Up.NextUs ?? long.MaxValue, Down.NextUs ?? long.MaxValue);

    public void Change(ImpairmentProfile up, ImpairmentProfile down, int seed)
    {
        Up.Change(up, seed + index);
        Down.Change(down, DownSeed(seed + index));
    }

    /// <summary>The peer has another address, bound before this one is let go: the same port would be no change.</summary>
    public void Move(Socket back)
    {
        Back.Dispose();
        Back = back;
        while (Up.TryTake(long.MaxValue, out _) || Down.TryTake(long.MaxValue, out _)) { }
    }

    public void Deliver(Socket front, IPEndPoint server, long nowUs)
    {
        while (Up.TryTake(nowUs, out var datagram)) Send(Back, datagram, server.Serialize());
        while (Down.TryTake(nowUs, out var datagram)) Send(front, datagram, peer);
    }

    public RelayCounts AddTo(RelayCounts sum) => new(
        sum.Up + Up.Counts.Taken, sum.UpLost + Up.Counts.Lost, sum.Down + Down.Counts.Taken, sum.DownLost + Down.Counts.Lost, sum.Peers);

    private static void Send(Socket from, byte[] datagram, SocketAddress to)
    {
        try { from.SendTo(datagram, SocketFlags.None, to); }
        catch (SocketException) { } // A network loses what nobody takes.
    }

    private static int DownSeed(int seed) => seed ^ 0x5bd1e995;
}
