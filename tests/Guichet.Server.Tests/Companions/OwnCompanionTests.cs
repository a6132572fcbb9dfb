using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Waiting;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Messages;

namespace Guichet.Server.Tests.Companions;

/// <summary>The customer brings somebody along by the link of their appointment.</summary>
public sealed class OwnCompanionTests
{
    [Fact]
    public async Task Added_ByTheCustomer_HaveALinkThatKnocks_AndTheDeskSeesWhoAddedThem()
    {
        await using var desk = await Desk.Open();
        var booked = await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        await CompanionTests.Add(desk, booked, "Ines", "interpreter", "ines@example.org").Read(HttpStatusCode.Created);
        using var page = desk.Server.Browser(keepsCookies: false);

        var own = await Add(page, booked, "Maman", email: "maman@example.org").Read();
        var again = await Add(page, booked, "Maman", email: "maman@example.org").Read();

        Assert.Equal(own.GetRawText(), again.GetRawText().Replace(again.GetProperty("now").GetRawText(), own.GetProperty("now").GetRawText(), StringComparison.Ordinal));
        var people = People(own);
        Assert.Equal([("Ines", false, null), ("Maman", true, "maman@example.org")], people.Select(one => (
            one.GetProperty("name").GetString(), one.GetProperty("mine").GetBoolean(), one.GetProperty("reach").GetString())));
        Assert.Equal(JsonValueKind.Null, people[0].GetProperty("link").ValueKind);
        Assert.Equal((4, true), (own.GetProperty("companions").GetProperty("most").GetInt32(), own.GetProperty("companions").GetProperty("canChange").GetBoolean()));
        var seen = (await (await desk.Program.GetAsync(CompanionTests.Path(booked))).Read()).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([("Ines", false), ("Maman", true)], seen.Select(one => (one.GetProperty("name").GetString(), one.GetProperty("byCustomer").GetBoolean())));
        Assert.Equal(1L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'CompanionAdded' AND Body LIKE '%\"by\":null%'"));
        desk.Server.Time.Advance(desk.Nine - desk.Server.Time.GetUtcNow());
        await using var waiting = await desk.Server.Connect(hub: "waiting");
        var secret = people[1].GetProperty("link").GetString()!.Split('#')[1];
        Assert.Equal(PlaceStatus.Waiting, (await CompanionTests.Knock(waiting, secret, null)).Standing.Status);
        var theirs = await (await page.PostAsJsonAsync("/api/v1/own-appointment/open", new { secret })).Read();
        Assert.Equal(JsonValueKind.Null, theirs.GetProperty("companions").ValueKind);
    }

    [Fact]
    public async Task TakenAway_ByTheCustomer_AreWhomTheyAdded_AndReadThatTheyAreNotExpected()
    {
        await using var desk = await Desk.Open();
        var booked = await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        var ines = await CompanionTests.Add(desk, booked, "Ines", "interpreter").Read(HttpStatusCode.Created);
        using var page = desk.Server.Browser(keepsCookies: false);
        var sam = People(await Add(page, booked, "Sam", email: "sam@example.org").Read())[1];
        await Soon.Is(() => CompanionNoticeTests.Theirs(desk), all => all.Any(one => Is(one, "booked")));

        await (await Remove(page, booked, ines)).IsProblem(HttpStatusCode.NotFound, ProblemCodes.CompanionNotFound);
        Assert.Equal(["Ines"], People(await Remove(page, booked, sam).Read()).Select(one => one.GetProperty("name").GetString()));

        await Soon.Is(() => CompanionNoticeTests.Theirs(desk), all => all.Any(one => Is(one, "notExpected")));
        await (await Remove(page, booked, sam)).IsProblem(HttpStatusCode.NotFound, ProblemCodes.CompanionNotFound);
        Assert.Contains("\"by\":null", desk.Server.Ask<string>("SELECT Body FROM Journal WHERE Kind = 'CompanionRemoved'"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_WithNothingInOrder_MoreThanFour_OrByWhoComesAlong_IsRefused()
    {
        await using var desk = await Desk.Open();
        var booked = await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        using var page = desk.Server.Browser(keepsCookies: false);
        foreach (var (name, email, phone, field) in new (string, string?, string?, string)[] { (" ", null, null, "name"), ("A", "none", null, "email"), ("A", null, "12", "phone") })
        {
            var refused = await (await Add(page, booked, name, email, phone)).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
            Assert.True(refused.GetProperty("errors").TryGetProperty(field, out _), field);
        }

        await (await Add(page, booked, "A", phone: "+7 495 123 45 67")).IsProblem((HttpStatusCode)422, ProblemCodes.MessageCountryClosed);
        var first = People(await Add(page, booked, "A").Read())[0];
        await (await page.PostAsJsonAsync("/api/v1/own-appointment/add-companion", new { secret = first.GetProperty("link").GetString()!.Split('#')[1], name = "X", kind = "other" }))
            .IsProblem(HttpStatusCode.NotFound, ProblemCodes.LinkInvalid);
        foreach (var name in new[] { "B", "C", "D" })
        {
            await Add(page, booked, name).Read();
        }

        await (await Add(page, booked, "E")).IsProblem(HttpStatusCode.Conflict, ProblemCodes.CompanionsFull);
    }

    [Fact]
    public async Task Change_AfterTheEnd_IsTheDesksAlone()
    {
        await using var desk = await Desk.Open();
        var booked = await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        using var page = desk.Server.Browser(keepsCookies: false);
        var sam = People(await Add(page, booked, "Sam").Read())[0];
        desk.Server.Time.Advance(desk.Nine.AddMinutes(31) - desk.Server.Time.GetUtcNow());

        await (await Add(page, booked, "Kim")).IsProblem(HttpStatusCode.Conflict, ProblemCodes.AppointmentClosed);
        await (await Remove(page, booked, sam)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.AppointmentClosed);
        var own = await (await page.PostAsJsonAsync("/api/v1/own-appointment/open", new { secret = Desk.Secret(booked) })).Read();
        Assert.False(own.GetProperty("companions").GetProperty("canChange").GetBoolean());
        await CompanionTests.Add(desk, booked, "Kim", "relative").Read(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Add_AgainAndAgain_IsHeldByTheAppointmentAndByTheAddress_ButTheSameOnceMoreIsNot()
    {
        await using var desk = await Desk.Open(("Appointments:CompanionsPerHour", "3"), ("Appointments:BookingsPerHourOfACustomer", "2"));
        var booked = await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        using var page = desk.Server.Browser(keepsCookies: false);
        foreach (var name in new[] { "A", "B" })
        {
            var one = People(await Add(page, booked, name, "sam@example.org").Read())[0];
            await Remove(page, booked, one).Read();
        }

        var other = await desk.Book(desk.Nine.AddHours(2)).Read(HttpStatusCode.Created);
        await (await Add(page, other, "C", "SAM@example.org")).IsProblem(HttpStatusCode.TooManyRequests, ProblemCodes.TooManyRequests);
        await Add(page, booked, "C").Read();
        await (await Add(page, booked, "D")).IsProblem(HttpStatusCode.TooManyRequests, ProblemCodes.TooManyRequests);
        await Add(page, booked, "C").Read();
        await CompanionTests.Add(desk, booked, "D", "relative").Read(HttpStatusCode.Created);
    }

    private static Task<HttpResponseMessage> Add(HttpClient page, JsonElement booked, string name, string? email = null, string? phone = null) =>
        page.PostAsJsonAsync("/api/v1/own-appointment/add-companion", new { secret = Desk.Secret(booked), name, kind = "relative", email, phone, language = "fr" });

    private static Task<HttpResponseMessage> Remove(HttpClient page, JsonElement booked, JsonElement one) =>
        page.PostAsJsonAsync("/api/v1/own-appointment/remove-companion", new { secret = Desk.Secret(booked), companionId = Desk.Id(one) });

    private static IReadOnlyList<JsonElement> People(JsonElement own) => [.. own.GetProperty("companions").GetProperty("items").EnumerateArray()];

    private static bool Is(JsonElement one, string notice) => one.GetProperty("notice").GetString() == notice && one.GetProperty("state").GetString() == "sent";
}
