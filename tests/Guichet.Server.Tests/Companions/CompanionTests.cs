using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Contracts.Waiting;
using Guichet.Domain.People;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Companions;

/// <summary>People who come along to an appointment: a guardian, an interpreter. Each has a link that lets them knock, and never more.</summary>
public sealed class CompanionTests
{
    [Fact]
    public async Task Link_KnocksBesideTheCustomer_AndTheRoomShowsWhoTheyAre()
    {
        await using var desk = await Desk.Open();
        var (booked, added) = await Along(desk, "interpreter");
        await using var early = await desk.Server.Connect();
        Assert.Equal(ProblemCodes.AdmissionNeeded, await early.TryJoin(Secret(added), "Sam"));
        await using var specialist = await desk.Server.Connect();
        await specialist.Join(Desk.Secret(booked, "specialist"), "Camille");
        await using var customer = await desk.Server.Connect(hub: "waiting");
        await Knock(customer, Desk.Secret(booked), "Zoé");
        await using var waiting = await desk.Server.Connect(hub: "waiting");
        var kept = await Knock(waiting, Secret(added), null);
        Assert.Equal(("Sam", CompanionKind.Interpreter), (kept.Waiting.Name, kept.Waiting.Companion));

        var knocks = (await specialist.Hear<Knocks>("KnocksChanged", one => one.Items.Count == 2)).Items;
        Assert.Equal([null, CompanionKind.Interpreter], knocks.Select(one => one.Companion).Order());
        await specialist.Ask("LetIn", new LetIn(kept.PlaceId));
        var standing = await waiting.Hear<PlaceStanding>("PlaceChanged", one => one.CallSecret is not null);
        await using var sam = await desk.Server.Connect();
        var joined = await sam.Join(standing.CallSecret!);

        var seat = (await specialist.Hear<ParticipantView>("ParticipantJoined")).Companion;
        Assert.Equal(CompanionKind.Interpreter, seat);
        Assert.Equal(("Sam", ParticipantRole.Customer), joined.Participants.Where(one => one.Id == joined.ParticipantId).Select(one => (one.Name, one.Role)).Single());
        Assert.Null(joined.Room.CustomerLink);
        Assert.Equal(ProblemCodes.NotAllowed, await RoomClient.Try(() => sam.Ask("EndForAll")));
    }

    [Fact]
    public async Task Waiting_IsNotThatTheCustomerHasArrived()
    {
        await using var desk = await Desk.Open();
        var (booked, added) = await Along(desk, "relative");
        await using var waiting = await desk.Server.Connect(hub: "waiting");
        await Knock(waiting, Secret(added), null);
        Assert.Equal("booked", await desk.State(booked));

        await using var customer = await desk.Server.Connect(hub: "waiting");
        await Knock(customer, Desk.Secret(booked), "Zoé");
        Assert.Equal("arrived", await desk.State(booked));
        Assert.Equal(2L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Places WHERE State = 'Waiting'"));
    }

    [Fact]
    public async Task OwnPage_ByTheirLink_IsReadAndNeverChanged()
    {
        await using var desk = await Desk.Open();
        var (_, added) = await Along(desk, "guardian");
        using var page = desk.Server.Browser(keepsCookies: false);
        var secret = Secret(added);

        var own = await (await page.PostAsJsonAsync("/api/v1/own-appointment/open", new { secret })).Read();
        Assert.Equal(("Sam", false, "guardian", "Zoé"), (
            own.GetProperty("customerName").GetString(), own.GetProperty("canChange").GetBoolean(), own.GetProperty("companion").GetProperty("kind").GetString(),
            own.GetProperty("companion").GetProperty("with").GetString()));
        Assert.Contains($"#{secret}", (await (await page.PostAsJsonAsync("/api/v1/own-appointment/file", new { secret })).Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var (path, body) in new (string, object)[]
        {
            ("own-appointment/cancel", new { secret }), ("own-appointment/move", new { secret, start = desk.Nine.AddHours(1), version = 1 }),
            ("own-appointment/slots", new { secret, from = desk.Nine, to = desk.Nine.AddDays(1) }), ("ratings/open", new { secret }),
        })
        {
            await (await page.PostAsJsonAsync($"/api/v1/{path}", body)).IsProblem(HttpStatusCode.NotFound, ProblemCodes.LinkInvalid);
        }
    }

    [Fact]
    public async Task Move_TakesTheirLinkAlong_AndItStillOnlyKnocks()
    {
        await using var desk = await Desk.Open();
        var answer = await Book(desk);
        var booked = await answer.Read(HttpStatusCode.Created);
        var added = await Add(desk, booked, "Sam", "interpreter").Read(HttpStatusCode.Created);
        await (await desk.Move(booked, new { start = desk.Nine.AddHours(2) }, answer.Headers.ETag!.Tag)).Read();

        desk.Server.Time.Advance(desk.Nine - desk.Server.Time.GetUtcNow());
        await using var early = await desk.Server.Connect(hub: "waiting");
        Assert.Equal(ProblemCodes.WaitingTooEarly, await RoomClient.Try(() => Knock(early, Secret(added), null)));
        desk.Server.Time.Advance(TimeSpan.FromHours(2));
        // Who connected two hours ago and holds no place was let go.
        await using var waiting = await desk.Server.Connect(hub: "waiting");
        await using var room = await desk.Server.Connect();
        Assert.Equal(ProblemCodes.AdmissionNeeded, await room.TryJoin(Secret(added), "Sam"));
        Assert.Equal(PlaceStatus.Waiting, (await Knock(waiting, Secret(added), null)).Standing.Status);

        await desk.Step(booked, "cancel").Read();
        await using var late = await desk.Server.Connect(hub: "waiting");
        Assert.Equal(ProblemCodes.CallEnded, await RoomClient.Try(() => Knock(late, Secret(added), null)));
    }

    [Fact]
    public async Task Remove_EndsTheirLinkTheirPlaceAndTheirSeat_AndNobodyElses()
    {
        await using var desk = await Desk.Open();
        var (booked, added) = await Along(desk, "other");
        var second = await Add(desk, booked, "Kim", "relative").Read(HttpStatusCode.Created);
        await using var specialist = await desk.Server.Connect();
        await specialist.Join(Desk.Secret(booked, "specialist"), "Camille");
        await using var samWaits = await desk.Server.Connect(hub: "waiting");
        var kept = await Knock(samWaits, Secret(added), null);
        await using var kimWaits = await desk.Server.Connect(hub: "waiting");
        await Knock(kimWaits, Secret(second), null);
        await specialist.Ask("LetIn", new LetIn(kept.PlaceId));
        var secret = (await samWaits.Hear<PlaceStanding>("PlaceChanged", one => one.CallSecret is not null)).CallSecret!;
        await using var sam = await desk.Server.Connect();
        await sam.Join(secret);

        foreach (var one in new[] { added, second })
        {
            Assert.Equal(HttpStatusCode.NoContent, (await desk.Program.DeleteAsync($"{Path(booked)}/{Desk.Id(one)}")).StatusCode);
        }

        Assert.Equal(GoneReason.Removed, (await sam.Hear<ParticipantGone>("ParticipantLeft")).Reason);
        Assert.Equal(PlaceStatus.Declined, (await kimWaits.Hear<PlaceStanding>("PlaceChanged", one => one.Status is not PlaceStatus.Waiting)).Status);
        await using var again = await desk.Server.Connect();
        Assert.Equal(ProblemCodes.LinkExpired, await again.TryJoin(secret, "Sam"));
        await using var late = await desk.Server.Connect(hub: "waiting");
        Assert.Equal(ProblemCodes.LinkExpired, await RoomClient.Try(() => Knock(late, Secret(second), null)));
        Assert.Equal(0L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Links WHERE Role = 'Companion'"));
        await (await desk.Program.DeleteAsync($"{Path(booked)}/{Desk.Id(added)}")).IsProblem(HttpStatusCode.NotFound, ProblemCodes.CompanionNotFound);
        Assert.Equal(0, (await (await desk.Program.GetAsync(Path(booked))).Read()).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Add_TheSameTwice_IsOne_AndMoreThanFourOrForWhatIsOver_IsRefused()
    {
        await using var desk = await Desk.Open();
        var (booked, first) = await Along(desk, "guardian");
        Assert.Equal(Desk.Id(first), Desk.Id(await Add(desk, booked, "Sam", "guardian").Read(HttpStatusCode.Created)));
        foreach (var name in new[] { "B", "C", "D" })
        {
            await Add(desk, booked, name, "relative").Read(HttpStatusCode.Created);
        }

        await (await Add(desk, booked, "E", "relative")).IsProblem(HttpStatusCode.Conflict, ProblemCodes.CompanionsFull);
        await (await desk.Program.PostAsJsonAsync(Path(booked), new { name = " ", kind = "other" })).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        await (await desk.Program.PostAsJsonAsync(Path(booked), new { name = "F", kind = "other", email = "none" })).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        await desk.Step(booked, "cancel").Read();
        await (await Add(desk, booked, "G", "relative")).IsProblem(HttpStatusCode.Conflict, ProblemCodes.AppointmentClosed);
    }

    [Fact]
    public async Task List_ReadByAnObserver_HoldsNoLink_AndNothingIsChanged()
    {
        await using var desk = await Desk.Open();
        var (booked, added) = await Along(desk, "guardian");
        using var observer = await desk.Server.WithRole(PersonRole.Observer);

        var seen = (await (await observer.GetAsync(Path(booked))).Read()).GetProperty("items")[0];
        Assert.Equal(("Sam", JsonValueKind.Null), (seen.GetProperty("name").GetString(), seen.GetProperty("link").ValueKind));
        await (await observer.PostAsJsonAsync(Path(booked), new { name = "X", kind = "other" })).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
        await (await observer.DeleteAsync($"{Path(booked)}/{Desk.Id(added)}")).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
    }

    internal static string Path(JsonElement booked) => $"/api/v1/appointments/{Desk.Id(booked)}/companions";

    internal static Task<HttpResponseMessage> Add(Desk desk, JsonElement booked, string name, string kind, string? email = null, string? language = null) =>
        desk.Program.PostAsJsonAsync(Path(booked), new { name, kind, email, language });

    internal static string Secret(JsonElement companion) => companion.GetProperty("link").GetString()!.Split('#')[1];

    internal static Task<PlaceKept> Knock(RoomClient waiting, string secret, string? name) =>
        waiting.Ask<PlaceKept>("Enter", new EnterWaiting(null, secret, null, name, null, "fr", false));

    private static Task<HttpResponseMessage> Book(Desk desk) => desk.Program.PostAsJsonAsync(
        "/api/v1/appointments", new { typeId = desk.Type, specialistId = desk.People[0], start = desk.Nine, customer = new { name = "Zoé" } });

    /// <summary>Sam comes along with Zoé, five minutes before the time.</summary>
    private static async Task<(JsonElement Booked, JsonElement Added)> Along(Desk desk, string kind)
    {
        var booked = await Book(desk).Read(HttpStatusCode.Created);
        var added = await Add(desk, booked, "Sam", kind).Read(HttpStatusCode.Created);
        desk.Server.Time.Advance(desk.Nine - DateTimeOffset.UtcNow - TimeSpan.FromMinutes(5));
        return (booked, added);
    }
}
