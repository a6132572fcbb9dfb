using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.SingleSignOn;

/// <summary>Who comes in by an identity provider, and as whom.</summary>
public sealed class SingleSignOnTests
{
    [Fact]
    public async Task Page_AskedWithAnAddress_OffersItsOrganisationsProviderAndNobodyElses()
    {
        await using var desk = await SingleDesk.Open();
        using var browser = desk.Server.Browser();

        Assert.Equal("Example login", await Offered(browser, "nobody.knows@Example.ORG "));
        Assert.Null(await Offered(browser, "camille@sub.example.org"));
        Assert.Null(await Offered(browser, "camille"));
        await (await browser.PostAsJsonAsync($"{SingleDesk.Door}/start", new { email = "a@example.com" })).IsProblem(HttpStatusCode.NotFound, ProblemCodes.SingleSignOnUnknown);
    }

    [Fact]
    public async Task Person_WithAnAccount_IsKnownByTheProvedAddressAndFromThenOnByTheProvidersName()
    {
        await using var desk = await SingleDesk.Open();
        using var browser = desk.Server.Browser();
        var back = desk.Provider.Visit(await SingleDesk.Start(browser, from: "/calendar"), "subject-1", "Camille@Example.org");
        var entered = await (await SingleDesk.ComeBack(browser, back)).Read();

        Assert.Equal("/calendar", entered.GetProperty("from").GetString());
        var session = await desk.Session(browser);
        Assert.Equal("Camille Martin", session.GetProperty("person").GetProperty("name").GetString());
        Assert.True(session.GetProperty("bySingleSignOn").GetBoolean());

        // The address changes there, and even to one that is not the organisation's: the person stays who they are.
        using var later = desk.Server.Browser();
        var again = desk.Provider.Visit(await SingleDesk.Start(later), "subject-1", "married@elsewhere.example", verified: false);
        await (await SingleDesk.ComeBack(later, again)).Read();
        Assert.Equal("Camille Martin", (await desk.Session(later)).GetProperty("person").GetProperty("name").GetString());
        Assert.Equal(["IdentityLinked"], desk.Facts("Identity%"));
        Assert.Equal(0L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Body LIKE '%example%' AND Kind LIKE '%ign%'"));
    }

    [Fact]
    public async Task Address_NotProvedOrNotOfTheOrganisation_OpensNothing()
    {
        await using var desk = await SingleDesk.Open(("roleOfNew", "specialist"));
        using var browser = desk.Server.Browser();
        (string Email, bool? Verified)[] cases =
        [
            ("camille@example.org", false), ("camille@example.org", null), ("camille@example.net", true), ("camille@sub.example.org", true), ("not an address", true), ("", true),
        ];
        foreach (var (email, verified) in cases)
        {
            var back = desk.Provider.Visit(await SingleDesk.Start(browser), "subject-1", email, verified);
            await (await SingleDesk.ComeBack(browser, back)).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.SingleSignOnAddress);
            await desk.IsOut(browser);
        }

        Assert.Equal(cases.Length, desk.Facts("SingleSignOnRef%").Count());
        Assert.Equal(0L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Identities"));
    }

    [Fact]
    public async Task Address_OfAProviderThatSaysNothing_CountsWhereTheOwnerAnswersForItAndNeverAgainstItsWord()
    {
        await using var desk = await SingleDesk.Open(("trustsAddresses", true));
        using var browser = desk.Server.Browser();
        await (await desk.Come(browser, "subject-1", "camille@example.org", verified: false)).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.SingleSignOnAddress);

        await (await desk.Come(browser, "subject-1", "camille@example.org", verified: null)).Read();
    }

    [Fact]
    public async Task Stranger_ComesInByInvitationOrWithTheRoleOfNewPeople_ElseNot()
    {
        await using var desk = await SingleDesk.Open();
        using var ada = desk.Server.Browser();
        await (await desk.Come(ada, "ada", "ada@example.org")).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.SingleSignOnNotInvited);
        await desk.Invite("Ada@Example.org", "manager");
        await (await desk.Come(ada, "ada", "ada@example.org")).Read();
        var person = (await desk.Session(ada)).GetProperty("person");
        Assert.Equal(("Ada Lovelace", "manager", false), (Text(person, "name"), Text(person, "role"), person.GetProperty("hasPassword").GetBoolean()));
        Assert.Equal("accepted", Text((await (await desk.Owner.GetAsync("/api/v1/invitations")).Read()).GetProperty("items")[0], "state"));

        await (await desk.Change(("roleOfNew", "observer"))).Read();
        using var bob = desk.Server.Browser();
        await (await desk.Come(bob, "bob", "bob@example.org", name: "\u202e \u0000")).Read();
        person = (await desk.Session(bob)).GetProperty("person");
        Assert.Equal(("bob", "observer"), (Text(person, "name"), Text(person, "role")));
        Assert.Equal(["PersonJoined"], desk.Facts("PersonJ%"));
    }

    [Fact]
    public async Task Person_ShutOut_StaysOut()
    {
        await using var desk = await SingleDesk.Open(("roleOfNew", "specialist"));
        using var ada = desk.Server.Browser();
        await (await desk.Come(ada, "ada", "ada@example.org")).Read();
        await (await desk.Owner.PostAsync($"/api/v1/people/{(await desk.Session(ada)).GetProperty("person").GetProperty("id").GetString()}/deactivate", null)).Read();

        await desk.IsOut(ada);
        await (await desk.Come(ada, "ada", "ada@example.org")).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.SingleSignOnNotInvited);
        await (await desk.Come(ada, "another subject", "ada@example.org")).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.SingleSignOnNotInvited);
    }

    [Fact]
    public async Task Address_ThatWentToSomebodyElseAtTheProvider_DoesNotMakeThemThePersonOfBefore()
    {
        await using var desk = await SingleDesk.Open();
        using var browser = desk.Server.Browser();
        await (await desk.Come(browser, "subject-1", "camille@example.org")).Read();
        using var successor = desk.Server.Browser();

        await (await desk.Come(successor, "subject-2", "camille@example.org")).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.SingleSignOnSomebodyElse);
        await desk.IsOut(successor);
    }

    [Fact]
    public async Task Account_OfAnotherOrganisation_IsNeverTakenOver()
    {
        await using var desk = await SingleDesk.Open(("roleOfNew", "manager"));
        var neighbour = await desk.Server.MakeNeighbour("Next door"); // their address is of example.net
        await (await desk.Change(("domains", new[] { "example.org", "example.net" }))).IsProblem(HttpStatusCode.Conflict, ProblemCodes.SingleSignOnDomainTaken);

        // It came to the other organisation before anybody had an account there.
        desk.Server.Rows("UPDATE People SET Email = 'eve@example.org', NormalizedEmail = 'EVE@EXAMPLE.ORG' WHERE Email = $email RETURNING Id", ("$email", neighbour.Email));
        using var browser = desk.Server.Browser();
        await (await desk.Come(browser, "eve", "eve@example.org")).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.SingleSignOnNotInvited);
        await desk.IsOut(browser);
    }

    [Fact]
    public async Task SignedInElsewhere_ComesAnewAsWhoeverTheProviderVouchesFor()
    {
        await using var desk = await SingleDesk.Open();
        var neighbour = await desk.Server.MakeNeighbour("Next door");
        using var browser = desk.Server.Browser();
        await (await browser.PostAsJsonAsync("/api/v1/session", new { email = neighbour.Email, password = neighbour.Password })).Read();

        await (await desk.Come(browser, "subject-1", "camille@example.org")).Read();
        Assert.Equal("Camille Martin", (await desk.Session(browser)).GetProperty("person").GetProperty("name").GetString());
    }

    [Fact]
    public async Task SignOut_EndsTheHubAsForOtherSessions()
    {
        await using var desk = await SingleDesk.Open();
        using var browser = desk.Server.Browser(keepsCookies: false);
        var started = await browser.PostAsJsonAsync($"{SingleDesk.Door}/start", new { email = "camille@example.org" });
        browser.DefaultRequestHeaders.Add("Cookie", started.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        var back = desk.Provider.Visit((await started.Read()).GetProperty("address").GetString()!, "subject-1", "camille@example.org");
        var entered = await SingleDesk.ComeBack(browser, back);
        browser.DefaultRequestHeaders.Remove("Cookie");
        browser.DefaultRequestHeaders.Add("Cookie", entered.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("guichet=", StringComparison.Ordinal)).Split(';')[0]);
        var call = await desk.Server.MakeCall();
        await using var seat = await desk.Server.Connect(browser);
        await seat.JoinCall(call.Id);

        Assert.Equal(HttpStatusCode.NoContent, (await browser.DeleteAsync("/api/v1/session")).StatusCode);
        await seat.Closed;
        await desk.IsOut(browser);
    }

    private static async Task<string?> Offered(HttpClient browser, string email) =>
        (await (await browser.PostAsJsonAsync($"{SingleDesk.Door}/find", new { email })).Read()).GetProperty("name").GetString();

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();
}
