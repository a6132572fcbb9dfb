using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Waiting;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Waiting;

public sealed class AppointedTurnTests
{
    private const string Dialled = "+33612345678";

    [Fact]
    public async Task LetIn_WhileThePhoneSleeps_IsWrittenToByTheAppointment_AlsoInQuietHours_WithTheWayBack()
    {
        await using var desk = await Desk.Open();
        var (board, kept) = await AsleepAtItsTime(desk, quiet: true);
        await board.Ask<AdmittedPlace>("Admit", new PlaceAsked(kept.PlaceId));
        desk.Server.Time.Advance(TimeSpan.FromMinutes(1));

        var sent = await Soon.Is(() => Turns(desk), all => all.Any(one => Is(one, "sent")));
        var message = Assert.Single(sent);
        Assert.Equal((Dialled, "text"), (message.GetProperty("address").GetString(), message.GetProperty("channel").GetString()));
        var secret = message.GetProperty("text").GetString()!.Split("/talk#")[1].Split([' ', '\n'])[0];
        await using var again = await desk.Server.Connect(hub: "waiting");
        var back = await again.Ask<PlaceKept>("Enter", new EnterWaiting(null, null, secret, null, null, "fr", false));
        Assert.Equal((kept.PlaceId, PlaceStatus.Admitted), (back.PlaceId, back.Standing.Status));
        await Soon.Is(() => Turns(desk), all => all.Single().GetProperty("openedAt").ValueKind is JsonValueKind.String);
        await board.DisposeAsync();
    }

    [Fact]
    public async Task LetIn_WhoWantsNothingMore_IsNotWrittenTo()
    {
        await using var desk = await Desk.Open();
        var (board, kept) = await AsleepAtItsTime(desk, quiet: false);
        var before = await (await desk.Program.PostAsJsonAsync("/api/v1/messages", new { channel = "text", text = "Hello", customer = new { phone = Dialled } })).Read(HttpStatusCode.Created);
        await (await desk.Program.PostAsJsonAsync($"/api/v1/threads/{before.GetProperty("threadId").GetString()}/consent", new { channel = "text", given = false })).Read();
        await board.Ask<AdmittedPlace>("Admit", new PlaceAsked(kept.PlaceId));
        desk.Server.Time.Advance(TimeSpan.FromMinutes(1));

        var message = Assert.Single(await Soon.Is(() => Turns(desk), all => all.Count > 0));
        Assert.Equal(("failed", "optedOut"), (message.GetProperty("state").GetString(), message.GetProperty("problem").GetString()));
        await board.DisposeAsync();
    }

    private static async Task<(RoomClient Board, PlaceKept Kept)> AsleepAtItsTime(Desk desk, bool quiet)
    {
        var booked = await AtItsTime(desk);
        if (quiet)
        {
            await (await desk.Program.PutAsJsonAsync("/api/v1/messaging", new
            {
                zone = "Etc/UTC",
                quietFrom = 0,
                quietTo = (24 * 60) - 1,
                reminders = Array.Empty<int>(),
                off = Array.Empty<string>(),
                textFirst = true,
                fallBack = true,
            })).Read();
        }

        var waiting = await desk.Server.Connect(hub: "waiting");
        var kept = await Knock(waiting, booked);
        var board = await Board(desk);
        waiting.Cut();
        await board.Hear<BoardChange>("BoardChanged", change => change.Places.Any(place => place.Id == kept.PlaceId && !place.Connected));
        return (board, kept);
    }

    private static async Task<JsonElement> AtItsTime(Desk desk)
    {
        var booked = await (await desk.Program.PostAsJsonAsync("/api/v1/appointments", new
        {
            typeId = desk.Type,
            specialistId = desk.People[0],
            start = desk.Nine,
            language = "fr",
            customer = new { name = "Eva", phone = "+33 6 12 34 56 78" },
        })).Read(HttpStatusCode.Created);
        desk.Server.Time.Advance(desk.Nine - DateTimeOffset.UtcNow - TimeSpan.FromMinutes(5));
        return booked;
    }

    private static Task<PlaceKept> Knock(RoomClient waiting, JsonElement booked) =>
        waiting.Ask<PlaceKept>("Enter", new EnterWaiting(null, Desk.Secret(booked), null, "Eva", null, "fr", false));

    private static async Task<RoomClient> Board(Desk desk)
    {
        var board = await desk.Server.Connect(await desk.Server.SignedInByHand(), "board");
        await board.Ask<BoardView>("Watch", new WatchBoard(false));
        return board;
    }

    private static async Task<List<JsonElement>> Turns(Desk desk) =>
        [.. (await (await desk.Program.GetAsync("/api/v1/messages?limit=100")).Read()).GetProperty("items").EnumerateArray()
            .Where(one => one.GetProperty("notice").GetString() == "yourTurn")];

    private static bool Is(JsonElement message, string state) => message.GetProperty("state").GetString() == state;
}
