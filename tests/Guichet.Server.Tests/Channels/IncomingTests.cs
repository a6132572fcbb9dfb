using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Channels;

public sealed class IncomingTests
{
    [Fact]
    public async Task Stop_ByTextMessage_EndsThemAndKeepsItsProof()
    {
        await using var talk = await Talk.Open();
        await talk.SetUp("text", "kannel", new { url = "http://127.0.0.1:9/", from = "13013", user = "tester", secret = "foobar" });
        var queued = await talk.Wrote("text", "hello");

        Assert.Equal(HttpStatusCode.NoContent, (await Kannel(talk, "33612345678", "Arrêt")).StatusCode);

        await (await talk.Write("text", "still there?")).IsProblem(HttpStatusCode.Conflict, ProblemCodes.MessageOptedOut);
        talk.Server.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal("optedOut", (await talk.Reaches(queued, "failed")).GetProperty("problem").GetString());
        var thread = await talk.Program.GetAsync($"/api/v1/threads/{queued.GetProperty("threadId").GetString()}").Read();
        var consent = thread.GetProperty("consents").EnumerateArray().Last();
        Assert.Equal(("customer", false), (consent.GetProperty("source").GetString(), consent.GetProperty("given").GetBoolean()));
        Assert.Contains(thread.GetProperty("messages").EnumerateArray(), one => one.GetProperty("id").GetString() == consent.GetProperty("proof").GetString());

        await Kannel(talk, "33612345678", "START");
        await talk.Write("text", "welcome back").Read(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Text_FromAStranger_BeginsAThreadAndIsUnread()
    {
        await using var talk = await Talk.Open();
        await talk.SetUp("text", "kannel", new { url = "http://127.0.0.1:9/", from = "13013", user = "tester", secret = "foobar" });

        await Kannel(talk, "+33698765432", "<script>alert(1)</script> Bonjour");
        await Kannel(talk, "+33698765432", "<script>alert(1)</script> Bonjour");

        var thread = (await (await talk.Program.GetAsync("/api/v1/threads?unread=true")).Read()).GetProperty("items").EnumerateArray().Single();
        Assert.Equal(("+33698765432", 1), (thread.GetProperty("phone").GetString(), thread.GetProperty("unread").GetInt32()));
        var id = thread.GetProperty("id").GetString();
        await talk.Program.PostAsync($"/api/v1/threads/{id}/read", null).Read();
        Assert.Equal(0, (await (await talk.Program.GetAsync("/api/v1/threads?unread=true")).Read()).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Texts_FromAStranger_TwentyAtOnce_LandInOneThread()
    {
        await using var talk = await Talk.Open();
        await talk.SetUp("text", "kannel", new { url = "http://127.0.0.1:9/", from = "13013", user = "tester", secret = "foobar" });

        // Each comes twice, as an operator repeats what it thinks was not taken.
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(at => Kannel(talk, at % 3 == 0 ? "33698765432" : "+33698765432", $"Line {at / 2}")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
        var thread = (await (await talk.Program.GetAsync("/api/v1/threads")).Read()).GetProperty("items").EnumerateArray().Single();
        Assert.Equal(20, thread.GetProperty("unread").GetInt32());
        Assert.Equal(20, (await talk.All()).Count(one => one.GetProperty("incoming").GetBoolean()));
    }

    [Fact]
    public async Task Mail_Signed_ArrivesInTheThreadThatItAnswers()
    {
        await using var talk = await Talk.Open();
        var written = await talk.Reaches(await talk.Wrote("email", "How are you?"), "sent");
        var mail = $"From: Eva <eva@example.org>\r\nSubject: =?UTF-8?Q?R=C3=A9ponse?=\r\nMessage-ID: <a@b>\r\nIn-Reply-To: <{Talk.Id(written)}@desk.example>\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nTrès bien, merci.\r\n\r\nLe 22 novembre, le guichet a écrit :\r\n> How are you?\r\n";

        Assert.Equal(HttpStatusCode.NoContent, (await Mail(talk, mail)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await Mail(talk, mail)).StatusCode);

        var incoming = Assert.Single(await talk.All(), one => one.GetProperty("incoming").GetBoolean());
        Assert.Equal("Très bien, merci.", incoming.GetProperty("text").GetString());
        Assert.Equal("Réponse", incoming.GetProperty("subject").GetString());
        Assert.Equal(written.GetProperty("threadId").GetString(), incoming.GetProperty("threadId").GetString());
    }

    [Theory]
    [InlineData("STOP\r\n\r\n> hello", "Re: hello", false)]
    [InlineData("\r\nDésabonnez !\r\n\r\n-- \r\nEva", "Re: hello", false)]
    [InlineData("", "unsubscribe", false)]
    [InlineData("This message was written by a mail program.", "STOP", false)]
    [InlineData("Please stop by tomorrow.\r\nSTOP", "Re: hello", true)]
    [InlineData("I cannot come on Tuesday.", "Cancel", true)]
    public async Task Stop_ByEmail_EndsThem_AndStartBringsThemBack(string text, string subject, bool goesOn)
    {
        await using var talk = await Talk.Open();
        await talk.Wrote("email", "hello");

        await Mail(talk, $"From: Eva <eva@example.org>\r\nSubject: {subject}\r\nMessage-ID: <1@b>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n");

        if (goesOn)
        {
            await talk.Wrote("email", "still there?");
            return;
        }

        await (await talk.Write("email", "still there?")).IsProblem(HttpStatusCode.Conflict, ProblemCodes.MessageOptedOut);
        await talk.Wrote("text", "by text message then");
        await Mail(talk, "From: Eva <eva@example.org>\r\nMessage-ID: <2@b>\r\n\r\nStart\r\n");
        await talk.Wrote("email", "welcome back");
    }

    [Fact]
    public async Task Mail_NotSignedOldOrAltered_IsRefused()
    {
        await using var talk = await Talk.Open();
        const string Text = "From: eva@example.org\r\n\r\nhello";

        await (await Mail(talk, Text, alter: true)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.KeyInvalid);
        await (await Mail(talk, Text, minutes: -6)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.KeyInvalid);
        await (await Mail(talk, Text, minutes: 6)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.KeyInvalid);
        await (await Mail(talk, Text, secret: "0000")).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.KeyInvalid);
        Assert.Empty(await talk.All());
    }

    [Fact]
    public async Task Mail_FromAMachine_IsTakenAndNotKept()
    {
        await using var talk = await Talk.Open();

        Assert.Equal(HttpStatusCode.NoContent, (await Mail(talk, "From: eva@example.org\r\nAuto-Submitted: auto-replied\r\n\r\nI am away")).StatusCode);

        Assert.Empty(await talk.All());
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied"), InlineData("Precedence: bulk"), InlineData("X-Auto-Response-Suppress: All"), InlineData("Return-Path: <>")]
    public async Task Mail_FromACustomersMachine_IsMarked_AndEndsNothing(string header)
    {
        await using var talk = await Talk.Open();
        var written = await talk.Wrote("email", "hello");

        await Mail(talk, $"From: eva@example.org\r\n{header}\r\nMessage-ID: <away@b>\r\n\r\nSTOP\r\n\r\nI am away.");

        var kept = Assert.Single(await talk.All(), one => one.GetProperty("incoming").GetBoolean());
        Assert.Equal(("automatic", written.GetProperty("threadId").GetString()), (kept.GetProperty("notice").GetString(), kept.GetProperty("threadId").GetString()));
        Assert.Equal(0, (await (await talk.Program.GetAsync("/api/v1/threads?unread=true")).Read()).GetProperty("items").GetArrayLength());
        await talk.Wrote("email", "still there");
    }

    [Fact]
    public async Task Answer_ByAPerson_NamesTheMailThatItAnswers()
    {
        await using var mail = MailServer.Start();
        await using var talk = await Talk.Open();
        await talk.SetUp("email", "smtp", new { host = "localhost", port = mail.Port, from = "desk@example.org", fromName = "Desk", user = "desk", secret = "pass" });
        await Mail(talk, "From: Eva <eva@example.org>\r\nSubject: My boiler\r\nMessage-ID: <one@b>\r\n\r\nIt is cold.");
        await Mail(talk, "From: Eva <eva@example.org>\r\nAuto-Submitted: auto-replied\r\nSubject: Away\r\nMessage-ID: <two@b>\r\n\r\nAway.");
        var thread = (await (await talk.Program.GetAsync("/api/v1/threads")).Read()).GetProperty("items").EnumerateArray().Single().GetProperty("id").GetString();
        using var person = await talk.Server.SignedIn();

        await (await person.PostAsJsonAsync("/api/v1/messages", new { channel = "email", threadId = thread, text = "We come." })).Read(HttpStatusCode.Created);
        await Soon.Is(() => Task.FromResult(mail.Taken.Count), count => count == 1);
        await Mail(talk, "From: Eva <eva@example.org>\r\nSubject: RE: My boiler\r\nMessage-ID: <three@b>\r\n\r\nThanks.");
        await (await person.PostAsJsonAsync("/api/v1/messages", new { channel = "email", threadId = thread, text = "With pleasure." })).Read(HttpStatusCode.Created);
        await Soon.Is(() => Task.FromResult(mail.Taken.Count), count => count == 2);

        var (first, second) = (mail.Taken.First().Mail, mail.Taken.Last().Mail);
        Assert.Contains("\r\nIn-Reply-To: <one@b>\r\n", first, StringComparison.Ordinal);
        Assert.Contains("\r\nReferences: <one@b>\r\n", first, StringComparison.Ordinal);
        Assert.Contains("\r\nSubject: Re: My boiler\r\n", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Auto-Submitted", first, StringComparison.Ordinal);
        Assert.Contains("\r\nIn-Reply-To: <three@b>\r\n", second, StringComparison.Ordinal);
        Assert.Contains("\r\nSubject: RE: My boiler\r\n", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_WithFiles_SaysWhichWereNotKept()
    {
        await using var talk = await Talk.Open();
        var photo = Convert.ToBase64String(new byte[600_000], Base64FormattingOptions.InsertLineBreaks);

        await Mail(talk, "From: eva@example.org\r\nMessage-ID: <1@b>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nlook\r\n--b\r\nContent-Type: image/jpeg\r\n"
            + $"Content-Disposition: attachment; filename=\"pho\u202Eto.jpg\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{photo}\r\n--b--");
        await Mail(talk, "From: eva@example.org\r\nMessage-ID: <2@b>\r\n\r\nno file");

        var all = await talk.All();
        var left = all.Single(one => one.GetProperty("text").GetString() == "look").GetProperty("leftOut");
        var file = Assert.Single(left.GetProperty("files").EnumerateArray());
        Assert.Equal(("photo.jpg", 0), (file.GetProperty("name").GetString(), left.GetProperty("more").GetInt32()));
        Assert.InRange(file.GetProperty("bytes").GetInt64(), 599_990, 600_010);
        Assert.Equal(JsonValueKind.Null, all.Single(one => one.GetProperty("text").GetString() == "no file").GetProperty("leftOut").ValueKind);
    }

    [Fact]
    public async Task Door_OfAnotherOrganisation_LeadsIntoItsOwn()
    {
        await using var talk = await Talk.Open();
        var neighbour = await talk.Server.MakeNeighbour("Next door");
        using var program = talk.Server.Program(neighbour.Key);
        var doors = (await (await program.GetAsync("/api/v1/messaging")).Read()).GetProperty("doors");

        await Mail(talk, "From: eva@example.org\r\n\r\nhello", doors: doors);

        Assert.Empty(await talk.All());
        Assert.Equal(1, (await (await program.GetAsync("/api/v1/threads")).Read()).GetProperty("items").GetArrayLength());
        await (await Mail(talk, "From: eva@example.org\r\n\r\nhello", secret: doors.GetProperty("mailSecret").GetString())).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.KeyInvalid);
    }

    private static async Task<HttpResponseMessage> Kannel(Talk talk, string from, string text)
    {
        var door = (await talk.Doors()).GetProperty("kannel").GetString()!
            .Replace("%p", Uri.EscapeDataString(from), StringComparison.Ordinal)
            .Replace("%I", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))), StringComparison.Ordinal);
        using var gateway = new HttpClient();
        return await gateway.PostAsync(door, new StringContent(text));
    }

    private static async Task<HttpResponseMessage> Mail(Talk talk, string mail, bool alter = false, int minutes = 0, string? secret = null, JsonElement? doors = null)
    {
        var door = doors ?? await talk.Doors();
        var time = talk.Server.Time.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var body = Encoding.UTF8.GetBytes(mail);
        var key = Encoding.ASCII.GetBytes(secret ?? door.GetProperty("mailSecret").GetString()!);
        using var server = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, door.GetProperty("mail").GetString()) { Content = new ByteArrayContent(alter ? [.. body, 33] : body) };
        request.Headers.Add("X-Guichet-Timestamp", time);
        request.Headers.Add("X-Guichet-Signature", Convert.ToHexStringLower(HMACSHA256.HashData(key, (byte[])[.. Encoding.ASCII.GetBytes($"{time}."), .. body])));
        return await server.SendAsync(request);
    }
}
