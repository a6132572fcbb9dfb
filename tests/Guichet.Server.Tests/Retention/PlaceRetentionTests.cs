using System.Net.Http.Json;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Contracts.Waiting;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Scenarios;
using Guichet.Server.Tests.Waiting;

namespace Guichet.Server.Tests.Retention;

/// <summary>Who waited in a queue without an appointment is erased with their place and its call.</summary>
public sealed class PlaceRetentionTests
{
    private static readonly string[] _words = ["Zoranka", "33612345678", "Puncture", "On the bridge", "Towed away"];

    [Fact]
    public async Task Erase_APlaceWhoseCallIsOver_LeavesNothingOfItsCustomerButWhatTheyAgreedTo()
    {
        await using var desk = await WaitingDesk.Open();
        var asked = await Uses(desk, "roadside");
        var (board, _) = await desk.Watch();
        var client = await desk.Customer();
        var kept = await client.Ask<PlaceKept>("Enter", desk.Request("Zoranka", "Puncture") with { Consents = asked });
        await client.Ask("SendChat", new SayWaiting("1", "On the bridge"));
        await client.Ask<ReachView>("LeaveReach", new LeaveReach("+33612345678"));
        client.Cut();
        await board.Hear<BoardChange>("BoardChanged", change => change.Places.Any(place => !place.Connected));
        // Let in, put back and let in again: two calls were made for them.
        await board.Ask<AdmittedPlace>("Admit", new PlaceAsked(kept.PlaceId));
        await board.Ask("PutBack", new PlaceAsked(kept.PlaceId));
        var admitted = await board.Ask<AdmittedPlace>("Admit", new PlaceAsked(kept.PlaceId));
        await Soon.Is(() => Task.FromResult(desk.Server.Ask<long>("SELECT COUNT(*) FROM Messages WHERE State = 'Sent'")), sent => sent > 0);
        await (await desk.Owner.PostAsJsonAsync($"/api/v1/calls/{admitted.CallId}/end", new { })).Read(System.Net.HttpStatusCode.NoContent);
        await Soon.Is(() => Task.FromResult(desk.Server.Ask<long>("SELECT COUNT(*) FROM Places WHERE EndedAt IS NOT NULL")), ended => ended == 1);
        Assert.Equal(["Calls", "ChannelConsents", "Chat", "MessageThreads", "Messages", "PlaceChat", "Places"], Traces.Of(desk.Server, _words));

        desk.Server.Time.Advance(TimeSpan.FromDays(89));
        await Traces.Erase(desk.Server);
        Assert.Equal(0L, Traces.Erased(desk.Server));
        desk.Server.Time.Advance(TimeSpan.FromDays(2));
        await Traces.Erase(desk.Server);
        await Traces.Erase(desk.Server);

        Assert.Equal(["ChannelConsents"], Traces.Of(desk.Server, _words));
        Assert.Equal((1L, 1L), (Traces.Erased(desk.Server), desk.Server.Ask<long>("SELECT COUNT(*) FROM Places WHERE ErasedAt IS NOT NULL AND EndedAt IS NOT NULL")));
        Assert.Equal((long)asked.Count, desk.Server.Ask<long>("SELECT COUNT(*) FROM Consents"));
        Assert.Contains(Guid.Parse(kept.PlaceId).ToString("D"), desk.Server.Ask<string>("SELECT Body FROM Journal WHERE Kind = 'CustomerErased'"), StringComparison.OrdinalIgnoreCase);
        var late = await desk.Customer();
        Assert.Equal(ProblemCodes.PlaceNotFound, await RoomClient.Try(() => late.Ask<PlaceKept>("Enter", desk.Request(null, secret: kept.Secret))));
    }

    [Fact]
    public async Task Erase_WhatTheDeskWroteWhenItDeclined_GoesToo()
    {
        await using var desk = await WaitingDesk.Open();
        var asked = await Uses(desk, "roadside");
        var (board, _) = await desk.Watch();
        var client = await desk.Customer();
        var kept = await client.Ask<PlaceKept>("Enter", desk.Request("Zoranka", "Puncture") with { Consents = asked });
        await client.Ask<ReachView>("LeaveReach", new LeaveReach("+33612345678"));
        client.Cut();
        await board.Hear<BoardChange>("BoardChanged", change => change.Places.Any(place => !place.Connected));
        await board.Ask("Decline", new DeclinePlace(kept.PlaceId, "Towed away already, Zoranka?"));
        await Soon.Is(() => Task.FromResult(desk.Server.Ask<long>("SELECT COUNT(*) FROM Messages WHERE State = 'Sent'")), sent => sent > 0);
        Assert.Equal(["Messages", "Places"], Traces.Of(desk.Server, "Towed away"));

        desk.Server.Time.Advance(TimeSpan.FromDays(91));
        await Traces.Erase(desk.Server);

        Assert.Equal(["ChannelConsents"], Traces.Of(desk.Server, _words));
    }

    [Fact]
    public async Task Erase_LeavesWhoStillWaits_AndAQueueWithoutAScenario()
    {
        await using var desk = await WaitingDesk.Open();
        var (gone, _) = await desk.Come("Zoranka");
        await gone.Ask("Leave");
        desk.Server.Time.Advance(TimeSpan.FromDays(100));
        await Traces.Erase(desk.Server);
        Assert.Equal(0L, Traces.Erased(desk.Server));

        var asked = await Uses(desk, "roadside");
        var client = await desk.Customer();
        await client.Ask<PlaceKept>("Enter", desk.Request("Still here") with { Consents = asked });
        await Traces.Erase(desk.Server);

        Assert.Equal(1L, Traces.Erased(desk.Server));
        Assert.Empty(Traces.Of(desk.Server, "Zoranka"));
        Assert.Equal(["Places"], Traces.Of(desk.Server, "Still here"));
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
