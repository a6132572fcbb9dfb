using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Waiting;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Waiting;

namespace Guichet.Server.Tests.Scenarios;

/// <summary>What a scenario does to its customers: they are told what to prepare, and agree before they come in.</summary>
public sealed class ConsentTests
{
    [Fact]
    public async Task Enter_AnAppointmentsSpace_WithoutWhatIsRequired_IsRefusedAndNothingIsKept()
    {
        await using var desk = await Desk.Open();
        var (secret, asked, _) = await Booked(desk);
        await using var waiting = await desk.Server.Connect(hub: "waiting");

        Assert.Equal(ProblemCodes.ConsentNeeded, await RoomClient.Try(() => waiting.Ask<PlaceKept>("Enter", Request(secret))));
        Assert.Equal(ProblemCodes.ConsentNeeded, await RoomClient.Try(() => waiting.Ask<PlaceKept>("Enter", Request(secret, [asked[0]]))));
        Assert.Equal(ProblemCodes.ConsentNeeded, await RoomClient.Try(() => waiting.Ask<PlaceKept>("Enter", Request(secret, [asked[0], asked[1] with { Version = 7 }]))));
        Assert.Equal((0L, 0L), (desk.Server.Ask<long>("SELECT COUNT(*) FROM Places"), desk.Server.Ask<long>("SELECT COUNT(*) FROM Consents")));
    }

    [Fact]
    public async Task Enter_WithWhatIsRequired_KeepsTheWordsThatWereRead_AndTheDeskSeesThem()
    {
        await using var desk = await Desk.Open();
        var (secret, asked, appointment) = await Booked(desk);
        await using var waiting = await desk.Server.Connect(hub: "waiting");

        var kept = await waiting.Ask<PlaceKept>("Enter", Request(secret, [asked[0], asked[1]]));

        Assert.Equal((CameraStart.Front, true), (kept.Waiting.Scenario!.Camera, kept.Waiting.Scenario.AsksCheck));
        Assert.StartsWith("Vous êtes au bon endroit", kept.Waiting.WelcomeFrench);
        Assert.Contains("médicaments", kept.Waiting.Scenario.PrepareFrench);
        var consents = await Consents(desk, appointment);
        Assert.Equal(["fr", "fr", null], consents.Select(one => one.GetProperty("language").GetString()));
        Assert.StartsWith("J’accepte", consents[0].GetProperty("text").GetProperty("french").GetString());
        Assert.Equal([true, true, false], consents.Select(one => one.GetProperty("givenAt").ValueKind is JsonValueKind.String));
        Assert.Equal(2L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'ConsentGiven'"));
        Assert.Contains(appointment, desk.Server.Ask<string>("SELECT Body FROM Journal WHERE Kind = 'ConsentGiven' LIMIT 1").Replace("-", ""));
    }

    [Fact]
    public async Task Enter_Again_AsksNothingAgain_UntilTheWordsChangeOrItIsTakenBack()
    {
        await using var desk = await Desk.Open();
        var (secret, asked, appointment) = await Booked(desk);
        async Task<string?> Come(params AgreedConsent[] given)
        {
            await using var waiting = await desk.Server.Connect(hub: "waiting");
            return await RoomClient.Try(() => waiting.Ask<PlaceKept>("Enter", Request(secret, given)));
        }

        async Task<PlaceStatus> Return(PlaceKept kept)
        {
            await using var waiting = await desk.Server.Connect(hub: "waiting");
            return (await waiting.Ask<PlaceKept>("Enter", Request(secret) with { Link = null, Secret = kept.Secret })).Standing.Status;
        }

        PlaceKept first;
        await using (var waiting = await desk.Server.Connect(hub: "waiting"))
        {
            first = await waiting.Ask<PlaceKept>("Enter", Request(secret, [asked[0], asked[1]]));
        }

        Assert.Null(await Come());
        Assert.Equal(PlaceStatus.Waiting, await Return(first));

        using var visitor = desk.Server.Browser();
        var own = await (await visitor.PostAsJsonAsync("/api/v1/own-appointment/withdraw-consent", new { secret, consentId = asked[0].Id })).Read();
        Assert.Equal(JsonValueKind.Null, own.GetProperty("scenario").GetProperty("consents")[0].GetProperty("givenAt").ValueKind);
        Assert.Equal(JsonValueKind.String, (await Consents(desk, appointment))[0].GetProperty("withdrawnAt").ValueKind);
        Assert.Equal(1L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'ConsentWithdrawn'"));
        await (await visitor.PostAsJsonAsync("/api/v1/own-appointment/withdraw-consent", new { secret, consentId = asked[0].Id })).Read();
        Assert.Equal(1L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'ConsentWithdrawn'"));

        Assert.Equal(ProblemCodes.ConsentNeeded, await Come());
        Assert.Equal(PlaceStatus.Withdrawn, await Return(first));
        Assert.Null(await Come(asked[0]));
        Assert.Null(await Come());
    }

    [Fact]
    public async Task Enter_AQueueWithAScenario_AsksTooAndTheBoardShowsIt()
    {
        await using var desk = await WaitingDesk.Open();
        var taken = await ScenarioTests.Take(desk.Owner, "roadside", "en");
        var queue = await (await desk.Owner.GetAsync($"/api/v1/teams/{desk.TeamId}/queue")).Read();
        await (await desk.Owner.PutAsJsonAsync(
            $"/api/v1/teams/{desk.TeamId}/queue",
            new { offered = true, address = desk.Address, zone = "Etc/UTC", shifts = Array.Empty<object>(), scenarioId = ScenarioTests.Id(taken) })).Read();
        using var visitor = desk.Server.Browser();
        var page = await (await visitor.GetAsync($"/api/v1/talk/{desk.Address}")).Read();
        var asked = Asked(page.GetProperty("scenario"));
        var client = await desk.Customer();

        Assert.Equal(ProblemCodes.ConsentNeeded, await RoomClient.Try(() => client.Ask<PlaceKept>("Enter", desk.Request("Zoé"))));
        var kept = await client.Ask<PlaceKept>("Enter", desk.Request("Zoé") with { Consents = asked });

        Assert.Equal((CameraStart.Rear, false), (kept.Waiting.Scenario!.Camera, kept.Waiting.Scenario.AsksCheck));
        var (board, _) = await desk.Watch();
        var seen = (await board.Ask<PlaceDetails>("ReadPlace", new PlaceAsked(kept.PlaceId))).Consents;
        Assert.Equal(2, seen.Count);
        Assert.StartsWith("Je suis en lieu sûr", seen[0].Text);
        Assert.Equal(2L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Consents WHERE PlaceId IS NOT NULL AND AppointmentId IS NULL"));
        Assert.Equal(JsonValueKind.Null, queue.GetProperty("scenarioId").ValueKind);
    }

    [Fact]
    public async Task BookingPage_OfATypeWithAScenario_SaysWhatToPrepare()
    {
        await using var desk = await Desk.Open();
        await Booked(desk);
        var team = await (await desk.Program.PostAsJsonAsync("/api/v1/teams", new { name = "Care", memberIds = desk.People })).Read(HttpStatusCode.Created);
        await (await desk.Program.PutAsJsonAsync($"/api/v1/teams/{Desk.Id(team)}/booking-page", new { slug = "care", open = true, typeIds = new[] { desk.Type } })).Read();
        using var visitor = desk.Server.Browser();

        var page = await (await visitor.GetAsync("/api/v1/booking/care")).Read();

        Assert.StartsWith("Choose a quiet place", page.GetProperty("types")[0].GetProperty("prepare").GetProperty("english").GetString());
    }

    [Fact]
    public async Task Consents_OfNobodysAppointment_AreNotFound()
    {
        await using var desk = await Desk.Open();

        await (await desk.Program.GetAsync($"/api/v1/appointments/{Guid.NewGuid():N}/consents")).IsProblem(HttpStatusCode.NotFound, ProblemCodes.AppointmentNotFound);
    }

    // An appointment that begins soon, of a type with the scenario 'telemedicine'.
    internal static async Task<(string Secret, IReadOnlyList<AgreedConsent> Asked, string Appointment)> Booked(Desk desk)
    {
        var taken = await ScenarioTests.Take(desk.Program, "telemedicine", "en");
        await (await desk.Program.PutAsJsonAsync(
            $"/api/v1/appointment-types/{desk.Type}", new { name = "Consultation", minutes = 30, gridMinutes = 30, scenarioId = ScenarioTests.Id(taken) })).Read();
        var booked = await (await desk.Book(desk.Nine)).Read(HttpStatusCode.Created);
        desk.Server.Time.Advance(desk.Nine - desk.Server.Time.GetUtcNow() - TimeSpan.FromMinutes(10));
        using var visitor = desk.Server.Browser();
        var own = await (await visitor.PostAsJsonAsync("/api/v1/own-appointment/open", new { secret = Desk.Secret(booked) })).Read();
        return (Desk.Secret(booked), Asked(own.GetProperty("scenario")), Desk.Id(booked));
    }

    internal static IReadOnlyList<AgreedConsent> Asked(JsonElement scenario) =>
        [.. scenario.GetProperty("consents").EnumerateArray().Select(one => new AgreedConsent(one.GetProperty("id").GetString()!, one.GetProperty("version").GetInt32()))];

    internal static async Task<IReadOnlyList<JsonElement>> Consents(Desk desk, string appointment) =>
        [.. (await (await desk.Program.GetAsync($"/api/v1/appointments/{appointment}/consents")).Read()).GetProperty("items").EnumerateArray()];

    internal static EnterWaiting Request(string secret, IReadOnlyList<AgreedConsent>? given = null) => new(null, secret, null, "Zoé", null, "fr", false, given);
}
