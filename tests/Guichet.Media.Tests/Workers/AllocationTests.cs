using Guichet.Media.Workers;
using Guichet.Testing.Peers;
using Guichet.Testing.Time;

namespace Guichet.Media.Tests.Workers;

/// <summary>The house's promise: forwarding a packet allocates nothing. Measured on the worker's own thread, through real sockets.</summary>
[Collection(nameof(Alone))]
public sealed class AllocationTests
{
    private const int Packets = 2000;
    private const int Rounds = 3;

    private ushort _number;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ForwardedPacket_InALiveCall_AllocatesNothingOnTheWorkersThread(bool tcp)
    {
        // The clock stands while it is measured, so that no report or feedback comes between: those are not per packet.
        var time = new ManualTime();
        await using var server = new LiveServer(time: time);
        using var anna = await server.Call("room", "anna", tcp: tcp);
        using var ben = await server.Call("room", "ben", tcp: tcp);
        var worker = server.Media.Fleet.Of("room")!;
        // Until the cache for retransmission has all the room that it takes: its slots are used again from then on.
        Send(anna, ben, 3 * Packets);
        var idle = await Allocated(worker, () => { });
        var forwardedBefore = server.Media.ReadCounters().PacketsForwarded;
        var busy = await Allocated(worker, () => Send(anna, ben, Packets));
        Assert.Equal(Rounds * Packets, server.Media.ReadCounters().PacketsForwarded - forwardedBefore);
        Assert.Equal(idle, busy);
    }

    // The least of several rounds: what is compiled or collected meanwhile can move the thread's counter, what a packet allocates is there each time.
    private static async Task<long> Allocated(WorkerThread worker, Action meanwhile)
    {
        var least = long.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = await worker.Ask((_, _) => GC.GetAllocatedBytesForCurrentThread(), 0L);
            meanwhile();
            least = Math.Min(least, await worker.Ask((_, _) => GC.GetAllocatedBytesForCurrentThread(), 0L) - before);
        }

        return least;
    }

    private void Send(TestPeer from, TestPeer to, int packets)
    {
        var (audio, video) = (from.Lines.First(l => l.IsAudio), from.Lines.First(l => !l.IsAudio));
        var sound = new byte[80];
        byte[] picture = [0x10, 0x02, .. new byte[1000]];
        var (start, sent) = (to.Rtp.Count, 0);
        while (sent < packets)
        {
            _number++;
            from.SendRtp(audio, _number, _number * 960u, sound);
            from.SendRtp(video, _number, _number * 3000u, picture, marker: true);
            sent += 2;
            // Never more on the way than every buffer holds.
            Pump.Until(() => to.Rtp.Count - start >= sent - 64, to);
        }
        Pump.Until(() => to.Rtp.Count - start >= packets, to);
    }
}
