using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Channels;
using Guichet.Server.Messages.Doors;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace Guichet.Server.Tests.Channels;

public sealed class OperatorTests
{
    private static object Kannel(Wire wire) => new { url = $"{wire.Address}/cgi-bin/sendsms", from = "13013", user = "tester", secret = "foobar" };

    private static object Twilio(Wire wire) => new { url = wire.Address, from = "+15005550006", user = "AC1", secret = "token" };

    [Fact]
    public async Task Kannel_TakesAndReports_ShowsSentThenDelivered()
    {
        await using var wire = await Wire.Start();
        await using var talk = await Talk.Open();
        await talk.SetUp("text", "kannel", Kannel(wire));

        var message = await talk.Reaches(await talk.Wrote("text", "Bonjour, ça va ?"), "sent");

        var asked = Assert.Single(wire.Seen);
        Assert.Equal(("+33612345678", "13013", "2"), (asked.Fields["to"], asked.Fields["from"], asked.Fields["coding"]));
        Assert.StartsWith("Bonjour, ça va ?", asked.Fields["text"], StringComparison.Ordinal);
        using var gateway = new HttpClient();
        var report = asked.Fields["dlr-url"];
        Assert.Equal(HttpStatusCode.NoContent, (await gateway.GetAsync(report.Replace("%d", "8", StringComparison.Ordinal))).StatusCode);
        Assert.Equal("sent", (await talk.One(Talk.Id(message))).GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await gateway.GetAsync(report.Replace("%d", "1", StringComparison.Ordinal))).StatusCode);
        Assert.Equal("delivered", (await talk.One(Talk.Id(message))).GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await gateway.GetAsync(report.Replace("/reports/", "/reports/x", StringComparison.Ordinal).Replace("%d", "1", StringComparison.Ordinal))).StatusCode);
        Assert.Contains("guichet_messages_total{channel=\"text\",state=\"delivered\"} 1", await talk.Program.GetStringAsync("/metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_OnceGiven_IsSealedAndNeverShown()
    {
        await using var wire = await Wire.Start();
        await using var talk = await Talk.Open();

        var shown = await talk.SetUp("text", "kannel", Kannel(wire));
        var again = await talk.SetUp("text", "kannel", new { url = $"{wire.Address}/other", from = "13013", user = "tester" });

        Assert.True(shown.GetProperty("hasSecret").GetBoolean() && again.GetProperty("hasSecret").GetBoolean());
        Assert.DoesNotContain("foobar", $"{shown}{again}{talk.Server.Ask<string>("SELECT Sealed FROM Channels")}", StringComparison.Ordinal);
        await talk.Reaches(await talk.Wrote("text", "hello"), "sent");
        Assert.Equal("foobar", wire.Seen.Single().Fields["password"]);
    }

    [Fact]
    public async Task Operator_ThatDoesNotAnswer_IsDoubtedAndAskedAgain()
    {
        await using var wire = await Wire.Start();
        await using var talk = await Talk.Open(("Channels:AnswerSeconds", "1"));
        await talk.SetUp("text", "kannel", Kannel(wire));
        var (answer, never) = (wire.Answer, new TaskCompletionSource());
        wire.Answer = _ => never.Task;

        var message = await talk.Wrote("text", "hello");
        var doubted = await Soon.Is(() => talk.One(Talk.Id(message)), one => one.GetProperty("doubts").GetInt32() == 1);
        wire.Answer = answer;
        never.SetResult();
        talk.Server.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(("queued", "unanswered"), (doubted.GetProperty("state").GetString(), doubted.GetProperty("problem").GetString()));
        Assert.Equal(1, (await talk.Reaches(message, "sent")).GetProperty("doubts").GetInt32());
        Assert.Equal(2, wire.Seen.Count);
    }

    [Fact]
    public async Task Operator_ThatIsNotThere_IsTriedLaterWithoutADoubt()
    {
        await using var talk = await Talk.Open();
        await talk.SetUp("text", "kannel", new { url = "http://127.0.0.1:9/", from = "13013", user = "tester", secret = "foobar" });

        var message = await talk.Wrote("text", "hello");

        var waits = await Soon.Is(() => talk.One(Talk.Id(message)), one => one.GetProperty("problem").GetString() == "unreachable");
        Assert.Equal(("queued", 0), (waits.GetProperty("state").GetString(), waits.GetProperty("doubts").GetInt32()));
    }

    [Fact]
    public async Task Operator_InsideAndNotNamed_IsNotSpokenTo()
    {
        await using var wire = await Wire.Start();
        await using var talk = await Talk.Open(("Channels:InternalHosts", "elsewhere.example"));
        await talk.SetUp("text", "kannel", Kannel(wire));

        var message = await talk.Wrote("text", "hello");

        await Soon.Is(() => talk.One(Talk.Id(message)), one => one.GetProperty("problem").GetString() == "unreachable");
        Assert.Empty(wire.Seen);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("fd00::1", false)]
    [InlineData("2606:4700:4700::1111", true)]
    public void Address_OfASpecialRange_IsInside(string address, bool outside) => Assert.Equal(outside, OperatorHosts.IsOutside(IPAddress.Parse(address)));

    [Fact]
    public async Task Refused_WithFallback_GoesByEmailOnce()
    {
        await using var wire = await Wire.Start();
        wire.Answer = http =>
        {
            http.Response.StatusCode = 400;
            return Task.CompletedTask;
        };
        await using var talk = await Talk.Open();
        await talk.SetUp("text", "kannel", Kannel(wire));

        var message = await talk.Reaches(await talk.Wrote("text", "hello"), "failed");

        var instead = await Soon.Is(talk.All, all => all.Any(one => one.GetProperty("channel").GetString() == "email" && one.GetProperty("state").GetString() == "sent"));
        Assert.Equal(2, instead.Count);
        Assert.EndsWith("STOP pour ne plus en recevoir.", message.GetProperty("text").GetString(), StringComparison.Ordinal);
        var mail = instead.Single(one => one.GetProperty("channel").GetString() == "email").GetProperty("text").GetString()!;
        Assert.StartsWith("hello\n\n-- \n", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("STOP pour ne plus en recevoir", mail, StringComparison.Ordinal);
        Assert.Equal(Talk.Id(message), instead.Single(one => one.GetProperty("channel").GetString() == "email").GetProperty("forId").GetString());
    }

    [Fact]
    public async Task Email_ThatGoesByTextInstead_CarriesTheTextMessagesFooterAlone()
    {
        await using var talk = await Talk.Open();
        await talk.Program.PostAsJsonAsync("/api/v1/channels/suspend", new { channel = "email" }).Read();
        var mail = await talk.Wrote("email", "The door is open.");

        var instead = await talk.Program.PostAsync($"/api/v1/messages/{Talk.Id(mail)}/reroute", null).Read();

        Assert.Equal(("text", "The door is open. L'opérateur peut lire ce message. STOP pour ne plus en recevoir."), (
            instead.GetProperty("channel").GetString(), instead.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Text_WhoseFirstFailed_SaysInItsPlaceHowToEndThem()
    {
        const string footer = " L'opérateur peut lire ce message. STOP pour ne plus en recevoir.";
        await using var wire = await Wire.Start();
        var status = HttpStatusCode.BadRequest;
        wire.Answer = http =>
        {
            http.Response.StatusCode = (int)status;
            return http.Response.WriteAsync("0: Accepted for delivery");
        };
        await using var talk = await Talk.Open();
        await talk.SetUp("text", "kannel", Kannel(wire));
        var customer = new { name = "Eva", phone = "+33612345678" };
        var due = talk.Server.Time.GetUtcNow().AddHours(1);

        // Those that are written afterwards, and those that were waiting already.
        await talk.Reaches(await talk.Wrote("text", "first", customer), "failed");
        await talk.Program.PostAsJsonAsync("/api/v1/channels/suspend", new { channel = "text" }).Read();
        var second = await talk.Wrote("text", "second", customer);
        var later = await talk.Program.PostAsJsonAsync("/api/v1/messages", new { channel = "text", text = "later", customer, dueAt = due }).Read(HttpStatusCode.Created);
        Assert.Equal(($"second{footer}", "later"), (second.GetProperty("text").GetString(), later.GetProperty("text").GetString()));
        await talk.Program.PostAsJsonAsync("/api/v1/channels/resume", new { channel = "text" }).Read();
        await talk.Reaches(second, "failed");
        status = HttpStatusCode.Accepted;
        // In the evening that is the next morning: quiet hours.
        talk.Server.Time.Advance(later.GetProperty("nextTryAt").GetDateTimeOffset() - talk.Server.Time.GetUtcNow());
        await talk.Reaches(later, "sent");
        await talk.Reaches(await talk.Wrote("text", "last", customer), "sent");

        Assert.Equal([$"first{footer}", $"second{footer}", $"later{footer}", "last"], wire.Seen.Select(asked => asked.Fields["text"]));
        Assert.Equal($"later{footer}", (await talk.One(Talk.Id(later))).GetProperty("text").GetString());
    }

    [Fact]
    public async Task Suspended_Channel_KeepsWhatIsQueuedUntilItGoesAnotherWay()
    {
        await using var talk = await Talk.Open();
        await talk.Program.PostAsJsonAsync("/api/v1/channels/suspend", new { channel = "text" }).Read();
        var (one, two) = (await talk.Wrote("text", "first"), await talk.Wrote("text", "second"));
        var email = await talk.Wrote("email", "third");

        await talk.Reaches(email, "sent");
        var (kept, other) = (await talk.One(Talk.Id(one)), await talk.Program.PostAsync($"/api/v1/messages/{Talk.Id(two)}/reroute", null).Read());

        Assert.Equal("queued", kept.GetProperty("state").GetString());
        Assert.Equal("email", other.GetProperty("channel").GetString());
        await talk.Reaches(other, "sent");
        Assert.DoesNotContain("STOP pour ne plus en recevoir", other.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("withdrawn", (await talk.One(Talk.Id(two))).GetProperty("state").GetString());
        await talk.Program.PostAsJsonAsync("/api/v1/channels/resume", new { channel = "text" }).Read();
        await talk.Reaches(one, "sent");
        await (await talk.Program.PostAsync($"/api/v1/messages/{Talk.Id(one)}/withdraw", null)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.MessageClosed);
    }

    [Fact]
    public async Task Twilio_TakesReportsAndHandsIn_WithItsSignatureAlone()
    {
        await using var wire = await Wire.Start();
        wire.Answer = http =>
        {
            http.Response.StatusCode = 201;
            return http.Response.WriteAsync("""{ "sid": "SM42", "status": "queued" }""");
        };
        await using var talk = await Talk.Open();
        await talk.SetUp("text", "twilio", Twilio(wire));
        var message = await talk.Reaches(await talk.Wrote("text", "hello"), "sent");
        var asked = wire.Seen.Single();
        Assert.Equal(("/2010-04-01/Accounts/AC1/Messages.json", "Basic QUMxOnRva2Vu"), (asked.Path, asked.Authorization));

        // Signed for the address as people reach the server; here it was reached by another name.
        var report = asked.Fields["StatusCallback"].Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        var fields = new Dictionary<string, string> { ["MessageSid"] = "SM42", ["MessageStatus"] = "delivered" };
        await (await Post(report, fields, "wrong")).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.KeyInvalid);
        Assert.Equal("sent", (await talk.One(Talk.Id(message))).GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await Post(report, fields, TwilioDoor.Sign(report, fields, "token"))).StatusCode);
        Assert.Equal("delivered", (await talk.One(Talk.Id(message))).GetProperty("state").GetString());

        var door = (await talk.Doors()).GetProperty("twilio").GetString()!;
        var incoming = new Dictionary<string, string> { ["MessageSid"] = "SM43", ["From"] = "+33612345678", ["Body"] = "Merci !" };
        await (await Post(door, incoming, "")).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.KeyInvalid);
        Assert.Equal(HttpStatusCode.OK, (await Post(door, incoming, TwilioDoor.Sign(door, incoming, "token"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Post(door, incoming, TwilioDoor.Sign(door, incoming, "token"))).StatusCode);
        var all = await talk.All();
        Assert.Equal(message.GetProperty("threadId").GetString(), Assert.Single(all, one => one.GetProperty("incoming").GetBoolean()).GetProperty("threadId").GetString());
    }

    // The signature as its maker's documentation computes it (https://www.twilio.com/docs/usage/security): address, then fields in order.
    [Fact]
    public void TwilioSignature_OfItsMakersExample_IsTheirs() => Assert.Equal(
        "0/KCTR6DLpKmkAf8muzZqo1nDgQ=",
        TwilioDoor.Sign(
            "https://mycompany.com/myapp.php?foo=1&bar=2",
            new Dictionary<string, string>
            {
                ["CallSid"] = "CA1234567890ABCDE",
                ["Caller"] = "+12349013030",
                ["Digits"] = "1234",
                ["From"] = "+12349013030",
                ["To"] = "+18005551212",
            },
            "12345"));

    private static async Task<HttpResponseMessage> Post(string address, Dictionary<string, string> fields, string signature)
    {
        using var operatorSide = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-Twilio-Signature", signature);
        return await operatorSide.SendAsync(request);
    }
}
