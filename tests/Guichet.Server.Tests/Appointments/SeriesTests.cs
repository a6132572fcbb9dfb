using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Messages;

namespace Guichet.Server.Tests.Appointments;

public sealed class SeriesTests
{
    [Fact]
    public async Task Plan_OneDateTakenAndOneOff_ShowsThemOneByOneWithOtherTimes()
    {
        await using var desk = await Desk.Open();
        await desk.Book(desk.Nine.AddDays(7)).Read(HttpStatusCode.Created);
        await desk.Program.PostAsJsonAsync(
            $"/api/v1/specialists/{desk.People[0]}/time-off", new { start = desk.Nine.AddDays(14).AddHours(-9), end = desk.Nine.AddDays(14).AddHours(15) }).Read(HttpStatusCode.Created);

        var plan = await Plan(desk, new { times = 4 }).Read();

        var items = Items(plan);
        Assert.Equal([null, ProblemCodes.SlotTaken, ProblemCodes.SlotNotOffered, null], items.Select(one => one.GetProperty("problem").GetString()));
        Assert.Equal("Etc/UTC", plan.GetProperty("zone").GetString());
        var others = items[1].GetProperty("others").EnumerateArray().Select(one => one.GetDateTimeOffset()).ToList();
        Assert.Equal(desk.Nine.AddDays(7).AddHours(-1), others[0]);
        Assert.DoesNotContain(desk.Nine.AddDays(7), others);
        Assert.Empty(items[2].GetProperty("others").EnumerateArray());
    }

    [Fact]
    public async Task Plan_UntilADay_EndsThere_BeyondHowFarMayBeBooked()
    {
        await using var desk = await Desk.Open();
        var last = DateOnly.FromDateTime(desk.Nine.AddDays(20 * 7).DateTime);

        var items = Items(await Plan(desk, new { until = last }).Read());

        Assert.Equal((21, desk.Nine.AddDays(20 * 7)), (items.Count, items[^1].GetProperty("start").GetDateTimeOffset()));
        Assert.All(items, one => Assert.Null(one.GetProperty("problem").GetString()));
    }

    [Theory]
    [InlineData("{\"times\":53}")]
    [InlineData("{\"times\":0}")]
    [InlineData("{}")]
    [InlineData("{\"times\":2,\"every\":13}")]
    [InlineData("{\"until\":\"2999-01-01\"}")]
    [InlineData("{\"times\":2,\"zone\":\"Mars/Base\"}")]
    public async Task Plan_OutOfOrder_IsRefused(string change)
    {
        await using var desk = await Desk.Open();

        await (await Plan(desk, JsonSerializer.Deserialize<Dictionary<string, object>>(change)!)).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
    }

    [Fact]
    public async Task Book_ADateTakenMeanwhile_BooksNothing()
    {
        await using var desk = await Desk.Open();
        await desk.Book(desk.Nine.AddDays(7)).Read(HttpStatusCode.Created);

        await (await Book(desk, Weeks(desk, 3))).IsProblem(HttpStatusCode.Conflict, ProblemCodes.SlotTaken);

        Assert.Equal((1L, 0L), (desk.Server.Ask<long>("SELECT COUNT(*) FROM Appointments"), desk.Server.Ask<long>("SELECT COUNT(*) FROM AppointmentSeries")));
    }

    [Fact]
    public async Task Book_TwentyAtOnceForTheSameDates_GivesThemToOne()
    {
        await using var desk = await Desk.Open();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Book(desk, Weeks(desk, 4))));

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.Created);
        Assert.Equal(4L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Appointments"));
    }

    [Fact]
    public async Task Book_SameKeyAgain_IsTheSameSeries()
    {
        await using var desk = await Desk.Open();
        var key = Guid.NewGuid().ToString();

        var first = await Book(desk, Weeks(desk, 3), key).Read(HttpStatusCode.Created);
        var again = await Book(desk, Weeks(desk, 3), key).Read(HttpStatusCode.Created);

        Assert.Equal(first.GetProperty("id").GetString(), again.GetProperty("id").GetString());
        Assert.Equal(3L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Appointments"));
        await (await Book(desk, Weeks(desk, 4), key)).IsProblem(HttpStatusCode.UnprocessableEntity, ProblemCodes.IdempotencyMismatch);
    }

    [Fact]
    public async Task Move_ThisAndFollowing_ByTheWallClock_LeavesThoseBefore()
    {
        await using var desk = await Desk.Open();
        var booked = Items(await Book(desk, Weeks(desk, 4)).Read(HttpStatusCode.Created));

        await desk.Move(booked[1], new { start = desk.Nine.AddDays(8).AddHours(1), scope = "following" }, "\"1\"").Read();

        Assert.Equal(
            [desk.Nine, desk.Nine.AddDays(8).AddHours(1), desk.Nine.AddDays(15).AddHours(1), desk.Nine.AddDays(22).AddHours(1)], await Starts(desk));
    }

    [Fact]
    public async Task Move_AllByAWeek_EachIntoThePlaceOfTheNext()
    {
        await using var desk = await Desk.Open();
        var booked = Items(await Book(desk, Weeks(desk, 4)).Read(HttpStatusCode.Created));

        await desk.Move(booked[0], new { start = desk.Nine.AddDays(7), scope = "all" }, "\"1\"").Read();
        Assert.Equal(Weeks(desk, 5).Skip(1), await Starts(desk));
        await desk.Move(booked[0], new { start = desk.Nine, scope = "all" }, "\"2\"").Read();
        Assert.Equal(Weeks(desk, 4), await Starts(desk));
    }

    [Fact]
    public async Task Move_WhereOneOfThemIsNotFree_MovesNone_AndSaysWhich()
    {
        await using var desk = await Desk.Open();
        var booked = Items(await Book(desk, Weeks(desk, 3)).Read(HttpStatusCode.Created));
        await desk.Book(desk.Nine.AddDays(14).AddHours(2)).Read(HttpStatusCode.Created);

        var refused = await desk.Move(booked[0], new { start = desk.Nine.AddHours(2), scope = "all" }, "\"1\"");

        await refused.IsProblem(HttpStatusCode.Conflict, ProblemCodes.SlotTaken);
        var errors = (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.Equal([desk.Nine.AddDays(14).AddHours(2)], errors.EnumerateObject().Select(one => DateTimeOffset.Parse(one.Name, CultureInfo.InvariantCulture)));
        Assert.Equal([.. Weeks(desk, 3), desk.Nine.AddDays(14).AddHours(2)], await Starts(desk));
    }

    [Fact]
    public async Task Cancel_ThisAndFollowing_LeavesThoseBefore_AndTellsTheCustomerOnce()
    {
        await using var desk = await Desk.Open();
        var booked = Items(await Book(desk, Weeks(desk, 4)).Read(HttpStatusCode.Created));

        await desk.Program.PostAsJsonAsync($"/api/v1/appointments/{Desk.Id(booked[1])}/steps", new { step = "cancel", scope = "following" }).Read();
        await (await desk.Program.PostAsJsonAsync($"/api/v1/appointments/{Desk.Id(booked[0])}/steps", new { step = "arrive", scope = "all" })).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);

        Assert.Equal(["booked", "cancelled", "cancelled", "cancelled"], (await Task.WhenAll(booked.Select(desk.State))).Select(state => state ?? ""));
        await desk.Book(desk.Nine.AddDays(21)).Read(HttpStatusCode.Created);
        var sent = await Soon.Is(() => NoticeTests.Messages(desk), all => all.Any(one => Is(one, "cancelled")));
        Assert.Single(sent, one => Is(one, "cancelled"));
        Assert.Equal(3L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Calls WHERE State = 'Ended'"));
    }

    [Fact]
    public async Task Booked_TheCustomer_IsConfirmedOnceWithAllDates_AndRemindedOfEach()
    {
        await using var desk = await Desk.Open();
        // More reminders than one address may get in an hour.
        await Book(desk, Weeks(desk, 12)).Read(HttpStatusCode.Created);

        var all = await Soon.Is(
            () => NoticeTests.Messages(desk), all => all.Any(one => Is(one, "booked")) && all.Count(one => one.GetProperty("notice").GetString() == "reminder") == 24);

        var text = Assert.Single(all, one => one.GetProperty("notice").GetString() == "booked").GetProperty("text").GetString()!;
        Assert.Equal(12, text.Split("\n- ").Length - 1);
        Assert.All(all.Where(one => one.GetProperty("notice").GetString() == "reminder"), one => Assert.Equal("queued", one.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task OwnPage_OfADate_ShowsTheSeries_AndItsFileHoldsAll()
    {
        await using var desk = await Desk.Open();
        var booked = Items(await Book(desk, Weeks(desk, 3)).Read(HttpStatusCode.Created));
        await desk.Program.PostAsJsonAsync($"/api/v1/appointments/{Desk.Id(booked[2])}/steps", new { step = "cancel" }).Read();
        using var browser = desk.Server.Browser();
        var secret = Desk.Secret(booked[0]);

        var own = await browser.PostAsJsonAsync("/api/v1/own-appointment/open", new { secret }).Read();
        var file = await (await browser.PostAsJsonAsync("/api/v1/own-appointment/file", new { secret })).Content.ReadAsStringAsync();

        var dates = own.GetProperty("series").GetProperty("dates").EnumerateArray().ToList();
        Assert.Equal(["booked", "booked", "cancelled"], dates.Select(one => one.GetProperty("state").GetString()));
        var second = dates[1].GetProperty("link").GetString()!.Split('#')[1];
        Assert.Equal(desk.Nine.AddDays(7), (await browser.PostAsJsonAsync("/api/v1/own-appointment/open", new { secret = second }).Read()).GetProperty("start").GetDateTimeOffset());
        Assert.Equal((3, 3, 1), (Count(file, "BEGIN:VEVENT"), file.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).Distinct().Count(), Count(file, "STATUS:CANCELLED")));
        Assert.Contains("METHOD:PUBLISH", file, StringComparison.Ordinal);
        var view = await desk.Program.GetFromJsonAsync<JsonElement>($"/api/v1/appointments/{Desk.Id(booked[1])}");
        Assert.Equal((2, 3, "weekly"), (
            view.GetProperty("series").GetProperty("number").GetInt32(), view.GetProperty("series").GetProperty("count").GetInt32(), view.GetProperty("series").GetProperty("rhythm").GetString()));
    }

    private static int Count(string text, string what) => text.Split(what).Length - 1;

    private static bool Is(JsonElement message, string notice) =>
        message.GetProperty("notice").GetString() == notice && message.GetProperty("state").GetString() == "sent";

    private static IReadOnlyList<JsonElement> Items(JsonElement answer) => [.. answer.GetProperty("items").EnumerateArray()];

    private static IReadOnlyList<DateTimeOffset> Weeks(Desk desk, int count) => [.. Enumerable.Range(0, count).Select(week => desk.Nine.AddDays(7 * week))];

    private static async Task<IReadOnlyList<DateTimeOffset>> Starts(Desk desk) =>
        [.. Items(await desk.Program.GetFromJsonAsync<JsonElement>("/api/v1/appointments")).Select(one => one.GetProperty("start").GetDateTimeOffset())];

    private static Task<HttpResponseMessage> Plan(Desk desk, object change)
    {
        var request = JsonSerializer.SerializeToNode(new { typeId = desk.Type, specialistId = desk.People[0], start = desk.Nine, rhythm = "weekly" })!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(change)!.AsObject())
        {
            request[name] = value?.DeepClone();
        }

        return desk.Program.PostAsJsonAsync("/api/v1/appointment-series/plan", request);
    }

    private static Task<HttpResponseMessage> Book(Desk desk, IReadOnlyList<DateTimeOffset> starts, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/appointment-series")
        {
            Content = JsonContent.Create(new
            {
                typeId = desk.Type,
                specialistId = desk.People[0],
                starts,
                rhythm = "weekly",
                every = 1,
                seriesZone = "Etc/UTC",
                customer = new { name = "Eva", email = "eva@example.org" },
            }),
        };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return desk.Program.SendAsync(request);
    }
}
