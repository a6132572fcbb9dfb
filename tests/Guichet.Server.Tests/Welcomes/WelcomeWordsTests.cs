using System.Net;
using System.Net.Http.Json;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Waiting;
using Guichet.Domain.People;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Scenarios;
using Guichet.Server.Tests.Waiting;

namespace Guichet.Server.Tests.Welcomes;

public sealed class WelcomeWordsTests
{
    [Fact]
    public async Task Words_OfTheOrganisation_GreetWhereNeitherScenarioNorTeamHasSome()
    {
        await using var desk = await WaitingDesk.Open();
        using var anybody = desk.Server.Browser();
        await (await Set(desk.Owner, " Bonjour. ", "Hello.")).Read();
        async Task<string?> Shown() => (await (await anybody.GetAsync($"/api/v1/talk/{desk.Address}")).Read()).GetProperty("welcomeEnglish").GetString();
        async Task Queue(string? english, string? scenario) => await (await desk.Owner.PutAsJsonAsync(
            $"/api/v1/teams/{desk.TeamId}/queue",
            new { offered = true, address = desk.Address, zone = "Etc/UTC", shifts = Array.Empty<object>(), welcomeEnglish = english, scenarioId = scenario })).Read();
        async Task<(string?, string?)> Read()
        {
            await using var client = await desk.Server.Connect(hub: "waiting");
            var kept = await client.Ask<PlaceKept>("Enter", desk.Request("Zoé"));
            return (kept.Waiting.WelcomeFrench, kept.Waiting.WelcomeEnglish);
        }

        await Queue(null, null);
        Assert.Equal("Hello.", await Shown());
        Assert.Equal(("Bonjour.", "Hello."), await Read());
        await Queue("Ours.", null);
        Assert.Equal("Ours.", await Shown());
        desk.Server.Time.Advance(TimeSpan.FromSeconds(30));
        await Soon.Is(Read, read => read == (null, "Ours."));
        var scenario = await (await desk.Owner.PostAsJsonAsync("/api/v1/scenarios", ScenarioTests.Wish("Signing"))).Read(HttpStatusCode.Created);
        await Queue("Ours.", ScenarioTests.Id(scenario));
        Assert.Equal((null, "Welcome."), await Read());
    }

    [Fact]
    public async Task Words_ChangedWhileNobodyWaits_GreetTheNextWhoComes()
    {
        await using var desk = await WaitingDesk.Open();
        async Task Ours(string? english) => await (await desk.Owner.PutAsJsonAsync(
            $"/api/v1/teams/{desk.TeamId}/queue",
            new { offered = true, address = desk.Address, zone = "Etc/UTC", shifts = Array.Empty<object>(), welcomeEnglish = english })).Read();
        await Ours("Ours.");
        var (first, kept) = await desk.Come("Ada");
        await first.Ask("Leave");
        await Ours("Ours, new.");
        await (await Set(desk.Owner, null, "Hello, new.")).Read();
        desk.Server.Time.Advance(TimeSpan.FromMinutes(1));
        var (second, again) = await desk.Come("Zoé");
        await second.Ask("Leave");
        await Ours(null);
        desk.Server.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(("Ours.", "Ours, new."), (kept.Waiting.WelcomeEnglish, again.Waiting.WelcomeEnglish));
        Assert.Equal("Hello, new.", (await desk.Come("Eva")).Kept.Waiting.WelcomeEnglish);
    }

    [Fact]
    public async Task Words_AreChangedByManagers_WithinTheirLength_AndTheJournalSaysSo()
    {
        await using var desk = await WaitingDesk.Open();
        using var specialist = await desk.Server.WithRole(PersonRole.Specialist);
        using var manager = await desk.Server.WithRole(PersonRole.Manager);

        await (await Set(manager, null, "Hello.")).Read();
        await (await Set(specialist, null, "Mine.")).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
        await (await Set(manager, new string('x', 1001), null)).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);

        Assert.Equal("Hello.", (await (await specialist.GetAsync("/api/v1/welcome")).Read()).GetProperty("words").GetProperty("english").GetString());
        await (await Set(manager, " ", null)).Read();
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await (await manager.GetAsync("/api/v1/welcome")).Read()).GetProperty("words").GetProperty("english").ValueKind);
        Assert.Equal(2L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'WelcomeWordsChanged'"));
    }

    private static Task<HttpResponseMessage> Set(HttpClient by, string? french, string? english) => by.PutAsJsonAsync("/api/v1/welcome/words", new { french, english });
}
