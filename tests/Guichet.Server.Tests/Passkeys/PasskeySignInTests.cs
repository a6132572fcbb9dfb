using System.Net;
using System.Net.Http.Json;
using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Server.Tests.Harness;
using static Guichet.Server.Tests.Passkeys.PasskeySteps;

namespace Guichet.Server.Tests.Passkeys;

public sealed class PasskeySignInTests
{
    [Fact]
    public async Task SignIn_ByPasskey_NeedsNoAddressAndCountsAsBothFactors()
    {
        await using var server = await RunningServer.Start();
        using var key = server.Authenticator();
        await server.AddPasskey(key);
        using var browser = server.Browser();

        var session = await (await browser.SignInBy(key)).Read();

        Assert.Equal(server.Sample!.File.Specialists[0].Email, session.GetProperty("person").GetProperty("email").GetString());
        Assert.Equal(HttpStatusCode.OK, (await browser.PutAsJsonAsync("/api/v1/organisation/sign-in-policy", new { secondFactorRequired = true })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/v1/calls")).StatusCode);
        using var byPassword = await server.SignedIn();
        await (await byPassword.GetAsync("/api/v1/calls")).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.SecondFactorNeeded);
    }

    [Fact]
    public async Task Challenge_AnsweredTwice_OpensOneSession()
    {
        await using var server = await RunningServer.Start();
        using var key = server.Authenticator();
        await server.AddPasskey(key);
        using var browser = server.Browser();
        var question = await (await browser.PostAsync($"{Door}/start", null)).Read();
        var answer = new { ticket = Ticket(question), credential = key.Use(question.GetProperty("options")) };

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => browser.PostAsJsonAsync(Door, answer)));

        Assert.Single(answers, one => one.StatusCode is HttpStatusCode.OK);
        await (await browser.PostAsJsonAsync(Door, answer)).IsProblem(HttpStatusCode.Gone, ProblemCodes.PasskeyExpired);
    }

    [Fact]
    public async Task Challenge_AfterFiveMinutesOrForSomethingElse_OpensNothing()
    {
        await using var server = await RunningServer.Start();
        using var key = server.Authenticator();
        await server.AddPasskey(key);
        using var browser = await server.SignedIn();
        var proof = await (await browser.PostAsync("/api/v1/account/proof/start", null)).Read();
        await (await browser.PostAsJsonAsync(Door, new { ticket = Ticket(proof), credential = key.Use(proof.GetProperty("options")) }))
            .IsProblem(HttpStatusCode.Gone, ProblemCodes.PasskeyExpired);

        var question = await (await browser.PostAsync($"{Door}/start", null)).Read();
        server.Time.Advance(TimeSpan.FromMinutes(5));
        await (await browser.PostAsJsonAsync(Door, new { ticket = Ticket(question), credential = key.Use(question.GetProperty("options")) }))
            .IsProblem(HttpStatusCode.Gone, ProblemCodes.PasskeyExpired);
        await (await browser.PostAsJsonAsync(Door, new { ticket = "AAAA", credential = key.Use(question.GetProperty("options")) }))
            .IsProblem(HttpStatusCode.Gone, ProblemCodes.PasskeyExpired);
    }

    [Fact]
    public async Task Challenge_OfAnotherTicket_OpensNothing()
    {
        await using var server = await RunningServer.Start();
        using var key = server.Authenticator();
        await server.AddPasskey(key);
        using var browser = server.Browser();
        var first = await (await browser.PostAsync($"{Door}/start", null)).Read();
        var second = await (await browser.PostAsync($"{Door}/start", null)).Read();
        await (await browser.PostAsJsonAsync(Door, new { ticket = Ticket(second), credential = key.Use(first.GetProperty("options")) }))
            .IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.PasskeyFailed);
    }

    [Theory]
    [InlineData("https://desk.example.evil", null)]
    [InlineData("https://desk.example.org:8443", null)]
    [InlineData("http://desk.example.org", null)]
    [InlineData("https://desk.example.org", "example.org")]
    public async Task Page_OfAnotherOriginOrDomain_IsRefused(string origin, string? domain)
    {
        await using var server = await RunningServer.Start(settings: ("Http:PublicUrl", "https://desk.example.org/"));
        using var right = new Authenticator { Origin = "https://desk.example.org" };
        await server.AddPasskey(right);
        using var browser = server.Browser();
        Assert.Equal(HttpStatusCode.OK, (await browser.SignInBy(right)).StatusCode);

        using var wrong = new Authenticator { Origin = origin, Domain = domain };
        using var person = await server.SignedIn(1);
        await (await person.AddPasskey(wrong, server.PasswordOf(1))).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.PasskeyFailed);
    }

    [Fact]
    public async Task Use_FromAnotherOrigin_IsRefused()
    {
        await using var server = await RunningServer.Start();
        using var key = new Authenticator { Origin = "https://elsewhere.example" };
        using var person = await server.SignedIn();
        await (await person.AddPasskey(key, server.PasswordOf())).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.PasskeyFailed);
    }

    [Fact]
    public async Task Key_ThatAskedForNoFinger_IsRefused()
    {
        await using var server = await RunningServer.Start();
        using var key = server.Authenticator();
        await server.AddPasskey(key);
        key.Verifies = false;
        using var browser = server.Browser();
        await (await browser.SignInBy(key)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.PasskeyFailed);
    }

    [Fact]
    public async Task Counter_ThatGoesBackOrStands_IsRefused()
    {
        await using var server = await RunningServer.Start();
        using var key = server.Authenticator();
        key.Count = 7;
        await server.AddPasskey(key);
        using var browser = server.Browser();
        key.Count = 9;
        Assert.Equal(HttpStatusCode.OK, (await browser.SignInBy(key)).StatusCode);
        foreach (var count in new uint[] { 9, 8, 0 })
        {
            key.Count = count;
            await (await browser.SignInBy(key)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.PasskeyFailed);
        }

        key.Count = 10;
        Assert.Equal(HttpStatusCode.OK, (await browser.SignInBy(key)).StatusCode);
    }

    [Fact]
    public async Task Counter_UsedAtOnceByACopy_OpensOneSession()
    {
        await using var server = await RunningServer.Start();
        using var key = server.Authenticator();
        await server.AddPasskey(key);
        key.Count = 1;
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            using var browser = server.Browser();
            return (await browser.SignInBy(key)).StatusCode;
        }));
        Assert.Single(answers, status => status is HttpStatusCode.OK);
    }

    [Fact]
    public async Task Key_OfAnotherOrganisation_OpensNothingInASignedInBrowser()
    {
        await using var server = await RunningServer.Start();
        using var key = server.Authenticator();
        await server.AddPasskey(key);
        var neighbour = await server.MakeNeighbour("Next door");
        using var browser = server.Browser();
        await (await browser.PostAsJsonAsync("/api/v1/session", new { email = neighbour.Email, password = neighbour.Password })).Read();
        await (await browser.SignInBy(key)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.PasskeyFailed);

        // Their handle with somebody else's key: the account has no such key.
        using var forged = server.Authenticator();
        forged.User = key.User;
        using var stranger = server.Browser();
        await (await stranger.SignInBy(forged)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.PasskeyFailed);
    }

    [Fact]
    public async Task Person_ShutOut_IsRefused()
    {
        await using var server = await RunningServer.Start();
        using var key = server.Authenticator();
        await server.AddPasskey(key, 1);
        using var owner = await server.SignedIn();
        var people = await (await owner.GetAsync("/api/v1/people")).Read();
        var alex = people.GetProperty("items").EnumerateArray().Single(one => one.GetProperty("email").GetString() == server.Sample!.File.Specialists[1].Email);
        (await owner.PostAsync($"/api/v1/people/{alex.GetProperty("id").GetString()}/deactivate", null)).EnsureSuccessStatusCode();
        using var browser = server.Browser();
        await (await browser.SignInBy(key)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.PasskeyFailed);
    }

    [Fact]
    public async Task Door_TooOftenFromOneAddress_IsSlowedDown()
    {
        await using var server = await RunningServer.Start(settings: ("SignIn:AttemptsPerMinuteAndAddress", "3"));
        using var browser = server.Browser();
        for (var i = 0; i < 3; i++)
        {
            (await browser.PostAsync($"{Door}/start", null)).EnsureSuccessStatusCode();
        }

        await (await browser.PostAsync($"{Door}/start", null)).IsProblem(HttpStatusCode.TooManyRequests, ProblemCodes.TooManyRequests);
        await (await browser.PostAsJsonAsync(Door, new { ticket = "", credential = new { } })).IsProblem(HttpStatusCode.TooManyRequests, ProblemCodes.TooManyRequests);
    }

    [Fact]
    public async Task Nonsense_IsRefusedWithoutHarm()
    {
        await using var server = await RunningServer.Start();
        using var browser = server.Browser();
        foreach (var credential in new object[] { new { }, "text", 1, new { id = "!", type = "public-key", response = new { } }, new { id = new string('A', 40_000) } })
        {
            var question = await (await browser.PostAsync($"{Door}/start", null)).Read();
            await (await browser.PostAsJsonAsync(Door, new { ticket = Ticket(question), credential })).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.PasskeyFailed);
        }
    }
}
