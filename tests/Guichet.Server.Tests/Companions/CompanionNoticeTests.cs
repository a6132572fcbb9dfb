using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Channels;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Messages;

namespace Guichet.Server.Tests.Companions;

/// <summary>Who comes along is written to as the customer is, in their own language and with their own link.</summary>
public sealed class CompanionNoticeTests
{
    [Fact]
    public async Task Added_MovedThenCancelled_TheyReadItInTheirLanguage_WithTheirLinkAndInvitation()
    {
        await using var mail = MailServer.Start();
        await using var desk = await Desk.Open();
        await desk.Program.PutAsJsonAsync("/api/v1/channels", new
        {
            channel = "email",
            kind = "smtp",
            setUp = new { host = "localhost", port = mail.Port, from = "desk@example.org", fromName = "Desk", user = "desk", secret = "pass" },
        }).Read();
        var answer = await Book(desk);
        var booked = await answer.Read(HttpStatusCode.Created);
        var sam = await CompanionTests.Add(desk, booked, "Sam", "interpreter", "sam@example.org", "fr").Read(HttpStatusCode.Created);
        await Soon.Is(() => Theirs(desk), all => all.Any(one => Is(one, "booked", "sent")) && all.Any(one => Is(one, "reminder", "queued")));
        await (await desk.Move(booked, new { start = desk.Nine.AddHours(1) }, answer.Headers.ETag!.Tag)).Read();
        await Soon.Is(() => Theirs(desk), all => all.Any(one => Is(one, "moved", "sent")));
        await desk.Step(booked, "cancel").Read();
        var all = await Soon.Is(() => Theirs(desk), all => all.Any(one => Is(one, "cancelled", "sent")));

        Assert.Equal(["booked", "cancelled", "moved"], all.Where(one => one.GetProperty("state").GetString() == "sent").Select(one => one.GetProperty("notice").GetString()).Order());
        Assert.All(all.Where(one => one.GetProperty("notice").GetString() == "reminder"), one => Assert.Equal("withdrawn", one.GetProperty("state").GetString()));
        var first = all.Single(one => Is(one, "booked", "sent")).GetProperty("text").GetString()!;
        Assert.StartsWith("Bonjour Sam,", first, StringComparison.Ordinal);
        Assert.Contains("Vous accompagnez Eva comme interprète.", first, StringComparison.Ordinal);
        Assert.Contains($"/j#{CompanionTests.Secret(sam)}", first, StringComparison.Ordinal);
        Assert.DoesNotContain(Desk.Secret(booked), string.Concat(all.Select(one => one.GetRawText())), StringComparison.Ordinal);
        var invitation = mail.Taken.Select(one => one.Mail).First(one => one.Contains("To: ", StringComparison.Ordinal) && one.Contains("sam@example.org", StringComparison.Ordinal));
        var calendar = CalendarMailTests.Entity(invitation, "text/calendar").Body.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("METHOD:REQUEST", calendar, StringComparison.Ordinal);
        Assert.Contains("mailto:sam@example.org", calendar, StringComparison.Ordinal);
        Assert.Contains($"/j#{CompanionTests.Secret(sam)}", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("eva@example.org", invitation + calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Customer_OfTheSameAddress_KeepsTheirNameAndTheirMessagesApart()
    {
        await using var desk = await Desk.Open();
        var booked = await Book(desk).Read(HttpStatusCode.Created);
        await Soon.Is(() => NoticeTests.Messages(desk), all => all.Any(one => Is(one, "booked", "sent")));
        await CompanionTests.Add(desk, booked, "Maman", "guardian", "eva@example.org", "en").Read(HttpStatusCode.Created);
        await Soon.Is(() => NoticeTests.Messages(desk), all => all.Count(one => one.GetProperty("notice").GetString() == "booked") == 2);

        var thread = Assert.Single((await (await desk.Program.GetAsync("/api/v1/threads")).Read()).GetProperty("items").EnumerateArray());
        Assert.Equal("Eva", thread.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Removed_BeforeAReminder_GetsNone_AndTheCustomerStillDoes()
    {
        await using var desk = await Desk.Open();
        var booked = await Book(desk).Read(HttpStatusCode.Created);
        var sam = await CompanionTests.Add(desk, booked, "Sam", "relative", "sam@example.org", "en").Read(HttpStatusCode.Created);
        await Soon.Is(() => Theirs(desk), all => all.Any(one => Is(one, "reminder", "queued")));
        Assert.Equal(HttpStatusCode.NoContent, (await desk.Program.DeleteAsync($"{CompanionTests.Path(booked)}/{Desk.Id(sam)}")).StatusCode);

        await Soon.Is(() => Theirs(desk), all => all.All(one => one.GetProperty("state").GetString() is "sent" or "withdrawn"));
        Assert.Contains(await NoticeTests.Messages(desk), one => Is(one, "reminder", "queued") && one.GetProperty("address").GetString() == "eva@example.org");
    }

    [Fact]
    public async Task Added_AndMovedAtOnce_IsRemindedOfTheNewTime()
    {
        await using var desk = await Desk.Open();
        var answer = await Book(desk);
        var booked = await answer.Read(HttpStatusCode.Created);
        await Soon.Is(() => NoticeTests.Messages(desk), all => all.Any(one => Is(one, "booked", "sent")));

        await CompanionTests.Add(desk, booked, "Sam", "relative", "sam@example.org", "en").Read(HttpStatusCode.Created);
        await (await desk.Move(booked, new { start = desk.Nine.AddHours(1) }, answer.Headers.ETag!.Tag)).Read();

        await Soon.Is(() => Theirs(desk), all => all.Any(one => Is(one, "moved", "sent")));
        Assert.Contains(await Theirs(desk), one => Is(one, "reminder", "queued"));
    }

    internal static Task<HttpResponseMessage> Book(Desk desk) => desk.Program.PostAsJsonAsync("/api/v1/appointments", new
    {
        typeId = desk.Type,
        specialistId = desk.People[0],
        start = desk.Nine,
        language = "en",
        customer = new { name = "Eva", email = "eva@example.org" },
    });

    internal static async Task<IReadOnlyList<JsonElement>> Theirs(Desk desk) =>
        [.. (await NoticeTests.Messages(desk)).Where(one => one.GetProperty("address").GetString() == "sam@example.org")];

    private static bool Is(JsonElement one, string notice, string state) =>
        one.GetProperty("notice").GetString() == notice && one.GetProperty("state").GetString() == state;
}
