using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Appointments;

public sealed class ClosureTests
{
    [Fact]
    public async Task Closure_OfATeam_LeavesItsMembersNoSlots_AndOthersTheirs()
    {
        await using var desk = await Desk.Open();
        await desk.Works(1);
        var team = Desk.Id(await desk.Program.PostAsJsonAsync("/api/v1/teams", new { name = "One", memberIds = new[] { desk.People[0] } }).Read(HttpStatusCode.Created));
        // What is known of the desk from an earlier booking must not outlive it.
        await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        var made = await Close(desk, desk.Nine.AddHours(2), desk.Nine.AddHours(4), team, "Inventory").Read(HttpStatusCode.Created);

        Assert.Equal((Wall(desk.Nine.AddHours(2)), "Inventory"), (made.GetProperty("start").GetString(), made.GetProperty("name").GetString()));
        Assert.Equal(["10:00", "10:30", "13:00"], (await Slots(desk, 0)).Where(time => time is "10:00" or "10:30" or "11:00" or "12:30" or "13:00"));
        Assert.Contains("11:00", await Slots(desk, 1));
        await (await desk.Book(desk.Nine.AddHours(2))).IsProblem(HttpStatusCode.UnprocessableEntity, ProblemCodes.SlotNotOffered);
        await desk.Book(desk.Nine.AddHours(2), who: 1).Read(HttpStatusCode.Created);
        var off = (await Off(desk)).ToDictionary(one => one.Person, one => one.Spans);
        Assert.Equal([(desk.Nine.AddHours(2), desk.Nine.AddHours(4))], off[desk.People[0]]);
        Assert.Empty(off[desk.People[1]]);

        Assert.Equal(HttpStatusCode.NoContent, (await desk.Program.DeleteAsync($"/api/v1/closures/{Desk.Id(made)}")).StatusCode);
        Assert.Contains("11:00", await Slots(desk, 0));
        await desk.Book(desk.Nine.AddHours(2)).Read(HttpStatusCode.Created);
        Assert.Empty((await (await desk.Program.GetAsync("/api/v1/closures")).Read()).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Closure_OfTheOrganisation_IsByTheClockWhereEachOneWorks()
    {
        await using var desk = await Desk.Open();
        await desk.Works(1, "Pacific/Auckland");
        var day = desk.Nine.Date;
        await Close(desk, new DateTimeOffset(day, TimeSpan.Zero), new DateTimeOffset(day.AddDays(1), TimeSpan.Zero), null, null).Read(HttpStatusCode.Created);

        var off = (await Off(desk)).ToDictionary(one => one.Person, one => one.Spans);
        Assert.Equal(day, Assert.Single(off[desk.People[0]]).Start.UtcDateTime);
        var there = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland");
        Assert.Equal(TimeZoneInfo.ConvertTimeToUtc(day, there), Assert.Single(off[desk.People[1]]).Start.UtcDateTime);
        Assert.Empty(await Slots(desk, 0));
    }

    [Fact]
    public async Task Closure_OnATeamsBookingPage_OffersNothing()
    {
        await using var desk = await Desk.Open();
        var team = Desk.Id(await desk.Program.PostAsJsonAsync("/api/v1/teams", new { name = "One", memberIds = new[] { desk.People[0] } }).Read(HttpStatusCode.Created));
        var slug = $"s-{Guid.NewGuid():N}"[..20];
        await (await desk.Program.PutAsJsonAsync($"/api/v1/teams/{team}/booking-page", new { slug, open = true, typeIds = new[] { desk.Type } })).Read();
        using var browser = desk.Server.Browser();
        async Task<int> Offered() => (await (await browser.GetAsync(
            $"/api/v1/booking/{slug}/slots?typeId={desk.Type}&from={Text(desk.Nine)}&to={Text(desk.Nine.AddHours(2))}")).Read()).GetProperty("items").GetArrayLength();

        Assert.NotEqual(0, await Offered());
        await Close(desk, desk.Nine, desk.Nine.AddHours(3), team, null).Read(HttpStatusCode.Created);
        Assert.Equal(0, await Offered());
    }

    [Fact]
    public async Task Closure_WhichIsNone_IsRefused()
    {
        await using var desk = await Desk.Open();
        await (await Close(desk, desk.Nine, desk.Nine, null, null)).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        await (await Close(desk, desk.Nine, desk.Nine.AddDays(367), null, null)).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        await (await Close(desk, desk.Nine, desk.Nine.AddDays(1), null, new string('a', 81))).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        await (await Close(desk, desk.Nine, desk.Nine.AddDays(1), Guid.NewGuid().ToString("N"), null)).IsProblem(HttpStatusCode.NotFound, ProblemCodes.TeamNotFound);
        await (await desk.Program.PostAsJsonAsync("/api/v1/closures", new { start = "2026-12-25", end = "tomorrow" })).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
    }

    private static Task<HttpResponseMessage> Close(Desk desk, DateTimeOffset start, DateTimeOffset end, string? teamId, string? name) =>
        desk.Program.PostAsJsonAsync("/api/v1/closures", new { start = Wall(start), end = Wall(end), teamId, name });

    private static Task<IReadOnlyList<string>> Slots(Desk desk, int who) =>
        desk.Slots(desk.Nine.AddMinutes(40), desk.Nine.AddHours(5), $"specialistId={desk.People[who]}");

    private static async Task<IEnumerable<(string Person, List<(DateTimeOffset Start, DateTimeOffset End)> Spans)>> Off(Desk desk)
    {
        var calendar = await (await desk.Program.GetAsync($"/api/v1/calendar?from={Text(desk.Nine.AddDays(-1))}&to={Text(desk.Nine.AddDays(1))}")).Read();
        return calendar.GetProperty("people").EnumerateArray().Select(person => (
            Desk.Id(person),
            person.GetProperty("off").EnumerateArray().Select(span => (span.GetProperty("start").GetDateTimeOffset(), span.GetProperty("end").GetDateTimeOffset())).ToList()));
    }

    private static string Wall(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset time) => Uri.EscapeDataString(time.ToString("O", CultureInfo.InvariantCulture));
}
