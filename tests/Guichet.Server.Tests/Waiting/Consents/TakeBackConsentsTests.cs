using System.Net.Http.Json;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Waiting;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Scenarios;

namespace Guichet.Server.Tests.Waiting.Consents;

/// <summary>What a customer takes back while they wait: a place that needs it is over, for them and for the boards.</summary>
public sealed class TakeBackConsentsTests
{
    [Fact]
    public async Task Withdraw_InAQueue_WhatIsNeeded_EndsThePlace_AndTheBoardSaysSo()
    {
        await using var desk = await WaitingDesk.Open();
        var (customer, kept, _) = await Come(desk);
        var (board, _) = await desk.Watch();
        Assert.Equal([true, true, false], kept.Consents.Select(one => one.Needed));
        Assert.All(kept.Consents, one => Assert.Equal("fr", one.Language));

        var left = await customer.Ask<GivenConsent[]>("WithdrawConsent", new TakeBackConsent(kept.Consents[1].Id));

        Assert.Equal([kept.Consents[0].Id, kept.Consents[2].Id], left.Select(one => one.Id));
        await customer.Hear<PlaceStanding>("PlaceChanged", standing => standing.Status is PlaceStatus.Withdrawn);
        Assert.Equal(new PlaceWithdrawal(kept.PlaceId, "Zoé", true), await board.Hear<PlaceWithdrawal>("ConsentWithdrawn"));
        await board.Hear<BoardChange>("BoardChanged", change => change.Gone.Contains(kept.PlaceId));
        Assert.Equal(ProblemCodes.PlaceNotHeld, await RoomClient.Try(() => customer.Ask("WithdrawConsent", new TakeBackConsent(kept.Consents[0].Id))));
        Assert.Equal(PlaceStatus.Withdrawn, (await desk.Come(secret: kept.Secret)).Kept.Standing.Status);
        Assert.Equal(1L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'CustomerWithdrew'"));
        Assert.Contains(Guid.Parse(kept.PlaceId).ToString(), desk.Server.Ask<string>("SELECT Body FROM Journal WHERE Kind = 'ConsentWithdrawn'"));
    }

    [Fact]
    public async Task Withdraw_InAQueue_WhatIsFree_KeepsThePlace()
    {
        await using var desk = await WaitingDesk.Open();
        var (customer, kept, _) = await Come(desk);
        var (board, _) = await desk.Watch();

        var left = await customer.Ask<GivenConsent[]>("WithdrawConsent", new TakeBackConsent(kept.Consents[2].Id));
        var again = await customer.Ask<GivenConsent[]>("WithdrawConsent", new TakeBackConsent(kept.Consents[2].Id));
        await customer.Ask<GivenConsent[]>("WithdrawConsent", new TakeBackConsent("nothing"));

        Assert.Equal((2, 2), (left.Length, again.Length));
        Assert.Equal(new PlaceWithdrawal(kept.PlaceId, "Zoé", false), await board.Hear<PlaceWithdrawal>("ConsentWithdrawn"));
        Assert.Equal(2, (await board.Ask<PlaceDetails>("ReadPlace", new PlaceAsked(kept.PlaceId))).Consents.Count);
        Assert.Equal((PlaceStatus.Waiting, 2), ((await desk.Come(secret: kept.Secret)).Kept.Standing.Status, (await desk.Come(secret: kept.Secret)).Kept.Consents.Count));
        Assert.Equal(1L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'ConsentWithdrawn'"));
    }

    [Fact]
    public async Task Withdraw_WhoWasLetInAndHasNotCome_FindsTheDoorShut_AndTheCallOver()
    {
        await using var desk = await WaitingDesk.Open();
        var (customer, kept, _) = await Come(desk);
        var (board, _) = await desk.Watch();
        var admitted = await board.Ask<AdmittedPlace>("Admit", new PlaceAsked(kept.PlaceId));
        var secret = (await customer.Hear<PlaceStanding>("PlaceChanged", one => one.CallSecret is not null)).CallSecret!;

        await customer.Ask<GivenConsent[]>("WithdrawConsent", new TakeBackConsent(kept.Consents[0].Id));

        await using var late = await desk.Server.Connect();
        Assert.NotNull(await late.TryJoin(secret, "Zoé"));
        Assert.Equal("ended", (await (await desk.Owner.GetAsync($"/api/v1/calls/{admitted.CallId}")).Read()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Withdraw_OnTheAppointmentsPage_EndsThePlaceThatNeedsIt_AndWhoAgreesAgainComesBack()
    {
        await using var desk = await Desk.Open();
        var (secret, asked, _) = await ConsentTests.Booked(desk);
        await using var waiting = await desk.Server.Connect(hub: "waiting");
        var kept = await waiting.Ask<PlaceKept>("Enter", ConsentTests.Request(secret, asked));
        using var visitor = desk.Server.Browser();
        async Task TakeBack(string id) => await (await visitor.PostAsJsonAsync("/api/v1/own-appointment/withdraw-consent", new { secret, consentId = id })).Read();

        await TakeBack(asked[2].Id);
        await using var board = await desk.Server.Connect(await desk.Server.SignedInByHand(), "board");
        Assert.Single((await board.Ask<BoardView>("Watch", new WatchBoard(false))).Places, place => place.Id == kept.PlaceId);
        await TakeBack(asked[0].Id);

        await waiting.Hear<PlaceStanding>("PlaceChanged", standing => standing.Status is PlaceStatus.Withdrawn);
        Assert.Equal(new PlaceWithdrawal(kept.PlaceId, "Zoé", true), await board.Hear<PlaceWithdrawal>("ConsentWithdrawn"));
        await using var again = await desk.Server.Connect(hub: "waiting");
        Assert.Equal(ProblemCodes.ConsentNeeded, await RoomClient.Try(() => again.Ask<PlaceKept>("Enter", ConsentTests.Request(secret))));
        var next = await again.Ask<PlaceKept>("Enter", ConsentTests.Request(secret, [asked[0]]));
        Assert.Equal((PlaceStatus.Waiting, 2), (next.Standing.Status, next.Consents.Count));
        Assert.NotEqual(kept.PlaceId, next.PlaceId);
    }

    // In a queue whose scenario is 'telemedicine': two that are needed, one that is free.
    private static async Task<(RoomClient Client, PlaceKept Kept, IReadOnlyList<AgreedConsent> Asked)> Come(WaitingDesk desk)
    {
        var taken = await ScenarioTests.Take(desk.Owner, "telemedicine", "en");
        await (await desk.Owner.PutAsJsonAsync(
            $"/api/v1/teams/{desk.TeamId}/queue",
            new { offered = true, address = desk.Address, zone = "Etc/UTC", shifts = Array.Empty<object>(), scenarioId = ScenarioTests.Id(taken) })).Read();
        using var visitor = desk.Server.Browser();
        var asked = ConsentTests.Asked((await (await visitor.GetAsync($"/api/v1/talk/{desk.Address}")).Read()).GetProperty("scenario"));
        var client = await desk.Customer();
        return (client, await client.Ask<PlaceKept>("Enter", desk.Request("Zoé") with { Consents = asked }), asked);
    }
}
