using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Scenarios;

namespace Guichet.Server.Tests.Reports;

/// <summary>A scenario's reports as a table for a spreadsheet.</summary>
public sealed class ExportReportsTests
{
    [Fact]
    public async Task Export_HasAColumnAField_AlsoThoseOfBefore_AndRunsNothing()
    {
        await using var desk = await ReportDesk.Open();
        var held = await ReportDesk.Held(desk, "=HYPERLINK(\"x\")");
        await ReportDesk.Finished(desk, held, "+1;-2");
        var scenario = await Scenario(desk.Program);
        var other = ReportDesk.Wish("Survey");
        other["report"] = JsonSerializer.SerializeToNode(new[] { ReportDesk.Field("Colour", "shortText", false, false) });
        await (await desk.Program.PutAsJsonAsync($"/api/v1/scenarios/{scenario}", other)).Read();

        var answer = await desk.Program.GetAsync($"/api/v1/scenarios/{scenario}/reports/export?language=en");
        var lines = (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n");

        Assert.Matches(@"^reports-\d{4}-\d\d-\d\d\.csv$", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(
            "\"finished_at\",\"version\",\"finished_by\",\"conversation_at\",\"title\",\"customer\",\"call_id\",\"appointment_id\",\"Colour\",\"Findings\",\"Condition\",\"Cost (EUR)\",\"Next visit\"", lines[0]);
        Assert.EndsWith(
            $",\"1\",\"\",\"{desk.Nine.ToUniversalTime():yyyy-MM-ddTHH:mm:ssZ}\",\"'=HYPERLINK(\"\"x\"\")\",\"Eva\",\"{held.GetProperty("callId").GetString()}\",\"{Desk.Id(held)}\",\"\",\"'+1;'-2\",\"'=Bad\",\"1250.5\",\"\"",
            lines[1], StringComparison.Ordinal);
        Assert.Equal(("", 3), (lines[2], lines.Length));
        Assert.StartsWith("\"finished_at\";", (await desk.Program.GetStringAsync($"/api/v1/scenarios/{scenario}/reports/export?language=fr-CA")).TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfWhatIsNotFinished_OrSomebodyElses_IsNothing()
    {
        await using var desk = await ReportDesk.Open();
        var held = await ReportDesk.Held(desk);
        await (await ReportDesk.Keep(desk.Program, held, await ReportDesk.Read(desk.Program, held), ("Findings", "Half"))).Read();
        var scenario = await Scenario(desk.Program);
        using var neighbour = desk.Server.Program((await desk.Server.MakeNeighbour("Next door")).Key);

        Assert.Single((await desk.Program.GetStringAsync($"/api/v1/scenarios/{scenario}/reports/export")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        await (await neighbour.GetAsync($"/api/v1/scenarios/{scenario}/reports/export")).IsProblem(HttpStatusCode.NotFound, ProblemCodes.ScenarioNotFound);
    }

    private static async Task<string> Scenario(HttpClient program) =>
        ScenarioTests.Id((await (await program.GetAsync("/api/v1/scenarios")).Read()).GetProperty("items").EnumerateArray().Single(one => one.GetProperty("name").GetString() == "Survey"));
}
