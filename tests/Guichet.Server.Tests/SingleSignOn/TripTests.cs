using System.Net;
using System.Net.Http.Json;
using System.Web;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.SingleSignOn;

/// <summary>The way to the provider and back: once, in time, by the browser that went, for the organisation that it went for.</summary>
public sealed class TripTests
{
    [Fact]
    public async Task Trip_BroughtHomeTwice_OpensOnce()
    {
        await using var desk = await SingleDesk.Open();
        using var browser = desk.Server.Browser(keepsCookies: false);
        var started = await browser.PostAsJsonAsync($"{SingleDesk.Door}/start", new { email = "camille@example.org" });
        var cookie = started.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=strict", cookie);
        browser.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        var back = desk.Provider.Visit((await started.Read()).GetProperty("address").GetString()!, "subject-1", "camille@example.org");

        await (await SingleDesk.ComeBack(browser, back)).Read();
        await (await SingleDesk.ComeBack(browser, back)).IsProblem(HttpStatusCode.Gone, ProblemCodes.SingleSignOnExpired);
        Assert.Equal(1, desk.Provider.CodesExchanged);
    }

    [Fact]
    public async Task Code_UsedBefore_OpensNothingWithAnotherTrip()
    {
        await using var desk = await SingleDesk.Open();
        using var browser = desk.Server.Browser();
        var first = HttpUtility.ParseQueryString(desk.Provider.Visit(await SingleDesk.Start(browser), "subject-1", "camille@example.org").Query);
        var second = desk.Provider.Visit(await SingleDesk.Start(browser), "subject-1", "camille@example.org");
        var state = HttpUtility.ParseQueryString(second.Query)["state"];
        var mixed = new Uri($"{second.GetLeftPart(UriPartial.Path)}?code={first["code"]}&state={state}");

        // The code of the first trip with the second's state: the verifier does not fit.
        await (await SingleDesk.ComeBack(browser, mixed)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SingleSignOnFailed);
        Assert.Equal(0, desk.Provider.CodesExchanged);
        await desk.IsOut(browser);
    }

    [Fact]
    public async Task Trip_OfAnotherBrowser_OpensNothing()
    {
        await using var desk = await SingleDesk.Open();
        using var attacker = desk.Server.Browser();
        using var victim = desk.Server.Browser();
        await SingleDesk.Start(victim);
        var back = desk.Provider.Visit(await SingleDesk.Start(attacker), "attacker", "camille@example.org");

        await (await SingleDesk.ComeBack(victim, back)).IsProblem(HttpStatusCode.Gone, ProblemCodes.SingleSignOnExpired);
        await desk.IsOut(victim);
        Assert.Equal(0, desk.Provider.CodesExchanged);
    }

    [Fact]
    public async Task Trips_OfTwoTabs_BothComeHome()
    {
        await using var desk = await SingleDesk.Open();
        using var browser = desk.Server.Browser();
        var first = desk.Provider.Visit(await SingleDesk.Start(browser), "subject-1", "camille@example.org");
        var second = desk.Provider.Visit(await SingleDesk.Start(browser), "subject-1", "camille@example.org");

        await (await SingleDesk.ComeBack(browser, first)).Read();
        await (await SingleDesk.ComeBack(browser, second)).Read();
    }

    [Fact]
    public async Task Trip_AfterTwentyMinutes_IsOver()
    {
        await using var desk = await SingleDesk.Open();
        using var browser = desk.Server.Browser();
        var address = await SingleDesk.Start(browser);
        desk.Server.Time.Advance(TimeSpan.FromMinutes(20));
        var back = desk.Provider.Visit(address, "subject-1", "camille@example.org");

        await (await SingleDesk.ComeBack(browser, back)).IsProblem(HttpStatusCode.Gone, ProblemCodes.SingleSignOnExpired);
    }

    [Fact]
    public async Task State_ThatIsNone_IsRefused()
    {
        await using var server = await RunningServer.Start();
        using var browser = server.Browser();
        foreach (var state in new[] { "", "x", new string('A', 43), "; guichet=1234567890123456789012345678901234" })
        {
            var answer = await browser.PostAsJsonAsync(SingleDesk.Door, new { organisationId = Guid.NewGuid().ToString("N"), state, code = "x" });
            await answer.IsProblem(HttpStatusCode.Gone, ProblemCodes.SingleSignOnExpired);
        }
    }

    [Fact]
    public async Task Trip_RefusedAtTheProvider_SaysWhetherItWasThePersonsWish()
    {
        await using var desk = await SingleDesk.Open();
        using var browser = desk.Server.Browser();
        async Task<HttpResponseMessage> Back(string error)
        {
            var back = desk.Provider.Visit(await SingleDesk.Start(browser), "subject-1", "camille@example.org");
            return await SingleDesk.ComeBack(browser, new Uri($"{back.GetLeftPart(UriPartial.Path)}?error={error}&state={HttpUtility.ParseQueryString(back.Query)["state"]}"));
        }

        await (await Back("access_denied")).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SingleSignOnCancelled);
        await (await Back("server_error")).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SingleSignOnFailed);
    }

    // One organisation's provider sends somebody on to another's and has the answer come home as its own (RFC 9700 section 4.4).
    [Fact]
    public async Task Trip_BroughtHomeForAnotherOrganisation_OpensNothing()
    {
        await using var desk = await SingleDesk.Open();
        var (_, neighbour, theirs) = await Neighbour(desk);
        await using var _provider = theirs;
        using var browser = desk.Server.Browser();
        var toTheirs = await SingleDesk.Start(browser, "eve@example.net");
        Assert.NotEqual(desk.Provider.Issuer, new Uri(toTheirs).GetLeftPart(UriPartial.Authority));
        var back = theirs.Visit(toTheirs, "eve", "camille@example.org");
        var own = (await (await desk.Owner.GetAsync(SingleDesk.SetUp)).Read()).GetProperty("returnAddress").GetString()!.Split('/')[^1];

        await (await SingleDesk.ComeBack(browser, back, organisation: own)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SingleSignOnFailed);
        Assert.Equal(0, theirs.CodesExchanged);

        // And honestly: their provider vouches for an address of this organisation, which is not theirs.
        back = theirs.Visit(await SingleDesk.Start(browser, "eve@example.net"), "eve", "camille@example.org");
        await (await SingleDesk.ComeBack(browser, back)).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.SingleSignOnAddress);
        await desk.IsOut(browser);
        neighbour.Dispose();
    }

    [Fact]
    public async Task Trip_FromAProviderThatSaysWhoItIs_MustSaySoEachTime()
    {
        await using var desk = await SingleDesk.Open();
        desk.Provider.Describe = says => says["authorization_response_iss_parameter_supported"] = true;
        desk.Server.Time.Advance(TimeSpan.FromHours(7)); // and is read again
        using var browser = desk.Server.Browser();
        async Task<HttpResponseMessage> Back(string? issuer) =>
            await SingleDesk.ComeBack(browser, desk.Provider.Visit(await SingleDesk.Start(browser), "subject-1", "camille@example.org"), issuer: issuer);

        await (await Back(null)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SingleSignOnFailed);
        await (await Back("https://elsewhere.example")).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SingleSignOnFailed);
        await (await Back(desk.Provider.Issuer)).Read();
    }

    [Fact]
    public async Task Trip_ToAProviderThatIsGoneMeanwhile_SaysSo()
    {
        await using var desk = await SingleDesk.Open();
        using var browser = desk.Server.Browser();
        var back = desk.Provider.Visit(await SingleDesk.Start(browser), "subject-1", "camille@example.org");
        desk.Provider.Instead = http =>
        {
            http.Abort();
            return Task.CompletedTask;
        };

        await (await SingleDesk.ComeBack(browser, back)).IsProblem(HttpStatusCode.BadGateway, ProblemCodes.SingleSignOnProvider);
        desk.Provider.Instead = null;
        back = desk.Provider.Visit(await SingleDesk.Start(browser), "subject-1", "camille@example.org");
        await using (var other = await TestProvider.Start(desk.Server.Time))
        {
            await (await SingleDesk.Change(desk.Owner, other)).Read();
            await (await SingleDesk.ComeBack(browser, back)).IsProblem(HttpStatusCode.Gone, ProblemCodes.SingleSignOnExpired);
            await (await desk.Change()).Read();
        }

        back = desk.Provider.Visit(await SingleDesk.Start(browser), "subject-1", "camille@example.org");
        Assert.Equal(HttpStatusCode.NoContent, (await desk.Owner.DeleteAsync(SingleDesk.SetUp)).StatusCode);
        await (await SingleDesk.ComeBack(browser, back)).IsProblem(HttpStatusCode.Gone, ProblemCodes.SingleSignOnExpired);
    }

    [Fact]
    public async Task Door_TooOftenFromOneAddress_IsSlowedDown()
    {
        await using var server = await RunningServer.Start(settings: ("SignIn:AttemptsPerMinuteAndAddress", "3"));
        using var browser = server.Browser();
        for (var i = 0; i < 3; i++)
        {
            await (await browser.PostAsJsonAsync($"{SingleDesk.Door}/find", new { email = $"{i}@example.org" })).Read();
        }

        foreach (var path in new[] { "/find", "/start", "" })
        {
            await (await browser.PostAsJsonAsync(SingleDesk.Door + path, new { email = "a@example.org", organisationId = "x", state = "x" }))
                .IsProblem(HttpStatusCode.TooManyRequests, ProblemCodes.TooManyRequests);
        }
    }

    private static async Task<(Neighbour Who, HttpClient Owner, TestProvider Provider)> Neighbour(SingleDesk desk)
    {
        var neighbour = await desk.Server.MakeNeighbour("Next door");
        var owner = desk.Server.Browser();
        await (await owner.PostAsJsonAsync("/api/v1/session", new { email = neighbour.Email, password = neighbour.Password })).Read();
        var provider = await TestProvider.Start(desk.Server.Time);
        await (await SingleDesk.Change(owner, provider, ("domains", new[] { "example.net" }))).Read();
        return (neighbour, owner, provider);
    }
}
