using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.People;

public sealed class SignInTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task SignIn_RightPassword_GivesACookieThatScriptsCannotRead()
    {
        using var browser = _server.Browser();
        var account = _server.Sample!.File.Specialists[0];
        var answer = await SignIn(browser, account.Email.ToUpperInvariant() + " ", account.Password);

        var session = await answer.Read();
        Assert.True(session.GetProperty("signedIn").GetBoolean());
        Assert.Equal("Camille Martin", session.GetProperty("person").GetProperty("name").GetString());
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.True((await (await browser.GetAsync("/api/v1/session")).Read()).GetProperty("signedIn").GetBoolean());

        Assert.Equal(HttpStatusCode.NoContent, (await browser.DeleteAsync("/api/v1/session")).StatusCode);
        Assert.False((await (await browser.GetAsync("/api/v1/session")).Read()).GetProperty("signedIn").GetBoolean());
    }

    [Theory]
    [InlineData("camille@example.org", "wrong password")]
    [InlineData("nobody@example.org", "wrong password")]
    [InlineData("", "")]
    [InlineData("' OR 1=1 --", "x")]
    public async Task SignIn_Wrong_SaysTheSameForEverybody(string email, string password)
    {
        using var browser = _server.Browser();

        await (await SignIn(browser, email, password)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SignInFailed);
    }

    [Fact]
    public async Task SignIn_PasswordKeptWithFewerRounds_IsKeptWithMore()
    {
        await using var server = await RunningServer.Start(settings: ("SignIn:PasswordRounds", "20000"));
        using var browser = server.Browser();
        var account = server.Sample!.File.Specialists[0];
        Assert.Equal(10_000u, Rounds());

        await (await SignIn(browser, account.Email, "wrong")).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SignInFailed);
        Assert.Equal(10_000u, Rounds());
        Assert.Equal(HttpStatusCode.OK, (await SignIn(browser, account.Email, account.Password)).StatusCode);
        Assert.Equal(20_000u, Rounds());
        Assert.Equal(HttpStatusCode.OK, (await SignIn(browser, account.Email, account.Password)).StatusCode);

        // Identity's third format: a byte for it, the function, the rounds, each number in four bytes, most significant first.
        uint Rounds() => BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(
            server.Ask<string>("SELECT PasswordHash FROM People WHERE Email = $email", ("$email", account.Email))).AsSpan(5));
    }

    [Fact]
    public async Task SignIn_FiveWrongInARow_LocksForAWhileEvenForTheRightOne()
    {
        await using var server = await RunningServer.Start();
        using var browser = server.Browser();
        var account = server.Sample!.File.Specialists[1];
        for (var i = 0; i < 5; i++)
        {
            await (await SignIn(browser, account.Email, "wrong")).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SignInFailed);
        }

        var locked = await SignIn(browser, account.Email, account.Password);
        await locked.IsProblem(HttpStatusCode.Locked, ProblemCodes.SignInLocked);
        Assert.InRange(locked.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 15 * 60);

        server.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.OK, (await SignIn(browser, account.Email, account.Password)).StatusCode);
        Assert.Equal(
            ["SignInFailed", "SignInFailed", "SignInFailed", "SignInFailed", "SignInFailed", "SignInFailed", "SignInSucceeded"],
            server.Rows("SELECT Kind FROM Journal WHERE Kind LIKE 'SignIn%' ORDER BY Sequence").Select(row => row[0]));
    }

    [Fact]
    public async Task SignIn_ManyGuessesAtOnce_AreAllCounted()
    {
        await using var server = await RunningServer.Start();
        using var browser = server.Browser();
        var account = server.Sample!.File.Specialists[1];

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => SignIn(browser, account.Email, "wrong")));

        Assert.Equal(5, answers.Count(answer => answer.StatusCode is HttpStatusCode.Unauthorized));
        Assert.Equal(7, answers.Count(answer => answer.StatusCode is HttpStatusCode.Locked));
    }

    [Fact]
    public async Task SignIn_TooOftenForOneAccount_IsSlowedDown()
    {
        await using var server = await RunningServer.Start(settings: ("SignIn:AttemptsPerMinute", "3"));
        using var browser = server.Browser();
        for (var i = 0; i < 3; i++)
        {
            await SignIn(browser, "nobody@example.org", "wrong");
        }

        await (await SignIn(browser, "NOBODY@example.org ", "wrong")).IsProblem(HttpStatusCode.TooManyRequests, ProblemCodes.TooManyRequests);
        await (await SignIn(browser, "somebody@example.org", "wrong")).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SignInFailed);
    }

    [Fact]
    public async Task SignIn_UnknownAccount_TakesAsLongAsAKnownOne()
    {
        // A server of its own: so many wrong passwords in a row lock the account for whoever comes next. Its first start is its own
        // too, so that the account's hash is as dear as in real life, and most of the time: without it an unknown account answers in a fraction.
        await using var server = await RunningServer.Start(
            folder: Directory.CreateTempSubdirectory("guichet-test-").FullName,
            settings: [("SignIn:AttemptsBeforeLock", "20"), ("SignIn:AttemptsPerMinute", "100"), ("SignIn:PasswordRounds", "210000")]);
        using var browser = server.Browser();
        var known = await Fastest(browser, "camille@example.org");
        var unknown = await Fastest(browser, "nobody@example.org");

        Assert.InRange(unknown / known, 0.3, 3);
    }

    [Fact]
    public async Task Writes_WithoutThePagesHeader_AreRefusedWithTheCookie()
    {
        using var person = await _server.SignedIn();
        person.DefaultRequestHeaders.Remove("X-Guichet");

        await (await person.PostAsJsonAsync("/api/v1/calls", new { })).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
        await (await person.DeleteAsync("/api/v1/session")).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
        Assert.True((await (await person.GetAsync("/api/v1/session")).Read()).GetProperty("signedIn").GetBoolean());
    }

    [Fact]
    public async Task Writes_FromAnotherOrigin_AreRefused()
    {
        using var person = await _server.SignedIn();
        person.DefaultRequestHeaders.Add("Origin", "https://evil.example");
        await (await person.PostAsJsonAsync("/api/v1/calls", new { })).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);

        await Assert.ThrowsAnyAsync<Exception>(() => RoomClient.Connect(_server.Address, null, "https://evil.example"));
        await using var own = await RoomClient.Connect(_server.Address, null, _server.Address.GetLeftPart(UriPartial.Authority));
    }

    [Fact]
    public async Task SignIn_WhereSomebodyOfAnotherOrganisationIs_MakesTheBrowserTheirs()
    {
        await using var server = await RunningServer.Start();
        var neighbour = await server.MakeNeighbour("Next door");
        using var browser = await server.SignedIn();

        var session = await (await SignIn(browser, neighbour.Email, neighbour.Password)).Read();
        Assert.Equal("Next door", session.GetProperty("organisation").GetProperty("name").GetString());
        Assert.Equal("Next door", (await (await browser.GetAsync("/api/v1/session")).Read()).GetProperty("organisation").GetProperty("name").GetString());
        await (await SignIn(browser, neighbour.Email, "wrong")).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SignInFailed);
        Assert.True((await (await browser.GetAsync("/api/v1/session")).Read()).GetProperty("signedIn").GetBoolean());
    }

    [Fact]
    public async Task Cookie_WhoseSessionIsGone_IsWorthless()
    {
        await using var server = await RunningServer.Start();
        using var person = await server.SignedIn();
        server.Rows("DELETE FROM DeskSessions RETURNING Id");

        Assert.False((await (await person.GetAsync("/api/v1/session")).Read()).GetProperty("signedIn").GetBoolean());
        await (await person.GetAsync("/api/v1/calls")).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SignInNeeded);
    }

    [Fact]
    public async Task Cookie_AfterItsHours_IsWorthless()
    {
        await using var server = await RunningServer.Start();
        using var person = await server.SignedIn();
        server.Time.Advance(TimeSpan.FromHours(13));

        Assert.False((await (await person.GetAsync("/api/v1/session")).Read()).GetProperty("signedIn").GetBoolean());
    }

    private static Task<HttpResponseMessage> SignIn(HttpClient browser, string email, string password) =>
        browser.PostAsJsonAsync("/api/v1/session", new { email, password });

    private static async Task<double> Fastest(HttpClient browser, string email)
    {
        var best = double.MaxValue;
        for (var i = 0; i < 6; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await SignIn(browser, email, "wrong");
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }
}
