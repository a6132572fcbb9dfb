using System.Net;
using Guichet.Media.Tests.Transports.Sockets;
using Guichet.Testing.Peers;

namespace Guichet.Media.Tests.Workers;

/// <summary>A worker breaks or hangs: its calls begin anew on a living one, the others hear nothing of it.</summary>
public sealed class WorkerLossTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task BrokenWorker_EndsItsTransportsOnceAndNoOthers()
    {
        await using var server = new LiveServer(new MediaOptions { Workers = 2 });
        using var anna = await server.Call("room", "anna");
        using var ben = await server.Call("room", "ben", tcp: true);
        using var carla = await server.Call("other", "carla");
        WorkerFaults.Break(server.Media, "room");
        Pump.Until(() => server.Log.Ended.Count >= 2 && server.Media.ReadCounters().Workers == 2, carla);
        Assert.Equal(["anna", "ben"], server.Log.Ended.Select(e => e.Participant).Order());
        Assert.All(server.Log.Ended, e => Assert.Equal(TransportEnd.WorkerLost, e.Reason));
        // Who can still be told goodbye is: a tool that has no other way to hear of it.
        Pump.Until(() => anna.IsClosed && ben.IsClosed, anna, ben);
        Assert.False(carla.IsClosed);
        Assert.Equal(1, server.Media.ReadCounters().WorkersLost);
        Assert.Equal((1, 1), (server.Media.ReadCounters().Rooms, server.Media.ReadCounters().Transports));
    }

    [Fact]
    public async Task RoomOfABrokenWorker_IsMadeAgainForWhoOffersAgain()
    {
        await using var server = new LiveServer();
        using var anna = await server.Call("room", "anna");
        var (endpoints, received) = (server.Media.Endpoints, server.Media.ReadCounters().PacketsReceived);
        WorkerFaults.Break(server.Media, "room");
        Pump.Until(() => !server.Log.Ended.IsEmpty, anna);
        Assert.Null(server.Media.Fleet.Of("room"));
        using var again = await server.Call("room", "anna");
        using var ben = await server.Call("room", "ben", tcp: true);
        CallTests.Exchange(again, ben);
        Assert.Equal(endpoints.Select(e => e.Port), [again.Answer!.Candidate("udp").Port]);
        Assert.Equal(3, server.Log.Connected.Select(c => c.Transport).Distinct().Count());
        Assert.True(server.Media.ReadCounters().PacketsReceived > received, "the counters began anew");
    }

    [Fact]
    public async Task WorkerThatHangs_IsGivenUpAndWhoWaitsForItIsAnswered()
    {
        await using var server = new LiveServer();
        using var anna = await server.Call("room", "anna");
        using var hung = WorkerFaults.Hang(server.Media, "room");
        using var ben = new TestPeer();
        var offer = server.Offer(ben, "room", "ben");
        var close = server.Media.CloseRoom("room");
        Assert.Equal(MediaProblemKind.Stopped, (await offer.WaitAsync(_patience)).Problem!.Kind);
        await close.WaitAsync(_patience);
        Pump.Until(() => !server.Log.Ended.IsEmpty, anna);
        Assert.Equal(("anna", TransportEnd.WorkerLost), server.Log.Ended.Select(e => (e.Participant, e.Reason)).Single());
    }

    [Fact]
    public async Task WorkerThatWakesAfterItWasGivenUp_EndsAndDisturbsNobody()
    {
        await using var server = new LiveServer();
        using var anna = await server.Call("room", "anna", tcp: true);
        using var hung = WorkerFaults.Hang(server.Media, "room");
        Pump.Until(() => !server.Log.Ended.IsEmpty, anna);
        using var again = await server.Call("room", "anna");
        using var ben = await server.Call("room", "ben", tcp: true);
        await hung.Wake().WaitAsync(_patience);
        CallTests.Exchange(again, ben);
        CallTests.Exchange(ben, again);
        Assert.Single(server.Log.Ended);
        Assert.Equal((1, 2), (server.Media.ReadCounters().Rooms, server.Media.ReadCounters().Transports));
    }

    [Fact]
    public async Task ConnectionHandedToAWorkerThatHangs_IsClosedWithIt()
    {
        await using var server = new LiveServer();
        using var anna = await server.Call("room", "anna");
        var thread = server.Media.Fleet.Of("room")!;
        using var hung = WorkerFaults.Hang(server.Media, "room");
        using var handed = new LooseDescriptor();
        hung.Await();
        Assert.True(thread.Adopt(handed.Number, default, ReadOnlyMemory<byte>.Empty));
        Pump.Until(() => server.Media.ReadCounters().WorkersLost == 1 && !handed.IsOpen, anna);
    }

    [Fact]
    public async Task Dispose_AfterALoss_FreesThePorts()
    {
        var server = OutsideTheEphemeralPorts(port => new LiveServer(new MediaOptions { Workers = 2, Addresses = [IPAddress.Loopback, IPAddress.IPv6Loopback], Port = port }));
        using var anna = await server.Call("room", "anna");
        WorkerFaults.Break(server.Media, "room");
        Pump.Until(() => server.Media.ReadCounters() is { WorkersLost: 1, Workers: 2 }, anna);
        var ports = server.Media.Endpoints.Select(e => e.Port).Distinct().ToList();
        await server.DisposeAsync();
        foreach (var port in ports)
        {
            await using var next = new LiveServer(new MediaOptions { Workers = 1, Port = port });
        }
    }

    [Fact]
    public async Task WorkersLostOneAfterTheOther_EachHasASuccessor()
    {
        await using var server = new LiveServer();
        for (var loss = 1; loss <= 3; loss++)
        {
            using var anna = await server.Call("room", "anna");
            WorkerFaults.Break(server.Media, "room");
            Pump.Until(() => server.Log.Ended.Count == loss, anna);
        }
        using var last = await server.Call("room", "anna");
        Assert.Equal(4, server.Log.Connected.Select(c => c.Transport).Distinct().Count());
        Assert.Equal(3, server.Media.ReadCounters().WorkersLost);
    }

    /// <summary>On a port that nobody gets who asks for any: once free, it is free.</summary>
    private static LiveServer OutsideTheEphemeralPorts(Func<int, LiveServer> start)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return start(20_000 + (2 * Random.Shared.Next(5_000)));
            }
            catch (MediaStartException failure) when (failure.Failure == MediaStartFailure.PortInUse && tries < 20)
            {
            }
        }
    }
}
