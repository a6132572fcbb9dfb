using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Appointments;

/// <summary>The customer's side, by nothing but the link.</summary>
public sealed class OwnAppointmentTests
{
    [Fact]
    public async Task Open_WithTheLink_SaysWhenAndWithWhomAndWhenItOpens()
    {
        await using var desk = await Desk.Open();
        var secret = Secret(await desk.Book(desk.Nine, title: "Boiler").Read(HttpStatusCode.Created));
        using var browser = desk.Server.Browser();

        var own = await Open(browser, secret).Read();

        Assert.Equal(("Boiler", "Advice", "Alex Byrne", "Guichet Sample"), (
            own.GetProperty("title").GetString(), own.GetProperty("typeName").GetString(), own.GetProperty("specialistName").GetString(), own.GetProperty("organisationName").GetString()));
        Assert.Equal((desk.Nine, desk.Nine.AddMinutes(30), desk.Nine.AddMinutes(-15)), (
            own.GetProperty("start").GetDateTimeOffset(), own.GetProperty("end").GetDateTimeOffset(), own.GetProperty("opensAt").GetDateTimeOffset()));
        Assert.True(own.GetProperty("canChange").GetBoolean());
    }

    [Fact]
    public async Task Join_BeforeItOpens_IsRefusedToTheCustomerAlone()
    {
        await using var desk = await Desk.Open();
        var booked = await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        desk.Server.Time.Advance(desk.Nine - Now - TimeSpan.FromMinutes(16));

        await using var early = await desk.Server.Connect();
        Assert.Equal(ProblemCodes.AppointmentTooEarly, await early.TryJoin(Secret(booked), "Zoé"));
        Assert.Null(await early.TryJoin(Secret(booked, "specialist"), "Camille"));
    }

    [Fact]
    public async Task Call_OfAnAppointment_TakesItAlong()
    {
        await using var desk = await Desk.Open();
        var booked = await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        desk.Server.Time.Advance(desk.Nine - Now);
        await using var customer = await desk.Server.Connect();
        await using var specialist = await desk.Server.Connect();

        Assert.Null(await specialist.TryJoin(Secret(booked, "specialist"), "Camille"));
        var secret = await desk.LetIn(booked, specialist);
        Assert.Equal("arrived", await desk.State(booked));
        Assert.Null(await customer.TryJoin(secret, "Zoé"));
        Assert.Equal("inProgress", await desk.State(booked));
        Assert.Equal(HttpStatusCode.NoContent, (await desk.Program.PostAsync($"/api/v1/calls/{booked.GetProperty("callId").GetString()}/end", null)).StatusCode);
        Assert.Equal("done", await desk.State(booked));
    }

    [Fact]
    public async Task Move_ByTheCustomer_TakesAnOfferedTimeAndTheOpeningGoesWithIt()
    {
        await using var desk = await Desk.Open();
        var booked = await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        await desk.Book(desk.Nine.AddHours(1)).Read(HttpStatusCode.Created);
        using var browser = desk.Server.Browser();
        var slots = await browser.PostAsJsonAsync("/api/v1/own-appointment/slots", new { secret = Secret(booked), from = desk.Nine, to = desk.Nine.AddHours(3) }).Read();

        Assert.Equal([desk.Nine.AddHours(2), desk.Nine.AddHours(2.5)], slots.GetProperty("items").EnumerateArray().Select(slot => slot.GetProperty("start").GetDateTimeOffset()));
        await (await Move(browser, booked, desk.Nine.AddHours(1), 1)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.SlotTaken);
        await (await Move(browser, booked, desk.Nine.AddMinutes(7), 1)).IsProblem(HttpStatusCode.UnprocessableEntity, ProblemCodes.SlotNotOffered);
        var moved = await Move(browser, booked, desk.Nine.AddHours(2), 1).Read();
        await (await Move(browser, booked, desk.Nine.AddHours(2.5), 1)).IsProblem(HttpStatusCode.PreconditionFailed, ProblemCodes.PreconditionFailed);

        Assert.Equal(desk.Nine.AddMinutes(105), moved.GetProperty("opensAt").GetDateTimeOffset());
        Assert.Equal(1L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'AppointmentRescheduled'"));
        desk.Server.Time.Advance(desk.Nine - Now);
        await using var client = await desk.Server.Connect();
        Assert.Equal(ProblemCodes.AppointmentTooEarly, await client.TryJoin(Secret(booked), "Zoé"));
    }

    [Fact]
    public async Task Move_BookedForATeam_GoesToAColleagueWhoIsFree()
    {
        await using var desk = await Desk.Open();
        await desk.Works(1);
        var team = Desk.Id(await desk.Program.PostAsJsonAsync("/api/v1/teams", new { name = "Both", memberIds = desk.People }).Read(HttpStatusCode.Created));
        var booked = await desk.Book(desk.Nine, team: team).Read(HttpStatusCode.Created);
        var first = desk.People.ToList().IndexOf(booked.GetProperty("specialistId").GetString()!);
        await desk.Book(desk.Nine.AddHours(1), who: first).Read(HttpStatusCode.Created);
        using var browser = desk.Server.Browser();

        await Move(browser, booked, desk.Nine.AddHours(1), 1).Read();

        var now = await (await desk.Program.GetAsync($"/api/v1/appointments/{Desk.Id(booked)}")).Read();
        Assert.Equal(desk.People[1 - first], now.GetProperty("specialistId").GetString());
    }

    [Fact]
    public async Task Cancel_ByTheCustomer_FreesTheTimeAndIsStillTold()
    {
        await using var desk = await Desk.Open();
        var booked = await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        using var browser = desk.Server.Browser();

        for (var again = 0; again < 2; again++)
        {
            var own = await browser.PostAsJsonAsync("/api/v1/own-appointment/cancel", new { secret = Secret(booked) }).Read();
            Assert.Equal(("cancelled", false), (own.GetProperty("state").GetString(), own.GetProperty("canChange").GetBoolean()));
        }

        Assert.Equal("cancelled", (await Open(browser, Secret(booked)).Read()).GetProperty("state").GetString());
        await (await Move(browser, booked, desk.Nine.AddHours(1), 2)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.AppointmentClosed);
        await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        Assert.Contains("\"by\":null", desk.Server.Ask<string>("SELECT Body FROM Journal WHERE Kind = 'AppointmentCancelled'"));
    }

    [Fact]
    public async Task File_AfterAMove_IsTheSameEntryWithAHigherSequence()
    {
        await using var desk = await Desk.Open();
        var booked = await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        using var browser = desk.Server.Browser();
        var before = await File(browser, Secret(booked));
        await Move(browser, booked, desk.Nine.AddHours(2), 1).Read();

        var after = await File(browser, Secret(booked));

        Assert.Equal(Line(before, "UID"), Line(after, "UID"));
        Assert.Equal(("1", "2"), (Line(before, "SEQUENCE"), Line(after, "SEQUENCE")));
        Assert.Equal(desk.Nine.AddHours(2).ToString("yyyyMMdd'T'HHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture), Line(after, "DTSTART"));
        Assert.Contains(Secret(booked), after.Replace("\r\n ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("open")]
    [InlineData("file")]
    [InlineData("cancel")]
    public async Task Secret_OfTheSpecialistOrOfNobody_OpensNothing(string door)
    {
        await using var desk = await Desk.Open();
        var booked = await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        var call = await desk.Server.MakeCall();
        using var browser = desk.Server.Browser();
        var path = $"/api/v1/own-appointment/{door}";

        await (await browser.PostAsJsonAsync(path, new { secret = Secret(booked, "specialist") })).IsProblem(HttpStatusCode.NotFound, ProblemCodes.LinkInvalid);
        await (await browser.PostAsJsonAsync(path, new { secret = Secret(booked)[..^1] })).IsProblem(HttpStatusCode.NotFound, ProblemCodes.LinkInvalid);
        await (await browser.PostAsJsonAsync(path, new { secret = call.CustomerSecret })).IsProblem(HttpStatusCode.NotFound, ProblemCodes.AppointmentNotFound);
    }

    private static DateTimeOffset Now => new(DateTimeOffset.UtcNow.UtcDateTime, TimeSpan.Zero);

    private static string Secret(JsonElement booked, string of = "customer") => Desk.Secret(booked, of);

    private static Task<HttpResponseMessage> Open(HttpClient browser, string secret) => browser.PostAsJsonAsync("/api/v1/own-appointment/open", new { secret });

    private static Task<HttpResponseMessage> Move(HttpClient browser, JsonElement booked, DateTimeOffset start, int version) =>
        browser.PostAsJsonAsync("/api/v1/own-appointment/move", new { secret = Secret(booked), start, version });

    private static async Task<string> File(HttpClient browser, string secret)
    {
        var answer = await browser.PostAsJsonAsync("/api/v1/own-appointment/file", new { secret });
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsStringAsync();
    }

    private static string Line(string file, string name) => file.Split("\r\n").Single(line => line.StartsWith(name + ":", StringComparison.Ordinal))[(name.Length + 1)..];
}
