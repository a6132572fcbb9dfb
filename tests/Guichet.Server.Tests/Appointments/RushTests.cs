using System.Net;
using System.Net.Http.Json;
using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Server.Appointments;
using Guichet.Server.Appointments.Together;
using Guichet.Server.Organisations;
using Guichet.Server.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Server.Tests.Appointments;

/// <summary>Bookings in a rush remember what nobody changed.</summary>
public sealed class RushTests
{
    public static TheoryData<string, string> Changes => new()
    {
        { "hours", ProblemCodes.SlotTaken },
        { "time off", ProblemCodes.SlotTaken },
        { "type", ProblemCodes.SlotNotOffered },
        { "team", ProblemCodes.SlotTaken },
        { "person", ProblemCodes.SlotTaken },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Book_InARush_SeesWhatSomebodyChangedMeanwhile(string what, string refused)
    {
        await using var desk = await Desk.Open();
        await desk.Works(1);
        var team = Desk.Id(await desk.Program.PostAsJsonAsync("/api/v1/teams", new { name = "Both", memberIds = desk.People }).Read(HttpStatusCode.Created));
        var rush = new KnownDesk();
        var (first, _) = await Book(desk, team, rush);
        Assert.NotNull(first);
        var other = desk.People.Single(id => Guid.Parse(id) != first.Appointment.SpecialistId);

        (await Change(desk, what, team, other)).EnsureSuccessStatusCode();

        Assert.Equal(refused, (await Book(desk, team, rush)).Problem);
    }

    [Fact]
    public async Task Book_InARush_ReadsTheDeskOnceWhileNobodyChangesIt()
    {
        await using var desk = await Desk.Open();
        await desk.Works(1);
        var team = Desk.Id(await desk.Program.PostAsJsonAsync("/api/v1/teams", new { name = "Both", memberIds = desk.People }).Read(HttpStatusCode.Created));
        var rush = new KnownDesk();
        Assert.NotNull((await Book(desk, team, rush)).Booked);

        desk.Server.Rows("DELETE FROM WorkingHours"); // no fact says it

        Assert.NotNull((await Book(desk, team, rush)).Booked);
        Assert.Equal(ProblemCodes.SlotNotOffered, (await Book(desk, team, new KnownDesk())).Problem);
    }

    private static async Task<(BookAppointment.Booked? Booked, string? Problem)> Book(Desk desk, string team, KnownDesk rush)
    {
        await using var scope = desk.Server.Services.CreateAsyncScope();
        var organisation = Guid.Parse(desk.Server.Ask<string>("SELECT Id FROM Organisations"));
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Set(organisation);
        var (subject, _) = CallPlan.Check(new CallTopic(null, null), null);
        var request = new BookAppointment.Request(desk.Type, desk.Nine, TeamId: team);
        var wish = new Wish(new BookAppointment.Asked(request, subject!, new BookAppointment.By(organisation, null, null)), CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<DecideTogether>().Handle(() => [wish], rush);
        return (wish.Decided.Booked, wish.Decided.Problem?.Code);
    }

    /// <summary>Whoever could still be booked no longer can.</summary>
    private static Task<HttpResponseMessage> Change(Desk desk, string what, string team, string other) => what switch
    {
        "hours" => desk.Program.PutAsJsonAsync($"/api/v1/specialists/{other}/hours", new { zone = "Etc/UTC", shifts = Array.Empty<object>() }),
        "time off" => desk.Program.PostAsJsonAsync($"/api/v1/specialists/{other}/time-off", new { start = desk.Nine, end = desk.Nine.AddHours(1) }),
        "type" => desk.Program.PutAsJsonAsync($"/api/v1/appointment-types/{desk.Type}", new { name = "Advice", minutes = 30, gridMinutes = 30, closed = true }),
        "team" => desk.Program.PutAsJsonAsync($"/api/v1/teams/{team}", new { name = "Both", memberIds = desk.People.Where(id => id != other) }),
        _ => desk.Program.PostAsync($"/api/v1/people/{other}/deactivate", null),
    };
}
