using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Contracts.Waiting;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Waiting;

/// <summary>Who knocks for an appointment is their own organisation's: two of them have one at the same time, each with its board open and its specialist in the call.</summary>
public sealed class NeighbourKnockTests
{
    [Fact]
    public async Task Knock_IsSeenByItsOwnOrganisationAlone()
    {
        await using var desk = await Desk.Open();
        await using var two = await Both.AtTheirTime(desk);
        var (own, others) = (await two.Own.Knock("Zoé"), await two.Next.Knock("Noé"));

        foreach (var (side, kept, name) in new[] { (two.Own, own, "Zoé"), (two.Next, others, "Noé") })
        {
            var knocks = await side.Specialist.Hear<Knocks>("KnocksChanged", one => one.Items.Count > 0);
            Assert.Equal([(kept.PlaceId, name)], knocks.Items.Select(one => (one.PlaceId, one.Name)));
            await side.Board.Hear<BoardChange>("BoardChanged", change => change.Places.Any(place => place.Id == kept.PlaceId));
            await using var late = await desk.Server.Connect(side.Person, "board");
            Assert.Equal([name], (await late.Ask<BoardView>("Watch", new WatchBoard(false))).Places.Select(place => place.Name));
        }

        foreach (var (side, kept) in new[] { (two.Own, own), (two.Next, others) })
        {
            await side.Specialist.Say("What was told before this has come");
            while (side.Specialist.Waiting("KnocksChanged") > 0)
            {
                Assert.All((await side.Specialist.Hear<Knocks>("KnocksChanged")).Items, one => Assert.Equal(kept.PlaceId, one.PlaceId));
            }
        }
    }

    [Fact]
    public async Task Knock_IsAnsweredByItsOwnOrganisationAlone()
    {
        await using var desk = await Desk.Open();
        await using var two = await Both.AtTheirTime(desk);
        var (own, others) = (await two.Own.Knock("Zoé"), await two.Next.Knock("Noé"));
        await two.Own.Board.Hear<BoardChange>("BoardChanged", change => change.Places.Any(place => place.Id == own.PlaceId));
        await two.Next.Board.Hear<BoardChange>("BoardChanged", change => change.Places.Any(place => place.Id == others.PlaceId));
        var (board, placeId) = (two.Next.Board, own.PlaceId);

        Assert.Equal(ProblemCodes.PlaceNotFound, await RoomClient.Try(() => two.Next.Specialist.Ask("LetIn", new LetIn(placeId))));
        Assert.Equal(ProblemCodes.PlaceNotFound, await RoomClient.Try(() => board.Ask("Admit", new PlaceAsked(placeId))));
        Assert.Equal(ProblemCodes.PlaceNotFound, await RoomClient.Try(() => board.Ask("Decline", new DeclinePlace(placeId, "Go away."))));
        Assert.Equal(ProblemCodes.PlaceNotFound, await RoomClient.Try(() => board.Ask("SendChat", new SayToPlace(placeId, "1", "Hello"))));
        Assert.Equal(ProblemCodes.PlaceNotFound, await RoomClient.Try(() => board.Ask("ReadPlace", new PlaceAsked(placeId))));
        Assert.Equal(ProblemCodes.PlaceNotFound, await RoomClient.Try(() => board.Ask("PutBack", new PlaceAsked(placeId))));
        Assert.Equal(ProblemCodes.PlaceNotFound, await RoomClient.Try(() => board.Ask("PassOn", new PassOnPlace(placeId, null, two.Next.Id))));
        Assert.Equal(ProblemCodes.RequestInvalid, await RoomClient.Try(() => board.Ask("PassOn", new PassOnPlace(others.PlaceId, null, two.Own.Id))));
        foreach (var step in new[] { "arrive", "begin", "finish", "miss", "cancel" })
        {
            await (await two.Next.Person.PostAsJsonAsync($"/api/v1/appointments/{Desk.Id(two.Own.Booked)}/steps", new { step }))
                .IsProblem(HttpStatusCode.NotFound, ProblemCodes.AppointmentNotFound);
        }

        await two.Next.Board.Ask("Admit", new PlaceAsked(others.PlaceId));
        Assert.Equal(0, two.Own.Waiting.Waiting("PlaceChanged") + two.Own.Waiting.Waiting("ChatReceived"));
        await two.Own.Specialist.Ask("LetIn", new LetIn(placeId));
        Assert.Equal(PlaceStatus.Admitted, (await two.Own.Waiting.Hear<PlaceStanding>("PlaceChanged")).Status);
    }

    /// <summary>What one organisation has of such an appointment.</summary>
    private sealed record Side(string Id, HttpClient Person, JsonElement Booked, RoomClient Board, RoomClient Specialist, RoomClient Waiting)
    {
        public Task<PlaceKept> Knock(string name) =>
            Waiting.Ask<PlaceKept>("Enter", new EnterWaiting(null, Desk.Secret(Booked), null, name, null, "fr", false));
    }

    private sealed record Both(Side Own, Side Next) : IAsyncDisposable
    {
        public static async Task<Both> AtTheirTime(Desk desk)
        {
            var neighbour = await desk.Server.MakeNeighbour("Next door");
            using var program = desk.Server.Program(neighbour.Key);
            var own = await (await desk.Book(desk.Nine)).Read(HttpStatusCode.Created);
            var (person, theirs) = await Book(desk, program);
            desk.Server.Time.Advance(desk.Nine - DateTimeOffset.UtcNow - TimeSpan.FromMinutes(5));
            return new Both(
                await Open(desk.Server, desk.People[0], await desk.Server.SignedInByHand(), own), await Open(desk.Server, person, await desk.Server.SignedIn(neighbour), theirs));
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var side in new[] { Own, Next })
            {
                side.Person.Dispose();
                await side.Board.DisposeAsync();
                await side.Specialist.DisposeAsync();
                await side.Waiting.DisposeAsync();
            }
        }

        private static async Task<(string Person, JsonElement Booked)> Book(Desk desk, HttpClient program)
        {
            var person = (await (await program.GetAsync("/api/v1/people")).Read()).GetProperty("items")[0].GetProperty("id").GetString()!;
            var type = Desk.Id(await (await program.PostAsJsonAsync("/api/v1/appointment-types", new { name = "Advice", minutes = 30 })).Read(HttpStatusCode.Created));
            var shifts = Enumerable.Range(1, 7).Select(day => new { day, from = "08:00", to = "18:00" });
            await (await program.PutAsJsonAsync($"/api/v1/specialists/{person}/hours", new { zone = "Etc/UTC", shifts })).Read();
            return (person, await (await program.PostAsJsonAsync("/api/v1/appointments", new { typeId = type, specialistId = person, start = desk.Nine })).Read(HttpStatusCode.Created));
        }

        private static async Task<Side> Open(RunningServer server, string id, HttpClient person, JsonElement booked)
        {
            var board = await server.Connect(person, "board");
            await board.Ask<BoardView>("Watch", new WatchBoard(false));
            var specialist = await server.Connect(person);
            await specialist.JoinCall(booked.GetProperty("callId").GetString()!);
            return new Side(id, person, booked, board, specialist, await server.Connect(hub: "waiting"));
        }
    }
}
