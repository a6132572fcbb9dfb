using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Channels;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Messages;

namespace Guichet.Server.Tests.Companions;

/// <summary>Whoever is taken away from an appointment that is still to be is told that they are not expected any more.</summary>
public sealed class NotExpectedTests
{
    [Fact]
    public async Task TakenAway_IsToldInTheirLanguage_WithoutALink_AndTheirCalendarForgetsIt()
    {
        await using var mail = MailServer.Start();
        await using var desk = await Desk.Open();
        await Mails(desk, mail);
        // An organisation's own words may hold the link's place.
        await desk.Program.PutAsJsonAsync("/api/v1/templates", new
        {
            notice = "notExpected",
            language = "fr",
            channel = "email",
            subject = "Plus attendu",
            text = "Bonjour {{customer}},\n\nvotre présence n’est plus attendue le {{date}}. {{link}} {{check}}",
        }).Read();
        var booked = await CompanionNoticeTests.Book(desk).Read(HttpStatusCode.Created);
        var sam = await CompanionTests.Add(desk, booked, "Sam", "interpreter", "sam@example.org", "fr").Read(HttpStatusCode.Created);
        await Soon.Is(() => CompanionNoticeTests.Theirs(desk), all => all.Any(one => Is(one, "booked", "sent")) && all.Any(one => Is(one, "reminder", "queued")));
        await TakeAway(desk, booked, sam);

        var all = await Soon.Is(() => CompanionNoticeTests.Theirs(desk), all => all.Any(one => Is(one, "notExpected", "sent")));
        var said = all.Single(one => Is(one, "notExpected", "sent")).GetProperty("text").GetString()!;
        Assert.StartsWith("Bonjour Sam,", said, StringComparison.Ordinal);
        Assert.Contains("votre présence n’est plus attendue", said, StringComparison.Ordinal);
        Assert.DoesNotContain("://", said, StringComparison.Ordinal);
        Assert.DoesNotContain("accompagnez", said, StringComparison.Ordinal);
        Assert.All(all.Where(one => one.GetProperty("notice").GetString() == "reminder"), one => Assert.Equal("withdrawn", one.GetProperty("state").GetString()));
        var sent = mail.Taken.Select(one => one.Mail).Last(one => one.Contains("sam@example.org", StringComparison.Ordinal));
        var calendar = CalendarMailTests.Entity(sent, "text/calendar").Body.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("METHOD:CANCEL", calendar, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED", calendar, StringComparison.Ordinal);
        Assert.Contains($"UID:{Desk.Id(booked)}", calendar.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("mailto:sam@example.org", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("/j#", calendar + sent, StringComparison.Ordinal);
        Assert.DoesNotContain(await NoticeTests.Messages(desk), one => Is(one, "cancelled", "sent"));
    }

    [Fact]
    public async Task TakenAway_AtTheCustomersOwnAddress_ReadsTheWholeMailInTheirLanguage()
    {
        await using var mail = MailServer.Start();
        await using var desk = await Desk.Open();
        await Mails(desk, mail);
        var booked = await CompanionNoticeTests.Book(desk).Read(HttpStatusCode.Created);
        var mother = await CompanionTests.Add(desk, booked, "Maman", "guardian", "eva@example.org", "fr").Read(HttpStatusCode.Created);
        await Soon.Is(() => NoticeTests.Messages(desk), all => all.Count(one => Is(one, "booked", "sent")) == 2);
        await TakeAway(desk, booked, mother);

        await Soon.Is(() => NoticeTests.Messages(desk), all => all.Any(one => Is(one, "notExpected", "sent")));
        Assert.Contains("<html lang=\"fr\"", CalendarMailTests.Entity(mail.Taken.Last().Mail, "text/html").Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakenAway_BeforeTheyWereTold_IsToldNothing()
    {
        await using var desk = await Desk.Open();
        await Quiet(desk, true);
        var booked = await CompanionNoticeTests.Book(desk).Read(HttpStatusCode.Created);
        var kim = await WithNumber(desk, booked);
        await Soon.Is(() => Kims(desk), all => all.Any(one => Is(one, "booked", "queued")));
        await TakeAway(desk, booked, kim);

        Assert.All(await Kims(desk), one => Assert.Equal("withdrawn", one.GetProperty("state").GetString()));
        Assert.DoesNotContain(await Kims(desk), one => one.GetProperty("notice").GetString() == "notExpected");
    }

    [Fact]
    public async Task TakenAway_WhereNobodyIsToldOfAnAppointment_IsToldAllTheSame()
    {
        await using var desk = await Desk.Open();
        await Quiet(desk, false, "booked");
        var booked = await CompanionNoticeTests.Book(desk).Read(HttpStatusCode.Created);
        await TakeAway(desk, booked, await WithNumber(desk, booked));

        await Soon.Is(() => Kims(desk), all => all.Any(one => Is(one, "notExpected", "sent")));
    }

    [Fact]
    public async Task TakenAway_InQuietHours_IsToldAfterThem_AndNotAtAllWhoWantsNoMessages()
    {
        await using var desk = await Desk.Open();
        await Quiet(desk, false);
        var booked = await CompanionNoticeTests.Book(desk).Read(HttpStatusCode.Created);
        var kim = await WithNumber(desk, booked);
        await Soon.Is(() => Kims(desk), all => all.Any(one => Is(one, "booked", "sent")));
        await Quiet(desk, true);
        await TakeAway(desk, booked, kim);
        var thread = (await Kims(desk))[0].GetProperty("threadId").GetString();
        // What is queued after it, and may go at once, has gone.
        await CompanionTests.Add(desk, booked, "Sam", "relative", "sam@example.org", "en").Read(HttpStatusCode.Created);
        await Soon.Is(() => CompanionNoticeTests.Theirs(desk), all => all.Any(one => Is(one, "booked", "sent")));
        Assert.Contains(await Kims(desk), one => Is(one, "notExpected", "queued"));

        var again = await WithNumber(desk, booked);
        await Quiet(desk, false);
        desk.Server.Time.Advance(TimeSpan.FromHours(5));
        await Soon.Is(() => Kims(desk), all => all.Count(one => Is(one, "booked", "sent")) == 2 && all.Any(one => Is(one, "notExpected", "sent")));
        await (await desk.Program.PostAsJsonAsync($"/api/v1/threads/{thread}/consent", new { channel = "text", given = false })).Read();
        await TakeAway(desk, booked, again);
        await Soon.Is(() => Kims(desk), all => all.Any(one => Is(one, "notExpected", "failed")));
    }

    [Fact]
    public async Task TakenAway_FromWhatWasCancelledOrIsOver_IsNotToldOnceMore()
    {
        await using var desk = await Desk.Open();
        var booked = await CompanionNoticeTests.Book(desk).Read(HttpStatusCode.Created);
        var sam = await CompanionTests.Add(desk, booked, "Sam", "relative", "sam@example.org", "en").Read(HttpStatusCode.Created);
        await Soon.Is(() => CompanionNoticeTests.Theirs(desk), all => all.Any(one => Is(one, "booked", "sent")));
        await desk.Step(booked, "cancel").Read();
        await Soon.Is(() => CompanionNoticeTests.Theirs(desk), all => all.Any(one => Is(one, "cancelled", "sent")));
        await TakeAway(desk, booked, sam);
        Assert.DoesNotContain(await CompanionNoticeTests.Theirs(desk), one => one.GetProperty("notice").GetString() == "notExpected");

        var other = await desk.Book(desk.Nine.AddHours(3)).Read(HttpStatusCode.Created);
        var late = await CompanionTests.Add(desk, other, "Sam", "relative", "sam@example.org", "en").Read(HttpStatusCode.Created);
        await Soon.Is(() => CompanionNoticeTests.Theirs(desk), all => all.Count(one => Is(one, "booked", "sent")) == 2);
        desk.Server.Time.Advance(desk.Nine.AddHours(4) - desk.Server.Time.GetUtcNow());
        await TakeAway(desk, other, late);
        Assert.DoesNotContain(await CompanionNoticeTests.Theirs(desk), one => one.GetProperty("notice").GetString() == "notExpected");
    }

    [Fact]
    public async Task TakenAway_WhatTheyWereToldBefore_GoesNoOtherWayToThem()
    {
        await using var desk = await Desk.Open();
        var booked = await CompanionNoticeTests.Book(desk).Read(HttpStatusCode.Created);
        var kim = await Both();
        var sent = await Soon.Is(() => Of("sent"), all => all.Count > 0);
        await TakeAway(desk, booked, kim);
        await (await desk.Program.PostAsJsonAsync($"/api/v1/threads/{sent[0].GetProperty("threadId").GetString()}/consent", new { channel = "email", given = false })).Read();
        // They want no e-mails any more, so that their second one fails and could go by text message.
        await (await desk.Program.PutAsJsonAsync("/api/v1/messaging", Settings(0, 0, fallBack: false))).Read();
        kim = await Both();
        var failed = (await Soon.Is(() => Of("failed"), all => all.Count > 0))[0].GetProperty("id").GetString();
        await TakeAway(desk, booked, kim);

        await (await desk.Program.PostAsJsonAsync($"/api/v1/threads/{sent[0].GetProperty("threadId").GetString()}/consent", new { channel = "email", given = true })).Read();
        await (await desk.Program.PostAsync($"/api/v1/messages/{failed}/retry", null)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.MessageClosed);
        Assert.False((await desk.Program.PostAsync($"/api/v1/messages/{failed}/reroute", null)).IsSuccessStatusCode);
        Assert.DoesNotContain(await NoticeTests.Messages(desk), one => one.GetProperty("forId").GetString() == failed);

        async Task<JsonElement> Both() => await (await desk.Program.PostAsJsonAsync(
            CompanionTests.Path(booked), new { name = "Kim", kind = "relative", email = "kim@example.org", phone = Number, language = "en" })).Read(HttpStatusCode.Created);

        async Task<IReadOnlyList<JsonElement>> Of(string state) =>
            [.. (await NoticeTests.Messages(desk)).Where(one => Is(one, "booked", state) && Address(one) == "kim@example.org")];
    }

    private const string Number = "+33612345678";

    private static Task Mails(Desk desk, MailServer mail) => desk.Program.PutAsJsonAsync("/api/v1/channels", new
    {
        channel = "email",
        kind = "smtp",
        setUp = new { host = "localhost", port = mail.Port, from = "desk@example.org", fromName = "Desk", user = "desk", secret = "pass" },
    }).Read();

    private static async Task TakeAway(Desk desk, JsonElement booked, JsonElement one) =>
        Assert.Equal(HttpStatusCode.NoContent, (await desk.Program.DeleteAsync($"{CompanionTests.Path(booked)}/{Desk.Id(one)}")).StatusCode);

    private static async Task<JsonElement> WithNumber(Desk desk, JsonElement booked) => await (await desk.Program.PostAsJsonAsync(
        CompanionTests.Path(booked), new { name = "Kim", kind = "relative", phone = Number, language = "en" })).Read(HttpStatusCode.Created);

    private static async Task<IReadOnlyList<JsonElement>> Kims(Desk desk) => [.. (await NoticeTests.Messages(desk)).Where(one => Address(one) == Number)];

    private static string? Address(JsonElement one) => one.GetProperty("address").GetString();

    private static bool Is(JsonElement one, string notice, string state) =>
        one.GetProperty("notice").GetString() == notice && one.GetProperty("state").GetString() == state;

    // From a moment ago for four hours by the clock of Paris, where the number is from, an hour or two later than here.
    private static async Task Quiet(Desk desk, bool now, params string[] off)
    {
        var minute = (int)desk.Server.Time.GetUtcNow().TimeOfDay.TotalMinutes;
        await desk.Program.PutAsJsonAsync("/api/v1/messaging", Settings(now ? minute : 0, now ? (minute + (4 * 60)) % (24 * 60) : 0, true, off)).Read();
    }

    private static object Settings(int quietFrom, int quietTo, bool fallBack, params string[] off) =>
        new { zone = "", quietFrom, quietTo, reminders = new[] { 60 }, off, textFirst = true, fallBack };
}
