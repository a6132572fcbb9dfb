using System.Net;
using System.Net.Http.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Appointments;

public sealed class KeepingTests
{
    [Fact]
    public async Task Move_WithTheNewestTag_FreesTheOldTimeAndKeepsTheLink()
    {
        await using var desk = await Desk.Open();
        var answer = await desk.Book(desk.Nine);
        var booked = await answer.Read(HttpStatusCode.Created);

        var moved = await desk.Move(booked, new { start = desk.Nine.AddDays(20) }, answer.Headers.ETag!.Tag).Read();

        Assert.Equal(desk.Nine.AddDays(20), moved.GetProperty("start").GetDateTimeOffset());
        Assert.Equal(booked.GetProperty("links").GetProperty("customer").GetString(), moved.GetProperty("links").GetProperty("customer").GetString());
        await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        desk.Server.Time.Advance(TimeSpan.FromDays(21));
        using var browser = desk.Server.Browser();
        await browser.PostAsJsonAsync("/api/v1/links/open", new { secret = moved.GetProperty("links").GetProperty("customer").GetString()!.Split('#')[1] }).Read();
    }

    [Fact]
    public async Task Move_WithoutOrWithAnOldTag_IsRefused()
    {
        await using var desk = await Desk.Open();
        var answer = await desk.Book(desk.Nine);
        var (booked, tag) = (await answer.Read(HttpStatusCode.Created), answer.Headers.ETag!.Tag);
        await desk.Move(booked, new { start = desk.Nine.AddHours(1) }, tag).Read();

        await (await desk.Move(booked, new { start = desk.Nine }, null)).IsProblem((HttpStatusCode)428, ProblemCodes.PreconditionNeeded);
        await (await desk.Move(booked, new { start = desk.Nine }, tag)).IsProblem(HttpStatusCode.PreconditionFailed, ProblemCodes.PreconditionFailed);
    }

    [Fact]
    public async Task Move_ToWhoeverHasTheTimeAlready_IsRefused()
    {
        await using var desk = await Desk.Open();
        await desk.Works(1);
        await desk.Book(desk.Nine, who: 1).Read(HttpStatusCode.Created);
        var answer = await desk.Book(desk.Nine);
        var booked = await answer.Read(HttpStatusCode.Created);

        await (await desk.Move(booked, new { specialistId = desk.People[1] }, answer.Headers.ETag!.Tag)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.SlotTaken);
        var moved = await desk.Move(booked, new { specialistId = desk.People[1], start = desk.Nine.AddHours(1) }, answer.Headers.ETag.Tag).Read();

        Assert.Equal(desk.People[1], moved.GetProperty("specialistId").GetString());
        Assert.Equal(1L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'AppointmentTransferred'"));
    }

    [Fact]
    public async Task Cancel_Booked_FreesTheTimeAndEndsItsCall()
    {
        await using var desk = await Desk.Open();
        var booked = await desk.Book(desk.Nine).Read(HttpStatusCode.Created);

        Assert.Equal("cancelled", (await desk.Step(booked, "cancel").Read()).GetProperty("state").GetString());
        await desk.Step(booked, "cancel").Read();
        await (await desk.Step(booked, "arrive")).IsProblem(HttpStatusCode.Conflict, ProblemCodes.AppointmentClosed);
        await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        using var browser = desk.Server.Browser();
        var secret = booked.GetProperty("links").GetProperty("customer").GetString()!.Split('#')[1];
        await (await browser.PostAsJsonAsync("/api/v1/links/open", new { secret })).IsProblem(HttpStatusCode.Conflict, ProblemCodes.AppointmentClosed);
        Assert.Equal(1L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'AppointmentCancelled'"));
    }

    [Fact]
    public async Task NoShow_WhoComesAfterAll_HasArrived()
    {
        await using var desk = await Desk.Open();
        var booked = await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        await (await desk.Step(booked, "miss")).IsProblem(HttpStatusCode.Conflict, ProblemCodes.AppointmentTooEarly);
        var now = new DateTimeOffset(DateTimeOffset.UtcNow.UtcDateTime, TimeSpan.Zero);
        desk.Server.Time.Advance(desk.Nine - now + TimeSpan.FromMinutes(1));
        await desk.Step(booked, "miss").Read();

        Assert.Equal("arrived", (await desk.Step(booked, "arrive").Read()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task List_ByTime_GivesEachOnceOverItsPages()
    {
        await using var desk = await Desk.Open();
        for (var hour = 3; hour >= 0; hour--)
        {
            await desk.Book(desk.Nine.AddHours(hour)).Read(HttpStatusCode.Created);
        }

        List<DateTimeOffset> seen = [];
        string? cursor = "";
        while (cursor is not null)
        {
            var page = await (await desk.Program.GetAsync($"/api/v1/appointments?limit=3&cursor={cursor}&specialistId={desk.People[0]}")).Read();
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("start").GetDateTimeOffset()));
            cursor = page.GetProperty("next").GetString();
        }

        Assert.Equal(Enumerable.Range(0, 4).Select(hour => desk.Nine.AddHours(hour)), seen);
        var day = await (await desk.Program.GetAsync($"/api/v1/appointments?from={Uri.EscapeDataString(desk.Nine.AddHours(2).ToString("O"))}")).Read();
        Assert.Equal(2, day.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Hours_OfSomebodyElse_AreForManagersAlone()
    {
        await using var desk = await Desk.Open();
        using var specialist = await desk.Server.SignedIn(1);
        var own = (await (await specialist.GetAsync("/api/v1/session")).Read()).GetProperty("person").GetProperty("id").GetString();
        var other = desk.People.Single(id => id != own);
        var hours = new { zone = "Europe/Paris", shifts = new[] { new { day = 1, from = "22:00", to = "06:00" } } };

        await (await specialist.PutAsJsonAsync($"/api/v1/specialists/{other}/hours", hours)).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
        await specialist.PutAsJsonAsync($"/api/v1/specialists/{own}/hours", hours).Read();
        Assert.Equal("Europe/Paris", (await (await specialist.GetAsync($"/api/v1/specialists/{own}/hours")).Read()).GetProperty("zone").GetString());
        await (await specialist.PutAsJsonAsync($"/api/v1/specialists/{own}/hours", new { zone = "Paris", shifts = Array.Empty<int>() }))
            .IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
    }
}
