using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Appointments;

public sealed class CalendarViewTests
{
    [Fact]
    public async Task Calendar_OfADay_ShowsHoursTimeOffAndWhatIsBooked()
    {
        await using var desk = await Desk.Open();
        var booked = await desk.Book(desk.Nine, title: "Boiler").Read(HttpStatusCode.Created);
        await desk.Step(await desk.Book(desk.Nine.AddHours(1)).Read(HttpStatusCode.Created), "cancel").Read();
        await desk.Book(desk.Nine.AddDays(1)).Read(HttpStatusCode.Created);
        var off = new { start = desk.Nine.AddHours(3), end = desk.Nine.AddHours(4) };
        await desk.Program.PostAsJsonAsync($"/api/v1/specialists/{desk.People[0]}/time-off", off).Read(HttpStatusCode.Created);

        var calendar = await Read(desk, desk.Nine.AddHours(-9), desk.Nine.AddHours(15));

        var one = Assert.Single(calendar.GetProperty("appointments").EnumerateArray());
        Assert.Equal((Desk.Id(booked), "Boiler", 1), (Desk.Id(one), one.GetProperty("title").GetString(), one.GetProperty("version").GetInt32()));
        var person = calendar.GetProperty("people").EnumerateArray().Single(each => Desk.Id(each) == desk.People[0]);
        Assert.Equal([(desk.Nine.AddHours(-1), desk.Nine.AddHours(9))], Spans(person, "work"));
        Assert.Equal([(off.start, off.end)], Spans(person, "off"));
        Assert.Equal(2, calendar.GetProperty("people").GetArrayLength());
    }

    [Fact]
    public async Task Calendar_OfOneOrOfATeam_ShowsNobodyElse()
    {
        await using var desk = await Desk.Open();
        await desk.Works(1);
        await desk.Book(desk.Nine, who: 1).Read(HttpStatusCode.Created);
        var team = Desk.Id(await desk.Program.PostAsJsonAsync("/api/v1/teams", new { name = "One", memberIds = new[] { desk.People[1] } }).Read(HttpStatusCode.Created));

        foreach (var (query, appointments) in new[] { ($"&specialistId={desk.People[0]}", 0), ($"&specialistId={desk.People[1]}", 1), ($"&teamId={team}", 1) })
        {
            var calendar = await Read(desk, desk.Nine, desk.Nine.AddHours(2), query);
            Assert.Equal((1, appointments), (calendar.GetProperty("people").GetArrayLength(), calendar.GetProperty("appointments").GetArrayLength()));
        }
    }

    [Fact]
    public async Task Calendar_TooLongOrOfNobody_IsRefused()
    {
        await using var desk = await Desk.Open();

        await (await desk.Program.GetAsync(Path(desk.Nine, desk.Nine.AddDays(43)))).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        await (await desk.Program.GetAsync(Path(desk.Nine, desk.Nine.AddDays(1), $"&teamId={Guid.NewGuid():N}"))).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
    }

    [Fact]
    public async Task Slots_ForAnAppointmentThatMoves_OfferItsOwnSurroundings()
    {
        await using var desk = await Desk.Open();
        var booked = await desk.Book(desk.Nine).Read(HttpStatusCode.Created);

        Assert.DoesNotContain("08:30", await desk.Slots(desk.Nine.AddHours(-1), desk.Nine.AddHours(1), $"specialistId={desk.People[0]}"));
        Assert.Contains("08:30", await desk.Slots(desk.Nine.AddHours(-1), desk.Nine.AddHours(1), $"specialistId={desk.People[0]}&appointmentId={Desk.Id(booked)}"));
    }

    [Fact]
    public async Task Takers_AreWhoWorkThenAndHaveNothingElse_ThoseOfTheTeamFirst()
    {
        await using var desk = await Desk.Open();
        var booked = await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        async Task<JsonElement[]> Takers() =>
            [.. (await (await desk.Program.GetAsync($"/api/v1/appointments/{Desk.Id(booked)}/takers")).Read()).GetProperty("items").EnumerateArray()];

        Assert.Empty(await Takers());
        await desk.Works(1);
        var taker = Assert.Single(await Takers());
        Assert.Equal((desk.People[1], false), (taker.GetProperty("personId").GetString(), taker.GetProperty("sameTeam").GetBoolean()));
        await desk.Program.PostAsJsonAsync("/api/v1/teams", new { name = "Both", memberIds = desk.People }).Read(HttpStatusCode.Created);
        Assert.True(Assert.Single(await Takers()).GetProperty("sameTeam").GetBoolean());

        var off = new { start = desk.Nine.AddMinutes(20), end = desk.Nine.AddHours(1) };
        var path = $"/api/v1/specialists/{desk.People[1]}/time-off";
        var away = Desk.Id(await desk.Program.PostAsJsonAsync(path, off).Read(HttpStatusCode.Created));
        Assert.Empty(await Takers());
        await desk.Program.DeleteAsync($"{path}/{away}");
        Assert.Single(await Takers());
        await desk.Book(desk.Nine, who: 1).Read(HttpStatusCode.Created);
        Assert.Empty(await Takers());
        await (await desk.Program.GetAsync($"/api/v1/appointments/{Guid.NewGuid():N}/takers")).IsProblem(HttpStatusCode.NotFound, ProblemCodes.AppointmentNotFound);
    }

    private static async Task<JsonElement> Read(Desk desk, DateTimeOffset from, DateTimeOffset to, string query = "") =>
        await (await desk.Program.GetAsync(Path(from, to, query))).Read();

    private static string Path(DateTimeOffset from, DateTimeOffset to, string query = "") => string.Create(
        CultureInfo.InvariantCulture, $"/api/v1/calendar?from={Uri.EscapeDataString(from.ToString("O"))}&to={Uri.EscapeDataString(to.ToString("O"))}{query}");

    private static IEnumerable<(DateTimeOffset, DateTimeOffset)> Spans(JsonElement person, string name) =>
        person.GetProperty(name).EnumerateArray().Select(span => (span.GetProperty("start").GetDateTimeOffset(), span.GetProperty("end").GetDateTimeOffset()));
}
