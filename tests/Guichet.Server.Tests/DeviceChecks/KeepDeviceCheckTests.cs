using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Guichet.Contracts.DeviceChecks;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Waiting;
using Guichet.Domain.People;
using Guichet.Server.Platform;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Waiting;

namespace Guichet.Server.Tests.DeviceChecks;

public sealed class KeepDeviceCheckTests
{
    internal static readonly NetworkLeg Leg = new(30, 4, 0.01, 1800, 1700, 1_400_000, 1_300_000);

    internal static DeviceCheck Check(DateTimeOffset at, CheckResult verdict = CheckResult.Good) => new(
        verdict, "Firefox, Android", DeviceFinding.Works, DeviceFinding.Works, true, true, Leg, Leg with { RoundTripMilliseconds = 45 }, true, at);

    [Fact]
    public async Task Keep_ByAnAppointmentsLinkHoursAhead_IsSeenInTheCalendarAndTheCall_AndTheLastCounts()
    {
        await using var desk = await Appointments.Desk.Open();
        var booked = await (await desk.Book(desk.Nine)).Read(HttpStatusCode.Created);
        var (secret, call) = (booked.GetProperty("links").GetProperty("customer").GetString()!.Split('#')[1], booked.GetProperty("callId").GetString()!);
        using var page = desk.Server.Browser(keepsCookies: false);
        var opened = await Post(page, "open", new { secret });
        Assert.Equal((desk.Nine, "customer"), (opened.GetProperty("startsAt").GetDateTimeOffset(), opened.GetProperty("role").GetString()));
        Assert.Equal(JsonValueKind.Null, opened.GetProperty("check").ValueKind);
        Assert.Null(await InCalendar(desk));

        var check = Check(desk.Server.Time.GetUtcNow().AddHours(-1));
        await Keep(page, secret, check with { Verdict = CheckResult.Bad, Camera = DeviceFinding.Refused });
        Assert.Equal("bad", await InCalendar(desk));
        await Keep(page, secret, check);

        Assert.Equal("good", await InCalendar(desk));
        Assert.Equal(check, await OfCall(desk.Program, call));
        Assert.Equal("good", (await (await desk.Program.GetAsync($"/api/v1/calls/{call}")).Read()).GetProperty("check").GetString());
        Assert.Equal(check, Read((await Post(page, "open", new { secret })).GetProperty("check")));
        Assert.Equal(1L, desk.Server.Ask<long>("SELECT count(*) FROM DeviceChecks"));
    }

    [Fact]
    public async Task Keep_ForACallThatEndsBeforeTheTwoMet_StandsForTheOneInItsPlace()
    {
        await using var desk = await Appointments.Desk.Open();
        var booked = await (await desk.Book(desk.Nine)).Read(HttpStatusCode.Created);
        using var page = desk.Server.Browser(keepsCookies: false);
        await Keep(page, booked.GetProperty("links").GetProperty("customer").GetString()!.Split('#')[1], Check(desk.Server.Time.GetUtcNow()));
        (await desk.Program.PostAsync($"/api/v1/calls/{booked.GetProperty("callId").GetString()}/end", null)).EnsureSuccessStatusCode();
        var now = await (await desk.Program.GetAsync($"/api/v1/appointments/{booked.GetProperty("id").GetString()}")).Read();

        Assert.NotEqual(booked.GetProperty("callId").GetString(), now.GetProperty("callId").GetString());
        Assert.Equal("good", await InCalendar(desk));
    }

    [Fact]
    public async Task Keep_WhileTheCustomerWaits_IsOnTheBoard_AndWhatCameBeforeIsTakenOver()
    {
        await using var desk = await Appointments.Desk.Open();
        var secret = (await (await desk.Book(desk.Nine)).Read(HttpStatusCode.Created)).GetProperty("links").GetProperty("customer").GetString()!.Split('#')[1];
        desk.Server.Time.Advance(desk.Nine.AddMinutes(-10) - desk.Server.Time.GetUtcNow());
        using var page = desk.Server.Browser(keepsCookies: false);
        await Keep(page, secret, Check(desk.Server.Time.GetUtcNow(), CheckResult.Bad));
        await using var client = await desk.Server.Connect(hub: "waiting");
        var kept = await client.Ask<PlaceKept>("Enter", new EnterWaiting(null, secret, null, "Zoé", null, "fr", false));
        Assert.Equal(CheckResult.Bad, kept.Check?.Verdict);
        using var owner = await desk.Server.SignedInByHand();
        await using var board = await desk.Server.Connect(owner, "board");
        Assert.Equal(CheckResult.Bad, Assert.Single((await board.Ask<BoardView>("Watch", new WatchBoard(false))).Places).Check);
        await Keep(page, secret, Check(desk.Server.Time.GetUtcNow()));

        await board.Hear<BoardChange>("BoardChanged", change => change.Places.Any(place => place.Check is CheckResult.Good));
    }

    [Fact]
    public async Task Keep_AtAPlaceInLine_GoesWithTheCustomerIntoTheirCall()
    {
        await using var desk = await WaitingDesk.Open();
        var (board, _) = await desk.Watch();
        var (client, kept) = await desk.Come();
        var check = Check(desk.Server.Time.GetUtcNow(), CheckResult.Weak);
        await client.Ask("KeepCheck", check);
        var admitted = await board.Ask<AdmittedPlace>("Admit", new PlaceAsked(kept.PlaceId));

        Assert.Equal(check, await OfCall(desk.Owner, admitted.CallId));
        await client.Ask("KeepCheck", check with { Verdict = CheckResult.Good });
        Assert.Equal(CheckResult.Good, (await OfCall(desk.Owner, admitted.CallId))?.Verdict);
    }

    [Fact]
    public async Task KeepOwn_IsThePersonsAlone()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        using var other = await server.SignedIn(1);
        var check = Check(server.Time.GetUtcNow());
        Assert.Equal(HttpStatusCode.NoContent, (await owner.PutAsJsonAsync("/api/v1/account/device-check", check, Json.Options)).StatusCode);

        Assert.Equal(check, Read((await (await owner.GetAsync("/api/v1/account/device-check")).Read()).GetProperty("check")));
        Assert.Equal(JsonValueKind.Null, (await (await other.GetAsync("/api/v1/account/device-check")).Read()).GetProperty("check").ValueKind);
        var call = await server.MakeCall(owner);
        using var page = server.Browser(keepsCookies: false);
        Assert.Equal("specialist", (await Post(page, "open", new { secret = call.SpecialistSecret })).GetProperty("role").GetString());
        await (await other.GetAsync($"/api/v1/calls/{Guid.NewGuid():N}/device-check")).IsProblem(HttpStatusCode.NotFound, ProblemCodes.CallNotFound);
    }

    [Fact]
    public async Task Keep_WhatNoPageCouldHaveMade_IsRefused_AndUnknownFieldsAreNotKept()
    {
        await using var server = await RunningServer.Start();
        var call = await server.MakeCall();
        using var page = server.Browser(keepsCookies: false);
        var good = Check(server.Time.GetUtcNow());
        foreach (var wrong in new[]
        {
            good with { Device = "" }, good with { Device = new string('x', 81) }, good with { Device = "a\nb" }, good with { NetworkTried = false },
            good with { Udp = Leg with { Loss = 1.01 } }, good with { Udp = Leg with { Loss = -0.01 } }, good with { Udp = Leg with { UpKbps = -1 } },
            good with { Tcp = Leg with { DownKbps = 10_000_001 } }, good with { Tcp = Leg with { RoundTripMilliseconds = -1 } },
            good with { Tcp = Leg with { JitterMilliseconds = 3_600_001 } }, good with { Udp = Leg with { UpBytes = -1 } }, good with { Udp = Leg with { DownBytes = long.MaxValue } },
        })
        {
            await (await Send(page, call.CustomerSecret, wrong)).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        }

        var odd = JsonSerializer.SerializeToNode(good, Json.Options)!.AsObject();
        odd["camera"] = "melted";
        await (await page.PostAsJsonAsync("/api/v1/device-checks/keep", new { secret = call.CustomerSecret, check = odd })).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        await (await page.PostAsJsonAsync("/api/v1/device-checks/keep", new { secret = "forged", check = JsonSerializer.SerializeToNode(good, Json.Options) }))
            .IsProblem(HttpStatusCode.NotFound, ProblemCodes.LinkInvalid);
        Assert.Equal(0L, server.Ask<long>("SELECT count(*) FROM DeviceChecks"));

        var more = JsonSerializer.SerializeToNode(good, Json.Options)!.AsObject();
        more["address"] = new string('x', 1000);
        Assert.Equal(HttpStatusCode.NoContent, (await page.PostAsJsonAsync("/api/v1/device-checks/keep", new { secret = call.CustomerSecret, check = more })).StatusCode);
        Assert.DoesNotContain("address", server.Ask<string>("SELECT Findings FROM DeviceChecks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_ByAClockThatIsWrong_HasTheServersTime()
    {
        await using var server = await RunningServer.Start();
        var call = await server.MakeCall();
        using var page = server.Browser(keepsCookies: false);
        using var program = server.Program();
        foreach (var wrong in new[] { server.Time.GetUtcNow().AddDays(3), server.Time.GetUtcNow().AddHours(-25) })
        {
            await Keep(page, call.CustomerSecret, Check(wrong));
            var at = (await OfCall(program, call.Id))!.At;
            Assert.InRange(at, server.Time.GetUtcNow().AddMinutes(-10), server.Time.GetUtcNow());
        }
    }

    [Fact]
    public async Task Keep_HandedInManyTimesAtOnce_IsOne()
    {
        await using var server = await RunningServer.Start();
        var call = await server.MakeCall();
        using var page = server.Browser(keepsCookies: false);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Send(page, call.CustomerSecret, Check(server.Time.GetUtcNow()))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
        Assert.Equal(1L, server.Ask<long>("SELECT count(*) FROM DeviceChecks"));
    }

    [Fact]
    public async Task Read_ByWhoMayNotSeeCalls_OrAnotherOrganisation_IsRefused()
    {
        await using var server = await RunningServer.Start();
        var call = await server.MakeCall();
        using var page = server.Browser(keepsCookies: false);
        await Keep(page, call.CustomerSecret, Check(server.Time.GetUtcNow()));
        using var observer = await server.WithRole(PersonRole.Observer);
        using var neighbour = server.Program((await server.MakeNeighbour("Next door")).Key);

        Assert.NotNull(await OfCall(observer, call.Id));
        await (await neighbour.GetAsync($"/api/v1/calls/{call.Id}/device-check")).IsProblem(HttpStatusCode.NotFound, ProblemCodes.CallNotFound);
        await (await page.GetAsync($"/api/v1/calls/{call.Id}/device-check")).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SignInNeeded);
    }

    private static async Task<string?> InCalendar(Appointments.Desk desk)
    {
        var (from, to) = (Uri.EscapeDataString(desk.Nine.AddHours(-2).ToString("O")), Uri.EscapeDataString(desk.Nine.AddHours(2).ToString("O")));
        var view = await (await desk.Program.GetAsync($"/api/v1/calendar?from={from}&to={to}")).Read();
        return Assert.Single(view.GetProperty("appointments").EnumerateArray()).GetProperty("check").GetString();
    }

    private static async Task<DeviceCheck?> OfCall(HttpClient desk, string call) =>
        Read((await (await desk.GetAsync($"/api/v1/calls/{call}/device-check")).Read()).GetProperty("check"));

    private static DeviceCheck? Read(JsonElement check) => check.Deserialize<DeviceCheck>(Json.Options);

    private static async Task<JsonElement> Post(HttpClient page, string what, object request) =>
        await (await page.PostAsJsonAsync($"/api/v1/device-checks/{what}", request)).Read();

    private static async Task Keep(HttpClient page, string secret, DeviceCheck check) => await (await Send(page, secret, check)).Read(HttpStatusCode.NoContent);

    private static Task<HttpResponseMessage> Send(HttpClient page, string secret, DeviceCheck check) =>
        page.PostAsJsonAsync("/api/v1/device-checks/keep", new { secret, check }, Json.Options);
}
