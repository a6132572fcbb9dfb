using System.Net;
using System.Net.Http.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Passkeys;

namespace Guichet.Server.Tests.SingleSignOn;

/// <summary>Where everybody comes by single sign-on, and an owner also when the provider is out of order.</summary>
public sealed class OnlySingleSignOnTests
{
    private const string Password = "three plain words";

    [Fact]
    public async Task Password_IsTheOwnersAlone_AndNoted()
    {
        await using var desk = await SingleDesk.Open();
        var alex = desk.Server.Sample!.File.Specialists[1];
        await (await desk.Change(("only", true))).Read();
        using var browser = desk.Server.Browser();
        Assert.True((await (await browser.PostAsJsonAsync($"{SingleDesk.Door}/find", new { email = alex.Email })).Read()).GetProperty("only").GetBoolean());

        await (await SignIn(browser, alex.Email, alex.Password)).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.SingleSignOnOnly);
        await (await SignIn(browser, alex.Email, "wrong")).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SignInFailed);
        await desk.IsOut(browser);
        await (await SignIn(browser, "camille@example.org", desk.Server.PasswordOf())).Read();
        Assert.Equal(["SingleSignOnPassedBy"], desk.Facts("SingleSignOnPassed%"));

        await (await desk.Come(browser, "alex", alex.Email)).Read();
        await (await desk.Change(("only", false))).Read();
        await (await SignIn(browser, alex.Email, alex.Password)).Read();
    }

    [Fact]
    public async Task Passkey_IsTheOwnersAlone()
    {
        await using var desk = await SingleDesk.Open();
        using var alex = desk.Server.Authenticator();
        using var camille = desk.Server.Authenticator();
        await desk.Server.AddPasskey(alex, 1);
        await desk.Server.AddPasskey(camille);
        await (await desk.Change(("only", true))).Read();
        using var browser = desk.Server.Browser();

        alex.Count++;
        await (await browser.SignInBy(alex)).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.SingleSignOnOnly);
        await desk.IsOut(browser);
        camille.Count++;
        await (await browser.SignInBy(camille)).Read();
        Assert.Equal(["SingleSignOnPassedBy"], desk.Facts("SingleSignOnPassed%"));
    }

    [Fact]
    public async Task Invitation_TellsOfTheProvider_AndMakesNoAccountWithAPassword()
    {
        await using var desk = await SingleDesk.Open(("only", true));
        var secret = await desk.Invite("ada@example.org");
        var elsewhere = await desk.Invite("ada@example.com");
        using var browser = desk.Server.Browser();
        var opened = await (await browser.PostAsJsonAsync("/api/v1/invitations/open", new { secret })).Read();
        Assert.Equal(("Example login", true), (opened.GetProperty("singleSignOn").GetString(), opened.GetProperty("singleSignOnOnly").GetBoolean()));
        opened = await (await browser.PostAsJsonAsync("/api/v1/invitations/open", new { secret = elsewhere })).Read();
        Assert.Null(opened.GetProperty("singleSignOn").GetString());

        var accepted = await browser.PostAsJsonAsync("/api/v1/invitations/accept", new { secret, name = "Ada", password = Password, ofAge = true });
        await accepted.IsProblem(HttpStatusCode.Forbidden, ProblemCodes.SingleSignOnOnly);
        await (await desk.Come(browser, "ada", "ada@example.org")).Read();
    }

    [Fact]
    public async Task Person_WithoutAPassword_KeepsAWayInWhenTheirLastPasskeyGoes()
    {
        await using var desk = await SingleDesk.Open(("roleOfNew", "specialist"));
        using var key = desk.Server.Authenticator();
        using var ada = desk.Server.Browser();
        await (await desk.Come(ada, "ada", "ada@example.org")).Read();
        var made = await (await ada.AddPasskey(key, null)).Read(HttpStatusCode.Created);

        Assert.Equal(HttpStatusCode.NoContent, (await ada.PostAsJsonAsync($"{PasskeySteps.Own}/{made.GetProperty("id").GetString()}/remove", new { })).StatusCode);
    }

    [Fact]
    public async Task Proof_OfLongAgoAtTheProvider_IsAskedForAgain()
    {
        await using var desk = await SingleDesk.Open(("roleOfNew", "specialist"));
        desk.Provider.Claim = claims => claims["auth_time"] = desk.Server.Time.GetUtcNow().AddHours(-1).ToUnixTimeSeconds();
        using var key = desk.Server.Authenticator();
        using var ada = desk.Server.Browser();
        await (await desk.Come(ada, "ada", "ada@example.org")).Read();

        await (await ada.AddPasskey(key, null)).IsProblem(HttpStatusCode.PreconditionRequired, ProblemCodes.ProofNeeded);
    }

    private static Task<HttpResponseMessage> SignIn(HttpClient browser, string email, string password) =>
        browser.PostAsJsonAsync("/api/v1/session", new { email, password });
}
