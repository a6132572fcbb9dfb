using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Media;
using Guichet.Server.Rooms;
using Guichet.Server.Tests.Harness;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Server.Tests.Rooms;

public sealed class MediaTests(SharedServer shared)
{
    private static readonly TrackLabel[] _labels = [new("0", TrackSource.Microphone), new("1", TrackSource.Camera)];
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task Offer_OfTwoPeople_CarriesMediaBothWaysAndSaysWhoIsWhere()
    {
        var (call, specialist, customer) = await Meet();
        using var first = new TestPeer();
        using var second = new TestPeer();
        await Connect(specialist, first);
        await Connect(customer, second);
        Pump.Until(() => first.IsConnected && second.IsConnected, first, second);

        var table = await customer.Hear<TrackAssignments>("TracksAssigned", assigned => assigned.Tracks.Any(track => track.Source is TrackSource.Camera));
        Assert.All(table.Tracks.Where(track => track.ParticipantId is not null), track => Assert.Equal(specialist.Seat.ParticipantId, track.ParticipantId));
        ushort number = 0;
        Pump.Until(
            () =>
            {
                number++;
                first.SendRtp(first.Lines[0], number, number * 960u, [0x78, 1, 2, 3]);
                second.SendRtp(second.Lines[0], number, number * 960u, [0x78, 4, 5, 6]);
                return first.Rtp.Count > 5 && second.Rtp.Count > 5;
            },
            first, second);
        await DisposeAll(specialist, customer);
    }

    [Fact]
    public async Task Offer_OverAReconnectedHub_KeepsTheTransportAndTellsTheTableAgain()
    {
        var (call, specialist, customer) = await Meet();
        using var first = new TestPeer();
        using var second = new TestPeer();
        await Connect(specialist, first);
        await Connect(customer, second);
        Pump.Until(() => first.IsConnected && second.IsConnected, first, second);
        await customer.Hear<TrackAssignments>("TracksAssigned", assigned => assigned.Tracks.Any(track => track.Source is TrackSource.Camera));
        customer.Cut();

        await using var again = await _server.Connect();
        await again.Join(call.CustomerSecret, "Zoé", customer.Seat.ResumeKey);

        await again.Hear<TrackAssignments>("TracksAssigned", assigned => assigned.Tracks.Any(track => track.ParticipantId == specialist.Seat.ParticipantId));
        second.RestartIce();
        var answer = await again.Ask<MediaAnswer>("Offer", new MediaOffer(second.Offer(), _labels, NewTransport: false));
        Assert.Contains("a=ice-ufrag:", answer.Sdp);
        await DisposeAll(specialist);
    }

    [Fact]
    public async Task Offer_OutOfOrder_IsRefusedAndTheCallGoesOn()
    {
        var (_, specialist, customer) = await Meet();
        using var peer = new TestPeer();
        var good = peer.Offer();

        Assert.Equal(ProblemCodes.TransportNotFound, await Try(customer, good, _labels, false));
        Assert.Equal(ProblemCodes.OfferInvalid, await Try(customer, "", _labels));
        Assert.Equal(ProblemCodes.OfferInvalid, await Try(customer, good, [_labels[0], _labels[0]]));
        Assert.Equal(ProblemCodes.OfferInvalid, await Try(customer, good, [.. Enumerable.Range(0, 65).Select(i => new TrackLabel($"{i}", TrackSource.Camera))]));
        Assert.Equal(ProblemCodes.OfferTooLarge, await Try(customer, good + new string('a', 257 * 1024), _labels));
        Assert.Equal(ProblemCodes.OfferNotSecure, await Try(customer, good.Replace("UDP/TLS/RTP/SAVPF", "RTP/AVP", StringComparison.Ordinal), _labels));
        Assert.Null(await Try(customer, good, _labels));
        await DisposeAll(specialist, customer);
    }

    [Fact]
    public async Task Leave_ClosesThePeersTransport()
    {
        var (_, specialist, customer) = await Meet();
        using var peer = new TestPeer();
        await Connect(customer, peer);
        Pump.Until(() => peer.IsConnected, peer);

        await customer.Ask("Leave");

        Pump.Until(() => peer.IsClosed, peer);
        await DisposeAll(specialist, customer);
    }

    [Fact]
    public async Task ViewTracks_OfAPictureThatIsNotShown_StopsItUntilItIs()
    {
        var (_, specialist, customer) = await Meet();
        using var first = new TestPeer();
        using var second = new TestPeer();
        await Connect(specialist, first);
        await Connect(customer, second);
        Pump.Until(() => first.IsConnected && second.IsConnected, first, second);
        var table = await customer.Hear<TrackAssignments>("TracksAssigned", assigned => assigned.Tracks.Any(track => track.Source is TrackSource.Camera));
        var mid = table.Tracks.First(track => track.Source is TrackSource.Camera).Mid;
        ushort number = 0;
        void Show() => first.SendRtp(first.Lines[1], ++number, number * 3000u, [0x10, 0x00, .. new byte[100]], marker: true);
        int Pictures() => second.Rtp.Count(packet => packet.Payload.Length > 100);
        Pump.Until(() => { Show(); return Pictures() > 0; }, first, second);

        Settle();
        await customer.Ask("ViewTracks", new TrackViews([new TrackView(mid, 0, 0)]));
        var before = Pictures();
        for (var i = 0; i < 20; i++)
        {
            Show();
        }

        Settle();
        Assert.Equal(before, Pictures());
        await customer.Ask("ViewTracks", new TrackViews([new TrackView(mid, 640, 360)]));
        Pump.Until(() => { Show(); return Pictures() > before; }, first, second);
        await DisposeAll(specialist, customer);

        // Sound goes the same way: when it has come, so has everything before it.
        void Settle()
        {
            var sounds = second.Rtp.Count(packet => packet.Payload.Length < 10);
            first.SendRtp(first.Lines[0], ++number, number * 960u, [0x78, 1, 2, 3]);
            Pump.Until(() => second.Rtp.Count(packet => packet.Payload.Length < 10) > sounds, first, second);
        }
    }

    [Fact]
    public async Task TracksWanted_IsToldToWhoSendsThem_AndAgainOverAReconnectedHub()
    {
        var (call, specialist, customer) = await Meet();
        using var peer = new TestPeer();
        await Connect(customer, peer);
        var seat = customer.Seat;
        var transport = _server.Services.GetRequiredService<LiveRooms>().Find(call.RoomId)!.Tracks.TransportOf(seat.ParticipantId)!.Value;
        Say(new TransportId(-1), new TrackDemand("1", 1, 1, []));
        Say(transport, new TrackDemand("1", int.MaxValue, 720, ["h", "l"]));

        var told = Assert.Single((await customer.Hear<WantedTracks>("TracksWanted")).Tracks);
        Assert.Equal(("1", 16_384, 720), (told.Mid, told.Width, told.Height));
        Assert.Equal(["h", "l"], told.Rids);

        customer.Cut();
        await using var again = await _server.Connect();
        await again.Join(call.CustomerSecret, "Zoé", seat.ResumeKey);
        Assert.Equal(720, Assert.Single((await again.Hear<WantedTracks>("TracksWanted")).Tracks).Height);
        await DisposeAll(specialist);

        void Say(TransportId of, TrackDemand demand)
        {
            foreach (var listener in _server.Services.GetServices<IMediaEvents>())
            {
                listener.TracksWanted(call.RoomId, seat.ParticipantId, of, [demand]);
            }
        }
    }

    [Fact]
    public async Task ViewTracks_OutOfOrder_IsRefused()
    {
        var (_, specialist, customer) = await Meet();
        Assert.Equal(ProblemCodes.TransportNotFound, await View(new TrackView("3", 640, 360)));
        Assert.Equal(ProblemCodes.RequestInvalid, await View());
        Assert.Equal(ProblemCodes.RequestInvalid, await View(new TrackView("3", -1, 360)));
        Assert.Equal(ProblemCodes.RequestInvalid, await View(new TrackView("3", 640, 16_385)));
        Assert.Equal(ProblemCodes.RequestInvalid, await View(new TrackView(new string('1', 17), 640, 360)));
        await DisposeAll(specialist, customer);

        Task<string?> View(params TrackView[] views) => RoomClient.Try(() => customer.Ask("ViewTracks", new TrackViews(views)));
    }

    [Fact]
    public void SharedScreen_HasTheLabelThatTheMediaServerKnows() => Assert.Equal(TrackLabels.Screen, TrackSource.Screen.ToString());

    private static async Task Connect(RoomClient client, TestPeer peer)
    {
        peer.Accept((await client.Ask<MediaAnswer>("Offer", new MediaOffer(peer.Offer(), _labels, NewTransport: true))).Sdp);
        peer.Use(new UdpLink(peer.Answer!.Candidate("udp")));
    }

    private static Task<string?> Try(RoomClient client, string sdp, TrackLabel[] labels, bool isNew = true) =>
        RoomClient.Try(() => client.Ask("Offer", new MediaOffer(sdp, labels, isNew)));

    private async Task<(MadeCall Call, RoomClient Specialist, RoomClient Customer)> Meet()
    {
        var call = await _server.MakeCall();
        var (specialist, customer) = (await _server.Connect(), await _server.Connect());
        await specialist.Join(call.SpecialistSecret, "Dr Who");
        await customer.Join(call.CustomerSecret, "Zoé");
        return (call, specialist, customer);
    }

    private static async Task DisposeAll(params RoomClient[] clients)
    {
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }
    }
}
