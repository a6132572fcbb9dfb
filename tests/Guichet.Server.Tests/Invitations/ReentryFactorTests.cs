using System.Net;
using System.Net.Http.Json;
using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Server.Platform;
using Guichet.Server.Tests.Account;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Passkeys;
using static Guichet.Server.Tests.Invitations.ReentrySteps;

namespace Guichet.Server.Tests.Invitations;

/// <summary>What a way back in does to the second factor: nothing, unless its maker says so.</summary>
public sealed class ReentryFactorTests
{
    private const string Email = "alex@example.org";

    [Fact]
    public async Task Link_ThatDoesNotReset_AsksForACode_AndGuessesLockTheAccount()
    {
        await using var server = await RunningServer.Start();
        var secret = await SetAuthenticator(server);
        var link = await server.Reentry();
        using var alex = server.Browser();
        Assert.True((await alex.Opened(link)).GetProperty("reentry").GetProperty("codeNeeded").GetBoolean());
        await (await alex.Reenter(link)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.CodeNeeded);
        for (var i = 0; i < 4; i++)
        {
            await (await alex.Reenter(link, code: "000000")).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.CodeWrong);
        }

        await alex.Reenter(link, code: "000000");
        await (await alex.Reenter(link, code: Code(server, secret))).IsProblem(HttpStatusCode.Locked, ProblemCodes.SignInLocked);
        Assert.Equal(6L, server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'SignInFailed'"));
        server.Time.Advance(TimeSpan.FromMinutes(16));

        await (await alex.Reenter(link, code: Code(server, secret))).Read();
        await (await alex.SignIn(Email, NewPassword)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.CodeNeeded);
    }

    [Fact]
    public async Task Passkey_ByALinkThatDoesNotReset_NeedsTheCodeToo()
    {
        await using var server = await RunningServer.Start();
        var secret = await SetAuthenticator(server);
        var link = await server.Reentry();
        using var alex = server.Browser();
        using var key = server.Authenticator();

        await (await ByPasskey(alex, link, key)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.CodeNeeded);
        var session = await (await ByPasskey(alex, link, key, Code(server, secret))).Read();

        Assert.Equal(10, session.GetProperty("recoveryCodes").GetArrayLength());
        Assert.False(session.GetProperty("person").GetProperty("hasPassword").GetBoolean());
        using var again = server.Browser();
        await (await again.SignIn(Email, server.PasswordOf(1))).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SignInFailed);
        await (await again.SignInBy(key)).Read();
    }

    [Fact]
    public async Task Link_ThatResets_MakesAuthenticatorPasskeysAndCodesVoid()
    {
        await using var server = await RunningServer.Start();
        using var lost = server.Authenticator();
        await server.AddPasskey(lost, who: 1);
        await SetAuthenticator(server);
        var link = await server.Reentry(resetsSecondFactor: true);
        using var alex = server.Browser();
        Assert.False((await alex.Opened(link)).GetProperty("reentry").GetProperty("codeNeeded").GetBoolean());

        await (await alex.Reenter(link)).Read();

        using var again = server.Browser();
        await (await again.SignIn(Email, NewPassword)).Read();
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Browser().SignInBy(lost)).StatusCode);
        Assert.Equal(0L, server.Ask<long>("SELECT COUNT(*) FROM RecoveryCodes"));
        Assert.Equal(1L, server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'PasskeyRemoved'"));
        Assert.Equal(1L, server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'SecondFactorRemoved'"));
    }

    [Fact]
    public async Task Account_WithPasskeysAlone_ComesBackWithANewOne()
    {
        await using var server = await RunningServer.Start();
        using var lost = server.Authenticator();
        using var found = server.Authenticator();
        var first = await server.Reentry();
        using var alex = server.Browser();
        await (await ByPasskey(alex, first, lost)).Read();

        // Whoever has the mailbox alone is no second factor.
        await (await alex.Reenter(await server.Reentry())).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.CodeNeeded);
        await (await ByPasskey(alex, await server.Reentry(resetsSecondFactor: true), found)).Read();

        using var again = server.Browser();
        Assert.Equal(HttpStatusCode.Unauthorized, (await again.SignInBy(lost)).StatusCode);
        await (await again.SignInBy(found)).Read();
    }

    private static async Task<HttpResponseMessage> ByPasskey(HttpClient browser, string link, Authenticator key, string? code = null)
    {
        var question = await (await browser.PostAsJsonAsync("/api/v1/invitations/passkey", new { secret = Secret(link), name = "Alex Byrne" })).Read();
        var passkey = new { ticket = PasskeySteps.Ticket(question), credential = key.Make(question.GetProperty("options")) };
        return await browser.PostAsJsonAsync("/api/v1/invitations/re-enter", new { secret = Secret(link), code, passkey, passkeyName = "Phone" });
    }

    private static async Task<byte[]> SetAuthenticator(RunningServer server)
    {
        using var alex = await server.SignedIn(1);
        var started = await (await alex.PostAsync("/api/v1/account/second-factor/start", null)).Read();
        var secret = SecondFactorTests.FromBase32(started.GetProperty("secret").GetString()!);
        await (await alex.PostAsJsonAsync("/api/v1/account/second-factor", new
        {
            password = server.PasswordOf(1),
            ticket = started.GetProperty("ticket").GetString(),
            code = Code(server, secret),
        })).Read();
        server.Time.Advance(TimeSpan.FromSeconds(60));
        return secret;
    }

    private static string Code(RunningServer server, byte[] secret) => Totp.Code(secret, Totp.StepOf(Clock.Now(server.Time)));
}
