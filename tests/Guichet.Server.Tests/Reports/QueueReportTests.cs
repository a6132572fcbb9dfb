using System.Net.Http.Json;
using Guichet.Contracts.Waiting;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Retention;
using Guichet.Server.Tests.Scenarios;
using Guichet.Server.Tests.Waiting;

namespace Guichet.Server.Tests.Reports;

/// <summary>Who came through a team's line has a report by the line's scenario.</summary>
public sealed class QueueReportTests
{
    [Fact]
    public async Task Report_OfAQueuesCall_IsThereFromTheMeetingOn_AndGoesWithThePlace()
    {
        await using var desk = await WaitingDesk.Open();
        var asked = await Uses(desk, "roadside");
        var (board, _) = await desk.Watch();
        await using var client = await desk.Customer();
        var kept = await client.Ask<PlaceKept>("Enter", desk.Request("Zoranka", "Puncture") with { Consents = asked });
        var admitted = await board.Ask<AdmittedPlace>("Admit", new PlaceAsked(kept.PlaceId));
        var standing = await client.Hear<PlaceStanding>("PlaceChanged", one => one.CallSecret is not null);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await desk.Owner.GetAsync($"/api/v1/calls/{admitted.CallId}/report")).StatusCode);

        await using var inCall = await desk.Server.Connect();
        await inCall.Join(standing.CallSecret!);
        await using var specialist = await desk.Server.Connect(desk.Owner);
        await specialist.JoinCall(admitted.CallId);
        await specialist.Ask("EndForAll");

        var path = $"/api/v1/calls/{admitted.CallId}/report";
        var report = await (await desk.Owner.GetAsync(path)).Read();
        Assert.Equal((8, "Zoranka"), (report.GetProperty("fields").GetArrayLength(), report.GetProperty("heading").GetProperty("customerName").GetString()));
        await (await ReportDesk.Send(desk.Owner, HttpMethod.Put, $"{path}/draft", report, ("Damage and remarks", "Zoranka's bumper"))).Read();
        Assert.Contains("Reports", Traces.Of(desk.Server, "bumper"));

        await Soon.Is(() => Task.FromResult(desk.Server.Ask<long>("SELECT COUNT(*) FROM Places WHERE EndedAt IS NOT NULL")), ended => ended == 1);
        desk.Server.Time.Advance(TimeSpan.FromDays(91));
        await Traces.Erase(desk.Server);
        Assert.Empty(Traces.Of(desk.Server, "bumper"));
    }

    // The team's queue is of a ready scenario; what it asks for.
    private static async Task<IReadOnlyList<AgreedConsent>> Uses(WaitingDesk desk, string template)
    {
        using var program = desk.Server.Program();
        var taken = await ScenarioTests.Take(program, template, "en");
        await (await program.PutAsJsonAsync(
            $"/api/v1/teams/{desk.TeamId}/queue",
            new { offered = true, address = desk.Address, zone = "Etc/UTC", shifts = Array.Empty<object>(), scenarioId = ScenarioTests.Id(taken) })).Read();
        using var visitor = desk.Server.Browser();
        return ConsentTests.Asked((await (await visitor.GetAsync($"/api/v1/talk/{desk.Address}")).Read()).GetProperty("scenario"));
    }
}
