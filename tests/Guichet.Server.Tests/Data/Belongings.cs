using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Passkeys;

namespace Guichet.Server.Tests.Data;

/// <summary>One of everything that an organisation can have, so that another one can try to get at it. Every text in it holds the token.</summary>
public sealed class Belongings
{
    public string Token { get; } = $"canary-{Guid.NewGuid():N}";

    /// <summary>By the first word of the path and the parameter: "teams teamId".</summary>
    public IReadOnlyDictionary<string, string> Ids { get; private set; } = new Dictionary<string, string>();

    public MadeCall Call { get; private set; } = null!;

    public static async Task<Belongings> Of(RunningServer server)
    {
        var own = new Belongings();
        using var owner = await server.SignedIn();
        using var key = server.Authenticator();
        own.Call = await server.MakeCall(owner, new { title = own.Token, customer = new { name = own.Token } });
        var person = (await (await owner.GetAsync("/api/v1/session")).Read()).GetProperty("person").GetProperty("id").GetString()!;
        var type = await Make(owner, "appointment-types", new { name = own.Token, minutes = 30 });
        var message = await (await owner.PostAsJsonAsync("/api/v1/messages", new { channel = "email", text = own.Token, customer = new { name = own.Token, email = $"{own.Token}@example.org" } }))
            .Read(System.Net.HttpStatusCode.Created);
        own.Ids = new Dictionary<string, string>
        {
            ["messages messageId"] = Id(message),
            ["threads threadId"] = message.GetProperty("threadId").GetString()!,
            ["calls id"] = own.Call.Id,
            ["whip roomId"] = own.Call.RoomId,
            ["whip sessionId"] = "x",
            ["whep roomId"] = own.Call.RoomId,
            ["whep sessionId"] = "x",
            ["people personId"] = person,
            ["teams teamId"] = await Make(owner, "teams", new { name = own.Token, memberIds = new[] { person } }),
            ["invitations invitationId"] = await Make(owner, "invitations", new { email = $"{own.Token}@example.org", role = "specialist" }),
            ["specialists personId"] = person,
            ["specialists timeOffId"] = await Make(owner, $"specialists/{person}/time-off", new { start = "2030-01-01T00:00:00Z", end = "2030-01-02T00:00:00Z" }),
            ["closures closureId"] = await Make(owner, "closures", new { start = "2030-01-01T00:00", end = "2030-01-02T00:00", name = own.Token }),
            ["appointment-types typeId"] = type,
            ["appointments appointmentId"] = await Book(owner, person, type, own.Token),
            ["scenarios scenarioId"] = await Make(owner, "scenarios", Scenarios.ScenarioTests.Wish(own.Token)),
            ["booking slug"] = $"not-offered-{own.Token}",
            ["talk address"] = $"not-offered-{own.Token}",
            ["chat address"] = $"not-offered-{own.Token}",
            ["keys keyId"] = await Make(owner, "keys", new { name = own.Token, scopes = new[] { "calls.read" } }),
            ["account passkeyId"] = Id(await (await owner.AddPasskey(key, server.PasswordOf(), own.Token)).Read(System.Net.HttpStatusCode.Created)),
            ["account deskSessionId"] = await First(owner, "account/sessions"),
        };
        own.Ids = new Dictionary<string, string>(own.Ids) { ["calls callId"] = await Reported(owner, own) };
        var companion = await (await owner.PostAsJsonAsync(
            $"/api/v1/appointments/{own.Ids["appointments appointmentId"]}/companions", new { name = own.Token, kind = "interpreter", language = "en" })).Read(System.Net.HttpStatusCode.Created);
        own.Ids = new Dictionary<string, string>(own.Ids) { ["appointments companionId"] = Id(companion) };
        var queue = new { offered = false, address = own.Ids["talk address"], zone = "Etc/UTC", shifts = Array.Empty<object>(), welcomeEnglish = own.Token };
        await (await owner.PutAsJsonAsync($"/api/v1/teams/{own.Ids["teams teamId"]}/queue", queue)).Read();
        return own;
    }

    private static async Task<string> Book(HttpClient owner, string person, string type, string token)
    {
        var shifts = Enumerable.Range(1, 7).Select(day => new { day, from = "00:00", to = "00:00" });
        (await owner.PutAsJsonAsync($"/api/v1/specialists/{person}/hours", new { zone = "Etc/UTC", shifts })).EnsureSuccessStatusCode();
        var start = new DateTimeOffset(DateTimeOffset.UtcNow.UtcDateTime.Date.AddDays(2), TimeSpan.Zero);
        return await Make(owner, "appointments", new { typeId = type, specialistId = person, start, title = token, customer = new { name = token } });
    }

    // The call of an appointment that was held, with a report of it.
    private static async Task<string> Reported(HttpClient owner, Belongings own)
    {
        var wish = System.Text.Json.Nodes.JsonNode.Parse(JsonSerializer.Serialize(Scenarios.ScenarioTests.Wish(own.Token)))!.AsObject();
        var title = new { english = own.Token };
        wish["report"] = JsonSerializer.SerializeToNode(new[] { new { title, kind = "longText", required = true, forCustomer = true } });
        var type = await Make(owner, "appointment-types", new { name = own.Token, minutes = 30, scenarioId = await Make(owner, "scenarios", wish) });
        var start = new DateTimeOffset(DateTimeOffset.UtcNow.UtcDateTime.Date.AddDays(3), TimeSpan.Zero);
        var booked = await (await owner.PostAsJsonAsync(
            "/api/v1/appointments", new { typeId = type, specialistId = own.Ids["people personId"], start, title = own.Token, customer = new { name = own.Token } })).Read(System.Net.HttpStatusCode.Created);
        foreach (var step in new[] { "arrive", "finish" })
        {
            await (await owner.PostAsJsonAsync($"/api/v1/appointments/{Id(booked)}/steps", new { step })).Read();
        }

        var call = booked.GetProperty("callId").GetString()!;
        var report = await (await owner.GetAsync($"/api/v1/calls/{call}/report")).Read();
        var answers = new Dictionary<string, string> { [Id(report.GetProperty("fields")[0])] = own.Token };
        var finish = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/calls/{call}/report/finish") { Content = JsonContent.Create(new { answers }) };
        finish.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        await (await owner.SendAsync(finish)).Read();
        return call;
    }

    private static async Task<string> Make(HttpClient owner, string path, object body) =>
        Id(await (await owner.PostAsJsonAsync($"/api/v1/{path}", body)).Read(System.Net.HttpStatusCode.Created));

    private static async Task<string> First(HttpClient owner, string path) =>
        Id((await (await owner.GetAsync($"/api/v1/{path}")).Read()).GetProperty("items")[0]);

    private static string Id(JsonElement made) => made.GetProperty("id").GetString()!;
}
