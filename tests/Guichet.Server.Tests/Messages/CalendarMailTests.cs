using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Channels;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Messages;

/// <summary>The invitation in a confirmation, as a strict calendar reads it on the wire (RFC 5545, 5546, 6047).</summary>
public sealed class CalendarMailTests
{
    [Fact]
    public async Task Booked_MovedThenCancelled_IsOneEventThatGrows_FromWhomAnAnswerReaches()
    {
        await using var mail = MailServer.Start();
        await using var desk = await Desk.Open();
        await desk.Program.PutAsJsonAsync("/api/v1/channels", new
        {
            channel = "email",
            kind = "smtp",
            setUp = new { host = "localhost", port = mail.Port, from = "desk@example.org", fromName = "Clinique d’été", user = "desk", secret = "pass" },
        }).Read();
        var answer = await desk.Program.PostAsJsonAsync("/api/v1/appointments", new
        {
            typeId = desk.Type,
            specialistId = desk.People[0],
            start = desk.Nine,
            title = "Révision de la chaudière, à l’étage; avec photos d’un tableau électrique très ancien",
            language = "fr",
            customer = new { name = "Zoé Tremblay", email = "zoe@example.org" },
        });
        var booked = await answer.Read(HttpStatusCode.Created);
        var request = await Part(mail, 1, "REQUEST");
        await SaysTheSame(desk, booked, request);
        await (await desk.Move(booked, new { start = desk.Nine.AddHours(1) }, answer.Headers.ETag!.Tag)).Read();
        var moved = await Part(mail, 2, "REQUEST");
        await SaysTheSame(desk, booked, moved);
        await desk.Step(booked, "cancel").Read();
        var cancelled = await Part(mail, 3, "CANCEL");

        Assert.Single(new[] { request, moved, cancelled }.Select(one => Value(one, "UID")).Distinct());
        Assert.Equal(["1", "2", "3"], new[] { request, moved, cancelled }.Select(one => Value(one, "SEQUENCE")));
        Assert.All(new[] { request, moved, cancelled }, one =>
        {
            Assert.Equal("mailto:desk@example.org", Value(one, "ORGANIZER"));
            Assert.Equal("mailto:zoe@example.org", Value(one, "ATTENDEE"));
            Assert.Matches("^[0-9]{8}T[0-9]{6}Z$", Value(one, "DTSTAMP"));
            Assert.Matches("^[0-9]{8}T[0-9]{6}Z$", Value(one, "DTSTART"));
        });
        Assert.Equal("CANCELLED", Value(cancelled, "STATUS"));
    }

    // Calendars bring one event up to date, and no program was seen to do so with several at once.
    [Fact]
    public async Task Series_OneDateMovedAndOneCancelled_EachMailIsOfThatDate_AndItsFileOfAll()
    {
        await using var mail = MailServer.Start();
        await using var desk = await Desk.Open();
        await mail.SetUp(desk.Program);
        var dates = (await desk.Program.PostAsJsonAsync("/api/v1/appointment-series", new
        {
            typeId = desk.Type,
            specialistId = desk.People[0],
            starts = Enumerable.Range(0, 3).Select(week => desk.Nine.AddDays(7 * week)),
            rhythm = "weekly",
            every = 1,
            seriesZone = "Etc/UTC",
            customer = new { name = "Zoé", email = "zoe@example.org" },
        }).Read(HttpStatusCode.Created)).GetProperty("items").EnumerateArray().ToList();
        var whole = await Both(mail, 1, "PUBLISH");
        await desk.Move(dates[1], new { start = desk.Nine.AddDays(7).AddHours(1) }, "\"1\"").Read();
        var moved = await Both(mail, 2, "REQUEST");
        await desk.Step(dates[2], "cancel").Read();
        var cancelled = await Both(mail, 3, "CANCEL");

        Assert.Equal([3, 1, 1], new[] { whole, moved, cancelled }.Select(one => Uids(one.Part).Count));
        Assert.Equal((Uids(whole.Part)[1], "2"), (Uids(moved.Part)[0], Value(moved.Part, "SEQUENCE")));
        Assert.Equal((Uids(whole.Part)[2], "CANCELLED"), (Uids(cancelled.Part)[0], Value(cancelled.Part, "STATUS")));
        Assert.All(new[] { whole, moved, cancelled }, one =>
        {
            Assert.Equal(Uids(whole.Part), Uids(one.File));
            Assert.Equal("PUBLISH", Value(one.File, "METHOD"));
        });
    }

    private static async Task<(string Part, string File)> Both(MailServer mail, int number, string method)
    {
        await Soon.Is(() => Task.FromResult(mail.Taken.Count), count => count >= number);
        var whole = mail.Taken.ElementAt(number - 1).Mail;
        var (part, file) = (Entity(whole, "text/calendar"), Entity(whole, "application/ics"));
        Assert.Contains($"method={method}", Regex.Replace(part.Head, @"\r\n[ \t]+", " "), StringComparison.Ordinal);
        Assert.Equal(method, Value(part.Body, "METHOD"));
        return (part.Body, file.Body);
    }

    private static IReadOnlyList<string> Uids(string file) => [.. Regex.Matches(file, "^UID:([^\r]*)\r$", RegexOptions.Multiline).Select(one => one.Groups[1].Value)];

    // The file of the customer's page and the specialist's feed, as they come over the wire.
    private static async Task SaysTheSame(Desk desk, JsonElement booked, string invitation)
    {
        using var browser = desk.Server.Browser();
        var page = await browser.PostAsJsonAsync("/api/v1/own-appointment/file", new { secret = Desk.Secret(booked) });
        var feed = (await desk.Program.PostAsync($"/api/v1/specialists/{desk.People[0]}/feed", null).Read()).GetProperty("address").GetString();
        foreach (var file in new[] { await page.Content.ReadAsStringAsync(), await browser.GetStringAsync(feed) })
        {
            Assert.All(file.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
            var whole = file.Replace("\r\n ", "", StringComparison.Ordinal);
            Assert.All(["UID", "SEQUENCE", "DTSTART", "DTEND", "ORGANIZER"], name => Assert.Equal((name, Value(invitation, name)), (name, Value(whole, name))));
            Assert.Equal(Regex.Match(invitation, "^ORGANIZER.*$", RegexOptions.Multiline).Value, Regex.Match(whole, "^ORGANIZER.*$", RegexOptions.Multiline).Value);
            Assert.Contains("\r\nMETHOD:PUBLISH\r\n", whole, StringComparison.Ordinal);
            Assert.DoesNotContain("ATTENDEE", whole, StringComparison.Ordinal);
        }
    }

    // As part among the alternatives, the last and so the best of them; and the same once more as a file.
    private static async Task<string> Part(MailServer mail, int number, string method)
    {
        await Soon.Is(() => Task.FromResult(mail.Taken.Count), count => count >= number);
        var whole = mail.Taken.ElementAt(number - 1).Mail;
        Assert.True(whole.IndexOf("text/html", StringComparison.Ordinal) < whole.IndexOf("text/calendar", StringComparison.Ordinal), whole);
        var part = Entity(whole, "text/calendar");
        var type = Regex.Replace(part.Head, @"\r\n[ \t]+", " ");
        Assert.Contains($"method={method}", type, StringComparison.Ordinal);
        Assert.Contains("charset=utf-8", type, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"\r\nMETHOD:{method}\r\n", part.Body, StringComparison.Ordinal);
        Assert.All(part.Body.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n', StringComparison.Ordinal), line));
        var file = Entity(whole, "application/ics");
        Assert.Contains("invite.ics", file.Head, StringComparison.Ordinal);
        Assert.Equal(part.Body, file.Body);
        return part.Body.Replace("\r\n ", "", StringComparison.Ordinal);
    }

    private static string Value(string file, string property) =>
        Regex.Match(file, $"^{property}(?:;(?:[^:\"\r]|\"[^\"]*\")*)?:([^\r]*)\r$", RegexOptions.Multiline).Groups[1].Value;

    internal static (string Head, string Body) Entity(string mail, string type)
    {
        var at = mail.IndexOf($"Content-Type: {type}", StringComparison.OrdinalIgnoreCase);
        Assert.True(at >= 0, mail);
        var start = mail.LastIndexOf("\r\n--", at, StringComparison.Ordinal);
        var end = mail.IndexOf("\r\n\r\n", at, StringComparison.Ordinal);
        var (head, body) = (mail[start..end], mail[(end + 4)..mail.IndexOf("\r\n--", end, StringComparison.Ordinal)]);
        return (head, head.Contains("base64", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\r\n", "", StringComparison.Ordinal)))
            : head.Contains("quoted-printable", StringComparison.OrdinalIgnoreCase) ? Unquoted(body) : body);
    }

    // RFC 2045 section 6.7.
    private static string Unquoted(string body)
    {
        var octets = Regex.Replace(body.Replace("=\r\n", "", StringComparison.Ordinal), "=([0-9A-F]{2})", match => $"{(char)Convert.ToByte(match.Groups[1].Value, 16)}");
        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(octets));
    }
}
