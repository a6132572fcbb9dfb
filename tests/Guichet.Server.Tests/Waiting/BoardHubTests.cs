using System.Net.Http.Json;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Waiting;
using Guichet.Domain.People;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Waiting;

public sealed class BoardHubTests
{
    [Fact]
    public async Task Watch_SomebodyCame_ShowsThemAndTellsWhoComesNext()
    {
        await using var desk = await WaitingDesk.Open();
        await desk.Come("Ada", "A broken boiler");
        var (board, view) = await desk.Watch();

        var shown = Assert.Single(view.Places);
        Assert.Equal(("Ada", "A broken boiler", "fr", true), (shown.Name, shown.Reason, shown.Language, shown.Connected));
        Assert.Equal((1, desk.Address), view.Teams.Where(team => team.Id == desk.TeamId).Select(team => (team.Waiting, team.Address)).Single());
        Assert.Equal(StaffPresence.Free, view.Staff.Single(one => one.Id == view.Me).Presence);
        await desk.Come("Zoé");
        var change = await board.Hear<BoardChange>("BoardChanged", one => one.Places.Any(place => place.Name == "Zoé"));
        Assert.Equal(1, change.Places.Single(place => place.Name == "Zoé").Ahead);
    }

    [Fact]
    public async Task Admit_OpensTheCallForBoth_WithWhatWasSaidBefore()
    {
        await using var desk = await WaitingDesk.Open();
        var (board, view) = await desk.Watch();
        var (customer, kept) = await desk.Come("Ada", "A broken boiler");
        await board.Hear<BoardChange>("BoardChanged", change => change.Places.Count == 1);
        await customer.Ask("SendChat", new SayWaiting("1", "Hello"));
        await board.Ask<WaitingMessage>("SendChat", new SayToPlace(kept.PlaceId, "1", "A moment please"));
        await customer.Hear<WaitingMessage>("ChatReceived", message => message.FromDesk);
        var admitted = await board.Ask<AdmittedPlace>("Admit", new PlaceAsked(kept.PlaceId));
        var standing = await customer.Hear<PlaceStanding>("PlaceChanged", one => one.Status is PlaceStatus.Admitted);

        await using var inCall = await desk.Server.Connect();
        var joined = await inCall.Join(standing.CallSecret!);
        Assert.Equal((admitted.CallId, "A broken boiler", "Ada"), (joined.Room.CallId, joined.Room.Title, joined.Participants.Single().Name));
        Assert.Equal(["Hello", "A moment please"], joined.Chat.Select(line => line.Text));
        await using var specialist = await desk.Server.Connect(desk.Owner);
        await specialist.JoinCall(admitted.CallId);
        await board.Hear<BoardChange>("BoardChanged", change => change.Staff?.Single(one => one.Id == view.Me).Presence is StaffPresence.InCall);
        Assert.Equal(ProblemCodes.PlaceTaken, await RoomClient.Try(() => board.Ask("PutBack", new PlaceAsked(kept.PlaceId))));
        await specialist.Ask("EndForAll");
        await board.Hear<BoardChange>("BoardChanged", change => change.Gone.Contains(kept.PlaceId));
        Assert.Equal(StaffPresence.Free, (await desk.Watch()).View.Staff.Single(one => one.Id == view.Me).Presence);
        Assert.Equal(PlaceStatus.Done, (await desk.Come(secret: kept.Secret)).Kept.Standing.Status);
    }

    [Fact]
    public async Task Admit_ByTwoAtOnce_LetsOneOfThem()
    {
        await using var desk = await WaitingDesk.Open();
        var (_, kept) = await desk.Come();
        var before = desk.Server.Ask<long>("SELECT count(*) FROM Calls");
        var (one, _) = await desk.Watch();
        using var second = await desk.Server.SignedInByHand(1);
        var (other, _) = await desk.Watch(second);
        var codes = await Task.WhenAll(new[] { one, other }.Select(board => RoomClient.Try(() => board.Ask("Admit", new PlaceAsked(kept.PlaceId)))));

        Assert.Equal([null, ProblemCodes.PlaceTaken], codes.Order());
        Assert.Equal(before + 1, desk.Server.Ask<long>("SELECT count(*) FROM Calls"));
    }

    [Fact]
    public async Task Admit_WhileTheCustomersPhoneSleeps_OpensTheCallWhenItWakes()
    {
        await using var desk = await WaitingDesk.Open();
        var (customer, kept) = await desk.Come();
        var (board, _) = await desk.Watch();
        customer.Cut();
        var admitted = await board.Ask<AdmittedPlace>("Admit", new PlaceAsked(kept.PlaceId));
        await desk.Restart();
        var (_, again) = await desk.Come(secret: kept.Secret);

        Assert.Equal(PlaceStatus.Admitted, again.Standing.Status);
        await using var inCall = await desk.Server.Connect();
        Assert.Equal(admitted.CallId, (await inCall.Join(again.Standing.CallSecret!)).Room.CallId);
    }

    [Fact]
    public async Task PutBack_OfSomebodyWhoDoesNotCome_EndsTheCallAndKeepsTheirTurn()
    {
        await using var desk = await WaitingDesk.Open();
        var (customer, kept) = await desk.Come("Ada");
        await desk.Come("Later");
        var (board, _) = await desk.Watch();
        var admitted = await board.Ask<AdmittedPlace>("Admit", new PlaceAsked(kept.PlaceId));
        await board.Ask("PutBack", new PlaceAsked(kept.PlaceId));

        Assert.Equal((PlaceStatus.Waiting, 0), (await customer.Hear<PlaceStanding>("PlaceChanged", one => one.Status is PlaceStatus.Waiting && one.Ahead == 0) is var back ? (back.Status, back.Ahead) : default));
        Assert.Equal("Ended", desk.Server.Ask<string>("SELECT State FROM Calls WHERE Id = $id", ("$id", Guid.Parse(admitted.CallId).ToString().ToUpperInvariant())));
        Assert.Null(await RoomClient.Try(() => board.Ask("Admit", new PlaceAsked(kept.PlaceId))));
    }

    [Fact]
    public async Task Decline_TellsTheCustomerWhy()
    {
        await using var desk = await WaitingDesk.Open();
        var (customer, kept) = await desk.Come();
        var (board, _) = await desk.Watch();
        Assert.Equal(ProblemCodes.RequestInvalid, await RoomClient.Try(() => board.Ask("Decline", new DeclinePlace(kept.PlaceId, ""))));
        await board.Ask("Decline", new DeclinePlace(kept.PlaceId, "Please call 112."));

        Assert.Equal("Please call 112.", (await customer.Hear<PlaceStanding>("PlaceChanged", one => one.Status is PlaceStatus.Declined)).Message);
        await board.Hear<BoardChange>("BoardChanged", change => change.Gone.Contains(kept.PlaceId));
        Assert.Equal("Please call 112.", (await desk.Come(secret: kept.Secret)).Kept.Standing.Message);
    }

    [Fact]
    public async Task PassOn_ToAColleague_ShowsItAsTheirs()
    {
        await using var desk = await WaitingDesk.Open();
        var (_, kept) = await desk.Come();
        var (board, view) = await desk.Watch();
        var colleague = desk.People.First(id => id != view.Me);
        await board.Ask("PassOn", new PassOnPlace(kept.PlaceId, null, colleague));

        await board.Hear<BoardChange>("BoardChanged", change => change.Places.Any(place => place.SpecialistId == colleague));
        Assert.Equal(ProblemCodes.RequestInvalid, await RoomClient.Try(() => board.Ask("PassOn", new PassOnPlace(kept.PlaceId, null, Guid.NewGuid().ToString("N")))));
    }

    [Fact]
    public async Task SetPresence_Away_IsSeenByTheOthers_AndByTheCustomer()
    {
        await using var desk = await WaitingDesk.Open();
        var (board, view) = await desk.Watch();
        var (customer, kept) = await desk.Come();
        Assert.True(kept.Standing.Staffed);
        await board.Ask("SetPresence", new WatchBoard(true));

        await board.Hear<BoardChange>("BoardChanged", change => change.Staff?.Single(one => one.Id == view.Me).Presence is StaffPresence.Away);
        Assert.False((await customer.Hear<PlaceStanding>("PlaceChanged", one => !one.Staffed)).Staffed);
    }

    [Fact]
    public async Task Watch_AnotherTabOfSomebodyWhoIsAway_LeavesThemAway()
    {
        await using var desk = await WaitingDesk.Open();
        var (first, view) = await desk.Watch();
        await first.Ask("SetPresence", new WatchBoard(true));
        await first.Hear<BoardChange>("BoardChanged", change => change.Staff?.Single(one => one.Id == view.Me).Presence is StaffPresence.Away);
        var (second, again) = await desk.Watch();

        Assert.Equal(StaffPresence.Away, again.Staff.Single(one => one.Id == view.Me).Presence);
        await second.Ask("SetPresence", new WatchBoard(false));
        await first.Hear<BoardChange>("BoardChanged", change => change.Staff?.Single(one => one.Id == view.Me).Presence is StaffPresence.Free);
    }

    [Fact]
    public async Task Watch_ASpecialistOfAnotherTeam_SeesNothingOfIt()
    {
        await using var desk = await WaitingDesk.Open();
        var (_, kept) = await desk.Come();
        using var specialist = await desk.Server.WithRole(PersonRole.Specialist);
        var (board, view) = await desk.Watch(specialist);

        Assert.Empty(view.Places);
        Assert.Empty(view.Teams);
        Assert.Equal(ProblemCodes.PlaceNotFound, await RoomClient.Try(() => board.Ask("Admit", new PlaceAsked(kept.PlaceId))));
        Assert.Equal(ProblemCodes.PlaceNotFound, await RoomClient.Try(() => board.Ask("ReadPlace", new PlaceAsked(kept.PlaceId))));
    }

    [Fact]
    public async Task Watch_AnObserver_SeesAndDoesNothing()
    {
        await using var desk = await WaitingDesk.Open();
        var (_, kept) = await desk.Come();
        using var observer = await desk.Server.WithRole(PersonRole.Observer);
        var (board, view) = await desk.Watch(observer);

        Assert.Equal((1, false), (view.Places.Count, view.MayServe));
        Assert.Equal(ProblemCodes.NotAllowed, await RoomClient.Try(() => board.Ask("Admit", new PlaceAsked(kept.PlaceId))));
        await using var nobody = await desk.Server.Connect(hub: "board");
        Assert.Equal(ProblemCodes.SignInNeeded, await RoomClient.Try(() => nobody.Ask("Watch", new WatchBoard(false))));
    }

    [Fact]
    public async Task SignOut_EndsTheBoard_AndThePersonIsOffline()
    {
        await using var desk = await WaitingDesk.Open();
        var (first, _) = await desk.Watch();
        using var second = await desk.Server.SignedInByHand(1);
        var (other, view) = await desk.Watch(second);
        await first.Hear<BoardChange>("BoardChanged", change => change.Staff?.Single(one => one.Id == view.Me).Presence is StaffPresence.Free);
        (await second.DeleteAsync("/api/v1/session")).EnsureSuccessStatusCode();

        await other.Closed;
        await first.Hear<BoardChange>("BoardChanged", change => change.Staff?.Single(one => one.Id == view.Me).Presence is StaffPresence.Offline);
    }

    [Fact]
    public async Task Wait_AfterFiveCalls_IsTold()
    {
        await using var desk = await WaitingDesk.Open();
        var (board, _) = await desk.Watch();
        for (var call = 0; call < 5; call++)
        {
            var (customer, kept) = await desk.Come();
            await board.Hear<BoardChange>("BoardChanged", change => change.Places.Any(place => place.Id == kept.PlaceId));
            var admitted = await board.Ask<AdmittedPlace>("Admit", new PlaceAsked(kept.PlaceId));
            var standing = await customer.Hear<PlaceStanding>("PlaceChanged", one => one.CallSecret is not null);
            await using var inCall = await desk.Server.Connect();
            await inCall.Join(standing.CallSecret!);
            desk.Server.Time.Advance(TimeSpan.FromMinutes(6));
            (await desk.Owner.PostAsync($"/api/v1/calls/{admitted.CallId}/end", null)).EnsureSuccessStatusCode();
            await board.Hear<BoardChange>("BoardChanged", change => change.Gone.Contains(kept.PlaceId));
        }

        await desk.Come("Ada");
        var (second, zoe) = await desk.Come("Zoé");
        desk.Server.Time.Advance(TimeSpan.FromSeconds(30));
        var wait = zoe.Standing.Wait ?? (await second.Hear<PlaceStanding>("PlaceChanged", one => one.Wait is not null)).Wait!;
        Assert.InRange(wait.To, wait.From, 60);
        Assert.True(wait.To >= 6, $"{wait}");
    }

    [Fact]
    public async Task Call_EndedBeforeAnybodyCame_IsNotLeftOnTheBoard()
    {
        await using var desk = await WaitingDesk.Open();
        var (_, kept) = await desk.Come();
        var (board, _) = await desk.Watch();
        var admitted = await board.Ask<AdmittedPlace>("Admit", new PlaceAsked(kept.PlaceId));
        (await desk.Owner.PostAsync($"/api/v1/calls/{admitted.CallId}/end", null)).EnsureSuccessStatusCode();
        desk.Server.Time.Advance(TimeSpan.FromSeconds(30));

        await board.Hear<BoardChange>("BoardChanged", change => change.Gone.Contains(kept.PlaceId));
        Assert.Equal(PlaceStatus.GivenUp, (await desk.Come(secret: kept.Secret)).Kept.Standing.Status);
    }
}
