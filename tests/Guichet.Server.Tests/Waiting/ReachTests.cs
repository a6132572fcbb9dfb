using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Waiting;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Waiting;

public sealed class ReachTests
{
    private const string Number = "06 12 34 56 78";
    private const string Dialled = "+33612345678";

    [Fact]
    public async Task LeaveReach_LetInWhileAway_IsTextedWithALinkThatTakesThePlaceBack()
    {
        await using var desk = await WaitingDesk.Open();
        var (board, _) = await desk.Watch();
        var (client, kept) = await desk.Come("Zoé");
        Assert.Equal((true, true, null), (kept.Reach!.Text, kept.Reach.Email, kept.Reach.Left));

        Assert.Equal(Dialled, (await client.Ask<ReachView>("LeaveReach", new LeaveReach(Number))).Left);
        var shown = await board.Hear<BoardChange>("BoardChanged", change => change.Places.Any(place => place.Told is { ByText: true, At: null }));
        Assert.Equal(kept.PlaceId, shown.Places.Single().Id);
        client.Cut();
        await board.Hear<BoardChange>("BoardChanged", change => change.Places.Any(place => !place.Connected));
        // The lease of whoever left nothing is over; theirs is not.
        desk.Server.Time.Advance(TimeSpan.FromMinutes(30));
        await board.Ask<AdmittedPlace>("Admit", new PlaceAsked(kept.PlaceId));
        await board.Hear<BoardChange>("BoardChanged", change => change.Places.Any(place => place.Told is { At: not null }));

        var sent = await Soon.Is(() => Messages(desk), all => all.Any(one => Is(one, "yourTurn", "sent")));
        var message = Assert.Single(sent);
        Assert.Equal((Dialled, "text"), (message.GetProperty("address").GetString(), message.GetProperty("channel").GetString()));
        Assert.Contains("STOP", message.GetProperty("text").GetString(), StringComparison.Ordinal);
        var secret = Secret(message);
        Assert.Equal(kept.Secret, secret);
        var (_, again) = await desk.Come(secret: secret);
        Assert.Equal((kept.PlaceId, PlaceStatus.Admitted), (again.PlaceId, again.Standing.Status));
        await Soon.Is(() => Messages(desk), all => all.Single().GetProperty("openedAt").ValueKind is JsonValueKind.String);
    }

    [Fact]
    public async Task LeaveReach_BecomesFirstWhileAway_IsToldByEmailOnce()
    {
        await using var desk = await WaitingDesk.Open();
        var (board, _) = await desk.Watch();
        var (first, _) = await desk.Come("Ada");
        var (client, kept) = await desk.Come("Zoé");
        await client.Ask<ReachView>("LeaveReach", new LeaveReach(" Zoe@Example.org "));
        client.Cut();
        await board.Hear<BoardChange>("BoardChanged", change => change.Places.Any(place => place.Id == kept.PlaceId && !place.Connected));
        desk.Server.Time.Advance(TimeSpan.FromMinutes(1));
        await first.Ask("Leave");

        var message = Assert.Single(await Soon.Is(() => Messages(desk), all => all.Any(one => Is(one, "nextInLine", "sent"))));
        Assert.Equal(("zoe@example.org", kept.Secret), (message.GetProperty("address").GetString(), Secret(message)));
        Assert.Contains("Bonjour Zoé", message.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LeaveReach_KeepsTheConsentWithThePlaceAsItsProof_AndNoNumberWhenThePlaceIsOver()
    {
        await using var desk = await WaitingDesk.Open();
        var (client, kept) = await desk.Come("Zoé");
        await client.Ask<ReachView>("LeaveReach", new LeaveReach(Number));

        Assert.Equal(Dialled, desk.Server.Ask<string>("SELECT Address FROM ChannelConsents WHERE Source = 'Service'"));
        Assert.Equal(Guid.Parse(kept.PlaceId).ToString(), desk.Server.Ask<string>("SELECT Proof FROM ChannelConsents"), ignoreCase: true);
        Assert.Equal(1L, desk.Server.Ask<long>("SELECT count(*) FROM Places WHERE Reach_Phone IS NOT NULL"));
        await client.Ask("Leave");
        Assert.Equal(0L, desk.Server.Ask<long>("SELECT count(*) FROM Places WHERE Reach_Phone IS NOT NULL"));
        Assert.DoesNotContain("61234", desk.Server.Ask<string>("SELECT Body FROM Journal WHERE Kind = 'ReachChanged'"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LeaveReach_SurvivesARestart_AndCanBeTakenBack()
    {
        await using var desk = await WaitingDesk.Open();
        var (client, kept) = await desk.Come("Zoé");
        await client.Ask<ReachView>("LeaveReach", new LeaveReach(Number));
        await desk.Restart();
        var (again, found) = await desk.Come(secret: kept.Secret);

        Assert.Equal(Dialled, found.Reach!.Left);
        Assert.Null((await again.Ask<ReachView>("LeaveReach", new LeaveReach(null))).Left);
    }

    [Fact]
    public async Task LeaveReach_WhereNothingMayOrCanBeSent_IsRefusedWithItsReason()
    {
        await using var desk = await WaitingDesk.Open();
        var (client, _) = await desk.Come("Zoé");
        Task<string?> Leave(string to) => RoomClient.Try(() => client.Ask<ReachView>("LeaveReach", new LeaveReach(to)));

        Assert.Equal(ProblemCodes.MessageAddressInvalid, await Leave("12"));
        Assert.Equal(ProblemCodes.MessageAddressInvalid, await Leave("zoe@"));
        Assert.Equal(ProblemCodes.MessageCountryClosed, await Leave("+86 139 1234 5678"));
        await desk.Owner.PostAsJsonAsync("/api/v1/channels/suspend", new { channel = "text" });
        Assert.Equal(ProblemCodes.MessageAddressInvalid, await Leave(Number));
        Assert.False((await desk.Come("Ada")).Kept.Reach!.Text);
        await Leave("zoe@example.org");
        Assert.Equal(ProblemCodes.TooManyRequests, await Leave("zoe@example.org"));
    }

    [Fact]
    public async Task Reach_OneChannelHasAnOperator_OffersThatOneAlone()
    {
        await using var desk = await WaitingDesk.Open();
        await (await desk.Owner.PutAsJsonAsync("/api/v1/channels", new
        {
            channel = "text",
            kind = "twilio",
            setUp = new { url = "http://127.0.0.1:9", from = "+15005550006", user = "AC1", secret = "token" },
        })).Read();

        var reach = (await desk.Come("Zoé")).Kept.Reach!;
        Assert.Equal((true, false), (reach.Text, reach.Email));
    }

    [Fact]
    public async Task Decline_WhileAway_SendsTheDesksOwnWordsAlsoInQuietHours()
    {
        await using var desk = await WaitingDesk.Open();
        // In Paris, where the number is from, an hour or two later than here.
        var now = (int)desk.Server.Time.GetUtcNow().TimeOfDay.TotalMinutes;
        await (await desk.Owner.PutAsJsonAsync("/api/v1/messaging", new
        {
            zone = "",
            quietFrom = now,
            quietTo = (now + (4 * 60)) % (24 * 60),
            reminders = new[] { 60 },
            off = Array.Empty<string>(),
            textFirst = true,
            fallBack = true,
        })).Read();
        var (board, _) = await desk.Watch();
        var (client, kept) = await desk.Come("Zoé");
        await client.Ask<ReachView>("LeaveReach", new LeaveReach(Number));
        client.Cut();
        await board.Hear<BoardChange>("BoardChanged", change => change.Places.Any(place => place.Told is not null && !place.Connected));
        var words = $" Nous sommes complets. {new string('a', 300)}\nRappelez demain dès 9 h. ";
        await board.Ask("Decline", new DeclinePlace(kept.PlaceId, words));

        var message = Assert.Single(await Soon.Is(() => Messages(desk), all => all.Any(one => Is(one, "declined", "sent"))));
        Assert.Equal((Dialled, "text"), (message.GetProperty("address").GetString(), message.GetProperty("channel").GetString()));
        Assert.Contains(words.Trim(), message.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(0L, desk.Server.Ask<long>("SELECT count(*) FROM Places WHERE Reach_Phone IS NOT NULL"));
    }

    [Fact]
    public async Task Decline_WhileTheChannelIsSuspended_WaitsForItWhenAllElseIsTakenBack()
    {
        await using var desk = await WaitingDesk.Open();
        var (board, _) = await desk.Watch();
        var (first, _) = await desk.Come("Ada");
        var (client, kept) = await desk.Come("Zoé");
        await client.Ask<ReachView>("LeaveReach", new LeaveReach(Number));
        await desk.Owner.PostAsJsonAsync("/api/v1/channels/suspend", new { channel = "text" });
        client.Cut();
        await board.Hear<BoardChange>("BoardChanged", change => change.Places.Any(place => place.Id == kept.PlaceId && !place.Connected));
        desk.Server.Time.Advance(TimeSpan.FromMinutes(1));
        await first.Ask("Leave");
        await Soon.Is(() => Messages(desk), all => all.Any(one => Is(one, "nextInLine", "queued")));

        await board.Ask("Decline", new DeclinePlace(kept.PlaceId, "We are full tonight."));
        var left = await Soon.Is(() => Messages(desk), all => all.Any(one => Is(one, "nextInLine", "withdrawn")));
        Assert.Contains(left, one => Is(one, "declined", "queued"));
        await desk.Owner.PostAsJsonAsync("/api/v1/channels/resume", new { channel = "text" });
        await Soon.Is(() => Messages(desk), all => all.Any(one => Is(one, "declined", "sent")));
    }

    [Fact]
    public async Task Decline_WhoseNoticeIsSwitchedOff_TellsTheDeskSoAndSendsNothing()
    {
        await using var desk = await WaitingDesk.Open();
        var (board, _) = await desk.Watch();
        var (client, kept) = await desk.Come("Zoé");
        await client.Ask<ReachView>("LeaveReach", new LeaveReach(Number));
        client.Cut();
        await board.Hear<BoardChange>("BoardChanged", change => change.Places.Any(place => place.Told is not null && !place.Connected));
        Assert.True((await board.Ask<PlaceDetails>("ReadPlace", new PlaceAsked(kept.PlaceId))).SendsDeclined);
        await (await desk.Owner.PutAsJsonAsync("/api/v1/messaging", new
        {
            zone = "",
            quietFrom = 0,
            quietTo = 0,
            reminders = Array.Empty<int>(),
            off = new[] { "declined" },
            textFirst = true,
            fallBack = true,
        })).Read();

        Assert.False((await board.Ask<PlaceDetails>("ReadPlace", new PlaceAsked(kept.PlaceId))).SendsDeclined);
        await board.Ask("Decline", new DeclinePlace(kept.PlaceId, "We are full tonight."));
        Assert.Empty(await Messages(desk));
        var (_, again) = await desk.Come(secret: kept.Secret);
        Assert.Equal((PlaceStatus.Declined, "We are full tonight."), (again.Standing.Status, again.Standing.Message));
    }

    [Fact]
    public async Task Decline_WithThePageOpen_IsReadThereAlone()
    {
        await using var desk = await WaitingDesk.Open();
        var (board, _) = await desk.Watch();
        var (client, kept) = await desk.Come("Zoé");
        await client.Ask<ReachView>("LeaveReach", new LeaveReach(Number));
        await board.Ask("Decline", new DeclinePlace(kept.PlaceId, "We are full tonight."));

        Assert.Equal("We are full tonight.", (await client.Hear<PlaceStanding>("PlaceChanged", one => one.Status is PlaceStatus.Declined)).Message);
        Assert.Empty(await Messages(desk));
    }

    [Fact]
    public async Task Decline_WhoWantsNothingMore_IsNotWrittenTo()
    {
        await using var desk = await WaitingDesk.Open();
        var (board, _) = await desk.Watch();
        var (client, kept) = await desk.Come("Zoé");
        await client.Ask<ReachView>("LeaveReach", new LeaveReach(Number));
        var before = await (await desk.Owner.PostAsJsonAsync("/api/v1/messages", new { channel = "text", text = "Hello", customer = new { phone = Dialled } })).Read(HttpStatusCode.Created);
        await (await desk.Owner.PostAsJsonAsync($"/api/v1/threads/{before.GetProperty("threadId").GetString()}/consent", new { channel = "text", given = false })).Read();
        client.Cut();
        await board.Hear<BoardChange>("BoardChanged", change => change.Places.Any(place => !place.Connected));
        await board.Ask("Decline", new DeclinePlace(kept.PlaceId, "We are full tonight."));

        var message = Assert.Single(await Messages(desk), one => Is(one, "declined", "failed"));
        Assert.Equal("optedOut", message.GetProperty("problem").GetString());
    }

    private static async Task<List<JsonElement>> Messages(WaitingDesk desk) =>
        [.. (await (await desk.Owner.GetAsync("/api/v1/messages")).Read()).GetProperty("items").EnumerateArray()];

    private static bool Is(JsonElement message, string notice, string state) =>
        message.GetProperty("notice").GetString() == notice && message.GetProperty("state").GetString() == state;

    private static string Secret(JsonElement message) => message.GetProperty("text").GetString()!.Split("/talk#")[1].Split([' ', '\n'])[0];
}
