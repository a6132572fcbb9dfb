using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Server.Quality;
using Guichet.Server.Tests.Harness;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Server.Tests.Quality;

public sealed class PlaybackTests(SharedServer shared)
{
    private static readonly PlaybackReport _report = new(15, 2, 1250, 300, 15_000, 1500, 60, 640, 360);

    [Fact]
    public async Task Reports_OfAPage_StandInTheMinuteThatEndsNext()
    {
        await using var server = await RunningServer.Start();
        var (call, specialist, customer) = await Meet(server);
        using var first = await Connect(specialist);
        using var second = await Connect(customer);
        await customer.Hear<ConnectionQuality>("QualityChanged", quality => quality.ParticipantId == customer.Seat.ParticipantId);
        await specialist.Hear<ConnectionQuality>("QualityChanged", quality => quality.ParticipantId == specialist.Seat.ParticipantId);
        await customer.Ask("ReportPlayback", _report with { Seconds = 0.5, FrozenMilliseconds = 250 });
        await customer.Ask("ReportPlayback", _report with { Seconds = 0.5, FrozenMilliseconds = null, Freezes = null, BufferMilliseconds = 90, PictureHeight = 720 });

        await customer.Ask("Leave");
        await specialist.Ask("Leave");
        await server.Services.GetRequiredService<QualityLedger>().Write(CancellationToken.None);

        using var program = server.Program();
        var answer = await (await program.GetAsync($"/api/v1/calls/{call.Id}/quality")).Read();
        var page = Of(answer, customer);
        Assert.Equal("customer", page.GetProperty("role").GetString());
        var played = page.GetProperty("minutes")[0].GetProperty("playback");
        Assert.Equal(
            """{"seconds":1,"freezes":2,"frozenSeconds":0.25,"framesPerSecond":600,"concealedShare":0.1,"bufferMilliseconds":90,"pictureWidth":640,"pictureHeight":720}""",
            played.GetRawText());
        Assert.Equal("specialist", Of(answer, specialist).GetProperty("role").GetString());
        Assert.Equal(JsonValueKind.Null, Of(answer, specialist).GetProperty("minutes")[0].GetProperty("playback").ValueKind);
        await DisposeAll(specialist, customer);
    }

    [Theory]
    [InlineData("""{"seconds":0}""")]
    [InlineData("""{"seconds":-1}""")]
    [InlineData("""{"seconds":120.1}""")]
    [InlineData("""{"freezes":-1}""")]
    [InlineData("""{"freezes":10001}""")]
    [InlineData("""{"frozenMilliseconds":-1}""")]
    [InlineData("""{"frozenMilliseconds":15001}""")]
    [InlineData("""{"framesDecoded":-1}""")]
    [InlineData("""{"framesDecoded":100001}""")]
    [InlineData("""{"soundMilliseconds":-1,"concealedMilliseconds":-1}""")]
    [InlineData("""{"soundMilliseconds":7680001}""")]
    [InlineData("""{"concealedMilliseconds":-1}""")]
    [InlineData("""{"concealedMilliseconds":15001}""")]
    [InlineData("""{"bufferMilliseconds":-1}""")]
    [InlineData("""{"bufferMilliseconds":60001}""")]
    [InlineData("""{"pictureWidth":-1}""")]
    [InlineData("""{"pictureWidth":16385}""")]
    [InlineData("""{"pictureHeight":-1}""")]
    [InlineData("""{"pictureHeight":16385}""")]
    public async Task Report_ThatCannotBe_IsRefused(string changes)
    {
        var (_, specialist, customer) = await Meet(shared.Server);
        var report = JsonSerializer.SerializeToNode(_report, JsonSerializerOptions.Web)!.AsObject();
        foreach (var change in JsonDocument.Parse(changes).RootElement.EnumerateObject())
        {
            report[change.Name] = System.Text.Json.Nodes.JsonNode.Parse(change.Value.GetRawText());
        }

        Assert.Equal(ProblemCodes.RequestInvalid, await RoomClient.Try(() => customer.Send("ReportPlayback", $"[{report.ToJsonString()}]")));
        await DisposeAll(specialist, customer);
    }

    [Fact]
    public async Task Report_WithoutATransport_IsRefusedAndSoIsOneTooMany()
    {
        var (_, specialist, customer) = await Meet(shared.Server);
        for (var i = 0; i < 12; i++)
        {
            Assert.Equal(ProblemCodes.TransportNotFound, await RoomClient.Try(() => customer.Ask("ReportPlayback", _report)));
        }

        Assert.Equal(ProblemCodes.TooManyRequests, await RoomClient.Try(() => customer.Ask("ReportPlayback", _report)));
        Assert.Equal(ProblemCodes.TransportNotFound, await RoomClient.Try(() => specialist.Ask("ReportPlayback", _report)));
        await DisposeAll(specialist, customer);
    }

    [Fact]
    public void Reports_OfOneMinute_AddUpToNoMoreThanIt()
    {
        var one = new QualityPlayback(50, 3, 40_000, 900, 50_000, 0, 60, 1280, 720);
        var two = new QualityPlayback(50, null, null, 100, 50_000, 200, null, 640, 360);

        Assert.Equal(new QualityPlayback(100, 3, 40_000, 1000, 100_000, 200, 60, 1280, 720), one.Plus(two));
        Assert.Equal(one.Plus(two), two.Plus(one));
        Assert.Equal((60.02, 60_020), (one.Plus(one).Within(TimeSpan.FromSeconds(60.02)).Seconds, one.Plus(one).Within(TimeSpan.FromSeconds(60.02)).FrozenMilliseconds));
        Assert.Null(two.Plus(two).FrozenMilliseconds);
        Assert.Null(QualityPlayback.None.Plus(two).BufferMilliseconds);
    }

    private static JsonElement Of(JsonElement quality, RoomClient client) => quality.GetProperty("participants").EnumerateArray()
        .Single(one => one.GetProperty("participantId").GetString() == client.Seat.ParticipantId);

    private static async Task<(MadeCall Call, RoomClient Specialist, RoomClient Customer)> Meet(RunningServer server)
    {
        var call = await server.MakeCall();
        var (specialist, customer) = (await server.Connect(), await server.Connect());
        await specialist.Join(call.SpecialistSecret, "Dr Who");
        await customer.Join(call.CustomerSecret, "Zoé");
        return (call, specialist, customer);
    }

    private static async Task<TestPeer> Connect(RoomClient client)
    {
        var peer = new TestPeer();
        var offer = new MediaOffer(peer.Offer(), [new TrackLabel("0", TrackSource.Microphone), new TrackLabel("1", TrackSource.Camera)], NewTransport: true);
        peer.Accept((await client.Ask<MediaAnswer>("Offer", offer)).Sdp);
        peer.Use(new UdpLink(peer.Answer!.Candidate("udp")));
        Pump.Until(() => peer.IsConnected, peer);
        return peer;
    }

    private static async Task DisposeAll(params RoomClient[] clients)
    {
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }
    }
}
