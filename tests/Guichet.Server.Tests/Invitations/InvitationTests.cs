using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Invitations;

public sealed class InvitationTests
{
    private const string Password = "three plain words";

    [Fact]
    public async Task Accepted_MakesAnAccountOfThatRole_Once()
    {
        await using var server = await RunningServer.Start();
        var (_, link) = await Invite(server, "nina@example.org", "manager");
        Assert.Contains("/invitation#", link);
        using var nina = server.Browser();
        var opened = await (await nina.PostAsJsonAsync("/api/v1/invitations/open", new { secret = Secret(link) })).Read();
        Assert.Equal(("Guichet Sample", "nina@example.org", "manager"), (Text(opened, "organisationName"), Text(opened, "email"), Text(opened, "role")));

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Accept(nina, link, "Nina")));

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.Created);
        Assert.Equal(99, answers.Count(answer => answer.StatusCode is HttpStatusCode.Gone));
        Assert.Equal("manager", Text((await (await nina.GetAsync("/api/v1/session")).Read()).GetProperty("person"), "role"));
        Assert.Equal(1L, server.Ask<long>("SELECT COUNT(*) FROM People WHERE Email = 'nina@example.org'"));
        Assert.Equal(1L, server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'InvitationAccepted'"));
        Assert.Equal(0L, server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Body LIKE '%nina%'"));
    }

    [Fact]
    public async Task Accepted_WhileAnotherOrganisationTakesTheAddress_SaysThatItIsTaken()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "SQLite has one writer: there the check before it holds.");
        await using var server = await RunningServer.Start();
        var (_, link) = await Invite(server, "nina@example.org");
        // What the database says when the other one was written after the check.
        server.Rows("CREATE FUNCTION taken() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE unique_violation USING CONSTRAINT = ''IX_People_NormalizedEmail''; END'");
        server.Rows("CREATE TRIGGER taken BEFORE INSERT ON People FOR EACH ROW EXECUTE FUNCTION taken()");
        using var nina = server.Browser();

        await (await Accept(nina, link, "Nina")).IsProblem(HttpStatusCode.Conflict, ProblemCodes.EmailTaken);

        server.Rows("DROP TRIGGER taken ON People");
        Assert.Equal(HttpStatusCode.Created, (await Accept(nina, link, "Nina")).StatusCode);
    }

    [Fact]
    public async Task Opened_ByAScannerManyTimes_StaysOpen()
    {
        await using var server = await RunningServer.Start();
        var (_, link) = await Invite(server, "scan@example.org");
        using var scanner = server.Browser();
        for (var i = 0; i < 20; i++)
        {
            await (await scanner.PostAsJsonAsync("/api/v1/invitations/open", new { secret = Secret(link) })).Read();
            await scanner.GetAsync("/invitation");
        }

        Assert.Equal(HttpStatusCode.Created, (await Accept(scanner, link, "Person")).StatusCode);
    }

    [Fact]
    public async Task Renewed_MakesTheOldLinkVoid_AndLivesSevenMoreDays()
    {
        await using var server = await RunningServer.Start();
        var (id, old) = await Invite(server, "late@example.org");
        server.Time.Advance(TimeSpan.FromDays(8));
        using var late = server.Browser();
        await (await Accept(late, old, "Late")).IsProblem(HttpStatusCode.Gone, ProblemCodes.InvitationOver);
        using var owner = await server.SignedIn();

        var renewed = Text(await (await owner.PostAsync($"/api/v1/invitations/{id}/renew", null)).Read(), "link");

        await (await Accept(late, old, "Late")).IsProblem(HttpStatusCode.NotFound, ProblemCodes.InvitationInvalid);
        server.Time.Advance(TimeSpan.FromDays(6.9));
        Assert.Equal(HttpStatusCode.Created, (await Accept(late, renewed, "Late")).StatusCode);
    }

    [Fact]
    public async Task Withdrawn_OpensNothing_AndCannotBeRenewed()
    {
        await using var server = await RunningServer.Start();
        var (id, link) = await Invite(server, "no@example.org");
        using var owner = await server.SignedIn();
        var view = await (await owner.PostAsync($"/api/v1/invitations/{id}/withdraw", null)).Read();
        Assert.Equal(("withdrawn", JsonValueKind.Null), (Text(view, "state"), view.GetProperty("link").ValueKind));

        using var nobody = server.Browser();
        await (await Accept(nobody, link, "No")).IsProblem(HttpStatusCode.Gone, ProblemCodes.InvitationOver);
        await (await owner.PostAsync($"/api/v1/invitations/{id}/renew", null)).IsProblem(HttpStatusCode.Gone, ProblemCodes.InvitationOver);
    }

    [Theory]
    [InlineData("lower")]
    [InlineData("cut")]
    [InlineData("other")]
    [InlineData("call")]
    public async Task Link_Altered_IsInvalid(string how)
    {
        await using var server = await RunningServer.Start();
        var (_, link) = await Invite(server, "odd@example.org");
        var secret = Secret(link);
        var altered = how switch
        {
            "lower" => secret.ToLowerInvariant(),
            "cut" => secret[..^2],
            "other" => (secret[0] == 'A' ? 'B' : 'A') + secret[1..],
            _ => (await server.MakeCall()).SpecialistSecret,
        };
        using var browser = server.Browser();

        await (await browser.PostAsJsonAsync("/api/v1/invitations/open", new { secret = altered })).IsProblem(HttpStatusCode.NotFound, ProblemCodes.InvitationInvalid);
    }

    [Fact]
    public async Task Address_OfSomebodyAtTheDesk_IsTaken_AndOfAnotherOrganisation_OnlyWhenAccepted()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        await (await owner.PostAsJsonAsync("/api/v1/invitations", new { email = " ALEX@example.org", role = "observer" })).IsProblem(HttpStatusCode.Conflict, ProblemCodes.EmailTaken);
        var neighbour = await server.MakeNeighbour("Elsewhere");
        var (_, link) = await Invite(server, neighbour.Email);

        using var browser = server.Browser();
        await (await Accept(browser, link, "Twice")).IsProblem(HttpStatusCode.Conflict, ProblemCodes.EmailTaken);
    }

    [Fact]
    public async Task Accepting_WithAWeakPasswordOrNoName_LeavesTheLinkOpen()
    {
        await using var server = await RunningServer.Start();
        var (_, link) = await Invite(server, "weak@example.org");
        using var browser = server.Browser();
        await (await Accept(browser, link, "Weak", "short")).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.PasswordWeak);
        await (await Accept(browser, link, "Young", ofAge: false)).IsProblem(HttpStatusCode.UnprocessableEntity, ProblemCodes.AgeTooYoung);
        await (await Accept(browser, link, "\u200b")).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);

        Assert.Equal(HttpStatusCode.Created, (await Accept(browser, link, "Strong")).StatusCode);
    }

    [Fact]
    public async Task Opening_TooOften_IsSlowedDown()
    {
        await using var server = await RunningServer.Start(settings: ("Links:OpensPerMinute", "3"));
        using var browser = server.Browser();
        for (var i = 0; i < 3; i++)
        {
            await browser.PostAsJsonAsync("/api/v1/invitations/open", new { secret = "x" });
        }

        await (await browser.PostAsJsonAsync("/api/v1/invitations/open", new { secret = "x" })).IsProblem(HttpStatusCode.TooManyRequests, ProblemCodes.TooManyRequests);
    }

    private static async Task<(string Id, string Link)> Invite(RunningServer server, string email, string role = "specialist")
    {
        using var owner = await server.SignedIn();
        var made = await (await owner.PostAsJsonAsync("/api/v1/invitations", new { email, role })).Read(HttpStatusCode.Created);
        return (Text(made, "id"), Text(made, "link"));
    }

    private static Task<HttpResponseMessage> Accept(HttpClient browser, string link, string name, string password = Password, bool ofAge = true) =>
        browser.PostAsJsonAsync("/api/v1/invitations/accept", new { secret = Secret(link), name, password, ofAge });

    private static string Secret(string link) => link.Split('#')[1];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
