using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Invitations;

/// <summary>What the pages do to let somebody in again, step by step.</summary>
internal static class ReentrySteps
{
    public const string NewPassword = "three new words";

    public static async Task<string> IdOf(this HttpClient browser, string name) =>
        (await (await browser.GetAsync("/api/v1/people")).Read()).GetProperty("items").EnumerateArray()
            .Single(person => person.GetProperty("name").GetString() == name).GetProperty("id").GetString()!;

    public static Task<HttpResponseMessage> MakeReentry(this HttpClient browser, string person, bool resetsSecondFactor = false) =>
        browser.PostAsJsonAsync($"/api/v1/people/{person}/re-entry", new { resetsSecondFactor });

    /// <summary>A link for somebody of the sample, by its owner.</summary>
    public static async Task<string> Reentry(this RunningServer server, string name = "Alex Byrne", bool resetsSecondFactor = false)
    {
        using var owner = await server.SignedIn();
        return Link(await (await owner.MakeReentry(await owner.IdOf(name), resetsSecondFactor)).Read(HttpStatusCode.Created));
    }

    public static Task<HttpResponseMessage> Reenter(this HttpClient browser, string link, string? password = NewPassword, string? code = null) =>
        browser.PostAsJsonAsync("/api/v1/invitations/re-enter", new { secret = Secret(link), password, code });

    public static Task<HttpResponseMessage> SignIn(this HttpClient browser, string email, string password) =>
        browser.PostAsJsonAsync("/api/v1/session", new { email, password });

    public static async Task<JsonElement> Opened(this HttpClient browser, string link) =>
        await (await browser.PostAsJsonAsync("/api/v1/invitations/open", new { secret = Secret(link) })).Read();

    public static string Link(JsonElement made) => made.GetProperty("link").GetString()!;

    public static string Secret(string link) => link.Split('#')[1];
}
