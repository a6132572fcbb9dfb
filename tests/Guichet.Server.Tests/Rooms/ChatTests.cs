using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Server.Tests.Harness;
using Guichet.Testing;

namespace Guichet.Server.Tests.Rooms;

public sealed class ChatTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task SendChat_SameClientIdAgain_IsSaidOnce()
    {
        var (call, client) = await Enter();

        var first = await client.Say("hello", "id-1");
        var again = await client.Say("something else", "id-1");

        Assert.Equal(first, again);
        await client.Hear<ChatMessage>("ChatReceived");
        Assert.Equal(0, client.Waiting("ChatReceived"));
        Assert.Equal(1L, _server.Ask<long>("SELECT COUNT(*) FROM Chat WHERE CallId = $id", ("$id", Guid.Parse(call.Id).ToString().ToUpperInvariant())));
    }

    [Fact]
    public async Task SendChat_FiftyAtOnce_AreNumberedInTheOrderThatAllSee()
    {
        var (call, client) = await Enter();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => client.Say($"m{i}")));

        var heard = new List<ChatMessage>();
        for (var i = 0; i < 50; i++)
        {
            heard.Add(await client.Hear<ChatMessage>("ChatReceived"));
        }

        await using var late = await _server.Connect();
        var joined = await late.Join(call.SpecialistSecret, "Late");
        Assert.Equal(heard.Select(message => message.Id), joined.Chat.Select(message => message.Id));
        Assert.Equal(heard.Select(message => message.Id).Order(StringComparer.Ordinal), heard.Select(message => message.Id));
    }

    [Fact]
    public async Task SendChat_TooLongOrEmpty_IsRefused()
    {
        var (_, client) = await Enter();

        Assert.Null(await RoomClient.Try(() => client.Say(new string('x', 4000))));
        foreach (var (text, id) in new[] { (new string('x', 4001), "a"), ("", "b"), (" \n", "c"), ("\0", "d"), ("x", ""), ("x", new string('i', 65)) })
        {
            Assert.Equal(ProblemCodes.ChatInvalid, await RoomClient.Try(() => client.Say(text, id)));
        }
    }

    [Fact]
    public async Task SendChat_TooOften_IsSlowedDown()
    {
        await using var server = await RunningServer.Start(settings: ("Rooms:ChatPerMinute", "3"));
        var call = await server.MakeCall();
        await using var client = await server.Connect();
        await client.Join(call.CustomerSecret, "Zoé");
        for (var i = 0; i < 3; i++)
        {
            await client.Say($"m{i}");
        }

        Assert.Equal(ProblemCodes.TooManyRequests, await RoomClient.Try(() => client.Say("m3")));
    }

    [Fact]
    public async Task NaughtyStrings_AsNameTitleAndChat_ComeBackAsTheyWereOrAreRefused()
    {
        var inputs = TestInputs.In("blns/blns.json");
        Assert.SkipUnless(inputs.Found, inputs.Missing);
        var (_, client) = await Enter();
        foreach (var text in JsonDocument.Parse(File.ReadAllBytes(inputs.Path)).RootElement.EnumerateArray().Select(element => element.GetString()!))
        {
            var said = (ChatMessage?)null;
            if (await RoomClient.Try(async () => said = await client.Say(text)) is { } code)
            {
                Assert.Equal(ProblemCodes.ChatInvalid, code);
            }
            else
            {
                Assert.Equal(Domain.Rooms.ChatText.Clean(text), said!.Text);
            }
        }
    }

    [Fact]
    public async Task NaughtyStrings_AsNames_NeverBreakTheRoom()
    {
        var inputs = TestInputs.In("blns/blns.json");
        Assert.SkipUnless(inputs.Found, inputs.Missing);
        foreach (var text in JsonDocument.Parse(File.ReadAllBytes(inputs.Path)).RootElement.EnumerateArray().Select(element => element.GetString()!).Where((_, i) => i % 10 == 0))
        {
            using var program = _server.Program();
            var answer = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(program, "/api/v1/calls", new { title = text });
            if (!answer.IsSuccessStatusCode)
            {
                await answer.IsProblem(System.Net.HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
                continue;
            }

            var call = MadeCall.Read(await answer.Read(System.Net.HttpStatusCode.Created));
            await using var client = await _server.Connect();
            if (await client.TryJoin(call.CustomerSecret, text) is { } code)
            {
                Assert.Equal(ProblemCodes.NameInvalid, code);
            }
            else
            {
                Assert.InRange(client.Seat.Participants[0].Name.Length, 1, 80);
            }
        }
    }

    private async Task<(MadeCall Call, RoomClient Client)> Enter()
    {
        var call = await _server.MakeCall();
        var client = await _server.Connect();
        await client.Join(call.CustomerSecret, "Zoé");
        return (call, client);
    }
}
