using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Messages;

namespace Guichet.Server.Tests.Companions;

/// <summary>Somebody comes along to several dates of a series at once.</summary>
public sealed class SeriesCompanionTests
{
    [Fact]
    public async Task Following_AddsOnceToEachDate_WithALinkEach_AndIsToldOnceOfAll()
    {
        await using var desk = await Desk.Open();
        var dates = await Series(desk, 4);
        var added = await Add(desk, dates[1], "following").Read(HttpStatusCode.Created);
        var again = await Add(desk, dates[1], "following").Read(HttpStatusCode.Created);

        Assert.Equal(Desk.Id(added), Desk.Id(again));
        Assert.Equal([0, 1, 1, 1], await Counts(desk, dates));
        Assert.Equal(3L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Links WHERE Role = 'Companion'"));
        Assert.Equal(3L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'CompanionAdded'"));
        // One confirmation, which names the dates, and reminders of each.
        var all = await Soon.Is(() => CompanionNoticeTests.Theirs(desk), all => all.Any(one => Is(one, "booked", "sent")) && all.Count(one => Is(one, "reminder", "queued")) == 6);
        Assert.Equal(3, Lines(all.Single(one => one.GetProperty("notice").GetString() == "booked")));
        Assert.Contains(CompanionTests.Secret(added), all.Single(one => one.GetProperty("notice").GetString() == "booked").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_AfterOneDate_AddsTheOthers_AndIsToldOfThem()
    {
        await using var desk = await Desk.Open();
        var dates = await Series(desk, 3);
        await Add(desk, dates[1], "one").Read(HttpStatusCode.Created);
        var first = await Soon.Is(() => CompanionNoticeTests.Theirs(desk), all => all.Any(one => Is(one, "booked", "sent")));
        Assert.Equal(0, Lines(first.Single(one => Is(one, "booked", "sent"))));

        await Add(desk, dates[1], "all").Read(HttpStatusCode.Created);

        Assert.Equal([1, 1, 1], await Counts(desk, dates));
        var all = await Soon.Is(() => CompanionNoticeTests.Theirs(desk), all => all.Count(one => Is(one, "booked", "sent")) == 2);
        Assert.Equal([0, 3], all.Where(one => Is(one, "booked", "sent")).Select(Lines).Order());
    }

    [Fact]
    public async Task Add_WhereOneDateIsFull_AddsToNone_AndNamesIt_AndWhereItStandsAloneIsRefused()
    {
        await using var desk = await Desk.Open();
        var dates = await Series(desk, 3);
        foreach (var name in new[] { "A", "B", "C", "D" })
        {
            await CompanionTests.Add(desk, dates[2], name, "relative").Read(HttpStatusCode.Created);
        }

        var refused = await (await Add(desk, dates[0], "all")).IsProblem(HttpStatusCode.Conflict, ProblemCodes.CompanionsFull);

        Assert.Equal([desk.Nine.AddDays(14)], refused.GetProperty("errors").EnumerateObject().Select(one => DateTimeOffset.Parse(one.Name, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal([0, 0, 4], await Counts(desk, dates));
        var alone = await desk.Book(desk.Nine.AddHours(3)).Read(HttpStatusCode.Created);
        await (await Add(desk, alone, "following")).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
    }

    [Fact]
    public async Task TakenAway_FromThisAndFollowing_LeavesTheOthers_AndIsToldOnceWhatIsLeft()
    {
        await using var desk = await Desk.Open();
        var dates = await Series(desk, 4);
        await Add(desk, dates[0], "all").Read(HttpStatusCode.Created);
        await CompanionTests.Add(desk, dates[3], "Kim", "relative").Read(HttpStatusCode.Created);
        await Soon.Is(() => CompanionNoticeTests.Theirs(desk), all => all.Any(one => Is(one, "booked", "sent")) && all.Count(one => Is(one, "reminder", "queued")) == 8);
        var third = (await (await desk.Program.GetAsync(CompanionTests.Path(dates[2]))).Read()).GetProperty("items")[0];

        Assert.Equal(HttpStatusCode.NoContent, (await desk.Program.DeleteAsync($"{CompanionTests.Path(dates[2])}/{Desk.Id(third)}?scope=following")).StatusCode);

        Assert.Equal([1, 1, 0, 1], await Counts(desk, dates));
        Assert.Equal(3L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Links WHERE Role = 'Companion'"));
        var all = await Soon.Is(() => CompanionNoticeTests.Theirs(desk), all => all.Any(one => Is(one, "notExpected", "sent")));
        Assert.Equal(2, Lines(all.Single(one => one.GetProperty("notice").GetString() == "notExpected")));
        Assert.Equal((4, 4), (all.Count(one => Is(one, "reminder", "queued")), all.Count(one => Is(one, "reminder", "withdrawn"))));
    }

    [Fact]
    public async Task SeriesMovedThenCancelled_IsToldOnceEach_AndWhoComesToOneDateOfIt_OfThat()
    {
        await using var desk = await Desk.Open();
        var dates = await Series(desk, 3);
        await Add(desk, dates[0], "all").Read(HttpStatusCode.Created);
        await CompanionTests.Add(desk, dates[1], "Kim", "relative", "kim@example.org", "en").Read(HttpStatusCode.Created);
        await Soon.Is(() => NoticeTests.Messages(desk), all => all.Count(one => Is(one, "booked", "sent") && Address(one) != "eva@example.org") == 2);
        var tag = (await desk.Program.GetAsync($"/api/v1/appointments/{Desk.Id(dates[0])}")).Headers.ETag!.Tag;
        await (await desk.Move(dates[0], new { start = desk.Nine.AddHours(1), scope = "all" }, tag)).Read();
        await Soon.Is(() => NoticeTests.Messages(desk), all => all.Any(one => Is(one, "moved", "sent") && Address(one) == "kim@example.org"));
        await Soon.Is(() => CompanionNoticeTests.Theirs(desk), all => all.Count(one => Is(one, "reminder", "queued")) == 6 && all.Any(one => Is(one, "moved", "sent")));
        await desk.Program.PostAsJsonAsync($"/api/v1/appointments/{Desk.Id(dates[0])}/steps", new { step = "cancel", scope = "all" }).Read();
        await Soon.Is(() => NoticeTests.Messages(desk), all => all.Any(one => Is(one, "cancelled", "sent") && Address(one) == "kim@example.org"));

        var sams = await Soon.Is(() => CompanionNoticeTests.Theirs(desk), all => all.Any(one => Is(one, "cancelled", "sent")));
        Assert.Equal(["booked", "cancelled", "moved"], sams.Where(one => Is(one, one.GetProperty("notice").GetString()!, "sent")).Select(one => one.GetProperty("notice").GetString()).Order());
        Assert.Equal(3, Lines(sams.Single(one => one.GetProperty("notice").GetString() == "moved")));
        Assert.Contains("No other date is agreed.", sams.Single(one => one.GetProperty("notice").GetString() == "cancelled").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    // Weekly, from the day after tomorrow.
    private static async Task<IReadOnlyList<JsonElement>> Series(Desk desk, int times)
    {
        var made = await (await desk.Program.PostAsJsonAsync("/api/v1/appointment-series", new
        {
            typeId = desk.Type,
            specialistId = desk.People[0],
            starts = Enumerable.Range(0, times).Select(week => desk.Nine.AddDays(7 * week)),
            rhythm = "weekly",
            every = 1,
            seriesZone = "Etc/UTC",
            language = "en",
            customer = new { name = "Eva", email = "eva@example.org" },
        })).Read(HttpStatusCode.Created);
        return [.. made.GetProperty("items").EnumerateArray()];
    }

    private static Task<HttpResponseMessage> Add(Desk desk, JsonElement date, string scope) => desk.Program.PostAsJsonAsync(
        CompanionTests.Path(date), new { name = "Sam", kind = "interpreter", email = "sam@example.org", language = "en", scope });

    private static async Task<IReadOnlyList<int>> Counts(Desk desk, IReadOnlyList<JsonElement> dates)
    {
        var counts = new List<int>();
        foreach (var date in dates)
        {
            counts.Add((await (await desk.Program.GetAsync(CompanionTests.Path(date))).Read()).GetProperty("items").GetArrayLength());
        }

        return counts;
    }

    // The dates that a message names one by one.
    private static int Lines(JsonElement message) => message.GetProperty("text").GetString()!.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal));

    private static string? Address(JsonElement one) => one.GetProperty("address").GetString();

    private static bool Is(JsonElement one, string notice, string state) =>
        one.GetProperty("notice").GetString() == notice && one.GetProperty("state").GetString() == state;
}
