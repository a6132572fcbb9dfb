using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Guichet.Domain.People;
using Guichet.Protocols.Mail;
using Guichet.Server.Tests.Channels;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Invitations;

/// <summary>Desk invitations by e-mail.</summary>
public sealed class InvitationMailTests
{
    [Fact]
    public async Task Invited_WithAMailServer_GetsTheLinkInTheirLanguage_AndNobodyElseSeesIt()
    {
        await using var mail = MailServer.Start();
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        await mail.SetUp(owner);
        var invited = await Invite(owner, "nina@example.net", "fr");
        Assert.Equal("queued", invited.GetProperty("mail").GetProperty("state").GetString());
        await Soon.Is(() => State(owner), state => state == "sent");

        var (to, text, _, _) = Assert.Single(mail.Taken);
        var read = MailReader.Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal("nina@example.net", to);
        Assert.StartsWith("Bonjour,", read.Text, StringComparison.Ordinal);
        Assert.Contains("manager", read.Text.Replace("responsable", "manager", StringComparison.Ordinal), StringComparison.Ordinal);
        var secret = read.Text[(read.Text.IndexOf("/invitation#", StringComparison.Ordinal) + 12)..].Split('\n')[0].Trim();
        Assert.Equal(invited.GetProperty("link").GetString()!.Split('#')[1], secret);
        using var nina = server.Browser();
        var accepted = await nina.PostAsJsonAsync("/api/v1/invitations/accept", new { secret, name = "Nina", password = "three plain words", ofAge = true });
        Assert.Equal(HttpStatusCode.Created, accepted.StatusCode);

        // Whoever may read messages sees that it went, not the link; and it is no customer's.
        using var observer = await server.WithRole(PersonRole.Observer);
        var messages = await (await observer.GetAsync("/api/v1/messages")).Read();
        Assert.Contains("nina@example.net", messages.ToString());
        Assert.DoesNotContain(secret, messages.ToString());
        Assert.Equal(0L, server.Ask<long>("SELECT COUNT(*) FROM Messages WHERE Text LIKE $like", ("$like", $"%{secret[..12]}%")));
        Assert.Empty((await (await observer.GetAsync("/api/v1/threads")).Read()).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Invited_WithoutAnOperator_GetsNoMail_AndTheLinkIsThereToHandOver()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();

        var invited = await Invite(owner, "nina@example.net");

        Assert.Equal(JsonValueKind.Null, invited.GetProperty("mail").ValueKind);
        Assert.Contains("/invitation#", invited.GetProperty("link").GetString());
        Assert.Equal(0L, server.Ask<long>("SELECT COUNT(*) FROM Messages"));
    }

    [Fact]
    public async Task Invited_AtAnAddressThatIsRefused_IsShownAsFailed_AndANewLinkGoesOutAnew()
    {
        await using var mail = MailServer.Start();
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        await mail.SetUp(owner);
        mail.Recipient = "550 5.1.1 no such mailbox";
        var invited = await Invite(owner, "nina@example.net");
        await Soon.Is(() => State(owner), state => state == "failed");
        Assert.Equal("refused", (await First(owner)).GetProperty("mail").GetProperty("problem").GetString());

        mail.Recipient = "250 ok";
        var renewed = await (await owner.PostAsync($"/api/v1/invitations/{invited.GetProperty("id").GetString()}/renew?language=en", null)).Read();
        await Soon.Is(() => State(owner), state => state == "sent");
        var text = MailReader.Read(Encoding.UTF8.GetBytes(Assert.Single(mail.Taken).Mail)).Text;
        Assert.StartsWith("Hello,", text, StringComparison.Ordinal);
        Assert.Contains(renewed.GetProperty("link").GetString()!.Split('#')[1], text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawn_BeforeItWent_IsNotSent()
    {
        await using var mail = MailServer.Start();
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        await mail.SetUp(owner);
        await (await owner.PostAsJsonAsync("/api/v1/channels/suspend", new { channel = "email" })).Read();
        var invited = await Invite(owner, "nina@example.net");
        await (await owner.PostAsync($"/api/v1/invitations/{invited.GetProperty("id").GetString()}/withdraw", null)).Read();
        await (await owner.PostAsJsonAsync("/api/v1/channels/resume", new { channel = "email" })).Read();
        await Invite(owner, "other@example.net");
        await Soon.Is(() => Task.FromResult(mail.Taken.Count), count => count > 0);

        Assert.Equal("other@example.net", Assert.Single(mail.Taken).To);
        Assert.Equal("withdrawn", server.Ask<string>("SELECT LOWER(State) FROM Messages WHERE Address = 'nina@example.net'"));
    }

    private static async Task<JsonElement> Invite(HttpClient owner, string email, string? language = null) =>
        await (await owner.PostAsJsonAsync("/api/v1/invitations", new { email, role = "manager", language })).Read(HttpStatusCode.Created);

    private static async Task<JsonElement> First(HttpClient owner) => (await (await owner.GetAsync("/api/v1/invitations")).Read()).GetProperty("items")[0];

    private static async Task<string?> State(HttpClient owner) => (await First(owner)).GetProperty("mail").GetProperty("state").GetString();
}
