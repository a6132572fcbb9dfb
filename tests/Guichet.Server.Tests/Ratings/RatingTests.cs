using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Messages;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Guichet.Server.Tests.Ratings;

/// <summary>The customer says how it was, by their link alone.</summary>
public sealed class RatingTests
{
    [Fact]
    public async Task Give_AfterTheAppointment_IsSeenAtTheDeskAndMarksTheQuestionAsUsed()
    {
        await using var desk = await Desk.Open();
        var booked = await Held(desk);
        var asked = (await Soon.Is(() => NoticeTests.Messages(desk), all => all.Any(one => IsSent(one)))).Single(IsSent);
        Assert.Contains($"/rate#{Desk.Secret(booked)}", asked.GetProperty("text").GetString(), StringComparison.Ordinal);
        using var page = desk.Server.Browser(keepsCookies: false);
        var opened = await Open(page, booked).Read();
        Assert.Equal((true, JsonValueKind.Null), (opened.GetProperty("canRate").GetBoolean(), opened.GetProperty("given").ValueKind));

        var given = (await Give(page, booked, 4, "  Clear and kind.\r\nThank you ").Read()).GetProperty("given");

        Assert.Equal((4, "Clear and kind.\nThank you"), Said(given));
        Assert.Equal((4, "Clear and kind.\nThank you"), Said(await Rating(desk, $"/api/v1/appointments/{Desk.Id(booked)}")));
        Assert.Equal((4, "Clear and kind.\nThank you"), Said(await Rating(desk, $"/api/v1/calls/{booked.GetProperty("callId").GetString()}")));
        var list = (await (await desk.Program.GetAsync("/api/v1/appointments")).Read()).GetProperty("items").EnumerateArray().Single();
        Assert.Equal(4, list.GetProperty("rating").GetProperty("stars").GetInt32());
        var week = $"from={Time(desk.Nine.AddDays(-1))}&to={Time(desk.Nine.AddDays(1))}";
        var calendar = (await (await desk.Program.GetAsync($"/api/v1/calendar?{week}")).Read()).GetProperty("appointments").EnumerateArray().Single();
        Assert.Equal(4, calendar.GetProperty("stars").GetInt32());
        await Soon.Is(() => NoticeTests.Messages(desk), all => all.Single(IsSent).GetProperty("openedAt").ValueKind is JsonValueKind.String);
    }

    [Fact]
    public async Task Link_ReplayedByAMailScanner_RatesNothing()
    {
        await using var desk = await Desk.Open();
        var booked = await Held(desk);
        using var scanner = desk.Server.Browser(keepsCookies: false);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            foreach (var path in new[] { "/rate", "/api/v1/ratings/give", "/api/v1/ratings/open" })
            {
                await scanner.SendAsync(new HttpRequestMessage(method, $"{path}?secret={Desk.Secret(booked)}&stars=1"));
            }
        }

        await Open(scanner, booked).Read();

        Assert.Equal(0L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Ratings"));
        Assert.Equal(0L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'CallRated'"));
    }

    [Fact]
    public async Task Give_Again_ChangesIt_ForAWeek()
    {
        await using var desk = await Desk.Open();
        var booked = await Held(desk);
        using var page = desk.Server.Browser(keepsCookies: false);
        await Give(page, booked, 2, "No sound").Read();

        await Give(page, booked, 5).Read();
        await Give(page, booked, 5).Read();

        Assert.Equal((5, null), Said(await Rating(desk, $"/api/v1/appointments/{Desk.Id(booked)}")));
        Assert.Equal((1L, 2L), (desk.Server.Ask<long>("SELECT COUNT(*) FROM Ratings"), desk.Server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'CallRated'")));
        desk.Server.Time.Advance(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
        await (await Give(page, booked, 1)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.RatingClosed);
        Assert.Equal((false, 5), ((await Open(page, booked).Read()).GetProperty("canRate").GetBoolean(), (await Rating(desk, $"/api/v1/appointments/{Desk.Id(booked)}")).GetProperty("stars").GetInt32()));
    }

    [Fact]
    public async Task Give_BeforeTheTwoHaveMet_OrAMonthLater_IsRefused()
    {
        await using var desk = await Desk.Open();
        using var page = desk.Server.Browser(keepsCookies: false);
        var ahead = await Book(desk, 2);
        await (await Give(page, ahead, 5)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.RatingClosed);
        var held = await Held(desk);

        desk.Server.Time.Advance(TimeSpan.FromDays(31));

        await (await Give(page, held, 5)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.RatingClosed);
        Assert.Equal(0L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Ratings"));
    }

    [Fact]
    public async Task Give_BySomebodyElsesLink_IsRefused()
    {
        await using var desk = await Desk.Open();
        var booked = await Held(desk);
        using var page = desk.Server.Browser(keepsCookies: false);

        foreach (var secret in new[] { Desk.Secret(booked, "specialist"), "x", "" })
        {
            await (await page.PostAsJsonAsync("/api/v1/ratings/give", new { secret, stars = 5 })).IsProblem(HttpStatusCode.NotFound, ProblemCodes.LinkInvalid);
        }
    }

    [Theory]
    [InlineData(0, null, "stars"), InlineData(6, null, "stars"), InlineData(-1, null, "stars"), InlineData(5, "\u0000", "words"), InlineData(5, "long", "words")]
    public async Task Give_WhatIsNotInOrder_NamesTheField(int stars, string? words, string field)
    {
        await using var desk = await Desk.Open();
        var booked = await Held(desk);
        using var page = desk.Server.Browser(keepsCookies: false);

        var problem = await (await Give(page, booked, stars, words == "long" ? new string('x', 1001) : words)).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);

        Assert.Equal(field, problem.GetProperty("errors").EnumerateObject().Single().Name);
    }

    [Fact]
    public async Task Give_AHundredAtOnce_KeepsOne()
    {
        await using var desk = await Desk.Open(("Links:OpensPerMinute", "1000"));
        var booked = await Held(desk);
        using var page = desk.Server.Browser(keepsCookies: false);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(at => Give(page, booked, 1 + (at % 5))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(1L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Ratings"));
    }

    [Fact]
    public async Task Export_IsATableThatASpreadsheetShowsAndNeverRuns()
    {
        await using var desk = await Desk.Open();
        var booked = await Held(desk);
        using var page = desk.Server.Browser(keepsCookies: false);
        await Give(page, booked, 2, "=HYPERLINK(\"https://x.example\",\"Très bien\")\n-1;+2").Read();

        var answer = await desk.Program.GetAsync("/api/v1/ratings/export");
        var name = (await (await desk.Program.GetAsync("/api/v1/people")).Read()).GetProperty("items")[0].GetProperty("name").GetString();

        Assert.Equal(("text/csv", "utf-8", "attachment"), (
            answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentType?.CharSet, answer.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Matches(@"^ratings-\d{4}-\d\d-\d\d\.csv$", answer.Content.Headers.ContentDisposition?.FileName);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal("\"given_at\",\"changed_at\",\"stars\",\"words\",\"conversation_at\",\"title\",\"specialist\",\"call_id\",\"appointment_id\"", lines[0]);
        Assert.EndsWith(
            $",\"2\",\"'=HYPERLINK(\"\"https://x.example\"\",\"\"Très bien\"\")\n'-1;'+2\",\"{desk.Nine.ToUniversalTime():yyyy-MM-ddTHH:mm:ssZ}\",\"Roof\","
            + $"\"{name}\",\"{booked.GetProperty("callId").GetString()}\",\"{Desk.Id(booked)}\"",
            lines[1], StringComparison.Ordinal);
        Assert.Equal(("", 3), (lines[2], lines.Length));
        Assert.StartsWith("\"given_at\";\"changed_at\";", (await desk.Program.GetStringAsync("/api/v1/ratings/export?language=fr-CA")).TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfAStretchOfTime_IsOfThatTimeAndOfOnesOwnOrganisation()
    {
        await using var desk = await Desk.Open();
        var booked = await Held(desk);
        using var page = desk.Server.Browser(keepsCookies: false);
        await Give(page, booked, 5, "Private words").Read();
        var now = desk.Server.Time.GetUtcNow();
        var neighbour = await desk.Server.MakeNeighbour("Next door");
        using var other = desk.Server.Program(neighbour.Key);
        using var stranger = desk.Server.Browser();

        Assert.Contains("Private words", await desk.Program.GetStringAsync($"/api/v1/ratings/export?from={Time(now.AddHours(-1))}&to={Time(now.AddHours(1))}"), StringComparison.Ordinal);
        foreach (var (by, query) in new[] { (desk.Program, $"?from={Time(now.AddHours(1))}"), (desk.Program, $"?to={Time(now.AddHours(-1))}"), (other, "") })
        {
            Assert.DoesNotContain("Private", await by.GetStringAsync($"/api/v1/ratings/export{query}"), StringComparison.Ordinal);
        }

        await (await stranger.GetAsync("/api/v1/ratings/export")).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SignInNeeded);
    }

    [Fact]
    public async Task Export_OfMoreThanIsReadAtOnce_HasEachOnce()
    {
        await using var desk = await Desk.Open();
        var booked = await Held(desk);
        using var page = desk.Server.Browser(keepsCookies: false);
        await Give(page, booked, 5).Read();
        await RateMore(desk, 1_200);

        var lines = (await desk.Program.GetStringAsync("/api/v1/ratings/export")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal((1_202, 1_202), (lines.Length, lines.Select(line => line.Split(',')[^2]).Distinct().Count()));
    }

    // Each two at one time: the next stretch begins in the middle of two.
    private static async Task RateMore(Desk desk, int count)
    {
        await using var scope = desk.Server.Services.CreateAsyncScope();
        var organisation = Guid.Parse(desk.Server.Ask<string>("SELECT Id FROM Organisations"));
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Set(organisation);
        var db = scope.ServiceProvider.GetRequiredService<GuichetDb>();
        var now = Instant.FromDateTimeOffset(desk.Server.Time.GetUtcNow());
        for (var at = 0; at < count; at++)
        {
            var id = Guid.NewGuid();
            db.Add(Call.Make(new CallPlan(new CallTopic(null, null), new CallCustomer(null, null, null)), id, organisation, null, now).Call);
            db.Add(Domain.Ratings.Rating.Give(id, organisation, 3, null, now + Duration.FromSeconds(at / 2)).Rating);
        }

        await db.SaveChangesAsync();
    }

    private static string Time(DateTimeOffset at) => Uri.EscapeDataString(at.ToUniversalTime().ToString("O"));

    private static bool IsSent(JsonElement one) => one.GetProperty("notice").GetString() == "followUp" && one.GetProperty("state").GetString() == "sent";

    private static (int Stars, string? Words) Said(JsonElement rating) => (rating.GetProperty("stars").GetInt32(), rating.GetProperty("words").GetString());

    private static async Task<JsonElement> Rating(Desk desk, string path) => (await (await desk.Program.GetAsync(path)).Read()).GetProperty("rating");

    private static Task<HttpResponseMessage> Open(HttpClient page, JsonElement booked) => page.PostAsJsonAsync("/api/v1/ratings/open", new { secret = Desk.Secret(booked) });

    private static Task<HttpResponseMessage> Give(HttpClient page, JsonElement booked, int stars, string? words = null) =>
        page.PostAsJsonAsync("/api/v1/ratings/give", new { secret = Desk.Secret(booked), stars, words });

    private static async Task<JsonElement> Book(Desk desk, int hour = 0) => await desk.Program.PostAsJsonAsync(
        "/api/v1/appointments",
        new { typeId = desk.Type, specialistId = desk.People[0], start = desk.Nine.AddHours(hour), title = "Roof", customer = new { name = "Eva", email = "eva@example.org" } }).Read(HttpStatusCode.Created);

    private static async Task<JsonElement> Held(Desk desk)
    {
        var booked = await Book(desk);
        desk.Server.Time.Advance(desk.Nine - DateTimeOffset.UtcNow);
        await using var specialist = await desk.Server.Connect();
        await specialist.Join(Desk.Secret(booked, "specialist"), "Camille");
        await using var customer = await desk.Server.Connect();
        await customer.Join(await desk.LetIn(booked, specialist), "Eva");
        await specialist.Ask("EndForAll");
        Assert.Equal("done", await desk.State(booked));
        return booked;
    }
}
