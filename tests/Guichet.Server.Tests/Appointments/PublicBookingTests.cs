using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Appointments;

/// <summary>A customer before a team's public page, with no key and no account.</summary>
public sealed class PublicBookingTests
{
    [Fact]
    public async Task Page_OfATeam_ShowsWhatIsOfferedAndNothingOfAnybody()
    {
        await using var desk = await Desk.Open();
        await OpenPage(desk, consent: "We keep your name.");
        using var visitor = desk.Server.Browser();

        var answer = await visitor.GetAsync("/api/v1/booking/heating");
        var page = await answer.Read();

        Assert.Equal(("Heating", "Guichet Sample", "We keep your name.", 15), (
            page.GetProperty("teamName").GetString(), page.GetProperty("organisationName").GetString(), page.GetProperty("consent").GetString(), page.GetProperty("age").GetInt32()));
        Assert.Equal(desk.Type, Desk.Id(Assert.Single(page.GetProperty("types").EnumerateArray())));
        Assert.Contains(desk.Nine, await Slots(desk, visitor));
        Assert.DoesNotContain("Byrne", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Book_ByAVisitor_GivesTheirLinkAndKeepsWhatTheyAgreedTo()
    {
        await using var desk = await Desk.Open();
        await OpenPage(desk, consent: "We keep your name.");
        using var visitor = desk.Server.Browser();

        var booked = await Book(visitor, desk, desk.Nine).Read(HttpStatusCode.Created);

        var secret = booked.GetProperty("link").GetString()!.Split('#')[1];
        var own = await visitor.PostAsJsonAsync("/api/v1/own-appointment/open", new { secret }).Read();
        Assert.Equal(("Zoé", "America/Toronto", desk.Nine), (own.GetProperty("customerName").GetString(), own.GetProperty("zone").GetString(), own.GetProperty("start").GetDateTimeOffset()));
        Assert.DoesNotContain(desk.Nine, await Slots(desk, visitor));
        Assert.Contains("We keep your name.", desk.Server.Ask<string>("SELECT Body FROM Journal WHERE Kind = 'BookingAgreed'"));
    }

    [Fact]
    public async Task Book_PressedTwentyTimesAtOnce_BooksOnce()
    {
        await using var desk = await Desk.Open();
        await OpenPage(desk);
        using var visitor = desk.Server.Browser();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Book(visitor, desk, desk.Nine, key: "one").Read(HttpStatusCode.Created)));

        Assert.Single(answers.Select(answer => answer.GetProperty("link").GetString()).Distinct());
        Assert.Equal(1L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Appointments"));
        await (await Book(visitor, desk, desk.Nine.AddHours(1), key: "one")).IsProblem(HttpStatusCode.UnprocessableEntity, ProblemCodes.IdempotencyMismatch);
        await (await Book(visitor, desk, desk.Nine)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.SlotTaken);
    }

    [Theory]
    [InlineData("name", "  ")]
    [InlineData("email", "no address")]
    [InlineData("phone", "x")]
    [InlineData("zone", "Mars/Olympus")]
    [InlineData("agreed", false)]
    public async Task Book_WithAFieldThatIsWrong_NamesIt(string field, object value)
    {
        await using var desk = await Desk.Open();
        await OpenPage(desk, consent: "Agree?");
        using var visitor = desk.Server.Browser();

        var problem = await (await Book(visitor, desk, desk.Nine, change: (field, value))).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);

        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.ToString());
        Assert.Equal(0L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Appointments"));
    }

    [Fact]
    public async Task Book_WithoutAWayToReachThemOrTooYoung_IsRefused()
    {
        await using var desk = await Desk.Open();
        await OpenPage(desk);
        using var visitor = desk.Server.Browser();

        await (await Book(visitor, desk, desk.Nine, change: ("email", ""))).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        await (await Book(visitor, desk, desk.Nine, change: ("ofAge", false))).IsProblem(HttpStatusCode.UnprocessableEntity, ProblemCodes.AgeTooYoung);
        await (await Book(visitor, desk, desk.Nine, change: ("typeId", Guid.NewGuid().ToString("N")))).IsProblem(HttpStatusCode.NotFound, ProblemCodes.NotFound);
        await Book(visitor, desk, desk.Nine, change: ("start", desk.Nine)).Read(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Page_ClosedOrUnknown_IsNotThere()
    {
        await using var desk = await Desk.Open();
        var team = await OpenPage(desk);
        await Set(desk, team, open: false).Read();
        using var visitor = desk.Server.Browser();

        await (await visitor.GetAsync("/api/v1/booking/heating")).IsProblem(HttpStatusCode.NotFound, ProblemCodes.BookingClosed);
        await (await visitor.GetAsync("/api/v1/booking/UPPER")).IsProblem(HttpStatusCode.NotFound, ProblemCodes.BookingClosed);
        await (await Book(visitor, desk, desk.Nine)).IsProblem(HttpStatusCode.NotFound, ProblemCodes.BookingClosed);
    }

    [Fact]
    public async Task Address_OfAnotherTeam_IsTakenAndBadOnesAreRefused()
    {
        await using var desk = await Desk.Open();
        await OpenPage(desk);
        var other = Desk.Id(await desk.Program.PostAsJsonAsync("/api/v1/teams", new { name = "Other", memberIds = desk.People }).Read(HttpStatusCode.Created));

        await (await Set(desk, other)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.BookingAddressTaken);
        foreach (var slug in new[] { "ab", "-abc", "abc-", "a--b", "Abc", "a/b", "é-é" })
        {
            await (await Set(desk, other, slug)).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        }
    }

    [Fact]
    public async Task Book_TooOftenFromOneAddress_IsSlowedDown()
    {
        await using var desk = await Desk.Open(("Appointments:BookingsPerMinute", "2"));
        await OpenPage(desk);
        using var visitor = desk.Server.Browser();
        await Book(visitor, desk, desk.Nine).Read(HttpStatusCode.Created);
        await Book(visitor, desk, desk.Nine.AddHours(1)).Read(HttpStatusCode.Created);

        await (await Book(visitor, desk, desk.Nine.AddHours(2))).IsProblem(HttpStatusCode.TooManyRequests, ProblemCodes.TooManyRequests);
    }

    [Fact]
    public async Task Book_TooOftenOfOneTeam_IsSlowedDown_FromWhereverItComes()
    {
        await using var desk = await Desk.Open(("Appointments:BookingsPerMinuteOfATeam", "2"));
        await OpenPage(desk);
        using var visitor = desk.Server.Browser();
        for (var hour = 0; hour < 2; hour++)
        {
            await Book(visitor, desk, desk.Nine.AddHours(hour), change: ("email", $"zoe{hour}@example.org")).Read(HttpStatusCode.Created);
        }

        await (await Book(visitor, desk, desk.Nine.AddHours(2), change: ("email", "another@example.org"))).IsProblem(HttpStatusCode.TooManyRequests, ProblemCodes.TooManyRequests);
        desk.Server.Time.Advance(TimeSpan.FromMinutes(1));
        await Book(visitor, desk, desk.Nine.AddHours(2)).Read(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("email", "zoe@example.org", "ZOE@Example.org")]
    [InlineData("phone", "+33 6 12 34 56 78", "0033612345678")]
    public async Task Book_TooOftenForOneCustomer_IsSlowedDown_HoweverItIsWritten(string field, string first, string second)
    {
        await using var desk = await Desk.Open(("Appointments:BookingsPerHourOfACustomer", "1"));
        await OpenPage(desk);
        using var visitor = desk.Server.Browser();
        var kept = field == "email" ? "email" : "phone";
        await Book(visitor, desk, desk.Nine, change: (kept, first), email: field == "email").Read(HttpStatusCode.Created);

        await (await Book(visitor, desk, desk.Nine.AddHours(1), change: (kept, second), email: field == "email")).IsProblem(HttpStatusCode.TooManyRequests, ProblemCodes.TooManyRequests);
        await Book(visitor, desk, desk.Nine.AddHours(1), change: ("email", "bob@example.org")).Read(HttpStatusCode.Created);
        desk.Server.Time.Advance(TimeSpan.FromHours(1));
        await Book(visitor, desk, desk.Nine.AddHours(2), change: (kept, second), email: field == "email").Read(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("123", ProblemCodes.MessageAddressInvalid)]
    [InlineData("+00 000 000", ProblemCodes.MessageAddressInvalid)]
    [InlineData("+7 495 123 45 67", ProblemCodes.MessageCountryClosed)]
    [InlineData("+971 50 123 4567", ProblemCodes.MessageCountryClosed)]
    public async Task Book_WithANumberAloneThatNobodyCanWriteTo_BooksNothing(string phone, string code)
    {
        await using var desk = await Desk.Open();
        await OpenPage(desk);
        using var visitor = desk.Server.Browser();

        await (await Book(visitor, desk, desk.Nine, change: ("phone", phone), email: false)).IsProblem(HttpStatusCode.UnprocessableEntity, code);

        Assert.Equal(0L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Appointments"));
        Assert.Contains(desk.Nine, await Slots(desk, visitor));
        // With an address beside it, the number is a matter of taste.
        await Book(visitor, desk, desk.Nine, change: ("phone", phone)).Read(HttpStatusCode.Created);
        await Book(visitor, desk, desk.Nine.AddHours(1), change: ("phone", "+33 6 12 34 56 78"), email: false).Read(HttpStatusCode.Created);
    }

    private static async Task<string> OpenPage(Desk desk, string? consent = null)
    {
        var team = Desk.Id(await desk.Program.PostAsJsonAsync("/api/v1/teams", new { name = "Heating", memberIds = new[] { desk.People[0] } }).Read(HttpStatusCode.Created));
        await Set(desk, team, consent: consent).Read();
        return team;
    }

    private static Task<HttpResponseMessage> Set(Desk desk, string team, string slug = "heating", bool open = true, string? consent = null) =>
        desk.Program.PutAsJsonAsync($"/api/v1/teams/{team}/booking-page", new { slug, open, typeIds = new[] { desk.Type }, consent });

    private static Task<HttpResponseMessage> Book(HttpClient visitor, Desk desk, DateTimeOffset start, string? key = null, (string Field, object Value)? change = null, bool email = true)
    {
        var request = new Dictionary<string, object?>
        {
            ["typeId"] = desk.Type,
            ["start"] = start,
            ["name"] = "Zoé",
            ["email"] = "zoe@example.org",
            ["zone"] = "America/Toronto",
            ["agreed"] = true,
            ["ofAge"] = true,
        };
        if (!email)
        {
            request.Remove("email");
        }

        if (change is var (field, value))
        {
            request[field] = value;
        }

        var message = new HttpRequestMessage(HttpMethod.Post, "/api/v1/booking/heating") { Content = JsonContent.Create(request) };
        message.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return visitor.SendAsync(message);
    }

    private static async Task<IReadOnlyList<DateTimeOffset>> Slots(Desk desk, HttpClient visitor)
    {
        var path = string.Create(
            CultureInfo.InvariantCulture,
            $"/api/v1/booking/heating/slots?typeId={desk.Type}&from={Uri.EscapeDataString(desk.Nine.ToString("O"))}&to={Uri.EscapeDataString(desk.Nine.AddHours(4).ToString("O"))}");
        return [.. (await (await visitor.GetAsync(path)).Read()).GetProperty("items").EnumerateArray().Select(slot => slot.GetProperty("start").GetDateTimeOffset())];
    }
}
