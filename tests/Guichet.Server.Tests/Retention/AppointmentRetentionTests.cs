using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Contracts.Waiting;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.DeviceChecks;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Messages;
using Guichet.Server.Tests.Scenarios;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Server.Tests.Retention;

/// <summary>An appointment's customer is erased when the time of its scenario is over; the appointment stays.</summary>
public sealed class AppointmentRetentionTests
{
    private static readonly string[] _words = ["Zoranka", "+33612345678", "Lumbago", "Since Monday", "Much better now", "Firefox"];

    [Fact]
    public async Task Erase_WhenTheTimeIsOver_LeavesNothingOfTheCustomerButWhatTheyAgreedTo()
    {
        await using var desk = await Desk.Open();
        var booked = await Held(desk);
        Assert.Equal(
            ["Appointments", "Calls", "ChannelConsents", "Chat", "Companions", "DeviceChecks", "MessageThreads", "Messages", "PlaceChat", "Places", "Ratings"],
            Traces.Of(desk.Server, _words));

        desk.Server.Time.Advance(TimeSpan.FromDays(29));
        await Traces.Erase(desk.Server);
        Assert.Equal(0L, Traces.Erased(desk.Server));
        desk.Server.Time.Advance(TimeSpan.FromDays(2));
        await Traces.Erase(desk.Server);
        await Traces.Erase(desk.Server);

        Assert.Equal(["ChannelConsents"], Traces.Of(desk.Server, _words));
        Assert.Equal(1L, Traces.Erased(desk.Server));
        Assert.Equal(2L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Consents WHERE AppointmentId IS NOT NULL"));
        Assert.Equal(0L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Links WHERE CallId = $call", ("$call", Guid.Parse(booked.GetProperty("callId").GetString()!).ToString().ToUpperInvariant())));
    }

    [Fact]
    public async Task Erase_LeavesTheAppointmentToTheDesk_WithItsStars()
    {
        await using var desk = await Desk.Open();
        var booked = await Held(desk);
        desk.Server.Time.Advance(TimeSpan.FromDays(31));
        var now = desk.Server.Time.GetUtcNow();
        await Traces.Erase(desk.Server);

        var one = await (await desk.Program.GetAsync($"/api/v1/appointments/{Desk.Id(booked)}")).Read();
        Assert.InRange(one.GetProperty("erasedAt").GetDateTimeOffset(), now, now.AddMinutes(5));
        Assert.Equal(("done", desk.Nine, desk.Type), (one.GetProperty("state").GetString(), one.GetProperty("start").GetDateTimeOffset(), one.GetProperty("typeId").GetString()));
        foreach (var name in new[] { "title", "language", "zone", "threadId", "links" })
        {
            Assert.Equal(JsonValueKind.Null, one.GetProperty(name).ValueKind);
        }

        Assert.Equal((5, null), (one.GetProperty("rating").GetProperty("stars").GetInt32(), one.GetProperty("rating").GetProperty("words").GetString()));
        var shown = Items(await (await desk.Program.GetAsync($"/api/v1/calendar?from={Day(desk, -1)}&to={Day(desk, 1)}")).Read(), "appointments").Single();
        Assert.Equal((true, null, 5), (shown.GetProperty("erased").GetBoolean(), shown.GetProperty("customerName").GetString(), shown.GetProperty("stars").GetInt32()));
        Assert.Single(Items(await (await desk.Program.GetAsync("/api/v1/appointments")).Read()));
        var call = Items(await (await desk.Program.GetAsync("/api/v1/calls")).Read()).Single(one => Desk.Id(one) == booked.GetProperty("callId").GetString());
        Assert.Equal((JsonValueKind.String, JsonValueKind.Null), (call.GetProperty("erasedAt").ValueKind, call.GetProperty("title").ValueKind));
        Assert.Empty(Items(await (await desk.Program.GetAsync("/api/v1/threads")).Read()));
        Assert.Empty(await NoticeTests.Messages(desk));
        Assert.Contains($"\"5\",\"\",\"{desk.Nine.ToUniversalTime():yyyy-MM-ddTHH:mm:ssZ}\",\"\",", await desk.Program.GetStringAsync("/api/v1/ratings/export"), StringComparison.Ordinal);
        Assert.Equal([true, true, false], (await ConsentTests.Consents(desk, Desk.Id(booked))).Select(said => said.GetProperty("givenAt").ValueKind is JsonValueKind.String));
    }

    [Fact]
    public async Task Erase_MakesItsLinksDead_AndNobodyCanComeAnyMore()
    {
        await using var desk = await Desk.Open();
        await Uses(desk, 1);
        var missed = await Book(desk, desk.Nine);
        desk.Server.Time.Advance(desk.Nine.AddHours(1) - desk.Server.Time.GetUtcNow());
        await (await desk.Step(missed, "miss")).Read();
        await Ended(desk, 3);
        await Traces.Erase(desk.Server);
        using var page = desk.Server.Browser(keepsCookies: false);

        foreach (var path in new[] { "own-appointment/open", "own-appointment/file", "ratings/open", "device-checks/open", "links/open" })
        {
            await (await page.PostAsJsonAsync($"/api/v1/{path}", new { secret = Desk.Secret(missed) })).IsProblem(HttpStatusCode.Gone, ProblemCodes.LinkExpired);
        }

        await (await desk.Step(missed, "arrive")).IsProblem(HttpStatusCode.Conflict, ProblemCodes.AppointmentClosed);
        var again = await desk.Program.GetAsync($"/api/v1/appointments/{Desk.Id(missed)}");
        await (await desk.Move(missed, new { start = desk.Nine.AddDays(20) }, again.Headers.ETag!.Tag)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.AppointmentClosed);
    }

    [Fact]
    public async Task Erase_LeavesWhatIsNotDue_AnotherScenariosAndWhatHasNoRule()
    {
        await using var desk = await Desk.Open();
        await Uses(desk, 2);
        var moved = await Book(desk, desk.Nine);
        var past = await Book(desk, desk.Nine.AddHours(1));
        var tag = (await desk.Program.GetAsync($"/api/v1/appointments/{Desk.Id(moved)}")).Headers.ETag!.Tag;
        await (await desk.Move(moved, new { start = desk.Nine.AddDays(9) }, tag)).Read();
        desk.Server.Time.Advance(desk.Nine.AddDays(5) - desk.Server.Time.GetUtcNow());
        await Ended(desk, 0);
        await Uses(desk, null);
        await Traces.Erase(desk.Server);
        Assert.Equal(0L, Traces.Erased(desk.Server));

        await Uses(desk, 2);
        await Traces.Erase(desk.Server);

        Assert.Equal(("booked", JsonValueKind.Null), await Known(desk, moved));
        Assert.Equal(("booked", JsonValueKind.String), await Known(desk, past));
        Assert.Equal(1L, Traces.Erased(desk.Server));
    }

    [Fact]
    public async Task Erase_NeverTouchesACallThatIsOpen()
    {
        await using var desk = await Desk.Open();
        await Uses(desk, 1);
        var booked = await Book(desk, desk.Nine);
        desk.Server.Time.Advance(desk.Nine - desk.Server.Time.GetUtcNow());
        await using var specialist = await desk.Server.Connect();
        await specialist.Join(Desk.Secret(booked, "specialist"), "Camille");
        await using var customer = await desk.Server.Connect();
        await customer.Join(await desk.LetIn(booked, specialist), "Zoranka");
        desk.Server.Time.Advance(TimeSpan.FromDays(2));

        await Traces.Erase(desk.Server);
        Assert.Equal(0L, Traces.Erased(desk.Server));
        await specialist.Ask("EndForAll");
        await Traces.Erase(desk.Server);
        Assert.Equal(0L, Traces.Erased(desk.Server));
        desk.Server.Time.Advance(TimeSpan.FromDays(1));
        await Traces.Erase(desk.Server);

        Assert.Equal(1L, Traces.Erased(desk.Server));
    }

    [Fact]
    public async Task Erase_WhatWasCancelled_CountsFromThen()
    {
        await using var desk = await Desk.Open();
        await Uses(desk, 2);
        var booked = await Book(desk, desk.Nine.AddDays(30));
        await (await desk.Step(booked, "cancel")).Read();
        await Traces.Erase(desk.Server);
        Assert.Equal(0L, Traces.Erased(desk.Server));

        desk.Server.Time.Advance(TimeSpan.FromDays(2));
        await Traces.Erase(desk.Server);

        Assert.Equal(("cancelled", JsonValueKind.String), await Known(desk, booked));
    }

    [Fact]
    public async Task Erase_OfASeries_TakesEachDateByItself_AndTheOthersPageStaysWhole()
    {
        await using var desk = await Desk.Open();
        await Uses(desk, 2);
        await (await desk.Program.PostAsJsonAsync("/api/v1/appointment-series", new
        {
            typeId = desk.Type,
            specialistId = desk.People[0],
            starts = new[] { desk.Nine, desk.Nine.AddDays(7) },
            rhythm = "weekly",
            every = 1,
            seriesZone = "Etc/UTC",
            customer = new { name = "Zoranka", email = "zoranka@example.org" },
        })).Read(HttpStatusCode.Created);
        desk.Server.Time.Advance(desk.Nine.AddDays(4) - desk.Server.Time.GetUtcNow());
        await Ended(desk, 0);

        await Traces.Erase(desk.Server);

        var dates = Items(await (await desk.Program.GetAsync("/api/v1/appointments")).Read());
        Assert.Equal([JsonValueKind.String, JsonValueKind.Null], dates.Select(one => one.GetProperty("erasedAt").ValueKind));
        var second = await (await desk.Program.GetAsync($"/api/v1/appointments/{Desk.Id(dates[1])}")).Read();
        using var page = desk.Server.Browser(keepsCookies: false);
        var own = await (await page.PostAsJsonAsync("/api/v1/own-appointment/open", new { secret = Desk.Secret(second) })).Read();
        Assert.Equal(("Zoranka", 1), (own.GetProperty("customerName").GetString(), own.GetProperty("series").GetProperty("dates").GetArrayLength()));
        Assert.Contains("BEGIN:VEVENT", await (await page.PostAsJsonAsync("/api/v1/own-appointment/file", new { secret = Desk.Secret(second) })).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_ACallThatEndedBeforeTheTwoMet_GoesWithTheAppointment()
    {
        await using var desk = await Desk.Open();
        await Uses(desk, 1);
        var booked = await Book(desk, desk.Nine);
        desk.Server.Time.Advance(desk.Nine - desk.Server.Time.GetUtcNow());
        await using (var specialist = await desk.Server.Connect())
        {
            await specialist.Join(Desk.Secret(booked, "specialist"), "Camille");
            await specialist.Say("Zoranka, are you there?");
            await specialist.Ask("EndForAll");
        }

        Assert.Equal(2L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Calls WHERE Customer_Name = 'Zoranka'"));
        await Ended(desk, 3);
        await Traces.Erase(desk.Server);

        Assert.Equal(["ChannelConsents"], Traces.Of(desk.Server, _words));
    }

    [Fact]
    public async Task Erase_AThreadWithMoreInIt_KeepsWhatIsNotOfTheAppointment()
    {
        await using var desk = await Desk.Open();
        await Uses(desk, 1);
        await Book(desk, desk.Nine);
        await Soon.Is(() => NoticeTests.Messages(desk), all => all.Any(one => one.GetProperty("notice").GetString() == "booked"));
        await (await desk.Program.PostAsJsonAsync(
            "/api/v1/messages", new { channel = "email", text = "About something else", customer = new { email = "zoranka@example.org" } })).Read(HttpStatusCode.Created);
        desk.Server.Time.Advance(desk.Nine.AddHours(1) - desk.Server.Time.GetUtcNow());
        await Ended(desk, 3);

        await Traces.Erase(desk.Server);

        var thread = Items(await (await desk.Program.GetAsync("/api/v1/threads")).Read()).Single();
        Assert.Equal(("Zoranka", "About something else"), (thread.GetProperty("name").GetString(), thread.GetProperty("last").GetString()));
        Assert.Contains("About something else", Assert.Single(await NoticeTests.Messages(desk)).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(["ChannelConsents", "MessageThreads", "Messages"], Traces.Of(desk.Server, _words));
    }

    [Fact]
    public async Task Erase_MoreThanOneBatch_ReachesAllOfThem_AndTheChainHolds()
    {
        await using var desk = await Desk.Open();
        await Uses(desk, 1);
        const int Many = (2 * 50) + 7;
        for (var at = 0; at < Many; at++)
        {
            await Book(desk, desk.Nine.AddDays(at / 10).AddHours((at % 10) - 1 is var hour && hour > 8 ? 8.5 : hour));
        }

        desk.Server.Time.Advance(desk.Nine.AddDays(14) - desk.Server.Time.GetUtcNow());
        await Ended(desk, 0);
        await Traces.Erase(desk.Server);

        Assert.Equal((long)Many, Traces.Erased(desk.Server));
        Assert.Equal((long)Many, desk.Server.Ask<long>("SELECT COUNT(*) FROM Appointments WHERE Customer_Name IS NULL AND Customer_ErasedAt IS NOT NULL"));
        await using var scope = desk.Server.Services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<GuichetDb>().Set<JournalRow>().IgnoreQueryFilters().AsNoTracking().OrderBy(row => row.Position).ToListAsync();
        var hash = Domain.Journal.HashChain.Start;
        Assert.All(rows, row => Assert.Equal(row.Hash, hash = Domain.Journal.HashChain.Next(hash, row.Link)));
    }

    // What is sent about it is queued a moment later, when the clock must not have moved on yet.
    internal static async Task<JsonElement> Book(Desk desk, DateTimeOffset start)
    {
        var booked = await desk.Program.PostAsJsonAsync(
            "/api/v1/appointments",
            new { typeId = desk.Type, specialistId = desk.People[0], start, title = "Lumbago", zone = "Europe/Paris", language = "en", customer = new { name = "Zoranka", email = "zoranka@example.org", phone = "+33612345678" } })
            .Read(HttpStatusCode.Created);
        var id = Guid.Parse(Desk.Id(booked)).ToString().ToUpperInvariant();
        await Soon.Is(() => Task.FromResult(desk.Server.Ask<long>("SELECT COUNT(*) FROM Messages WHERE AppointmentId = $id", ("$id", id))), count => count > 0);
        return booked;
    }

    // The desk's type is of a scenario that keeps data for so many days.
    private static async Task Uses(Desk desk, int? days)
    {
        var made = await (await desk.Program.PostAsJsonAsync("/api/v1/scenarios", ScenarioTests.Keeping(days))).Read(HttpStatusCode.Created);
        await Of(desk, ScenarioTests.Id(made));
    }

    private static async Task Of(Desk desk, string scenario) => await (await desk.Program.PutAsJsonAsync(
        $"/api/v1/appointment-types/{desk.Type}", new { name = "Advice", minutes = 30, minutesAfter = 10, gridMinutes = 30, scenarioId = scenario })).Read();

    // So many days later, and calls that nobody can enter any more have ended.
    private static async Task Ended(Desk desk, int days)
    {
        desk.Server.Time.Advance(TimeSpan.FromDays(days));
        await desk.Server.Services.GetRequiredService<Server.Calls.TidyCalls>().Handle(CancellationToken.None);
    }

    // Everything that a customer can leave behind: with the template for telemedicine, which keeps it for thirty days.
    internal static async Task<JsonElement> Held(Desk desk)
    {
        await Of(desk, ScenarioTests.Id(await ScenarioTests.Take(desk.Program, "telemedicine", "en")));
        var booked = await Book(desk, desk.Nine);
        var along = new { name = "Zoranka's mother", kind = "guardian", phone = "+33612345678" };
        await (await desk.Program.PostAsJsonAsync($"/api/v1/appointments/{Desk.Id(booked)}/companions", along)).Read(HttpStatusCode.Created);
        desk.Server.Time.Advance(desk.Nine - desk.Server.Time.GetUtcNow());
        using var page = desk.Server.Browser(keepsCookies: false);
        var check = JsonSerializer.SerializeToNode(KeepDeviceCheckTests.Check(desk.Server.Time.GetUtcNow()), Json.Options);
        await (await page.PostAsJsonAsync("/api/v1/device-checks/keep", new { secret = Desk.Secret(booked), check })).Read(HttpStatusCode.NoContent);
        var own = await (await page.PostAsJsonAsync("/api/v1/own-appointment/open", new { secret = Desk.Secret(booked) })).Read();
        await using var specialist = await desk.Server.Connect();
        await specialist.Join(Desk.Secret(booked, "specialist"), "Camille");
        await using var waiting = await desk.Server.Connect(hub: "waiting");
        var asked = ConsentTests.Asked(own.GetProperty("scenario"));
        var kept = await waiting.Ask<PlaceKept>("Enter", new EnterWaiting(null, Desk.Secret(booked), null, "Zoranka", null, "en", false, [asked[0], asked[1]]));
        await waiting.Ask("SendChat", new SayWaiting("1", "Since Monday"));
        await specialist.Ask("LetIn", new LetIn(kept.PlaceId));
        await using var customer = await desk.Server.Connect();
        await customer.Join((await waiting.Hear<PlaceStanding>("PlaceChanged", one => one.CallSecret is not null)).CallSecret!, "Zoranka");
        await customer.Say("Since Monday, as I said");
        await specialist.Ask("EndForAll");
        await (await page.PostAsJsonAsync("/api/v1/ratings/give", new { secret = Desk.Secret(booked), stars = 5, words = "Much better now" })).Read();
        await Soon.Is(() => NoticeTests.Messages(desk), all => all.Any(one => one.GetProperty("notice").GetString() == "followUp" && one.GetProperty("state").GetString() == "sent"));
        return booked;
    }

    private static async Task<(string?, JsonValueKind)> Known(Desk desk, JsonElement appointment)
    {
        var one = await (await desk.Program.GetAsync($"/api/v1/appointments/{Desk.Id(appointment)}")).Read();
        return (one.GetProperty("state").GetString(), one.GetProperty("erasedAt").ValueKind);
    }

    private static string Day(Desk desk, int days) => Uri.EscapeDataString(desk.Nine.AddDays(days).ToUniversalTime().ToString("O"));

    private static IReadOnlyList<JsonElement> Items(JsonElement page, string name = "items") => [.. page.GetProperty(name).EnumerateArray()];
}
