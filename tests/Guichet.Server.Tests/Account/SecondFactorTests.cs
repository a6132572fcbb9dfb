using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Server.Platform;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Account;

public sealed class SecondFactorTests
{
    private const string Path = "/api/v1/account/second-factor";

    [Fact]
    public async Task Set_AsksForACodeAtTheNextSignIn_AndTakesEachOnlyOnce()
    {
        await using var server = await RunningServer.Start();
        using var person = await server.SignedIn();
        // The step may change meanwhile: one that is older than the used one is refused as well.
        var step = Totp.StepOf(Clock.Now(server.Time));
        var (secret, codes) = await Set(server, person);
        Assert.Equal(10, codes.Count);
        using var browser = server.Browser();
        await (await SignIn(server, browser)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.CodeNeeded);
        await (await SignIn(server, browser, Totp.Code(secret, step))).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.CodeWrong);
        Assert.Contains("\"way\":\"code\"", server.Ask<string>("SELECT Body FROM Journal WHERE Kind = 'SignInFailed'"), StringComparison.Ordinal);

        server.Time.Advance(TimeSpan.FromSeconds(60));
        var code = Code(server, secret);
        Assert.Equal(HttpStatusCode.OK, (await SignIn(server, browser, $" {code[..3]} {code[3..]}")).StatusCode);
        await (await SignIn(server, browser, code)).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.CodeWrong);
        Assert.False(server.Ask<byte[]>("SELECT TotpSecret FROM People WHERE TotpSecret IS NOT NULL").AsSpan().IndexOf(secret) >= 0);
    }

    [Fact]
    public async Task Code_ManyTimesAtOnce_OpensOneSession()
    {
        await using var server = await RunningServer.Start(settings: ("SignIn:AttemptsBeforeLock", "20"));
        using var person = await server.SignedIn();
        var (secret, _) = await Set(server, person);
        server.Time.Advance(TimeSpan.FromSeconds(60));
        using var browser = server.Browser(keepsCookies: false);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SignIn(server, browser, Code(server, secret))));

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.OK);
    }

    [Fact]
    public async Task Codes_Guessed_LockTheAccount_AndThePasswordAloneDoesNotClearTheCount()
    {
        await using var server = await RunningServer.Start();
        using var person = await server.SignedIn();
        await Set(server, person);
        using var browser = server.Browser();
        for (var i = 0; i < 5; i++)
        {
            await (await SignIn(server, browser)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.CodeNeeded);
            await (await SignIn(server, browser, "000000")).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.CodeWrong);
        }

        await (await SignIn(server, browser, "000000")).IsProblem(HttpStatusCode.Locked, ProblemCodes.SignInLocked);
    }

    [Fact]
    public async Task RecoveryCode_WorksOnce_AndNewOnesMakeTheOldVoid()
    {
        await using var server = await RunningServer.Start();
        using var person = await server.SignedIn();
        var (_, codes) = await Set(server, person);
        using var browser = server.Browser();
        Assert.Equal(HttpStatusCode.OK, (await SignIn(server, browser, codes[0].ToUpperInvariant())).StatusCode);
        await (await SignIn(server, browser, codes[0])).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.CodeWrong);
        Assert.Equal(9, (await (await browser.GetAsync(Path)).Read()).GetProperty("recoveryCodesLeft").GetInt32());

        var fresh = await (await browser.PostAsJsonAsync($"{Path}/recovery-codes", new { password = Password(server) })).Read();
        await (await SignIn(server, browser, codes[1])).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.CodeWrong);
        Assert.Equal(HttpStatusCode.OK, (await SignIn(server, browser, fresh.GetProperty("recoveryCodes")[3].GetString()!)).StatusCode);
    }

    [Fact]
    public async Task Setting_WithAWrongPasswordOrCodeOrAnothersTicket_SetsNothing()
    {
        await using var server = await RunningServer.Start();
        using var person = await server.SignedIn();
        using var alex = await server.SignedIn(1);
        var (ticket, secret) = await Start(person);
        await (await Confirm(person, "not it at all", ticket, Code(server, secret))).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.PasswordWrong);
        await (await Confirm(person, Password(server), ticket, "123")).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.CodeWrong);
        await (await Confirm(alex, Password(server, 1), ticket, Code(server, secret))).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.CodeWrong);
        await (await Confirm(person, Password(server), "AAAA", Code(server, secret))).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.CodeWrong);

        Assert.Equal(0L, server.Ask<long>("SELECT COUNT(*) FROM People WHERE TotpSecret IS NOT NULL"));
        Assert.Equal(HttpStatusCode.OK, (await SignIn(server, person)).StatusCode);
    }

    [Fact]
    public async Task Ticket_OfAnAuthenticator_HoldsTenMinutes()
    {
        await using var server = await RunningServer.Start();
        using var person = await server.SignedIn();
        var (ticket, secret) = await Start(person);
        server.Time.Advance(TimeSpan.FromMinutes(10));
        await (await Confirm(person, Password(server), ticket, Code(server, secret))).IsProblem(HttpStatusCode.Gone, ProblemCodes.SecondFactorExpired);
        await (await Confirm(person, Password(server), Convert.ToBase64String(new byte[8]), Code(server, secret)))
            .IsProblem(HttpStatusCode.BadRequest, ProblemCodes.CodeWrong);

        (ticket, secret) = await Start(person);
        server.Time.Advance(TimeSpan.FromMinutes(9.9));
        await (await Confirm(person, Password(server), ticket, Code(server, secret))).Read();
    }

    [Fact]
    public async Task Required_ByTheOwner_LeavesOthersOnlyTheirAccountUntilTheyHaveOne()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        using var alex = await server.SignedInByHand(1);
        const string policy = "/api/v1/organisation/sign-in-policy";
        await (await owner.PutAsJsonAsync(policy, new { secondFactorRequired = true })).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.SecondFactorNeeded);
        await Set(server, owner);
        await (await owner.PutAsJsonAsync(policy, new { secondFactorRequired = true })).Read();
        var call = await server.MakeCall();

        await (await alex.GetAsync("/api/v1/calls")).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.SecondFactorNeeded);
        Assert.True((await (await alex.GetAsync("/api/v1/session")).Read()).GetProperty("secondFactorNeeded").GetBoolean());
        await using var client = await server.Connect(alex);
        Assert.Equal(ProblemCodes.SecondFactorNeeded, await RoomClient.Try(() => client.JoinCall(call.Id)));
        await Set(server, alex, 1);
        Assert.Equal(HttpStatusCode.OK, (await alex.GetAsync("/api/v1/calls")).StatusCode);
        await (await alex.PostAsJsonAsync($"{Path}/remove", new { password = Password(server, 1) })).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.SecondFactorNeeded);
    }

    [Fact]
    public async Task Password_Changed_SignsOutEverywhereElse()
    {
        await using var server = await RunningServer.Start();
        using var here = await server.SignedIn();
        using var there = await server.SignedIn();
        const string next = "another long pass phrase";
        await (await here.PutAsJsonAsync("/api/v1/account/password", new { password = "wrong", newPassword = next })).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.PasswordWrong);
        await (await here.PutAsJsonAsync("/api/v1/account/password", new { password = Password(server), newPassword = "short" })).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.PasswordWeak);

        Assert.Equal(HttpStatusCode.NoContent, (await here.PutAsJsonAsync("/api/v1/account/password", new { password = Password(server), newPassword = next })).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/api/v1/calls")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await there.GetAsync("/api/v1/calls")).StatusCode);
        await (await SignIn(server, there)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SignInFailed);
    }

    private static async Task<(byte[] Secret, IReadOnlyList<string> Codes)> Set(RunningServer server, HttpClient person, int who = 0)
    {
        var (ticket, secret) = await Start(person);
        var set = await (await Confirm(person, Password(server, who), ticket, Code(server, secret))).Read();
        return (secret, [.. set.GetProperty("recoveryCodes").EnumerateArray().Select(code => code.GetString()!)]);
    }

    private static async Task<(string Ticket, byte[] Secret)> Start(HttpClient person)
    {
        var started = await (await person.PostAsync($"{Path}/start", null)).Read();
        return (started.GetProperty("ticket").GetString()!, FromBase32(started.GetProperty("secret").GetString()!));
    }

    private static Task<HttpResponseMessage> Confirm(HttpClient person, string password, string ticket, string code) =>
        person.PostAsJsonAsync(Path, new { password, ticket, code });

    private static Task<HttpResponseMessage> SignIn(RunningServer server, HttpClient browser, string? code = null) =>
        browser.PostAsJsonAsync("/api/v1/session", new { email = server.Sample!.File.Specialists[0].Email, password = Password(server), code });

    private static string Password(RunningServer server, int who = 0) => server.Sample!.File.Specialists[who].Password;

    private static string Code(RunningServer server, byte[] secret) => Totp.Code(secret, Totp.StepOf(Clock.Now(server.Time)));

    internal static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }
}
