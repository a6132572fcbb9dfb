using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Messages;

public sealed class SpecialistNoticeTests
{
    [Fact]
    public async Task Customer_BooksMovesAndCancels_TheirSpecialistReadsItInTheirLanguageByTheirClock()
    {
        await using var desk = await Desk.Open();
        using var specialist = await desk.Server.SignedIn(0);
        await Speaks(specialist, "fr-CA");
        var me = (await (await specialist.GetAsync("/api/v1/session")).Read()).GetProperty("person").GetProperty("id").GetString()!;
        await Works(desk, me, "Pacific/Auckland");
        var team = Desk.Id(await desk.Program.PostAsJsonAsync("/api/v1/teams", new { name = "One", memberIds = new[] { me } }).Read(HttpStatusCode.Created));
        var slug = $"s-{Guid.NewGuid():N}"[..20];
        await (await desk.Program.PutAsJsonAsync($"/api/v1/teams/{team}/booking-page", new { slug, open = true, typeIds = new[] { desk.Type } })).Read();
        using var browser = desk.Server.Browser();
        var start = desk.Nine.AddHours(-11);
        using var wish = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/booking/{slug}")
        {
            Content = JsonContent.Create(new { typeId = desk.Type, start, name = "Eva", email = "eva@example.org", language = "en", zone = "Europe/Paris", ofAge = true }),
        };
        wish.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        var booked = await browser.SendAsync(wish).Read(HttpStatusCode.Created);

        var news = Assert.Single(await Soon.Is(() => News(desk), all => all.Any(one => Is(one, "customerBooked", "sent"))));
        var text = news.GetProperty("text").GetString()!;
        // 22:00 at Greenwich is 11:00 of the next day in Auckland's summer, 10:00 in its winter.
        var hour = TimeZoneInfo.ConvertTime(start, TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland")).Hour;
        Assert.Contains($"{hour}", text, StringComparison.Ordinal);
        Assert.StartsWith("Eva a pris rendez-vous avec vous", text, StringComparison.Ordinal);
        Assert.Contains("/calendar?appointment=", text, StringComparison.Ordinal);
        Assert.Contains("@", news.GetProperty("address").GetString(), StringComparison.Ordinal);
        Assert.NotEqual("eva@example.org", news.GetProperty("address").GetString());

        var secret = booked.GetProperty("link").GetString()!.Split('#')[1];
        await (await browser.PostAsJsonAsync("/api/v1/own-appointment/move", new { secret, start = start.AddHours(1), version = 1 })).Read();
        await Soon.Is(() => News(desk), all => all.Any(one => Is(one, "customerMoved", "sent")));
        await (await browser.PostAsJsonAsync("/api/v1/own-appointment/cancel", new { secret })).Read();
        var all = await Soon.Is(() => News(desk), all => all.Any(one => Is(one, "customerCancelled", "sent")));
        Assert.Equal(3, all.Count);
    }

    [Fact]
    public async Task Desk_BooksItself_OrHasSwitchedItOff_TellsNobody()
    {
        await using var desk = await Desk.Open();
        var booked = await (await desk.Program.PostAsJsonAsync("/api/v1/appointments", new
        {
            typeId = desk.Type,
            specialistId = desk.People[0],
            start = desk.Nine,
            customer = new { name = "Eva", email = "eva@example.org" },
        })).Read(HttpStatusCode.Created);
        await (await desk.Program.PutAsJsonAsync("/api/v1/messaging", new
        {
            zone = "",
            quietFrom = 0,
            quietTo = 0,
            reminders = Array.Empty<int>(),
            off = new[] { "customerCancelled" },
            textFirst = true,
            fallBack = true,
        })).Read();
        using var browser = desk.Server.Browser();
        await (await browser.PostAsJsonAsync("/api/v1/own-appointment/cancel", new { secret = Desk.Secret(booked) })).Read();
        await Soon.Is(() => NoticeTests.Messages(desk), all => all.Any(one => Is(one, "cancelled", "sent")));

        Assert.Empty(await News(desk));
    }

    [Fact]
    public async Task Language_OfOnesAccount_IsKept_AndMustBeOne()
    {
        await using var desk = await Desk.Open();
        using var specialist = await desk.Server.SignedIn(0);
        await Speaks(specialist, "fr");

        Assert.Equal("fr", (await (await specialist.GetAsync("/api/v1/session")).Read()).GetProperty("language").GetString());
        await (await specialist.PutAsJsonAsync("/api/v1/account/language", new { language = "not a language" })).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
    }

    private static async Task Speaks(HttpClient who, string language) =>
        Assert.Equal(HttpStatusCode.NoContent, (await who.PutAsJsonAsync("/api/v1/account/language", new { language })).StatusCode);

    private static async Task Works(Desk desk, string person, string zone) => await (await desk.Program.PutAsJsonAsync(
        $"/api/v1/specialists/{person}/hours", new { zone, shifts = Enumerable.Range(1, 7).Select(day => new { day, from = "00:00", to = "00:00" }) })).Read();

    private static async Task<List<JsonElement>> News(Desk desk) =>
        [.. (await NoticeTests.Messages(desk)).Where(one => one.GetProperty("notice").GetString() is "customerBooked" or "customerMoved" or "customerCancelled")];

    private static bool Is(JsonElement one, string notice, string state) =>
        one.GetProperty("notice").GetString() == notice && one.GetProperty("state").GetString() == state;
}
