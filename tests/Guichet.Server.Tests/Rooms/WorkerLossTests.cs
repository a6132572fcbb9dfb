using Guichet.Contracts.Rooms;
using Guichet.Server.Media;
using Guichet.Server.Tests.Harness;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Server.Tests.Rooms;

/// <summary>The media worker of a call is lost: whoever is in the call is told, and the next offer works.</summary>
public sealed class WorkerLossTests
{
    private static readonly TrackLabel[] _labels = [new("0", TrackSource.Microphone), new("1", TrackSource.Camera)];

    [Fact]
    public async Task CallOnABrokenWorker_HearsMediaLostAndBeginsAnewInTheSameSeats()
    {
        await using var server = await RunningServer.Start();
        var call = await server.MakeCall();
        await using var specialist = await server.Connect();
        await using var customer = await server.Connect();
        await specialist.Join(call.SpecialistSecret, "Dr Who");
        await customer.Join(call.CustomerSecret, "Zoé");
        using var first = await Connect(specialist);
        using var second = await Connect(customer);

        WorkerFaults.Break(server.Services.GetRequiredService<MediaHost>().Server!, call.RoomId);

        Assert.Equal(MediaLostReason.ServerRestarted, (await specialist.Hear<MediaLost>("MediaLost")).Reason);
        Assert.Equal(MediaLostReason.ServerRestarted, (await customer.Hear<MediaLost>("MediaLost")).Reason);
        using var firstAgain = await Connect(specialist);
        using var secondAgain = await Connect(customer);
        await customer.Hear<TrackAssignments>("TracksAssigned", table => table.Tracks.Any(track => track.ParticipantId == specialist.Seat.ParticipantId));
        Assert.Equal(0, customer.Waiting("ParticipantLeft"));
    }

    [Fact]
    public async Task LostWorker_ShowsInReadinessAndMetrics()
    {
        await using var server = await RunningServer.Start();
        var call = await server.MakeCall();
        await using var customer = await server.Connect();
        await customer.Join(call.CustomerSecret, "Zoé");
        using var peer = await Connect(customer);
        using var browser = server.Browser();
        Assert.Contains("guichet_media_workers_lost_total 0\n", await browser.GetStringAsync("/metrics"));

        WorkerFaults.Break(server.Services.GetRequiredService<MediaHost>().Server!, call.RoomId);
        await customer.Hear<MediaLost>("MediaLost");

        var ready = await (await browser.GetAsync("/readyz")).Read();
        Assert.Equal((true, 1, 1), (ready.GetProperty("media").GetBoolean(), ready.GetProperty("mediaWorkers").GetInt32(), ready.GetProperty("mediaWorkersLost").GetInt32()));
        Assert.Contains("guichet_media_workers_lost_total 1\n", await browser.GetStringAsync("/metrics"));
    }

    private static async Task<TestPeer> Connect(RoomClient client)
    {
        var peer = new TestPeer();
        var answer = await client.Ask<MediaAnswer>("Offer", new MediaOffer(peer.Offer(), _labels, NewTransport: true));
        peer.Accept(answer.Sdp);
        peer.Use(new UdpLink(peer.Answer!.Candidate("udp")));
        Pump.Until(() => peer.IsConnected, peer);
        return peer;
    }
}
