using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Channels;

/// <summary>One click in a mail program ends e-mails (RFC 2369, RFC 8058).</summary>
public sealed class StopTests
{
    [Fact]
    public async Task Mail_ToACustomer_NamesTheWaysToEndThem_AndOneClickDoes()
    {
        await using var mail = MailServer.Start();
        await using var talk = await Talk.Open(("Http:PublicUrl", "https://desk.example"));
        await talk.SetUp("email", "smtp", SetUp(mail));
        await talk.Reaches(await talk.Wrote("email", "hello"), "sent");
        var head = Unfolded(mail);
        var ways = Regex.Match(head, "^List-Unsubscribe: (.*)\r$", RegexOptions.Multiline).Groups[1].Value;
        Assert.Matches("^<mailto:desk@example\\.org\\?subject=STOP>, <https://desk\\.example/channels/stop/[A-Za-z0-9_-]{43}>$", ways);
        Assert.Contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n", head, StringComparison.Ordinal);
        var path = Regex.Match(ways, "/channels/stop/[^>]*").Value;
        using var program = talk.Server.Browser();

        // A scanner follows the link: nothing changes.
        var page = await program.GetAsync(path);
        Assert.Contains("<form method=\"post\">", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await talk.Wrote("email", "still there");

        using var click = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        Assert.Equal(HttpStatusCode.OK, (await program.PostAsync(path, click)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await program.PostAsync(path, null)).StatusCode);

        await (await talk.Write("email", "and now?")).IsProblem(HttpStatusCode.Conflict, ProblemCodes.MessageOptedOut);
        Assert.Equal(1L, talk.Server.Ask<long>("SELECT COUNT(*) FROM ChannelConsents WHERE NOT Given AND Source = 'Customer' AND Channel = 'Email'"));
        await (await program.PostAsync(path[..^1] + (path[^1] == 'A' ? 'E' : 'A'), null)).IsProblem(HttpStatusCode.NotFound, ProblemCodes.NotFound);
    }

    [Fact]
    public async Task Mail_WithoutHttps_NamesTheAddressAlone()
    {
        await using var mail = MailServer.Start();
        await using var talk = await Talk.Open();
        await talk.SetUp("email", "smtp", SetUp(mail));

        await talk.Reaches(await talk.Wrote("email", "hello"), "sent");

        Assert.Contains("\r\nList-Unsubscribe: <mailto:desk@example.org?subject=STOP>\r\n", Unfolded(mail), StringComparison.Ordinal);
        Assert.DoesNotContain("One-Click", Unfolded(mail), StringComparison.Ordinal);
    }

    private static object SetUp(MailServer mail) => new { host = "localhost", port = mail.Port, from = "desk@example.org", fromName = "Desk", user = "desk", secret = "pass" };

    private static string Unfolded(MailServer mail) => Regex.Replace(mail.Taken.Single().Mail, "\r\n[ \t]+", " ");
}
