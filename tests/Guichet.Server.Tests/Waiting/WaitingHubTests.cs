using Guichet.Contracts.DeviceChecks;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Waiting;
using Guichet.Server.Tests.DeviceChecks;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Waiting;

public sealed class WaitingHubTests
{
    [Fact]
    public async Task Enter_TwoCustomers_StandOneBehindTheOther_AndMoveUp()
    {
        await using var desk = await WaitingDesk.Open();
        var (first, kept) = await desk.Come("Ada", "A broken boiler");
        var (second, behind) = await desk.Come("Zoé");

        Assert.Equal((PlaceStatus.Waiting, 0), (kept.Standing.Status, kept.Standing.Ahead));
        Assert.Equal(("Claims", "Ada", "A broken boiler", "Préparez votre contrat."), (kept.Waiting.WaitsFor, kept.Waiting.Name, kept.Waiting.Reason, kept.Waiting.WelcomeFrench));
        Assert.Equal((1, false, null), (behind.Standing.Ahead, behind.Standing.Staffed, behind.Standing.Wait));
        await first.Ask("Leave");
        Assert.Equal(0, (await second.Hear<PlaceStanding>("PlaceChanged", standing => standing.Ahead == 0)).Ahead);
        Assert.Equal(ProblemCodes.PlaceNotHeld, await RoomClient.Try(() => first.Ask("Leave")));
        Assert.Equal("CustomerLeft", desk.Server.Ask<string>("SELECT Kind FROM Journal ORDER BY Sequence DESC LIMIT 1"));
    }

    [Fact]
    public async Task Enter_WhatIsNotInOrder_IsRefusedWithItsReason()
    {
        await using var desk = await WaitingDesk.Open();
        var client = await desk.Customer();
        Task<string?> Enter(EnterWaiting request) => RoomClient.Try(() => client.Ask("Enter", request));

        Assert.Equal(ProblemCodes.NameInvalid, await Enter(desk.Request(" ")));
        Assert.Equal(ProblemCodes.NameInvalid, await Enter(desk.Request(null)));
        Assert.Equal(ProblemCodes.RequestInvalid, await Enter(desk.Request("Zoé", new string('x', 201))));
        Assert.Equal(ProblemCodes.AgeTooYoung, await Enter(desk.Request("Zoé", ofAge: false)));
        Assert.Equal(ProblemCodes.QueueNotFound, await Enter(desk.Request("Zoé") with { Queue = "nowhere" }));
        Assert.Equal(ProblemCodes.PlaceNotFound, await Enter(desk.Request("Zoé", secret: "forged")));
        Assert.Equal(ProblemCodes.PlaceNotHeld, await RoomClient.Try(() => client.Ask("SendChat", new SayWaiting("1", "hello"))));
        await desk.Offer(offered: false);
        Assert.Equal(ProblemCodes.QueueNotFound, await Enter(desk.Request("Zoé")));
        await desk.Offer();
        Assert.Null(await Enter(desk.Request("Zoé")));
        Assert.Equal(ProblemCodes.RequestInvalid, await Enter(desk.Request("Zoé")));
    }

    [Fact]
    public async Task Enter_OutsideTheHours_IsRefused()
    {
        await using var desk = await WaitingDesk.Open();
        var tomorrow = DateTime.Parse(desk.Server.Time.GetUtcNow().AddDays(2).ToString("O"), null).DayOfWeek;
        await (await desk.Offer(shifts: [new { day = tomorrow is DayOfWeek.Sunday ? 7 : (int)tomorrow, from = "09:00", to = "17:00" }])).Read();
        var client = await desk.Customer();

        Assert.Equal(ProblemCodes.QueueClosed, await RoomClient.Try(() => client.Ask("Enter", desk.Request("Zoé"))));
    }

    [Fact]
    public async Task Enter_TooOftenFromOneAddress_IsRefused()
    {
        await using var desk = await WaitingDesk.Open(("Waiting:EntersPerMinute", "2"));
        await desk.Come();
        await desk.Come();
        var third = await desk.Customer();

        Assert.Equal(ProblemCodes.TooManyRequests, await RoomClient.Try(() => third.Ask("Enter", desk.Request("Zoé"))));
    }

    [Fact]
    public async Task Return_AfterTheTabDied_IsTheSamePlaceWithItsChat()
    {
        await using var desk = await WaitingDesk.Open();
        var (first, kept) = await desk.Come("Ada");
        await desk.Come("Later");
        await first.Ask("SendChat", new SayWaiting("1", "Are you there?"));
        first.Cut();
        var (_, again) = await desk.Come(secret: kept.Secret);

        Assert.Equal((kept.PlaceId, 0, "Ada"), (again.PlaceId, again.Standing.Ahead, again.Waiting.Name));
        Assert.Equal("Are you there?", Assert.Single(again.Chat).Text);
        Assert.Equal(2L, desk.Server.Ask<long>("SELECT count(*) FROM Places"));
    }

    [Fact]
    public async Task Return_FromAnotherTab_ReplacesTheFirst()
    {
        await using var desk = await WaitingDesk.Open();
        var (first, kept) = await desk.Come("Ada");
        var (second, _) = await desk.Come(secret: kept.Secret);
        await first.Hear<object>("Replaced");

        Assert.Equal(ProblemCodes.PlaceNotHeld, await RoomClient.Try(() => first.Ask("Leave")));
        Assert.Null(await RoomClient.Try(() => second.Ask("Leave")));
    }

    [Fact]
    public async Task Return_AfterARestart_IsTheSamePlaceBeforeThoseWhoComeLater()
    {
        await using var desk = await WaitingDesk.Open();
        var (_, kept) = await desk.Come("Ada");
        await desk.Restart();
        var (_, later) = await desk.Come("Later");
        var (_, again) = await desk.Come(secret: kept.Secret);

        Assert.Equal((1, 0), (later.Standing.Ahead, again.Standing.Ahead));
        Assert.Equal(kept.PlaceId, again.PlaceId);
    }

    [Fact]
    public async Task Lease_OutOfTouchForTooLong_IsGivenUp_AndSaysSoToWhoeverReturns()
    {
        await using var desk = await WaitingDesk.Open(("Waiting:LeaseMinutes", "1"));
        var (board, _) = await desk.Watch();
        var (client, kept) = await desk.Come("Ada");
        await board.Hear<BoardChange>("BoardChanged", change => change.Places.Any(place => place.Connected));
        client.Cut();
        await board.Hear<BoardChange>("BoardChanged", change => change.Places.Any(place => !place.Connected));
        desk.Server.Time.Advance(TimeSpan.FromMinutes(1));
        await board.Hear<BoardChange>("BoardChanged", change => change.Gone.Contains(kept.PlaceId));
        var (late, again) = await desk.Come(secret: kept.Secret);

        Assert.Equal(PlaceStatus.GivenUp, again.Standing.Status);
        Assert.Equal(ProblemCodes.PlaceNotHeld, await RoomClient.Try(() => late.Ask("Leave")));
        Assert.Equal(1L, desk.Server.Ask<long>("SELECT count(*) FROM Journal WHERE Kind = 'CustomerGaveUp'"));
    }

    [Fact]
    public async Task Connection_ThatTakesNoPlace_IsClosed()
    {
        await using var desk = await WaitingDesk.Open(("Rooms:SecondsToJoin", "2"));
        var idle = await desk.Customer();
        var (held, _) = await desk.Come();
        desk.Server.Time.Advance(TimeSpan.FromSeconds(3));

        await idle.Closed;
        Assert.Null(await RoomClient.Try(() => held.Ask("Leave")));
    }

    [Fact]
    public async Task KeepCheck_IsSeenByTheDesk()
    {
        await using var desk = await WaitingDesk.Open();
        var (board, _) = await desk.Watch();
        var (client, kept) = await desk.Come();
        var check = KeepDeviceCheckTests.Check(desk.Server.Time.GetUtcNow(), CheckResult.Weak);
        await client.Ask("KeepCheck", check);
        await board.Hear<BoardChange>("BoardChanged", change => change.Places.Any(place => place.Check is CheckResult.Weak));

        Assert.Equal(check, (await board.Ask<PlaceDetails>("ReadPlace", new PlaceAsked(kept.PlaceId))).Check);
        Assert.Equal(ProblemCodes.RequestInvalid, await RoomClient.Try(() => client.Ask("KeepCheck", check with { Device = "" })));
        client.Cut();
        Assert.Equal(check, (await desk.Come(secret: kept.Secret)).Kept.Check);
    }

    [Fact]
    public async Task Enter_ByAnAppointmentsLink_WaitsForItsSpecialist_OnceItIsOpen()
    {
        await using var desk = await Appointments.Desk.Open();
        var booked = await (await desk.Book(desk.Nine)).Read(System.Net.HttpStatusCode.Created);
        var secret = booked.GetProperty("links").GetProperty("customer").GetString()!.Split('#')[1];
        var request = new EnterWaiting(null, secret, null, "Zoé", null, "fr", false);
        await using var early = await desk.Server.Connect(hub: "waiting");
        Assert.Equal(ProblemCodes.WaitingTooEarly, await RoomClient.Try(() => early.Ask("Enter", request)));
        desk.Server.Time.Advance(desk.Nine.AddMinutes(-14) - desk.Server.Time.GetUtcNow());
        await using var client = await desk.Server.Connect(hub: "waiting");
        var kept = await client.Ask<PlaceKept>("Enter", request);
        await using var elsewhere = await desk.Server.Connect(hub: "waiting");
        var again = await elsewhere.Ask<PlaceKept>("Enter", request);

        Assert.Equal((desk.Nine, kept.PlaceId), (kept.Waiting.StartsAt, again.PlaceId));
        await client.Hear<object>("Replaced");
        Assert.Equal("Arrived", desk.Server.Ask<string>("SELECT State FROM Appointments"));
        using var owner = await desk.Server.SignedInByHand();
        await using var board = await desk.Server.Connect(owner, "board");
        var view = await board.Ask<BoardView>("Watch", new WatchBoard(false));
        Assert.Equal(desk.Nine, Assert.Single(view.Places).StartsAt);
        var admitted = await board.Ask<AdmittedPlace>("Admit", new PlaceAsked(kept.PlaceId));
        Assert.Equal(booked.GetProperty("callId").GetString(), admitted.CallId);
        Assert.NotEqual(secret, (await elsewhere.Hear<PlaceStanding>("PlaceChanged", one => one.Status is PlaceStatus.Admitted)).CallSecret);
        await using var third = await desk.Server.Connect(hub: "waiting");
        Assert.NotEqual(kept.PlaceId, (await third.Ask<PlaceKept>("Enter", request)).PlaceId);
    }
}
