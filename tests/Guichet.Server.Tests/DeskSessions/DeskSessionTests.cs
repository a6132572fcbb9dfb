using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.DeskSessions;

public sealed class DeskSessionTests
{
    [Fact]
    public async Task List_ShowsWhereOneIsSignedIn_AndWhichIsThisOne()
    {
        await using var server = await RunningServer.Start();
        using var phone = await server.SignedIn();
        using var desk = server.Browser();
        desk.DefaultRequestHeaders.UserAgent.ParseAdd("Desk/1.0");
        await SignIn(server, desk);

        var sessions = await List(desk);

        Assert.Equal(2, sessions.Count);
        var here = Assert.Single(sessions, session => session.GetProperty("current").GetBoolean());
        Assert.Equal("Desk/1.0", here.GetProperty("device").GetString());
        Assert.Equal("127.0.0.1", here.GetProperty("address").GetString());
    }

    [Fact]
    public async Task Ended_OneElsewhere_IsOutAtOnceAndOutOfItsCall()
    {
        await using var server = await RunningServer.Start();
        using var here = await server.SignedIn();
        using var there = await server.SignedInByHand();
        var call = await server.MakeCall();
        await using var customer = await server.Connect();
        await customer.Join(call.CustomerSecret, "Zoé");
        await using var inCall = await server.Connect(there);
        var seat = await inCall.JoinCall(call.Id);
        var other = (await List(here)).Single(session => !session.GetProperty("current").GetBoolean()).GetProperty("id").GetString();

        Assert.Equal(HttpStatusCode.NoContent, (await here.DeleteAsync($"/api/v1/account/sessions/{other}")).StatusCode);

        Assert.Equal(seat.ParticipantId, (await customer.Hear<ParticipantGone>("ParticipantLeft")).ParticipantId);
        await inCall.Closed;
        await (await there.GetAsync("/api/v1/calls")).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SignInNeeded);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/api/v1/calls")).StatusCode);
        await (await here.DeleteAsync($"/api/v1/account/sessions/{other}")).IsProblem(HttpStatusCode.NotFound, ProblemCodes.DeskSessionNotFound);
        Assert.Equal(1L, server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'DeskSessionsEnded'"));
    }

    [Fact]
    public async Task Ended_Everywhere_LeavesThisOneAlone()
    {
        await using var server = await RunningServer.Start();
        using var here = await server.SignedIn();
        using var one = await server.SignedIn();
        using var two = await server.SignedIn();
        using var alex = await server.SignedIn(1);

        Assert.Equal(HttpStatusCode.NoContent, (await here.DeleteAsync("/api/v1/account/sessions")).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/api/v1/calls")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await one.GetAsync("/api/v1/calls")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await two.GetAsync("/api/v1/calls")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await alex.GetAsync("/api/v1/calls")).StatusCode);
    }

    [Fact]
    public async Task SignedOut_ACopyOfTheCookie_IsWorthless()
    {
        await using var server = await RunningServer.Start();
        using var copy = await server.SignedInByHand();
        Assert.Equal(HttpStatusCode.OK, (await copy.GetAsync("/api/v1/calls")).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await copy.DeleteAsync("/api/v1/session")).StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, (await copy.GetAsync("/api/v1/calls")).StatusCode);
    }

    [Fact]
    public async Task Session_UsedEachHour_LastsAndIsSeen_AndLeftAloneEnds()
    {
        await using var server = await RunningServer.Start();
        using var person = await server.SignedIn();
        for (var hour = 0; hour < 20; hour++)
        {
            server.Time.Advance(TimeSpan.FromHours(1));
            Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/api/v1/calls")).StatusCode);
        }

        Assert.InRange(server.Time.GetUtcNow() - (await List(person)).Single().GetProperty("seenAt").GetDateTimeOffset(), TimeSpan.Zero, TimeSpan.FromMinutes(1));
        server.Time.Advance(TimeSpan.FromHours(13));
        Assert.Equal(HttpStatusCode.Unauthorized, (await person.GetAsync("/api/v1/calls")).StatusCode);
        using var again = await server.SignedIn();
        Assert.Equal(1L, server.Ask<long>("SELECT COUNT(*) FROM DeskSessions"));
    }

    private static async Task SignIn(RunningServer server, HttpClient browser)
    {
        var account = server.Sample!.File.Specialists[0];
        (await browser.PostAsJsonAsync("/api/v1/session", new { account.Email, account.Password })).EnsureSuccessStatusCode();
    }

    private static async Task<List<JsonElement>> List(HttpClient browser) =>
        [.. (await (await browser.GetAsync("/api/v1/account/sessions")).Read()).GetProperty("items").EnumerateArray()];
}
