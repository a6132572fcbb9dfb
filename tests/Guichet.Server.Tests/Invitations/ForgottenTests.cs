using System.Net;
using System.Net.Http.Json;
using System.Text;
using Guichet.Contracts.Problems;
using Guichet.Protocols.Mail;
using Guichet.Server.Tests.Channels;
using Guichet.Server.Tests.Harness;
using static Guichet.Server.Tests.Invitations.ReentrySteps;

namespace Guichet.Server.Tests.Invitations;

/// <summary>"Forgot your password?" on the sign-in page.</summary>
public sealed class ForgottenTests
{
    [Fact]
    public async Task Asked_ForAKnownAddress_SendsALinkThatOpensTheAccount()
    {
        await using var mail = MailServer.Start();
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        await mail.SetUp(owner);
        using var alex = server.Browser();

        Assert.Equal(HttpStatusCode.NoContent, (await Ask(alex, " Alex@Example.org", "fr")).StatusCode);

        await Soon.Is(() => Task.FromResult(mail.Taken.Count), count => count > 0);
        var text = MailReader.Read(Encoding.UTF8.GetBytes(Assert.Single(mail.Taken).Mail)).Text;
        Assert.StartsWith("Bonjour,", text, StringComparison.Ordinal);
        var link = text[text.IndexOf("http", StringComparison.Ordinal)..].Split('\n')[0].Trim();
        // Nobody at the desk can take it: not from the list, not from the messages.
        Assert.Equal(0, (await (await owner.GetAsync("/api/v1/invitations")).Read()).GetProperty("items").GetArrayLength());
        Assert.DoesNotContain(Secret(link), (await (await owner.GetAsync("/api/v1/messages")).Read()).ToString());
        await (await alex.Reenter(link)).Read();
        await (await alex.SignIn("alex@example.org", NewPassword)).Read();
    }

    [Fact]
    public async Task Asked_ForAnyAddress_AnswersTheSame()
    {
        await using var server = await RunningServer.Start(settings: ("SignIn:ForgottenPerHour", "1"));
        using var owner = await server.SignedIn();
        using var shutOut = await server.SignedIn(1);
        await (await owner.PostAsync($"/api/v1/people/{await owner.IdOf("Alex Byrne")}/deactivate", null)).Read();
        using var browser = server.Browser();
        var said = new List<string>();
        foreach (var email in new[] { "alex@example.org", "nobody@example.org", "no address", "camille@example.org" })
        {
            said.Add(await Said(await Ask(browser, email)) + await Said(await Ask(browser, email)));
        }

        Assert.Single(said.Distinct());
        Assert.Contains("204", said[0], StringComparison.Ordinal);
        Assert.Contains("429", said[0], StringComparison.Ordinal);
        // One after another: when the last one is there, those before were served.
        await Soon.Is(() => Task.FromResult(server.Ask<long>("SELECT COUNT(*) FROM Invitations")), count => count > 0);
        Assert.Equal("camille@example.org", server.Ask<string>("SELECT Email FROM Invitations"));
    }

    [Fact]
    public async Task Asked_WhereSingleSignOnIsTheOnlyWay_SendsNothingExceptToOwners()
    {
        await using var server = await RunningServer.Start();
        server.Rows("UPDATE Organisations SET SingleSignOnOnly = TRUE");
        using var browser = server.Browser();

        Assert.Equal(HttpStatusCode.NoContent, (await Ask(browser, "alex@example.org")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await Ask(browser, "camille@example.org")).StatusCode);

        // One after another: when the second is there, the first was served.
        await Soon.Is(() => Task.FromResult(server.Ask<long>("SELECT COUNT(*) FROM Invitations")), count => count > 0);
        Assert.Equal("camille@example.org", server.Ask<string>("SELECT Email FROM Invitations"));
    }

    [Fact]
    public async Task Asked_WithoutAMailServer_StandsInTheMailboxWithoutItsLink()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        using var browser = server.Browser();

        await Ask(browser, "alex@example.org");

        await Soon.Is(() => Task.FromResult(server.Ask<long>("SELECT COUNT(*) FROM Messages WHERE State = 'Sent'")), count => count > 0);
        var message = (await (await owner.GetAsync("/api/v1/messages")).Read()).GetProperty("items")[0];
        Assert.Equal(("deskReentry", "alex@example.org"), (message.GetProperty("notice").GetString(), message.GetProperty("address").GetString()));
        Assert.DoesNotContain("/invitation#", message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_TooOftenFromOneAddress_IsSlowedDown()
    {
        await using var server = await RunningServer.Start(settings: ("SignIn:AttemptsPerMinuteAndAddress", "3"));
        using var browser = server.Browser();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.NoContent, (await Ask(browser, $"somebody{i}@example.org")).StatusCode);
        }

        await (await Ask(browser, "somebody3@example.org")).IsProblem(HttpStatusCode.TooManyRequests, ProblemCodes.TooManyRequests);
    }

    [Fact]
    public async Task Asked_ByStrangers_LeavesTheLinkOfTheDeskAlone_UntilOneIsUsed()
    {
        await using var server = await RunningServer.Start();
        var link = await server.Reentry();
        using var browser = server.Browser();
        await Ask(browser, "alex@example.org");
        await Soon.Is(() => Task.FromResult(server.Ask<long>("SELECT COUNT(*) FROM Invitations")), count => count == 2);

        await (await browser.Reenter(link)).Read();

        Assert.Equal(1L, server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'InvitationWithdrawn'"));
    }

    private static Task<HttpResponseMessage> Ask(HttpClient browser, string email, string? language = null) =>
        browser.PostAsJsonAsync("/api/v1/session/forgotten", new { email, language });

    private static async Task<string> Said(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return $"{(int)answer.StatusCode} {string.Join(' ', answer.Headers.Select(header => header.Key).Order(StringComparer.Ordinal))} {text.Split("traceId")[0]}";
    }
}
