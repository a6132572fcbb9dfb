using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Channels;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Messages;

/// <summary>Whoever books on a public page chooses a name, a subject and whom the confirmation goes to: our mail must not carry their links.</summary>
public sealed partial class StrangerMailTests
{
    [Theory]
    [InlineData("https://evil.example/pay", "Eva")]
    [InlineData("Your account at evil.example", "Visit www.evil.example")]
    [InlineData("x\n\nhttps://evil.example/pay\n\ny", "https://evil.example")]
    [InlineData("http://localhost/j#AAECAwQFBgcICQoLDA0OD_-hiiuzc3xY0KPvVZsF9Qk", "javascript:alert(1)")]
    public async Task Booked_WithAddressesForWords_SendsNoLinkButOurs(string about, string name)
    {
        await using var mail = MailServer.Start();
        await using var desk = await Open(mail);
        using var visitor = desk.Server.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/booking/heating")
        {
            Content = JsonContent.Create(new { typeId = desk.Type, start = desk.Nine, name, about, email = "victim@example.org", zone = "Etc/UTC", language = "en", agreed = true, ofAge = true }),
        };
        request.Headers.Add("Idempotency-Key", "one");
        var answer = await visitor.SendAsync(request);
        var link = (await answer.Read(HttpStatusCode.Created)).GetProperty("link").GetString()!.Split('#')[1];
        await Soon.Is(() => Task.FromResult(mail.Taken.Count), count => count == 2);
        var whole = mail.Taken.Single(one => one.Mail.Contains("To: victim@", StringComparison.Ordinal) || one.To.Contains("victim@", StringComparison.Ordinal)).Mail;
        // The specialist reads of it in their own language, and no link but ours either.
        var news = mail.Taken.Single(one => one.Mail != whole).Mail;
        Assert.Equal("fr", Language().Match(news).Groups[1].Value);
        Assert.DoesNotMatch(@"evil\.example|javascript:alert", CalendarMailTests.Entity(news, "text/plain").Body + CalendarMailTests.Entity(news, "text/html").Body);
        var (text, page) = (CalendarMailTests.Entity(whole, "text/plain").Body, CalendarMailTests.Entity(whole, "text/html").Body);
        var calendar = CalendarMailTests.Entity(whole, "text/calendar").Body.Replace("\r\n ", "", StringComparison.Ordinal);

        Assert.Equal([$"/j#{link}", $"/check#{link}"], Button().Matches(page).Select(match => new Uri(match.Groups[1].Value).PathAndQuery + new Uri(match.Groups[1].Value).Fragment));
        Assert.All([text, page, calendar], part => Assert.All(Address().Matches(part), match => Assert.StartsWith($"http://localhost:{desk.Server.Address.Port}/", match.Value, StringComparison.Ordinal)));
        Assert.All([text, page, calendar], part => Assert.DoesNotMatch(@"evil\.example|javascript:alert", part));
        // To whoever reads it, it looks as it was typed.
        Assert.Contains(about.ReplaceLineEndings(" "), text.Replace("\u200c", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Written_ByTheDesk_WithAnAddressAlone_IsTextAndNoButton()
    {
        await using var mail = MailServer.Start();
        await using var desk = await Open(mail);
        await (await desk.Program.PostAsJsonAsync("/api/v1/messages", new { channel = "email", text = "See\n\nhttps://example.org/x\n\nBye", customer = new { email = "eva@example.org" } })).Read(HttpStatusCode.Created);

        await Soon.Is(() => Task.FromResult(mail.Taken.Count), count => count == 1);

        Assert.DoesNotContain("<a ", CalendarMailTests.Entity(mail.Taken.Single().Mail, "text/html").Body, StringComparison.Ordinal);
    }

    private static async Task<Desk> Open(MailServer mail)
    {
        var desk = await Desk.Open();
        var setUp = new { host = "localhost", port = mail.Port, from = "desk@example.org", fromName = "Desk", user = "desk", secret = "pass" };
        await desk.Program.PutAsJsonAsync("/api/v1/channels", new { channel = "email", kind = "smtp", setUp }).Read();
        var team = Desk.Id(await desk.Program.PostAsJsonAsync("/api/v1/teams", new { name = "Heating", memberIds = new[] { desk.People[0] } }).Read(HttpStatusCode.Created));
        await desk.Program.PutAsJsonAsync($"/api/v1/teams/{team}/booking-page", new { slug = "heating", open = true, typeIds = new[] { desk.Type }, consent = (string?)null }).Read();
        return desk;
    }

    [GeneratedRegex(@"Content-Language: (\S+)")]
    private static partial Regex Language();

    [GeneratedRegex("<a href=\"([^\"]*)\"")]
    private static partial Regex Button();

    [GeneratedRegex(@"(?:https?|ftp)://[^\s""<]+|(?<![\w@.])(?:www\.)?\w+\.(?:example|com)\b[^\s""<]*", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
