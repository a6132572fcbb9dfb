using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Passkeys;

/// <summary>What the pages do with passkeys, step by step.</summary>
internal static class PasskeySteps
{
    public const string Own = "/api/v1/account/passkeys";
    public const string Door = "/api/v1/session/passkey";

    public static Authenticator Authenticator(this RunningServer server) => new() { Origin = server.Address.GetLeftPart(UriPartial.Authority) };

    public static string PasswordOf(this RunningServer server, int who = 0) => server.Sample!.File.Specialists[who].Password;

    /// <summary>Signs somebody of the sample in and gives them a passkey.</summary>
    public static async Task<JsonElement> AddPasskey(this RunningServer server, Authenticator key, int who = 0)
    {
        using var browser = await server.SignedIn(who);
        return await (await browser.AddPasskey(key, server.PasswordOf(who))).Read(System.Net.HttpStatusCode.Created);
    }

    public static async Task<HttpResponseMessage> AddPasskey(this HttpClient browser, Authenticator key, string? password, string name = "Key")
    {
        var asked = await browser.PostAsJsonAsync($"{Own}/start", new { password });
        if (!asked.IsSuccessStatusCode)
        {
            return asked;
        }

        var question = await asked.Read();
        return await browser.PostAsJsonAsync(Own, new { name, ticket = Ticket(question), credential = key.Make(question.GetProperty("options")) });
    }

    public static async Task<HttpResponseMessage> SignInBy(this HttpClient browser, Authenticator key)
    {
        var question = await (await browser.PostAsync($"{Door}/start", null)).Read();
        return await browser.PostAsJsonAsync(Door, new { ticket = Ticket(question), credential = key.Use(question.GetProperty("options")) });
    }

    public static async Task<HttpResponseMessage> ProveBy(this HttpClient browser, Authenticator key)
    {
        var question = await (await browser.PostAsync("/api/v1/account/proof/start", null)).Read();
        return await browser.PostAsJsonAsync("/api/v1/account/proof", new { ticket = Ticket(question), credential = key.Use(question.GetProperty("options")) });
    }

    public static string Ticket(JsonElement question) => question.GetProperty("ticket").GetString()!;
}
