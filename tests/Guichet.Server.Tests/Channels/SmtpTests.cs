using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Guichet.Domain.Messages;
using Guichet.Domain.Messages.Words;
using Guichet.Protocols.Mail;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Channels;

public sealed class SmtpTests
{
    // The server under test has nobody's certificate to trust here; .NET's mail client asks this one place.
    [ModuleInitializer]
    internal static void TrustTheTestsMailServer()
    {
#pragma warning disable SYSLIB0014 // There is no other way to tell SmtpClient.
        ServicePointManager.ServerCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=localhost";
#pragma warning restore SYSLIB0014
    }

    private static object SetUp(MailServer mail) => new { host = "localhost", port = mail.Port, from = "desk@example.org", fromName = "Guichet d’été", user = "desk", secret = "pass phrase" };

    [Fact]
    public async Task Mail_ByAServerWithStartTls_IsEncryptedSignedInAndReadableBothWays()
    {
        await using var mail = MailServer.Start();
        await using var talk = await Talk.Open();
        await talk.SetUp("email", "smtp", SetUp(mail));

        var message = await talk.Reaches(await talk.Wrote("email", "Bonjour à toutes et tous,\n\nhttps://example.org/j#abc\n\n<b>pas de HTML</b>"), "sent");

        var (to, text, encrypted, account) = Assert.Single(mail.Taken);
        Assert.Equal(("eva@example.org", true, "desk:pass phrase"), (to, encrypted, account));
        var read = MailReader.Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal(("desk@example.org", "Guichet d’été", $"{Talk.Id(message)}@example.org", true), (read.From, read.FromName, read.MessageId, read.IsAutomatic));
        Assert.StartsWith("Bonjour à toutes et tous,", read.Text, StringComparison.Ordinal);
        Assert.Contains("multipart/alternative", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("text/html", text, StringComparison.Ordinal);
        Assert.Equal($"<{Talk.Id(message)}@example.org>", talk.Server.Ask<string>("SELECT Reference FROM Messages"));
    }

    [Fact]
    public async Task Mail_ToSomebodyWhoIsNotThere_FailsForGood()
    {
        await using var mail = MailServer.Start();
        mail.Recipient = "550 5.1.1 no such mailbox";
        await using var talk = await Talk.Open();
        await talk.SetUp("email", "smtp", SetUp(mail));

        var failed = await talk.Reaches(await talk.Wrote("email", "hello", new { email = "nobody@example.org" }), "failed");

        Assert.Equal(("refused", 1), (failed.GetProperty("problem").GetString(), failed.GetProperty("tries").GetInt32()));
        Assert.Empty(mail.Taken);
    }

    [Fact]
    public async Task Mail_LongAndNotTaken_GoesAsAShortTextMessageWithItsLink()
    {
        await using var mail = MailServer.Start();
        mail.Recipient = "550 5.1.1 no such mailbox";
        await using var talk = await Talk.Open();
        await talk.SetUp("email", "smtp", SetUp(mail));
        const string Link = "https://example.org/papers/2026";
        var text = $"Bonjour,\n\n{string.Concat(Enumerable.Repeat("voici les pièces du dossier. ", 300))}\n\n{Link}";

        var failed = await talk.Reaches(await talk.Wrote("email", text), "failed");
        var instead = await Soon.Is(async () => (await talk.All()).SingleOrDefault(one => one.GetProperty("channel").GetString() == "text"), one => one.ValueKind is JsonValueKind.Object);

        Assert.Equal(Talk.Id(failed), instead.GetProperty("forId").GetString());
        var sent = instead.GetProperty("text").GetString()!;
        Assert.StartsWith("Bonjour,\nvoici les pièces du dossier. voici", sent, StringComparison.Ordinal);
        Assert.Contains($"... {Link} ", sent, StringComparison.Ordinal);
        Assert.Equal(ShortWords.MostParts, TextLength.Parts(sent));
    }

    [Fact]
    public async Task Mail_ToAFullMailbox_IsTriedLater()
    {
        await using var mail = MailServer.Start();
        mail.Recipient = "452 4.2.2 mailbox full";
        await using var talk = await Talk.Open();
        await talk.SetUp("email", "smtp", SetUp(mail));

        var message = await talk.Wrote("email", "hello");
        var waits = await Soon.Is(() => talk.One(Talk.Id(message)), one => one.GetProperty("tries").GetInt32() == 1 && one.GetProperty("state").GetString() == "queued");
        mail.Recipient = "250 ok";
        talk.Server.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(0, waits.GetProperty("doubts").GetInt32());
        await talk.Reaches(message, "sent");
        Assert.Single(mail.Taken);
    }

    [Fact]
    public async Task Mail_WhoseAnswerIsLost_IsDoubtedAndKeepsItsMessageId()
    {
        await using var mail = MailServer.Start();
        mail.FallsSilent = true;
        await using var talk = await Talk.Open();
        await talk.SetUp("email", "smtp", SetUp(mail));

        var message = await talk.Wrote("email", "hello");
        await Soon.Is(() => talk.One(Talk.Id(message)), one => one.GetProperty("doubts").GetInt32() == 1);
        mail.FallsSilent = false;
        talk.Server.Time.Advance(TimeSpan.FromMinutes(1));
        await talk.Reaches(message, "sent");

        Assert.Equal(2, mail.Taken.Count);
        Assert.Single(mail.Taken.Select(one => MailReader.Read(Encoding.UTF8.GetBytes(one.Mail)).MessageId).Distinct());
    }
}
