using System.Net;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Calls;

public sealed class ReadCallsTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task ListCalls_PageByPage_GivesEachOnceNewestFirst()
    {
        var neighbour = await _server.MakeNeighbour("Paging");
        using var program = _server.Program(neighbour.Key);
        List<string> made = [];
        for (var i = 0; i < 7; i++)
        {
            made.Add((await _server.MakeCall(program)).Id);
        }

        List<string> read = [];
        string? cursor = null;
        do
        {
            var page = await (await program.GetAsync($"/api/v1/calls?limit=3&cursor={cursor}")).Read();
            read.AddRange(page.GetProperty("items").EnumerateArray().Select(call => call.GetProperty("id").GetString()!));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);

        made.Reverse();
        Assert.Equal(made, read);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    [InlineData("limit=x")]
    [InlineData("cursor=nonsense")]
    [InlineData("cursor=-1")]
    [InlineData("cursor=99999999999999999999999-0")]
    [InlineData("state=unknown")]
    public async Task ListCalls_QueryOutOfOrder_IsRefused(string query)
    {
        using var program = _server.Program();

        await (await program.GetAsync($"/api/v1/calls?{query}")).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
    }

    [Fact]
    public async Task ReadCall_WithPeopleInTheRoom_ShowsThemAndItsState()
    {
        using var person = await _server.SignedIn();
        var call = await _server.MakeCall(person, new { title = "Look" });
        await using var customer = await _server.Connect();
        await customer.Join(call.CustomerSecret, "Zoé");

        var waiting = await (await person.GetAsync($"/api/v1/calls/{call.Id}")).Read();
        Assert.Equal("ready", waiting.GetProperty("state").GetString());
        var one = waiting.GetProperty("people")[0];
        Assert.Equal(("Zoé", "customer", "connected"), (one.GetProperty("name").GetString(), one.GetProperty("role").GetString(), one.GetProperty("presence").GetString()));
        Assert.Equal("Camille Martin", waiting.GetProperty("specialist").GetProperty("name").GetString());

        await using var specialist = await _server.Connect();
        await specialist.Join(call.SpecialistSecret);
        var live = await (await person.GetAsync($"/api/v1/calls/{call.Id}")).Read();
        Assert.Equal("live", live.GetProperty("state").GetString());
        Assert.NotEqual(JsonValueKind.Null, live.GetProperty("startedAt").ValueKind);
        var (lively, ready) = (await Listed("live"), await Listed("ready"));
        Assert.Contains(call.Id, lively);
        Assert.DoesNotContain(call.Id, ready);

        async Task<IReadOnlyList<string?>> Listed(string state) =>
            [.. (await (await person.GetAsync($"/api/v1/calls?state={state}")).Read()).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetString())];
    }

    [Fact]
    public async Task ReadCall_Unchanged_SaysSoByItsTag()
    {
        using var program = _server.Program();
        var call = await _server.MakeCall(program);
        var first = await program.GetAsync($"/api/v1/calls/{call.Id}");
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/calls/{call.Id}");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, (await program.SendAsync(again)).StatusCode);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("..%2f..%2fetc")]
    public async Task ReadCall_Unknown_IsNotFound(string id)
    {
        using var program = _server.Program();

        await (await program.GetAsync($"/api/v1/calls/{id}")).IsProblem(HttpStatusCode.NotFound, ProblemCodes.CallNotFound);
    }

    [Fact]
    public async Task EndCall_TwiceAndWithPeopleInside_EndsItOnceForAll()
    {
        using var program = _server.Program();
        var call = await _server.MakeCall(program);
        await using var customer = await _server.Connect();
        await customer.Join(call.CustomerSecret, "Zoé");

        Assert.Equal(HttpStatusCode.NoContent, (await program.PostAsync($"/api/v1/calls/{call.Id}/end", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await program.PostAsync($"/api/v1/calls/{call.Id}/end", null)).StatusCode);

        Assert.Equal("endedByHost", (await customer.Hear<JsonElement>("RoomEnded")).GetProperty("reason").GetString());
        Assert.Equal(1L, _server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'CallEnded' AND Body LIKE $id", ("$id", $"%{Guid.Parse(call.Id)}%")));
        var view = await (await program.GetAsync($"/api/v1/calls/{call.Id}")).Read();
        Assert.Equal(("ended", JsonValueKind.Null, 0), (view.GetProperty("state").GetString(), view.GetProperty("links").ValueKind, view.GetProperty("people").GetArrayLength()));
    }
}
