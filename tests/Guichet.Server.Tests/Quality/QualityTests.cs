using System.Net;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Domain.Rooms;
using Guichet.Media;
using Guichet.Server.Quality;
using Guichet.Server.Tests.Harness;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Server.Tests.Quality;

public sealed class QualityTests
{
    private static readonly TransportMinute _minute = new(
        TimeSpan.FromSeconds(60.02), new MinuteFlow(0.25, 12.5, 32_000, 900_000), new MinuteFlow(0, null, 31_000, 0),
        TimeSpan.FromMilliseconds(40.4), TimeSpan.FromMilliseconds(312), 540, 720, 2_500_000);

    [Fact]
    public async Task Call_ThatEnds_LeavesTheQualityOfEachConnection()
    {
        await using var server = await RunningServer.Start();
        var call = await server.MakeCall();
        await using var specialist = await server.Connect();
        await using var customer = await server.Connect();
        await specialist.Join(call.SpecialistSecret, "Dr Who");
        await customer.Join(call.CustomerSecret, "Zoé");
        using var first = await Connect(specialist);
        using var second = await Connect(customer);
        await customer.Hear<ConnectionQuality>("QualityChanged", quality => quality.ParticipantId == customer.Seat.ParticipantId);
        await specialist.Hear<ConnectionQuality>("QualityChanged", quality => quality.ParticipantId == specialist.Seat.ParticipantId);

        // One leaves, and the process ends while the other is still there: both have a minute.
        await customer.Ask("Leave");
        await server.Services.GetRequiredService<QualityLedger>().Write(CancellationToken.None);
        using var program = server.Program();
        var participants = (await (await program.GetAsync($"/api/v1/calls/{call.Id}/quality")).Read()).GetProperty("participants");
        var only = Assert.Single(participants.EnumerateArray());
        Assert.Equal(customer.Seat.ParticipantId, only.GetProperty("participantId").GetString());
        var minute = Assert.Single(only.GetProperty("minutes").EnumerateArray());
        Assert.InRange(minute.GetProperty("seconds").GetDouble(), 1.9, 61);
        Assert.Equal(1, minute.GetProperty("levels").EnumerateObject().Sum(level => level.Value.GetDouble()), 3);

        await server.Stop();
        var rows = server.Rows("SELECT ParticipantId FROM QualityMinutes").Select(row => (string)row[0]);
        Assert.Equal(new[] { customer.Seat.ParticipantId, specialist.Seat.ParticipantId }.Order(), rows.Order());
    }

    [Fact]
    public async Task Minutes_OfACallThatIsGone_AreLeftOutAndTheOthersKept()
    {
        await using var server = await RunningServer.Start();
        var owner = OwnerOf(server, await server.MakeCall(), "anna");
        var ledger = server.Services.GetRequiredService<QualityLedger>();
        ledger.Measured(owner with { CallId = Guid.NewGuid() }, new TransportId(1), _minute);
        ledger.Measured(owner, new TransportId(2), _minute);

        await ledger.Write(CancellationToken.None);

        Assert.Equal("anna", Assert.Single(server.Rows("SELECT ParticipantId FROM QualityMinutes"))[0]);
    }

    [Fact]
    public async Task Quality_OfACall_IsToldMinuteByMinuteToItsOrganisationAlone()
    {
        await using var server = await RunningServer.Start();
        var call = await server.MakeCall();
        var ledger = server.Services.GetRequiredService<QualityLedger>();
        var owner = OwnerOf(server, call, "anna");
        foreach (var level in new[] { ConnectionLevel.Good, ConnectionLevel.Good, ConnectionLevel.Weak, ConnectionLevel.Lost })
        {
            ledger.Judged(new TransportId(64), level);
        }

        ledger.Measured(owner, new TransportId(64), _minute);
        server.Time.Advance(TimeSpan.FromMinutes(1));
        ledger.Measured(owner, new TransportId(64), _minute with { RoundTripMedian = null });
        await ledger.Write(CancellationToken.None);

        using var program = server.Program();
        var answer = await (await program.GetAsync($"/api/v1/calls/{call.Id}/quality")).Read();
        var minutes = answer.GetProperty("participants")[0].GetProperty("minutes");
        Assert.Equal(2, minutes.GetArrayLength());
        var (one, two) = (minutes[0], minutes[1]);
        Assert.InRange((two.GetProperty("startedAt").GetDateTimeOffset() - one.GetProperty("startedAt").GetDateTimeOffset()).TotalSeconds, 59, 90);
        Assert.Equal((0.25, 12.5, 900_000), (one.GetProperty("up").GetProperty("lossShare").GetDouble(),
            one.GetProperty("up").GetProperty("jitterMilliseconds").GetDouble(), one.GetProperty("up").GetProperty("pictureBitsPerSecond").GetInt64()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, one.GetProperty("down").GetProperty("jitterMilliseconds").ValueKind);
        Assert.Equal((40, 312), (one.GetProperty("roundTripMedianMilliseconds").GetInt32(), one.GetProperty("roundTripMaximumMilliseconds").GetInt32()));
        Assert.Equal((540, 720, 2_500_000), (one.GetProperty("pictureHeight").GetInt32(), one.GetProperty("highestPicture").GetInt32(),
            one.GetProperty("downlinkBitsPerSecond").GetInt64()));
        Assert.Equal((0.5, 0.25, 0, 0.25), Levels(one));
        Assert.Equal((0, 0, 0, 0), Levels(two));

        var neighbour = await server.MakeNeighbour("Next door");
        using var visitor = server.Program(neighbour.Key);
        await (await visitor.GetAsync($"/api/v1/calls/{call.Id}/quality")).IsProblem(HttpStatusCode.NotFound, ProblemCodes.CallNotFound);
        using var media = server.Program(await server.MakeKey("media"));
        Assert.Equal(HttpStatusCode.Forbidden, (await media.GetAsync($"/api/v1/calls/{call.Id}/quality")).StatusCode);
        await (await program.GetAsync("/api/v1/calls/nonsense/quality")).IsProblem(HttpStatusCode.NotFound, ProblemCodes.CallNotFound);
    }

    [Fact]
    public async Task Minutes_ThatCannotBeWritten_AreDroppedAndTheNextAreNot()
    {
        await using var server = await RunningServer.Start();
        var call = await server.MakeCall();
        var ledger = server.Services.GetRequiredService<QualityLedger>();
        ledger.Measured(OwnerOf(server, call, "anna") with { CallId = Guid.NewGuid() }, new TransportId(64), _minute);
        await ledger.Write(CancellationToken.None);
        Assert.Equal(0L, server.Ask<long>("SELECT COUNT(*) FROM QualityMinutes"));

        ledger.Measured(OwnerOf(server, call, "anna"), new TransportId(64), _minute);
        await ledger.Write(CancellationToken.None);
        Assert.Equal(1L, server.Ask<long>("SELECT COUNT(*) FROM QualityMinutes"));
        server.Rows("DELETE FROM Calls WHERE Id = $id RETURNING 1", ("$id", Guid.Parse(call.Id).ToString().ToUpperInvariant()));
        Assert.Equal(0L, server.Ask<long>("SELECT COUNT(*) FROM QualityMinutes"));
    }

    private static QualityOwner OwnerOf(RunningServer server, MadeCall call, string participant) => new(
        Guid.Parse(server.Ask<string>("SELECT OrganisationId FROM Calls WHERE Id = $id", ("$id", Guid.Parse(call.Id).ToString().ToUpperInvariant()))),
        Guid.Parse(call.Id), participant, SeatRole.Customer);

    private static (double, double, double, double) Levels(System.Text.Json.JsonElement minute)
    {
        var levels = minute.GetProperty("levels");
        return (levels.GetProperty("good").GetDouble(), levels.GetProperty("weak").GetDouble(),
            levels.GetProperty("bad").GetDouble(), levels.GetProperty("lost").GetDouble());
    }

    private static async Task<TestPeer> Connect(RoomClient client)
    {
        var peer = new TestPeer();
        var answer = await client.Ask<MediaAnswer>(
            "Offer", new MediaOffer(peer.Offer(), [new TrackLabel("0", TrackSource.Microphone), new TrackLabel("1", TrackSource.Camera)], NewTransport: true));
        peer.Accept(answer.Sdp);
        peer.Use(new UdpLink(peer.Answer!.Candidate("udp")));
        Pump.Until(() => peer.IsConnected, peer);
        return peer;
    }
}
