using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Protocols.Mail;
using Guichet.Server.Tests.Channels;
using Guichet.Server.Tests.Harness;
using static Guichet.Server.Tests.Invitations.ReentrySteps;

namespace Guichet.Server.Tests.Invitations;

/// <summary>A way back in that somebody of the desk makes for somebody else.</summary>
public sealed class ReentryTests
{
    private const string Email = "alex@example.org";

    [Fact]
    public async Task Used_SetsThePasswordAndSignsOutEverywhereElse_Once()
    {
        await using var server = await RunningServer.Start();
        using var elsewhere = await server.SignedIn(1);
        var link = await server.Reentry();
        using var alex = server.Browser();
        var opened = await alex.Opened(link);
        Assert.Equal("Alex Byrne", opened.GetProperty("reentry").GetProperty("name").GetString());
        Assert.False(opened.GetProperty("reentry").GetProperty("codeNeeded").GetBoolean());

        var session = await (await alex.Reenter(link)).Read();

        Assert.Equal(Email, session.GetProperty("person").GetProperty("email").GetString());
        Assert.False((await (await elsewhere.GetAsync("/api/v1/session")).Read()).GetProperty("signedIn").GetBoolean());
        using var again = server.Browser();
        await (await again.SignIn(Email, server.Sample!.File.Specialists[1].Password)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SignInFailed);
        await (await again.SignIn(Email, NewPassword)).Read();
        await (await again.Reenter(link, "three other words")).IsProblem(HttpStatusCode.Gone, ProblemCodes.InvitationOver);
        var fact = JsonDocument.Parse(server.Ask<string>("SELECT Body FROM Journal WHERE Kind = 'ReentryMade'")).RootElement;
        Assert.Equal("colleague", fact.GetProperty("source").GetString());
        Assert.Equal(1L, server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'ReentryUsed'"));
    }

    [Fact]
    public async Task Used_ByAHundredAtOnce_OpensOnce()
    {
        await using var server = await RunningServer.Start();
        var link = await server.Reentry();
        using var browser = server.Browser(keepsCookies: false);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => browser.Reenter(link, $"{NewPassword} {i}")));

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.OK);
        Assert.Equal(99, answers.Count(answer => answer.StatusCode is HttpStatusCode.Gone));
        var won = Array.FindIndex(answers, answer => answer.StatusCode is HttpStatusCode.OK);
        await (await browser.SignIn(Email, $"{NewPassword} {won}")).Read();
    }

    [Fact]
    public async Task Link_AfterADay_OrWithdrawn_OrFollowedByAnother_OpensNothing()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        var alex = await owner.IdOf("Alex Byrne");
        using var browser = server.Browser();
        var first = Link(await (await owner.MakeReentry(alex)).Read(HttpStatusCode.Created));
        var second = await (await owner.MakeReentry(alex)).Read(HttpStatusCode.Created);
        await (await browser.Reenter(first)).IsProblem(HttpStatusCode.Gone, ProblemCodes.InvitationOver);
        await (await owner.PostAsync($"/api/v1/invitations/{second.GetProperty("id").GetString()}/renew", null)).IsProblem(HttpStatusCode.Gone, ProblemCodes.InvitationOver);
        await (await owner.PostAsync($"/api/v1/invitations/{second.GetProperty("id").GetString()}/withdraw", null)).Read();
        await (await browser.Reenter(Link(second))).IsProblem(HttpStatusCode.Gone, ProblemCodes.InvitationOver);

        var third = Link(await (await owner.MakeReentry(alex)).Read(HttpStatusCode.Created));
        server.Time.Advance(TimeSpan.FromHours(24));
        await (await browser.Reenter(third)).IsProblem(HttpStatusCode.Gone, ProblemCodes.InvitationOver);
    }

    [Fact]
    public async Task Made_ByWhoMayNotManageThem_OrForThemselves_OrByAProgram_IsRefused()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        var (camille, alex) = (await owner.IdOf("Camille Martin"), await owner.IdOf("Alex Byrne"));
        using var manager = await server.WithRole(PersonRole.Manager);
        using var specialist = await server.WithRole(PersonRole.Specialist);
        using var program = server.Program();

        await (await manager.MakeReentry(camille)).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
        await (await specialist.MakeReentry(alex)).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
        await (await owner.MakeReentry(camille)).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
        await (await program.MakeReentry(alex)).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
        await (await owner.MakeReentry(Guid.NewGuid().ToString("N"))).IsProblem(HttpStatusCode.NotFound, ProblemCodes.PersonNotFound);
        await (await owner.PostAsync($"/api/v1/people/{alex}/deactivate", null)).Read();
        await (await owner.MakeReentry(alex)).IsProblem(HttpStatusCode.NotFound, ProblemCodes.PersonNotFound);
        Assert.Equal(0L, server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'ReentryMade'"));
    }

    [Theory]
    [InlineData("promoted")]
    [InlineData("shut out")]
    [InlineData("maker shut out")]
    [InlineData("maker made less")]
    public async Task Link_WhoseGroundIsGone_OpensNothing(string how)
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        var alex = await owner.IdOf("Alex Byrne");
        using var manager = await server.WithRole(PersonRole.Manager);
        var link = Link(await (await manager.MakeReentry(alex)).Read(HttpStatusCode.Created));
        var maker = await owner.IdOf("A Manager");
        var done = await (how switch
        {
            "promoted" => owner.PutAsJsonAsync($"/api/v1/people/{alex}/role", new { role = "owner" }),
            "shut out" => owner.PostAsync($"/api/v1/people/{alex}/deactivate", null),
            "maker shut out" => owner.PostAsync($"/api/v1/people/{maker}/deactivate", null),
            _ => owner.PutAsJsonAsync($"/api/v1/people/{maker}/role", new { role = "specialist" }),
        });
        await done.Read();

        using var browser = server.Browser();
        await (await browser.PostAsJsonAsync("/api/v1/invitations/open", new { secret = Secret(link) })).IsProblem(HttpStatusCode.Gone, ProblemCodes.InvitationOver);
        await (await browser.Reenter(link)).IsProblem(HttpStatusCode.Gone, ProblemCodes.InvitationOver);
    }

    [Fact]
    public async Task Link_ToADeskAndLinkBack_AreNotTakenForOneAnother()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        var back = await server.Reentry();
        var asked = Link(await (await owner.PostAsJsonAsync("/api/v1/invitations", new { email = "nina@example.org", role = "owner" })).Read(HttpStatusCode.Created));
        using var browser = server.Browser();

        await (await browser.Reenter(asked)).IsProblem(HttpStatusCode.NotFound, ProblemCodes.InvitationInvalid);
        await (await browser.PostAsJsonAsync("/api/v1/invitations/accept", new { secret = Secret(back), name = "Alex", password = NewPassword, ofAge = true }))
            .IsProblem(HttpStatusCode.NotFound, ProblemCodes.InvitationInvalid);
        await (await browser.Reenter(back, "short")).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.PasswordWeak);
        await (await browser.Reenter(back)).Read();
    }

    [Fact]
    public async Task Made_WithAMailServer_TellsThePersonInTheirLanguage_AndNobodyElseSeesTheLink()
    {
        await using var mail = MailServer.Start();
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        await mail.SetUp(owner);
        server.Rows("UPDATE People SET Language = 'fr' WHERE Email = 'alex@example.org'");
        var link = await server.Reentry();
        await Soon.Is(() => Task.FromResult(mail.Taken.Count), count => count > 0);

        var (to, text, _, _) = Assert.Single(mail.Taken);
        var read = MailReader.Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal(Email, to);
        Assert.StartsWith("Bonjour,", read.Text, StringComparison.Ordinal);
        Assert.Contains("Camille Martin", read.Text, StringComparison.Ordinal);
        Assert.Contains(Secret(link), read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret(link), (await (await owner.GetAsync("/api/v1/messages")).Read()).ToString());
    }

    [Fact]
    public async Task Listed_ToWhoMayMakeIt_AndItsLinkNotToThePersonThemselves()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        await (await owner.PutAsJsonAsync($"/api/v1/people/{await owner.IdOf("Alex Byrne")}/role", new { role = "owner" })).Read();
        var link = await server.Reentry();

        var items = (await (await owner.GetAsync("/api/v1/invitations")).Read()).GetProperty("items");
        Assert.Equal((link, await owner.IdOf("Alex Byrne")), (Link(items[0]), items[0].GetProperty("accountId").GetString()));
        using var alex = await server.SignedIn(1);
        var own = (await (await alex.GetAsync("/api/v1/invitations")).Read()).GetProperty("items")[0];
        Assert.Equal(JsonValueKind.Null, own.GetProperty("link").ValueKind);
        await (await alex.PostAsync($"/api/v1/invitations/{own.GetProperty("id").GetString()}/withdraw", null)).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
    }
}
