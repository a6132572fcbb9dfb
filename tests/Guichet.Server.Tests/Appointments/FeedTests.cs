using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Appointments;

public sealed class FeedTests
{
    [Fact]
    public async Task Feed_OfASpecialist_ShowsTheTimeAndTheTypeAndNothingOfTheCustomer()
    {
        await using var desk = await Desk.Open();
        var message = new { typeId = desk.Type, specialistId = desk.People[0], start = desk.Nine, title = "Private title", customer = new { name = "Zoé Private", email = "zoe@private.example" } };
        var booked = await desk.Program.PostAsJsonAsync("/api/v1/appointments", message).Read(HttpStatusCode.Created);
        var cancelled = await desk.Book(desk.Nine.AddHours(2)).Read(HttpStatusCode.Created);
        await desk.Step(cancelled, "cancel").Read();
        using var calendar = desk.Server.Browser();

        var answer = await calendar.GetAsync(await Make(desk));

        var file = await answer.Content.ReadAsStringAsync();
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains($"UID:{Guid.Parse(Desk.Id(booked)):D}\r\n", file);
        Assert.Contains("SUMMARY:Advice\r\n", file);
        // A PUBLISH must have one (RFC 5546, 3.2.1); nobody answers where no mail server is set up.
        Assert.Matches("\r\nORGANIZER;CN=\"[^\"]+\":invalid:nomail\r\n", file);
        Assert.DoesNotContain("rivate", file);
        Assert.DoesNotContain(booked.GetProperty("links").GetProperty("customer").GetString()!.Split('#')[1], file.Replace("\r\n ", "", StringComparison.Ordinal));
        Assert.DoesNotContain(Guid.Parse(Desk.Id(cancelled)).ToString("D"), file);
    }

    [Fact]
    public async Task Feed_MadeAnewOrTakenBack_IsGoneAtItsOldAddress()
    {
        await using var desk = await Desk.Open();
        using var calendar = desk.Server.Browser();
        var first = await Make(desk);
        var second = await Make(desk);

        await (await calendar.GetAsync(first)).IsProblem(HttpStatusCode.NotFound, ProblemCodes.NotFound);
        Assert.Equal(HttpStatusCode.OK, (await calendar.GetAsync(second)).StatusCode);
        Assert.Equal(second, (await (await desk.Program.GetAsync(Path(desk))).Read()).GetProperty("address").GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await desk.Program.DeleteAsync(Path(desk))).StatusCode);
        await (await calendar.GetAsync(second)).IsProblem(HttpStatusCode.NotFound, ProblemCodes.NotFound);
        Assert.Equal(JsonValueKind.Null, (await (await desk.Program.GetAsync(Path(desk))).Read()).GetProperty("address").ValueKind);
    }

    [Fact]
    public async Task Feed_OfSomebodyElse_IsAManagersToMake()
    {
        await using var desk = await Desk.Open();
        using var specialist = await desk.Server.SignedIn(1);
        var own = (await (await specialist.GetAsync("/api/v1/session")).Read()).GetProperty("person").GetProperty("id").GetString();

        await (await specialist.PostAsync($"/api/v1/specialists/{desk.People.Single(id => id != own)}/feed", null)).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
        await (await specialist.PostAsync($"/api/v1/specialists/{own}/feed", null)).Read();
    }

    private static string Path(Desk desk) => $"/api/v1/specialists/{desk.People[0]}/feed";

    private static async Task<string> Make(Desk desk) => (await (await desk.Program.PostAsync(Path(desk), null)).Read()).GetProperty("address").GetString()!;
}
