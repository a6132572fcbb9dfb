using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Appointments;

public sealed class BookingTests
{
    [Fact]
    public async Task Book_AHundredAtOnceForOneTime_GivesItToOneAndRefusesTheOthers()
    {
        await using var desk = await Desk.Open();

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => desk.Book(desk.Nine)));

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.Created);
        foreach (var refused in answers.Where(answer => answer.StatusCode is not HttpStatusCode.Created))
        {
            await refused.IsProblem(HttpStatusCode.Conflict, ProblemCodes.SlotTaken);
        }

        Assert.Equal(1L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Appointments"));
        Assert.Equal(1L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'AppointmentBooked'"));
    }

    [Fact]
    public async Task Slots_AroundAnAppointment_LeaveOutItsTimeAndTheTimeAfterIt()
    {
        await using var desk = await Desk.Open();
        await desk.Book(desk.Nine).Read(HttpStatusCode.Created);

        Assert.Equal(["08:00", "10:00", "10:30"], await desk.Slots(desk.Nine.AddHours(-1), desk.Nine.AddHours(2), $"specialistId={desk.People[0]}"));
        await (await desk.Book(desk.Nine.AddMinutes(30))).IsProblem(HttpStatusCode.Conflict, ProblemCodes.SlotTaken);
    }

    [Theory]
    [InlineData(-2 * 60)] // before the hours
    [InlineData(7)] // off the grid
    [InlineData(-10 * 24 * 60)] // past
    [InlineData(100 * 24 * 60)] // beyond the horizon
    public async Task Book_ATimeThatIsNotOffered_IsRefused(int minutes)
    {
        await using var desk = await Desk.Open();

        await (await desk.Book(desk.Nine.AddMinutes(minutes))).IsProblem(HttpStatusCode.UnprocessableEntity, ProblemCodes.SlotNotOffered);
    }

    [Fact]
    public async Task Book_InTimeOff_IsRefusedUntilItIsTakenBack()
    {
        await using var desk = await Desk.Open();
        var path = $"/api/v1/specialists/{desk.People[0]}/time-off";
        var off = await desk.Program.PostAsJsonAsync(path, new { start = desk.Nine, end = desk.Nine.AddHours(3) }).Read(HttpStatusCode.Created);

        await (await desk.Book(desk.Nine.AddHours(1))).IsProblem(HttpStatusCode.UnprocessableEntity, ProblemCodes.SlotNotOffered);
        Assert.Equal(HttpStatusCode.NoContent, (await desk.Program.DeleteAsync($"{path}/{Desk.Id(off)}")).StatusCode);
        await desk.Book(desk.Nine.AddHours(1)).Read(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Book_SameKeyTwentyTimesAtOnce_IsOneAppointment()
    {
        await using var desk = await Desk.Open();
        var key = Guid.NewGuid().ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => desk.Book(desk.Nine, key: key).Read(HttpStatusCode.Created)));

        Assert.Single(answers.Select(Desk.Id).Distinct());
        await (await desk.Book(desk.Nine, key: key, title: "another")).IsProblem(HttpStatusCode.UnprocessableEntity, ProblemCodes.IdempotencyMismatch);
    }

    [Fact]
    public async Task Book_ARushInWhichTheDatabaseRefusesOne_KeepsAllOthers()
    {
        await using var desk = await Desk.Open();
        desk.Server.Rows("CREATE UNIQUE INDEX OneOfATitle ON Appointments (Title)");

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(at => desk.Book(desk.Nine.AddDays(at / 8).AddHours(at % 8), title: at is 5 or 12 ? "twice" : $"{at}")));

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.InternalServerError);
        Assert.Equal(15, answers.Count(answer => answer.StatusCode is HttpStatusCode.Created));
        Assert.Equal(15L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Appointments"));
    }

    [Fact]
    public async Task Book_ATeamTenTimesAtOnce_FillsEverybodyOnce()
    {
        await using var desk = await Desk.Open();
        await desk.Works(1);
        var team = Desk.Id(await desk.Program.PostAsJsonAsync("/api/v1/teams", new { name = "Both", memberIds = desk.People }).Read(HttpStatusCode.Created));

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => desk.Book(desk.Nine, team: team)));

        var booked = await Task.WhenAll(answers.Where(answer => answer.StatusCode is HttpStatusCode.Created).Select(answer => answer.Read(HttpStatusCode.Created)));
        Assert.Equal(desk.People.Order(), booked.Select(one => one.GetProperty("specialistId").GetString()!).Order());
        Assert.Equal(8, answers.Count(answer => answer.StatusCode is HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Book_OfATeam_FillsEverybodyAndThenRefuses()
    {
        await using var desk = await Desk.Open();
        await desk.Works(1);
        var team = Desk.Id(await desk.Program.PostAsJsonAsync("/api/v1/teams", new { name = "Both", memberIds = desk.People }).Read(HttpStatusCode.Created));

        var first = await desk.Book(desk.Nine, team: team).Read(HttpStatusCode.Created);
        var second = await desk.Book(desk.Nine, team: team).Read(HttpStatusCode.Created);

        Assert.NotEqual(first.GetProperty("specialistId").GetString(), second.GetProperty("specialistId").GetString());
        await (await desk.Book(desk.Nine, team: team)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.SlotTaken);
        Assert.DoesNotContain("09:00", await desk.Slots(desk.Nine, desk.Nine.AddHours(2), $"teamId={team}"));
    }

    [Fact]
    public async Task Book_Booked_HasACallThatItsCustomerCanEnter()
    {
        await using var desk = await Desk.Open();
        var booked = await desk.Book(desk.Nine, title: "Boiler").Read(HttpStatusCode.Created);
        var secret = booked.GetProperty("links").GetProperty("customer").GetString()!.Split('#')[1];
        desk.Server.Time.Advance(desk.Nine - DateTimeOffset.UtcNow);
        using var browser = desk.Server.Browser();

        var opened = await browser.PostAsJsonAsync("/api/v1/links/open", new { secret }).Read();

        Assert.Equal(("Boiler", booked.GetProperty("callId").GetString()), (opened.GetProperty("callTitle").GetString(), opened.GetProperty("callId").GetString()));
    }

    [Fact]
    public async Task Database_AskedToOverlapPastTheServer_Refuses()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "SQLite has no exclusion constraints: there the check is in the writer's turn.");
        await using var desk = await Desk.Open();
        await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        var second = await desk.Book(desk.Nine.AddHours(2)).Read(HttpStatusCode.Created);

        var refused = Assert.ThrowsAny<DbException>(() => desk.Server.Rows(
            "UPDATE Appointments SET BusyFrom = BusyFrom - 72000000000 WHERE Id = $id", ("$id", Guid.Parse(Desk.Id(second)).ToString())));

        Assert.Contains("Appointments_NoOverlap", refused.Message);
    }
}

internal static class Reading
{
    public static async Task<JsonElement> Read(this Task<HttpResponseMessage> answer, HttpStatusCode status = HttpStatusCode.OK) => await (await answer).Read(status);
}
