using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Channels;

/// <summary>What Mailgun's routes post: the fields of its documentation ("Receiving Messages via HTTP", raw MIME), signed as "Securing Webhooks" says.</summary>
public sealed class MailgunTests
{
    private const string Key = "a1b2c3d4e5f60718293a4b5c6d7e8f90";
    private const string Mail = "From: Eva <eva@example.org>\r\nTo: desk@in.example.org\r\nSubject: =?UTF-8?Q?R=C3=A9ponse?=\r\nMessage-ID: <one@mail.example>\r\n"
        + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nTrès bien & merci = 100 %.\r\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Mail_Signed_ArrivesInItsThread(bool multipart)
    {
        await using var talk = await WithKey();
        var written = await talk.Reaches(await talk.Wrote("email", "How are you?"), "sent");
        var mail = Mail.Replace("Message-ID", $"In-Reply-To: <{Talk.Id(written)}@desk.example>\r\nMessage-ID", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await Post(talk, Signed(talk, mail), multipart)).StatusCode);

        var incoming = Assert.Single(await talk.All(), one => one.GetProperty("incoming").GetBoolean());
        Assert.Equal(("Très bien & merci = 100 %.", "Réponse", "eva@example.org"),
            (incoming.GetProperty("text").GetString(), incoming.GetProperty("subject").GetString(), incoming.GetProperty("address").GetString()));
        Assert.Equal(written.GetProperty("threadId").GetString(), incoming.GetProperty("threadId").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Mail_InAnOldCharset_IsReadByItsBytes(bool multipart)
    {
        await using var talk = await WithKey();
        var mail = Encoding.Latin1.GetBytes("From: eva@example.org\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\nDéjà là, à 100 % + 1");

        Assert.Equal(HttpStatusCode.OK, (await Post(talk, Signed(talk, mail), multipart)).StatusCode);

        Assert.Equal("Déjà là, à 100 % + 1", Assert.Single(await talk.All()).GetProperty("text").GetString());
    }

    [Fact]
    public async Task Mail_HandedInAgain_IsTheSame_AndItsTokenBringsNoOther()
    {
        await using var talk = await WithKey();
        var form = Signed(talk, Mail);

        Assert.Equal(HttpStatusCode.OK, (await Post(talk, form)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Post(talk, form)).StatusCode);
        talk.Server.Time.Advance(TimeSpan.FromHours(8));
        Assert.Equal(HttpStatusCode.OK, (await Post(talk, form)).StatusCode);
        Assert.Equal(HttpStatusCode.NotAcceptable, (await Post(talk, With(form, "body-mime", Mail.Replace("one@", "two@", StringComparison.Ordinal)))).StatusCode);

        Assert.Single(await talk.All());
    }

    [Fact]
    public async Task Token_FiftyAtOnceWithOtherMails_BringsOne()
    {
        await using var talk = await WithKey();
        var form = Signed(talk, Mail);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(at =>
            Post(talk, With(form, "body-mime", Mail.Replace("one@", $"{at}@", StringComparison.Ordinal)))));

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.OK);
        Assert.Equal(49, answers.Count(answer => answer.StatusCode is HttpStatusCode.NotAcceptable));
        Assert.Single(await talk.All());
    }

    [Fact]
    public async Task Tokens_OlderThanWhatIsTaken_AreForgotten()
    {
        await using var talk = await WithKey();
        await Post(talk, Signed(talk, Mail));
        talk.Server.Time.Advance(TimeSpan.FromHours(10));

        await Post(talk, Signed(talk, Mail));

        Assert.Equal(1L, talk.Server.Ask<long>("SELECT COUNT(*) FROM MailgunTokens"));
    }

    [Theory]
    [InlineData(-9 * 60)]
    [InlineData(6)]
    public async Task Mail_OfAnotherTime_IsRefusedForGood(int minutes)
    {
        await using var talk = await WithKey();

        Assert.Equal(HttpStatusCode.NotAcceptable, (await Post(talk, Signed(talk, Mail, minutes))).StatusCode);

        Assert.Empty(await talk.All());
    }

    // Asked for again by Mailgun: the key here may be the wrong one.
    [Fact]
    public async Task Mail_NotSignedAltered_OrForNobody_IsRefused()
    {
        await using var talk = await WithKey();
        var form = Signed(talk, Mail);

        foreach (var wrong in new[]
        {
            With(form, "signature", new string('0', 64)), With(form, "signature", ""), With(form, "token", new string('b', 50)),
            With(form, "timestamp", "+" + Encoding.UTF8.GetString(form["timestamp"])), Without(form, "signature"), Without(form, "token"), Without(form, "timestamp"),
            With(form, "token", new string('a', 300)), Signed(talk, Mail, key: "another-key-of-16"), [],
        })
        {
            await (await Post(talk, wrong, multipart: wrong.Count > 0)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.KeyInvalid);
        }

        Assert.Equal(HttpStatusCode.NotAcceptable, (await Post(talk, Without(form, "body-mime"))).StatusCode);
        Assert.Equal(0L, talk.Server.Ask<long>("SELECT COUNT(*) FROM MailgunTokens"));
        Assert.Empty(await talk.All());
    }

    [Fact]
    public async Task Key_NotKeptHere_OpensNothing()
    {
        await using var talk = await Talk.Open();
        await (await Post(talk, Signed(talk, Mail))).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.KeyInvalid);
        await (await Post(talk, Signed(talk, Mail, key: ""))).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.KeyInvalid);

        await SetKey(talk, Key).Read();
        await SetKey(talk, "").Read();

        await (await Post(talk, Signed(talk, Mail))).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.KeyInvalid);
        Assert.False((await talk.Doors()).GetProperty("hasMailgunKey").GetBoolean());
    }

    [Fact]
    public async Task Key_OnceGiven_IsSealedAndNeverShown()
    {
        await using var talk = await Talk.Open();

        var shown = await SetKey(talk, Key).Read();

        Assert.True(shown.GetProperty("doors").GetProperty("hasMailgunKey").GetBoolean());
        Assert.EndsWith("/mime", shown.GetProperty("doors").GetProperty("mailgun").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, $"{shown}{talk.Server.Ask<string>("SELECT MailgunKey FROM MessagingSettings")}", StringComparison.Ordinal);
        foreach (var wrong in new[] { "short", new string('a', 129), "with a space in it", "é" + Key })
        {
            await (await SetKey(talk, wrong)).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        }
    }

    [Fact]
    public async Task Key_OfAnotherOrganisation_OpensNothingHere()
    {
        await using var talk = await WithKey();
        var neighbour = await talk.Server.MakeNeighbour("Next door");
        using var program = talk.Server.Program(neighbour.Key);
        var door = (await program.PutAsJsonAsync("/api/v1/messaging/mailgun", new { signingKey = "the-neighbours-own-key" }).Read()).GetProperty("doors").GetProperty("mailgun").GetString()!;
        var form = Signed(talk, Mail);

        await (await Post(talk, form, door: door)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.KeyInvalid);
        Assert.Equal(HttpStatusCode.OK, (await Post(talk, Signed(talk, Mail, key: "the-neighbours-own-key"), door: door)).StatusCode);

        Assert.Empty(await talk.All());
        Assert.Equal(HttpStatusCode.NotFound, (await Post(talk, form, door: door.Replace("/mailgun/", "/mailgun/x", StringComparison.Ordinal))).StatusCode);
    }

    [Theory]
    [InlineData(8, HttpStatusCode.OK)]
    [InlineData(31, HttpStatusCode.NotAcceptable)]
    public async Task Mail_OfManyMegabytes_IsTakenToALimit(int megabytes, HttpStatusCode answer)
    {
        await using var talk = await WithKey();
        var mail = new StringBuilder("From: eva@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nlook\r\n--b\r\nContent-Type: image/jpeg\r\n"
            + "Content-Disposition: attachment; filename=photo.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        var line = new string('A', 76) + "\r\n";
        while (mail.Length < megabytes * 1024 * 1024)
        {
            mail.Append(line);
        }

        mail.Append("--b--\r\n");

        Assert.Equal(answer, (await Post(talk, Signed(talk, mail.ToString()))).StatusCode);

        Assert.Equal(answer is HttpStatusCode.OK ? ["look"] : [], (await talk.All()).Select(one => one.GetProperty("text").GetString()!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n\r\n")]
    [InlineData("no header and no sender")]
    [InlineData("From: <a@b@c>\r\n\r\nhello")]
    [InlineData("From: eva@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/mixed; boundary=b")]
    [InlineData("From: eva@example.org\r\nContent-Type: text/plain; charset=no-such\r\nContent-Transfer-Encoding: base64\r\n\r\n====")]
    public async Task Mail_ThatIsNone_DoesNotComeAgain(string mail)
    {
        await using var talk = await WithKey();

        var answer = await Post(talk, Signed(talk, mail));

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.NotAcceptable });
    }

    [Fact]
    public async Task Form_AnyBytes_AreRefusedOrTaken_AndNeverATrouble()
    {
        await using var talk = await WithKey();
        var random = new Random(20261123);
        var door = (await talk.Doors()).GetProperty("mailgun").GetString()!;
        using var mailgun = new HttpClient();
        for (var round = 0; round < 400; round++)
        {
            using var whole = Content(Signed(talk, Mail), multipart: round % 2 == 0);
            var bytes = await whole.ReadAsByteArrayAsync();
            bytes = bytes[..random.Next(bytes.Length + 1)];
            for (var change = random.Next(6); change > 0 && bytes.Length > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            using var content = new ByteArrayContent(bytes);
            content.Headers.TryAddWithoutValidation("Content-Type", whole.Headers.ContentType!.ToString());
            var answer = await mailgun.PostAsync(door, content);
            Assert.Contains((int)answer.StatusCode, new[] { 200, 400, 401, 406 });
        }

        Assert.Equal(HttpStatusCode.OK, (await Post(talk, Signed(talk, Mail.Replace("one@", "last@", StringComparison.Ordinal)))).StatusCode);
        Assert.Contains(await talk.All(), one => one.GetProperty("text").GetString() == "Très bien & merci = 100 %.");
    }

    [Fact]
    public async Task Body_ThatIsNoForm_IsRefused()
    {
        await using var talk = await WithKey();
        var door = (await talk.Doors()).GetProperty("mailgun").GetString()!;
        using var mailgun = new HttpClient();

        await (await mailgun.PostAsJsonAsync(door, new { token = "x" })).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        using var unbounded = new StringContent("x");
        unbounded.Headers.ContentType = new("multipart/form-data");
        await (await mailgun.PostAsync(door, unbounded)).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        using var twice = new StringContent("token=a&token=b", Encoding.ASCII, "application/x-www-form-urlencoded");
        await (await mailgun.PostAsync(door, twice)).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        await (await mailgun.PostAsync(door[..^"/mime".Length], null)).IsProblem(HttpStatusCode.NotFound, ProblemCodes.NotFound);
    }

    private static async Task<Talk> WithKey()
    {
        var talk = await Talk.Open();
        await SetKey(talk, Key).Read();
        return talk;
    }

    private static Task<HttpResponseMessage> SetKey(Talk talk, string key) => talk.Program.PutAsJsonAsync("/api/v1/messaging/mailgun", new { signingKey = key });

    private static Dictionary<string, byte[]> Signed(Talk talk, string mail, int minutes = 0, string key = Key) => Signed(talk, Encoding.UTF8.GetBytes(mail), minutes, key);

    // Fields and their order as Mailgun's documentation lists them.
    private static Dictionary<string, byte[]> Signed(Talk talk, byte[] mail, int minutes = 0, string key = Key)
    {
        var timestamp = talk.Server.Time.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var token = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()).PadRight(50, '7');
        return new Dictionary<string, string>
        {
            ["recipient"] = "desk@in.example.org",
            ["sender"] = "bounce+eva@example.org",
            ["from"] = "Eva <eva@example.org>",
            ["subject"] = "Réponse",
            ["timestamp"] = timestamp,
            ["token"] = token,
            ["signature"] = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(key), Encoding.ASCII.GetBytes(timestamp + token))),
        }.Select(one => KeyValuePair.Create(one.Key, Encoding.UTF8.GetBytes(one.Value))).Append(KeyValuePair.Create("body-mime", mail)).ToDictionary();
    }

    private static Dictionary<string, byte[]> With(Dictionary<string, byte[]> form, string field, string value) => new(form) { [field] = Encoding.UTF8.GetBytes(value) };

    private static Dictionary<string, byte[]> Without(Dictionary<string, byte[]> form, string field) => form.Where(one => one.Key != field).ToDictionary();

    private static async Task<HttpResponseMessage> Post(Talk talk, Dictionary<string, byte[]> form, bool multipart = true, string? door = null)
    {
        using var mailgun = new HttpClient();
        using var content = Content(form, multipart);
        return await mailgun.PostAsync(door ?? (await talk.Doors()).GetProperty("mailgun").GetString(), content);
    }

    private static HttpContent Content(Dictionary<string, byte[]> form, bool multipart)
    {
        if (!multipart)
        {
            var pairs = string.Join('&', form.Select(one => $"{one.Key}={Encoding.ASCII.GetString(WebUtility.UrlEncodeToBytes(one.Value, 0, one.Value.Length))}"));
            return new StringContent(pairs, Encoding.ASCII, "application/x-www-form-urlencoded");
        }

        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in form)
        {
            parts.Add(new ByteArrayContent(value), name);
        }

        return parts;
    }
}
