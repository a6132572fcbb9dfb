using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Contracts.Waiting;
using Guichet.Server.Calls;
using Guichet.Server.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Server.Tests.Appointments;

/// <summary>An appointment's link lets its customer knock, and never more: who comes in is decided by the specialist.</summary>
public sealed class AdmissionTests
{
    [Fact]
    public async Task Link_AtItsTime_WaitsUntilTheSpecialistInTheCallOpens()
    {
        await using var desk = await Desk.Open();
        var booked = await AtItsTime(desk);
        await using var early = await desk.Server.Connect();
        Assert.Equal(ProblemCodes.AdmissionNeeded, await early.TryJoin(Desk.Secret(booked), "Zoé"));
        await using var specialist = await desk.Server.Connect();
        await specialist.Join(Desk.Secret(booked, "specialist"), "Camille");
        await using var waiting = await desk.Server.Connect(hub: "waiting");
        var kept = await Knock(waiting, booked);

        var knock = Assert.Single((await specialist.Hear<Knocks>("KnocksChanged", one => one.Items.Count > 0)).Items);
        Assert.Equal((kept.PlaceId, "Zoé", true), (knock.PlaceId, knock.Name, knock.Connected));
        await specialist.Ask("LetIn", new LetIn(knock.PlaceId));
        var standing = await waiting.Hear<PlaceStanding>("PlaceChanged", one => one.Status is PlaceStatus.Admitted);
        Assert.Empty((await specialist.Hear<Knocks>("KnocksChanged")).Items);

        Assert.NotEqual(Desk.Secret(booked), standing.CallSecret);
        await using var customer = await desk.Server.Connect();
        Assert.Null(await customer.TryJoin(standing.CallSecret!, "Zoé"));
        Assert.Equal("inProgress", await desk.State(booked));
        await using var replayed = await desk.Server.Connect();
        Assert.Equal(ProblemCodes.AdmissionNeeded, await replayed.TryJoin(Desk.Secret(booked), "Zoé"));
    }

    [Fact]
    public async Task Link_ReplayedByAMailScanner_NeitherEntersNorUsesUpAnything()
    {
        await using var desk = await Desk.Open();
        var booked = await AtItsTime(desk);
        using var scanner = desk.Server.Browser();
        var facts = desk.Server.Ask<long>("SELECT COUNT(*) FROM Journal");
        for (var again = 0; again < 3; again++)
        {
            await scanner.GetAsync("/j");
            await scanner.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/j"));
            Assert.Equal(HttpStatusCode.OK, (await scanner.PostAsJsonAsync("/api/v1/links/open", new { secret = Desk.Secret(booked) })).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await scanner.PostAsJsonAsync("/api/v1/own-appointment/open", new { secret = Desk.Secret(booked) })).StatusCode);
            await using var room = await desk.Server.Connect();
            Assert.Equal(ProblemCodes.AdmissionNeeded, await room.TryJoin(Desk.Secret(booked), "Scanner"));
        }

        Assert.Equal((facts, 0L, "Booked"), (
            desk.Server.Ask<long>("SELECT COUNT(*) FROM Journal"), desk.Server.Ask<long>("SELECT COUNT(*) FROM Places"), desk.Server.Ask<string>("SELECT State FROM Appointments")));
        await using var waiting = await desk.Server.Connect(hub: "waiting");
        Assert.Equal(PlaceStatus.Waiting, (await Knock(waiting, booked)).Standing.Status);
    }

    [Fact]
    public async Task Knock_AHundredAtOnceWithOneLink_IsOnePlace_AndOneComesIn()
    {
        await using var desk = await Desk.Open();
        var booked = await AtItsTime(desk);
        await using var specialist = await desk.Server.Connect();
        await specialist.Join(Desk.Secret(booked, "specialist"), "Camille");
        var doors = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => desk.Server.Connect(hub: "waiting")));

        var kept = await Task.WhenAll(doors.Select((door, at) => Knock(door, booked, $"N{at}")));

        var place = Assert.Single(kept.Select(one => one.PlaceId).Distinct());
        Assert.Equal(1L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Places"));
        Assert.Equal(place, Assert.Single((await specialist.Hear<Knocks>("KnocksChanged", one => one.Items.Count > 0)).Items).PlaceId);
        // Each that came took the place over from the one before: one holds it, the others hold nothing.
        var held = await Task.WhenAll(doors.Select(async door => await RoomClient.Try(() => door.Ask("SendChat", new SayWaiting("1", "hello"))) is null));
        var holder = doors[Array.IndexOf(held, true)];
        Assert.Single(held, one => one);
        await specialist.Ask("LetIn", new LetIn(place));
        var secret = (await holder.Hear<PlaceStanding>("PlaceChanged", one => one.CallSecret is not null)).CallSecret!;
        await using var customer = await desk.Server.Connect();
        Assert.Equal(2, (await customer.Join(secret, "Zoé")).Participants.Count);
        var others = await Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
        {
            await using var other = await desk.Server.Connect();
            return await other.TryJoin(Desk.Secret(booked), "Zoé");
        }));
        Assert.All(others, code => Assert.Equal(ProblemCodes.AdmissionNeeded, code));
        await Task.WhenAll(doors.Select(door => door.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task LetIn_ByACustomer_OrOfNobody_IsRefused()
    {
        await using var desk = await Desk.Open();
        var booked = await AtItsTime(desk);
        var (specialist, customer) = await Meet(desk, booked);
        await using (specialist)
        await using (customer)
        await using (var waiting = await desk.Server.Connect(hub: "waiting"))
        {
            var kept = await Knock(waiting, booked, "Somebody else");

            Assert.Equal(ProblemCodes.NotAllowed, await RoomClient.Try(() => customer.Ask("LetIn", new LetIn(kept.PlaceId))));
            Assert.Equal(ProblemCodes.PlaceNotFound, await RoomClient.Try(() => specialist.Ask("LetIn", new LetIn(Guid.NewGuid().ToString("N")))));
            Assert.Equal(2L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Places"));
            Assert.Null(await RoomClient.Try(() => specialist.Ask("LetIn", new LetIn(kept.PlaceId))));
        }
    }

    [Fact]
    public async Task PutBack_TakesBackWhatWasHandedOut()
    {
        await using var desk = await Desk.Open();
        var booked = await AtItsTime(desk);
        using var owner = await desk.Server.SignedInByHand();
        await using var board = await desk.Server.Connect(owner, "board");
        await board.Ask<BoardView>("Watch", new WatchBoard(false));
        await using var waiting = await desk.Server.Connect(hub: "waiting");
        var kept = await Knock(waiting, booked);
        async Task<string> Admit()
        {
            await board.Ask<AdmittedPlace>("Admit", new PlaceAsked(kept.PlaceId));
            return (await waiting.Hear<PlaceStanding>("PlaceChanged", one => one.CallSecret is not null)).CallSecret!;
        }

        await board.Hear<BoardChange>("BoardChanged", change => change.Places.Count > 0);
        var secret = await Admit();
        await board.Ask("PutBack", new PlaceAsked(kept.PlaceId));
        await using var customer = await desk.Server.Connect();
        Assert.Equal(ProblemCodes.LinkExpired, await customer.TryJoin(secret, "Zoé"));
        Assert.Equal(secret, await Admit());
        Assert.Null(await customer.TryJoin(secret, "Zoé"));
    }

    [Fact]
    public async Task Call_EndedBeforeTheTwoMet_LeavesTheLinkAliveAndWhoWaitsWaiting()
    {
        await using var desk = await Desk.Open();
        var booked = await AtItsTime(desk);
        await using var waiting = await desk.Server.Connect(hub: "waiting");
        var kept = await Knock(waiting, booked);
        await using (var first = await desk.Server.Connect())
        {
            await first.Join(Desk.Secret(booked, "specialist"), "Camille");
            await first.Ask("EndForAll");
        }

        await using var specialist = await desk.Server.Connect();
        await specialist.Join(Desk.Secret(booked, "specialist"), "Camille");
        var knock = Assert.Single((await specialist.Hear<Knocks>("KnocksChanged", one => one.Items.Count > 0)).Items);
        Assert.Equal(kept.PlaceId, knock.PlaceId);
        await specialist.Ask("LetIn", new LetIn(knock.PlaceId));
        await using var customer = await desk.Server.Connect();
        await customer.Join((await waiting.Hear<PlaceStanding>("PlaceChanged", one => one.CallSecret is not null)).CallSecret!, "Zoé");

        var now = await (await desk.Program.GetAsync($"/api/v1/appointments/{Desk.Id(booked)}")).Read();
        Assert.NotEqual(booked.GetProperty("callId").GetString(), now.GetProperty("callId").GetString());
        Assert.Equal("inProgress", now.GetProperty("state").GetString());
        Assert.Equal(Desk.Secret(booked), Desk.Secret(now));
        await specialist.Ask("EndForAll");
        Assert.Equal("done", await desk.State(booked));
        await using var late = await desk.Server.Connect(hub: "waiting");
        Assert.Equal(ProblemCodes.CallEnded, await RoomClient.Try(() => Knock(late, booked)));
    }

    [Fact]
    public async Task Call_EndedByTheDesk_WhileNobodyIsIn_KeepsWhoWaits()
    {
        await using var desk = await Desk.Open();
        var booked = await AtItsTime(desk);
        await using var waiting = await desk.Server.Connect(hub: "waiting");
        var kept = await Knock(waiting, booked);
        (await desk.Program.PostAsync($"/api/v1/calls/{booked.GetProperty("callId").GetString()}/end", null)).EnsureSuccessStatusCode();
        desk.Server.Time.Advance(TimeSpan.FromSeconds(30));
        using var owner = await desk.Server.SignedInByHand();
        await using var board = await desk.Server.Connect(owner, "board");
        await board.Ask<BoardView>("Watch", new WatchBoard(false));

        var admitted = await Soon.Is(
            async () => (await RoomClient.Try(async () => await board.Ask<AdmittedPlace>("Admit", new PlaceAsked(kept.PlaceId)))) ?? "", code => code.Length == 0);
        Assert.Equal("", admitted);
        await using var customer = await desk.Server.Connect();
        await customer.Join((await waiting.Hear<PlaceStanding>("PlaceChanged", one => one.CallSecret is not null)).CallSecret!, "Zoé");
    }

    [Fact]
    public async Task Move_AfterItsCallExpired_MakesAnotherBehindTheSameLink()
    {
        await using var desk = await Desk.Open();
        var booked = await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        desk.Server.Time.Advance(desk.Nine.AddDays(2) - DateTimeOffset.UtcNow);
        await desk.Server.Services.GetRequiredService<TidyCalls>().Handle(CancellationToken.None);
        Assert.Equal("Ended", desk.Server.Ask<string>("SELECT State FROM Calls WHERE Id IN (SELECT CallId FROM Appointments)"));

        await desk.Move(booked, new { start = desk.Nine.AddDays(3) }, "\"1\"").Read();

        desk.Server.Time.Advance(TimeSpan.FromDays(1));
        await using var waiting = await desk.Server.Connect(hub: "waiting");
        Assert.Equal(desk.Nine.AddDays(3), (await Knock(waiting, booked)).Waiting.StartsAt);
    }

    [Fact]
    public async Task Cancelled_TheLinkKnocksNoMore()
    {
        await using var desk = await Desk.Open();
        var booked = await AtItsTime(desk);
        var calls = desk.Server.Ask<long>("SELECT COUNT(*) FROM Calls");
        await desk.Step(booked, "cancel").Read();
        await using var waiting = await desk.Server.Connect(hub: "waiting");

        Assert.Equal(ProblemCodes.CallEnded, await RoomClient.Try(() => Knock(waiting, booked)));
        Assert.Equal(calls, desk.Server.Ask<long>("SELECT COUNT(*) FROM Calls"));
    }

    [Fact]
    public async Task Finished_ByHand_EndsTheCallInWhichNobodyMet_AndNoneThatIsHeld()
    {
        await using var desk = await Desk.Open();
        var byPhone = await desk.Book(desk.Nine.AddHours(1)).Read(HttpStatusCode.Created);
        var held = await AtItsTime(desk);
        var calls = desk.Server.Ask<long>("SELECT COUNT(*) FROM Calls");
        await desk.Step(byPhone, "arrive").Read();
        await desk.Step(byPhone, "finish").Read();
        await using var waiting = await desk.Server.Connect(hub: "waiting");
        Assert.Equal(ProblemCodes.CallEnded, await RoomClient.Try(() => Knock(waiting, byPhone)));

        var (specialist, customer) = await Meet(desk, held);
        await using (specialist)
        await using (customer)
        {
            await desk.Step(held, "finish").Read();
            Assert.Equal(("done", "ended"), (await desk.State(byPhone), await CallState(desk, byPhone)));
            Assert.Equal(("done", "live"), (await desk.State(held), await CallState(desk, held)));
            Assert.Equal(calls, desk.Server.Ask<long>("SELECT COUNT(*) FROM Calls"));
        }
    }

    private static async Task<string?> CallState(Desk desk, JsonElement booked) =>
        (await (await desk.Program.GetAsync($"/api/v1/calls/{booked.GetProperty("callId").GetString()}")).Read()).GetProperty("state").GetString();

    [Fact]
    public async Task Call_OfAnAppointment_IsDueWhenItsCustomerMayCome()
    {
        await using var desk = await Desk.Open();
        var booked = await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        var now = (await desk.Server.MakeCall()).Id;
        var later = booked.GetProperty("callId").GetString()!;

        Assert.Equal((true, false, true), (await IsListed("due=true", now), await IsListed("due=true", later), await IsListed("due=false", later)));
        desk.Server.Time.Advance(desk.Nine - DateTimeOffset.UtcNow - TimeSpan.FromMinutes(5));
        Assert.True(await IsListed("due=true", later));

        async Task<bool> IsListed(string query, string id) => (await (await desk.Program.GetAsync($"/api/v1/calls?{query}")).Read())
            .GetProperty("items").EnumerateArray().Any(one => one.GetProperty("id").GetString() == id);
    }

    private static async Task<JsonElement> AtItsTime(Desk desk)
    {
        var booked = await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        desk.Server.Time.Advance(desk.Nine - DateTimeOffset.UtcNow - TimeSpan.FromMinutes(5));
        return booked;
    }

    private static Task<PlaceKept> Knock(RoomClient waiting, JsonElement booked, string name = "Zoé") =>
        waiting.Ask<PlaceKept>("Enter", new EnterWaiting(null, Desk.Secret(booked), null, name, null, "fr", false));

    private static async Task<(RoomClient Specialist, RoomClient Customer)> Meet(Desk desk, JsonElement booked)
    {
        var specialist = await desk.Server.Connect();
        await specialist.Join(Desk.Secret(booked, "specialist"), "Camille");
        var customer = await desk.Server.Connect();
        await customer.Join(await desk.LetIn(booked, specialist), "Zoé");
        return (specialist, customer);
    }
}
