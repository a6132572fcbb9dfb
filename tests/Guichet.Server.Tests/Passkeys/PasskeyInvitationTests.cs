using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;
using static Guichet.Server.Tests.Passkeys.PasskeySteps;

namespace Guichet.Server.Tests.Passkeys;

/// <summary>Accounts without a password.</summary>
public sealed class PasskeyInvitationTests
{
    private const string Email = "nina@example.org";

    [Fact]
    public async Task Account_MadeWithAPasskey_ComesInByItAndByEmergencyCodesAlone()
    {
        await using var server = await RunningServer.Start();
        using var key = server.Authenticator();
        var (browser, session) = await Accept(server, key);
        using var _ = browser;
        Assert.False(session.GetProperty("person").GetProperty("hasPassword").GetBoolean());
        var codes = session.GetProperty("recoveryCodes").EnumerateArray().Select(code => code.GetString()!).ToList();
        Assert.Equal(10, codes.Count);

        using var again = server.Browser();
        Assert.Equal(Email, (await (await again.SignInBy(key)).Read()).GetProperty("person").GetProperty("email").GetString());
        foreach (var password in new[] { "", "a long pass phrase", "abcdefghjkmnpqrstuvwxyz23456789" })
        {
            await (await SignIn(server, password)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SignInFailed);
        }

        await (await SignIn(server, codes[0])).Read();
        await (await SignIn(server, codes[0])).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SignInFailed);
    }

    [Fact]
    public async Task Account_WithoutAPassword_KeepsItsLastPasskeyUntilItHasOne()
    {
        await using var server = await RunningServer.Start();
        using var key = server.Authenticator();
        var (browser, _) = await Accept(server, key);
        using var person = browser;
        var id = (await (await person.GetAsync(Own)).Read()).GetProperty("items")[0].GetProperty("id").GetString();
        await (await person.PostAsJsonAsync($"{Own}/{id}/remove", new { })).IsProblem(HttpStatusCode.Conflict, ProblemCodes.PasskeyLast);

        Assert.Equal(HttpStatusCode.NoContent, (await person.PutAsJsonAsync("/api/v1/account/password", new { newPassword = "correct horse battery" })).StatusCode);
        await (await SignIn(server, "correct horse battery")).Read();
        Assert.Equal(HttpStatusCode.NoContent, (await person.PostAsJsonAsync($"{Own}/{id}/remove", new { })).StatusCode);
    }

    [Fact]
    public async Task Passkey_OfAnotherInvitation_OrNone_MakesNoAccount()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        var (first, second) = (await Invite(owner, "one@example.org"), await Invite(owner, "two@example.org"));
        using var browser = server.Browser();
        using var key = server.Authenticator();
        var question = await Ask(browser, first);
        var passkey = new { ticket = Ticket(question), credential = key.Make(question.GetProperty("options")) };
        await (await browser.PostAsJsonAsync("/api/v1/invitations/accept", new { secret = second, name = "Nina", ofAge = true, passkey, passkeyName = "Key" }))
            .IsProblem(HttpStatusCode.Gone, ProblemCodes.PasskeyExpired);
        await (await browser.PostAsJsonAsync("/api/v1/invitations/accept", new { secret = second, name = "Nina", ofAge = true }))
            .IsProblem(HttpStatusCode.BadRequest, ProblemCodes.PasswordWeak);
    }

    private static async Task<(HttpClient Browser, JsonElement Session)> Accept(RunningServer server, Authenticator key)
    {
        using var owner = await server.SignedIn();
        var secret = await Invite(owner, Email);
        var browser = server.Browser();
        var question = await Ask(browser, secret);
        Assert.Equal(Email, question.GetProperty("options").GetProperty("user").GetProperty("name").GetString());
        var passkey = new { ticket = Ticket(question), credential = key.Make(question.GetProperty("options")) };
        var answer = await browser.PostAsJsonAsync("/api/v1/invitations/accept", new { secret, name = "Nina", ofAge = true, passkey, passkeyName = "Phone" });
        return (browser, await answer.Read(HttpStatusCode.Created));
    }

    private static async Task<string> Invite(HttpClient owner, string email) =>
        (await (await owner.PostAsJsonAsync("/api/v1/invitations", new { email, role = "specialist" })).Read(HttpStatusCode.Created))
            .GetProperty("link").GetString()!.Split('#')[1];

    private static async Task<JsonElement> Ask(HttpClient browser, string secret) =>
        await (await browser.PostAsJsonAsync("/api/v1/invitations/passkey", new { secret, name = "Nina" })).Read();

    private static async Task<HttpResponseMessage> SignIn(RunningServer server, string password)
    {
        using var browser = server.Browser();
        return await browser.PostAsJsonAsync("/api/v1/session", new { email = Email, password });
    }
}
