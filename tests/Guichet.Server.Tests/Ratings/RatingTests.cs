using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Messages;

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

    private static bool IsSent(JsonElement one) => one.GetProperty("notice").GetString() == "followUp" && one.GetProperty("state").GetString() == "sent";

    private static (int Stars, string? Words) Said(JsonElement rating) => (rating.GetProperty("stars").GetInt32(), rating.GetProperty("words").GetString());

    private static async Task<JsonElement> Rating(Desk desk, string path) => (await (await desk.Program.GetAsync(path)).Read()).GetProperty("rating");

    private static Task<HttpResponseMessage> Open(HttpClient page, JsonElement booked) => page.PostAsJsonAsync("/api/v1/ratings/open", new { secret = Desk.Secret(booked) });

    private static Task<HttpResponseMessage> Give(HttpClient page, JsonElement booked, int stars, string? words = null) =>
        page.PostAsJsonAsync("/api/v1/ratings/give", new { secret = Desk.Secret(booked), stars, words });

    private static async Task<JsonElement> Book(Desk desk, int hour = 0) => await desk.Program.PostAsJsonAsync(
        "/api/v1/appointments",
        new { typeId = desk.Type, specialistId = desk.People[0], start = desk.Nine.AddHours(hour), customer = new { name = "Eva", email = "eva@example.org" } }).Read(HttpStatusCode.Created);

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
