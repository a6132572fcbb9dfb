using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Contracts.Waiting;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Waiting;

namespace Guichet.Server.Tests.Data;

/// <summary>What one organisation has, no other can see or change: tried over everything that the API's description and the hub's
/// interface offer, so that what is new is tried from its first day.</summary>
public sealed class IsolationTests
{
    /// <summary>The room's methods that name something, and what is said to a seat that names another organisation's; a connection has one seat.</summary>
    private static readonly Dictionary<string, string> _namesOthers = new()
    {
        [nameof(IRoomHub.Join)] = ProblemCodes.RequestInvalid,
        [nameof(IRoomHub.Remove)] = ProblemCodes.ParticipantNotFound,
        [nameof(IRoomHub.LetIn)] = ProblemCodes.PlaceNotFound,
    };

    [Fact]
    public async Task EveryOperation_ByAnotherOrganisation_ShowsNothingAndChangesNothing()
    {
        await using var server = await RunningServer.Start();
        var others = await Belongings.Of(server);
        await using var client = await server.Connect();
        await client.Join(others.Call.CustomerSecret, others.Token);
        await client.Say(others.Token);
        var neighbour = await server.MakeNeighbour("Next door");
        var before = await Settled(server, neighbour.OrganisationId);
        var operations = await Described.All(server);
        Assert.True(operations.Count > 25, $"{operations.Count} operations");
        foreach (var operation in operations)
        {
            using var program = server.Program(neighbour.Key);
            await Try(operation, program, others);
            using var person = await server.SignedIn(neighbour);
            await Try(operation, person, others);
            Assert.True(before == Everything(server, neighbour.OrganisationId), $"{operation.Name} changed what belongs to another organisation");
        }

        Assert.Equal(0, client.Waiting("RoomEnded") + client.Waiting("ParticipantJoined") + client.Waiting("ParticipantChanged"));
    }

    [Fact]
    public async Task EveryHubMethod_ByAnotherOrganisation_IsRefusedAndChangesNothing()
    {
        await using var server = await RunningServer.Start();
        var others = await Belongings.Of(server);
        await using var client = await server.Connect();
        var seat = await client.Join(others.Call.CustomerSecret, others.Token);
        var neighbour = await server.MakeNeighbour("Visitor");
        using var person = await server.SignedIn(neighbour);
        var before = await Settled(server, neighbour.OrganisationId);
        foreach (var method in typeof(IRoomHub).GetMethods())
        {
            await using var stranger = await server.Connect(person);
            var arguments = method.GetParameters().Select(parameter => Argument(parameter, others.Call.Id, seat.ParticipantId));
            var code = await RoomClient.Try(() => stranger.Ask(method.Name, [.. arguments]));
            Assert.True(
                code == (method.Name == nameof(IRoomHub.Join) ? ProblemCodes.CallNotFound : ProblemCodes.RoomNotJoined), $"{method.Name}: {code ?? "done"}");
        }

        Assert.Equal(before, Everything(server, neighbour.OrganisationId));
        Assert.Equal(0, client.Waiting("ParticipantLeft") + client.Waiting("RoomEnded"));
    }

    /// <summary>Whoever has a seat somewhere passes the first check of each method: what they name must be looked for in their own room alone.</summary>
    [Fact]
    public async Task EveryHubMethod_FromASeatOfAnotherOrganisation_StaysInItsOwnRoom()
    {
        await using var desk = await WaitingDesk.Open();
        var (customer, kept) = await desk.Come("Ada");
        var call = await desk.Server.MakeCall();
        await using var client = await desk.Server.Connect();
        var seat = await client.Join(call.CustomerSecret, "Eva");
        var neighbour = await desk.Server.MakeNeighbour("Visitor");
        using var person = await desk.Server.SignedIn(neighbour);
        var before = await Settled(desk.Server, neighbour.OrganisationId);
        foreach (var method in typeof(IRoomHub).GetMethods())
        {
            await using var stranger = await desk.Server.Connect(person);
            await stranger.JoinCall((await desk.Server.MakeCall(person)).Id);
            var arguments = method.GetParameters().Select(parameter => Argument(parameter, call.Id, seat.ParticipantId, kept.PlaceId));
            var code = await RoomClient.Try(() => stranger.Ask(method.Name, [.. arguments]));
            Assert.True(!_namesOthers.TryGetValue(method.Name, out var refusal) || code == refusal, $"{method.Name}: {code ?? "done"}");
        }

        Assert.Equal(before, Everything(desk.Server, neighbour.OrganisationId));
        string[] heard = ["ParticipantJoined", "ParticipantChanged", "ParticipantLeft", "ChatReceived", "KnocksChanged", "RoomEnded"];
        Assert.Equal(0, heard.Sum(client.Waiting) + customer.Waiting("PlaceChanged"));
        await client.Say("I am still here");
    }

    [Fact]
    public async Task EveryBoardMethod_ByAnotherOrganisation_FindsNoPlace()
    {
        await using var desk = await WaitingDesk.Open();
        var (customer, kept) = await desk.Come("Ada");
        var neighbour = await desk.Server.MakeNeighbour("Visitor");
        using var person = await desk.Server.SignedIn(neighbour);
        var (stranger, view) = await desk.Watch(person);
        var before = await Settled(desk.Server, neighbour.OrganisationId);
        foreach (var method in typeof(IBoardHub).GetMethods().Where(method => method.GetParameters().Single().ParameterType != typeof(WatchBoard)))
        {
            var arguments = method.GetParameters().Select(parameter => OfAPlace(parameter, kept.PlaceId));
            Assert.Equal((method.Name, ProblemCodes.PlaceNotFound), (method.Name, await RoomClient.Try(() => stranger.Ask(method.Name, [.. arguments]))));
        }

        Assert.Empty(view.Places);
        Assert.Empty(view.Teams);
        Assert.Equal(before, Everything(desk.Server, neighbour.OrganisationId));
        Assert.Equal(0, customer.Waiting("PlaceChanged") + customer.Waiting("ChatReceived"));
    }

    private static object OfAPlace(ParameterInfo parameter, string placeId) => parameter.ParameterType.Name switch
    {
        nameof(PlaceAsked) => new PlaceAsked(placeId),
        nameof(PassOnPlace) => new PassOnPlace(placeId, null, null),
        nameof(DeclinePlace) => new DeclinePlace(placeId, "no"),
        nameof(SayToPlace) => new SayToPlace(placeId, "1", "hello"),
        var name => throw new InvalidOperationException($"Say here what a {name} of another organisation is."),
    };

    private static async Task Try(Described operation, HttpClient by, Belongings others)
    {
        using var request = operation.Request(others);
        using var answer = await by.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.False(text.Contains(others.Token, StringComparison.Ordinal), $"{operation.Name} shows what belongs to another organisation: {text}");
        Assert.True((int)answer.StatusCode < 500 || operation.Path == "/readyz", $"{operation.Name}: {(int)answer.StatusCode} {text}");
        if (operation.HasParameters && operation.Path.StartsWith("/api/", StringComparison.Ordinal))
        {
            Assert.True(
                answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{operation.Name} of another organisation: {(int)answer.StatusCode} {text}");
        }
    }

    // The records of the hub's messages, filled with what belongs to somebody else where an id is asked for.
    private static object Argument(ParameterInfo parameter, string callId, string participantId, string? placeId = null) => parameter.ParameterType.Name switch
    {
        nameof(JoinRoom) => new JoinRoom(null, callId, null, null, null),
        nameof(RemoveParticipant) => new RemoveParticipant(participantId),
        nameof(SendChat) => new SendChat("1", "hello"),
        nameof(DeviceStates) => new DeviceStates(DeviceState.On, DeviceState.On),
        nameof(TrackViews) => new TrackViews([new TrackView("0", 1, 1)]),
        nameof(PlaybackReport) => new PlaybackReport(15, 1, 200, 300, 15_000, 10, 40, 640, 360),
        nameof(LetIn) => new LetIn(placeId ?? Guid.NewGuid().ToString("N")),
        nameof(MediaOffer) => new MediaOffer("v=0", [], true),
        var name => throw new InvalidOperationException($"Say here what a {name} of another organisation is."),
    };

    // What follows from facts, such as a confirmation, comes a moment later: half a second without a change.
    private static async Task<string> Settled(RunningServer server, Guid except)
    {
        var (last, calm) = ("", 0);
        return await Soon.Is(() => Task.FromResult(Everything(server, except)), now =>
        {
            calm = now == last && !Sends(server) ? calm + 1 : 0;
            last = now;
            return calm == 10;
        });
    }

    private static bool Sends(RunningServer server) => server.Ask<long>("SELECT COUNT(*) FROM Messages WHERE State IN ('Queued', 'Sending')") > 0;

    // How far the Journal's readers came is the server's own, and moves by itself.
    private static string Everything(RunningServer server, Guid except) => JsonSerializer.Serialize(
        from table in server.Rows(TestDatabase.IsPostgres
            ? "SELECT table_name FROM information_schema.columns WHERE column_name = 'OrganisationId' ORDER BY 1"
            : "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'OrganisationId' WHERE m.type = 'table' ORDER BY 1")
        where !((string)table[0]).Equals("JournalBookmarks", StringComparison.OrdinalIgnoreCase)
        select new
        {
            table = (string)table[0],
            rows = server.Rows($"SELECT * FROM {table[0]} WHERE OrganisationId <> $id", ("$id", except.ToString().ToUpperInvariant()))
                .Select(row => JsonSerializer.Serialize(row)).Order(StringComparer.Ordinal),
        });
}
