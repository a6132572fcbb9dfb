using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Waiting;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Waiting;

namespace Guichet.Server.Tests.Channels;

public sealed class KannelTests
{
    [Fact]
    public async Task RealKannel_BothWays_DeliversReportsAndHandsIn()
    {
        Assert.SkipUnless(Kannel.IsInstalled, "Kannel is not installed: apt-get install kannel kannel-extras");
        await using var talk = await Talk.Open();
        await using var kannel = new Kannel();
        await kannel.Start((await talk.Doors()).GetProperty("kannel").GetString()!);
        await talk.SetUp("text", "kannel", new { url = kannel.SendAddress, from = "13013", user = "tester", secret = "foobar" });

        await kannel.CustomerWrites("33612345678", "STOP");
        await Soon.Is(talk.All, all => all.Any(one => one.GetProperty("incoming").GetBoolean() && one.GetProperty("text").GetString() == "STOP"));
        var message = await talk.Wrote("text", "Votre rendez-vous : ça marche ? €", new { phone = "+33698765432" });

        Assert.True((await talk.Reaches(message, "delivered")).GetProperty("tries").GetInt32() == 1);
        Assert.Equal("+33612345678", (await talk.All()).Single(one => one.GetProperty("incoming").GetBoolean()).GetProperty("address").GetString());
    }

    [Fact]
    public async Task RealKannel_TellsSomebodyWhoIsAwayOfTheirTurn_WithTheLinkToTheirPlace()
    {
        Assert.SkipUnless(Kannel.IsInstalled, "Kannel is not installed: apt-get install kannel kannel-extras");
        await using var desk = await WaitingDesk.Open();
        await using var kannel = new Kannel();
        var doors = (await (await desk.Owner.GetAsync("/api/v1/messaging")).Read()).GetProperty("doors");
        await kannel.Start(doors.GetProperty("kannel").GetString()!);
        var setUp = new { url = kannel.SendAddress, from = "13013", user = "tester", secret = "foobar" };
        await (await desk.Owner.PutAsJsonAsync("/api/v1/channels", new { channel = "text", kind = "kannel", setUp })).Read();
        // The centre is there when its first message has come through.
        await kannel.CustomerWrites("33698765432", "Bonjour");
        await Soon.Is(() => Messages(desk), all => all.Any(one => one.GetProperty("incoming").GetBoolean()));
        var (board, _) = await desk.Watch();
        var (client, kept) = await desk.Come("Zoé");
        await client.Ask<ReachView>("LeaveReach", new LeaveReach("06 12 34 56 78"));
        client.Cut();
        await board.Hear<BoardChange>("BoardChanged", change => change.Places.Any(place => place.Id == kept.PlaceId && !place.Connected));

        await board.Ask<AdmittedPlace>("Admit", new PlaceAsked(kept.PlaceId));

        var told = (await Soon.Is(() => Messages(desk), all => all.Any(IsDelivered))).Single(IsDelivered);
        Assert.Equal(("+33612345678", 1), (told.GetProperty("address").GetString(), told.GetProperty("tries").GetInt32()));
        Assert.Contains($"#{kept.Secret}", told.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static bool IsDelivered(JsonElement one) => one.GetProperty("notice").GetString() == "yourTurn" && one.GetProperty("state").GetString() == "delivered";

    private static async Task<IReadOnlyList<JsonElement>> Messages(WaitingDesk desk) =>
        [.. (await (await desk.Owner.GetAsync("/api/v1/messages")).Read()).GetProperty("items").EnumerateArray()];
}
