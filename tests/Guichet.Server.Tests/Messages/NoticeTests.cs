using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Server.Platform;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.DeviceChecks;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Scenarios;

namespace Guichet.Server.Tests.Messages;

public sealed class NoticeTests
{
    private static readonly object _eva = new { name = "Eva", email = "Eva@Example.org", phone = "+33 6 12 34 56 78" };

    [Fact]
    public async Task Booked_CustomerWithBoth_IsConfirmedByEmailAndRemindedByText()
    {
        await using var desk = await Desk.Open();
        var booked = await Book(desk, _eva).Read(HttpStatusCode.Created);

        var sent = await Soon.Is(() => Messages(desk), all => all.Any(one => Is(one, "booked", "sent")));

        var confirmation = sent.Single(one => Is(one, "booked", "sent"));
        Assert.Equal("eva@example.org", confirmation.GetProperty("address").GetString());
        Assert.Contains(booked.GetProperty("links").GetProperty("customer").GetString()!.Split('#')[1], confirmation.GetProperty("text").GetString(), StringComparison.Ordinal);
        var reminders = sent.Where(one => Is(one, "reminder", "queued")).ToList();
        Assert.Equal([desk.Nine.AddDays(-1), desk.Nine.AddHours(-1)], reminders.Select(one => one.GetProperty("dueAt").GetDateTimeOffset()).Order());
        Assert.All(reminders, one => Assert.Equal("+33612345678", one.GetProperty("address").GetString()));
        // Where no line breaks, in the e-mail and its subject; text messages have no such space.
        Assert.All(new[] { "subject", "text" }, field => Assert.Matches("[0-9]\u00a0h\u00a000 ", confirmation.GetProperty(field).GetString()));
        Assert.All(reminders, one => Assert.Matches("[0-9] h 00 ", one.GetProperty("text").GetString()));
        Assert.Equal(2L, desk.Server.Ask<long>("SELECT COUNT(*) FROM ChannelConsents WHERE Source = 'Service'"));
        Assert.Single(await Threads(desk));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Booked_OfAScenario_OffersTheDeviceCheckWhereItAsksForOne(bool asksCheck)
    {
        await using var desk = await Desk.Open();
        var scenario = await (await desk.Program.PostAsJsonAsync("/api/v1/scenarios", ScenarioTests.Wish("Signing", asksCheck))).Read(HttpStatusCode.Created);
        await (await desk.Program.PutAsJsonAsync(
            $"/api/v1/appointment-types/{desk.Type}", new { name = "Signing", minutes = 30, gridMinutes = 30, scenarioId = ScenarioTests.Id(scenario) })).Read();
        await (await desk.Program.PutAsJsonAsync(
            "/api/v1/templates", new { notice = "reminder", language = "fr", channel = "text", subject = "", text = "Le {{date}}. Testez tout ici : {{check}}" })).Read();
        await Book(desk, _eva).Read(HttpStatusCode.Created);

        var all = await Soon.Is(() => Messages(desk), all => all.Any(one => Is(one, "booked", "sent")) && all.Any(one => Is(one, "reminder", "queued")));

        string Text(string notice) => all.First(one => one.GetProperty("notice").GetString() == notice).GetProperty("text").GetString()!;
        Assert.Equal(asksCheck, Text("booked").Contains("Essayez votre caméra", StringComparison.Ordinal));
        Assert.Equal(asksCheck, Text("booked").Contains("/check#", StringComparison.Ordinal));
        Assert.Contains("/j#", Text("booked"), StringComparison.Ordinal);
        Assert.Equal(asksCheck, Text("reminder").Contains("Testez tout ici", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reminder_WhenItsTimeComes_IsSent()
    {
        await using var desk = await Desk.Open();
        await Book(desk, _eva).Read(HttpStatusCode.Created);
        await Soon.Is(() => Messages(desk), all => all.Count(one => Is(one, "reminder", "queued")) == 2);

        desk.Server.Time.Advance(desk.Nine.AddDays(-1) - DateTimeOffset.UtcNow + TimeSpan.FromMinutes(1));

        await Soon.Is(() => Messages(desk), all => all.Count(one => Is(one, "reminder", "sent")) == 1);
    }

    [Fact]
    public async Task Moved_Booked_TakesBackOldRemindersAndSaysTheNewTimeOnce()
    {
        await using var desk = await Desk.Open();
        await desk.Works(1);
        var answer = await Book(desk, _eva);
        var booked = await answer.Read(HttpStatusCode.Created);
        await Soon.Is(() => Messages(desk), all => all.Count(one => Is(one, "reminder", "queued")) == 2);

        await desk.Move(booked, new { start = desk.Nine.AddDays(1), specialistId = desk.People[1] }, answer.Headers.ETag!.Tag).Read();

        var all = await Soon.Is(() => Messages(desk), all => all.Any(one => Is(one, "moved", "sent")) && all.Count(one => Is(one, "reminder", "withdrawn")) == 2);
        Assert.Single(all, one => one.GetProperty("notice").GetString() == "moved");
        Assert.Equal(
            [desk.Nine, desk.Nine.AddDays(1).AddHours(-1)],
            all.Where(one => Is(one, "reminder", "queued")).Select(one => one.GetProperty("dueAt").GetDateTimeOffset()).Order());
    }

    [Fact]
    public async Task Cancelled_Booked_IsSaidAndNothingElseIsSent()
    {
        await using var desk = await Desk.Open();
        var booked = await Book(desk, _eva).Read(HttpStatusCode.Created);
        await desk.Step(booked, "cancel").Read();

        var all = await Soon.Is(() => Messages(desk), all => all.Any(one => Is(one, "cancelled", "sent")));

        Assert.DoesNotContain(all, one => Is(one, "reminder", "queued"));
        Assert.DoesNotContain("/j#", all.Single(one => Is(one, "cancelled", "sent")).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arrived_Booked_TellsTheSpecialistByEmailAlone()
    {
        await using var desk = await Desk.Open();
        var booked = await Book(desk, _eva).Read(HttpStatusCode.Created);
        await desk.Step(booked, "arrive").Read();

        var all = await Soon.Is(() => Messages(desk), all => all.Any(one => Is(one, "customerArrived", "sent")));

        var told = all.Single(one => Is(one, "customerArrived", "sent"));
        var people = (await (await desk.Program.GetAsync("/api/v1/people")).Read()).GetProperty("items").EnumerateArray();
        Assert.Equal(people.Single(one => one.GetProperty("id").GetString() == desk.People[0]).GetProperty("email").GetString(), told.GetProperty("address").GetString());
        Assert.Contains(booked.GetProperty("links").GetProperty("specialist").GetString()!.Split('#')[1], told.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entered_BySpecialistThenCustomer_SaysReadyOnceAndShowsTheLinkAsUsed()
    {
        await using var desk = await Desk.Open();
        var booked = await Book(desk, _eva).Read(HttpStatusCode.Created);
        desk.Server.Time.Advance(desk.Nine - DateTimeOffset.UtcNow - TimeSpan.FromMinutes(2));
        await using (var specialist = await desk.Server.Connect())
        {
            await specialist.Join(Secret(booked, "specialist"), "Anna");
            await Soon.Is(() => Messages(desk), all => all.Any(one => Is(one, "specialistReady", "sent")));
            await desk.LetIn(booked, specialist, "Eva");
            await Soon.Is(() => Messages(desk), all => all.Where(one => one.GetProperty("state").GetString() == "sent").All(one => one.GetProperty("openedAt").ValueKind is JsonValueKind.String));
        }

        var all = await Messages(desk);
        Assert.Single(all, one => one.GetProperty("notice").GetString() == "specialistReady");
        // Whoever is in the call sees the customer at its door.
        Assert.DoesNotContain(all, one => one.GetProperty("notice").GetString() == "customerArrived");
    }

    [Theory]
    [InlineData("move"), InlineData("cancel"), InlineData("check")]
    public async Task Link_UsedForSomethingElseThanToEnter_IsShownAsUsed(string what)
    {
        await using var desk = await Desk.Open();
        var booked = await Book(desk, _eva).Read(HttpStatusCode.Created);
        await Soon.Is(() => Messages(desk), all => all.Any(one => Is(one, "booked", "sent")));
        using var customer = desk.Server.Browser();
        var secret = Secret(booked, "customer");
        // To open it is not to use it: mail scanners do.
        await (await customer.PostAsJsonAsync("/api/v1/own-appointment/open", new { secret })).Read();
        await (await customer.PostAsJsonAsync("/api/v1/device-checks/open", new { secret })).Read();
        Assert.DoesNotContain(await Messages(desk), IsUsed);

        var answer = what switch
        {
            "move" => await customer.PostAsJsonAsync("/api/v1/own-appointment/move", new { secret, start = desk.Nine.AddHours(2), version = 1 }),
            "cancel" => await customer.PostAsJsonAsync("/api/v1/own-appointment/cancel", new { secret }),
            _ => await customer.PostAsJsonAsync("/api/v1/device-checks/keep", new { secret, check = JsonSerializer.SerializeToNode(KeepDeviceCheckTests.Check(desk.Server.Time.GetUtcNow()), Json.Options) }),
        };

        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await Soon.Is(() => Messages(desk), all => all.Where(one => Is(one, "booked", "sent")).All(IsUsed));
        if (what == "check")
        {
            // They have not come by that: when the specialist is there, they are told.
            desk.Server.Time.Advance(desk.Nine - DateTimeOffset.UtcNow - TimeSpan.FromMinutes(2));
            await using var specialist = await desk.Server.Connect();
            await specialist.Join(Secret(booked, "specialist"), "Anna");
            await Soon.Is(() => Messages(desk), all => all.Any(one => Is(one, "specialistReady", "sent")));
        }
    }

    [Fact]
    public async Task Moved_ByTheDesk_IsNoUseOfTheLink()
    {
        await using var desk = await Desk.Open();
        var answer = await Book(desk, _eva);
        var booked = await answer.Read(HttpStatusCode.Created);
        await Soon.Is(() => Messages(desk), all => all.Any(one => Is(one, "booked", "sent")));

        await desk.Move(booked, new { start = desk.Nine.AddHours(2) }, answer.Headers.ETag!.Tag).Read();

        Assert.DoesNotContain(await Soon.Is(() => Messages(desk), all => all.Any(one => Is(one, "moved", "sent"))), IsUsed);
    }

    [Fact]
    public async Task Booked_NumberInAClosedCountry_GoesByEmailAndSaysWhy()
    {
        await using var desk = await Desk.Open();
        await desk.Program.PutAsJsonAsync("/api/v1/messaging", new
        {
            zone = "",
            quietFrom = 0,
            quietTo = 0,
            reminders = new[] { 60 },
            off = Array.Empty<string>(),
            textFirst = true,
            fallBack = true,
        }).Read();
        await Book(desk, new { name = "Eva", email = "eva@example.org", phone = "+7 495 123 45 67" }).Read(HttpStatusCode.Created);

        var all = await Soon.Is(() => Messages(desk), all => all.Any(one => Is(one, "reminder", "failed")));

        var refused = all.Single(one => Is(one, "reminder", "failed"));
        Assert.Equal("countryClosed", refused.GetProperty("problem").GetString());
        Assert.Equal(refused.GetProperty("id").GetString(), all.Single(one => Is(one, "reminder", "queued")).GetProperty("forId").GetString());
    }

    [Fact]
    public async Task Booked_WithoutNumberAndAddress_WritesNothing()
    {
        await using var desk = await Desk.Open();
        await Book(desk, new { name = "Eva" }).Read(HttpStatusCode.Created);
        await Book(desk, _eva, 1).Read(HttpStatusCode.Created);

        var all = await Soon.Is(() => Messages(desk), all => all.Any(one => Is(one, "booked", "sent")));

        Assert.Single(await Threads(desk));
        Assert.All(all, one => Assert.Equal("Eva", one.GetProperty("customer").GetString()));
    }

    private static bool IsUsed(JsonElement one) => one.GetProperty("openedAt").ValueKind is JsonValueKind.String;

    private static string Secret(JsonElement booked, string side) => booked.GetProperty("links").GetProperty(side).GetString()!.Split('#')[1];

    private static Task<HttpResponseMessage> Book(Desk desk, object customer, int hour = 0) => desk.Program.PostAsJsonAsync(
        "/api/v1/appointments", new { typeId = desk.Type, specialistId = desk.People[0], start = desk.Nine.AddHours(hour), language = "fr", customer });

    internal static async Task<IReadOnlyList<JsonElement>> Messages(Desk desk) =>
        [.. (await (await desk.Program.GetAsync("/api/v1/messages?limit=100")).Read()).GetProperty("items").EnumerateArray()];

    private static async Task<IReadOnlyList<JsonElement>> Threads(Desk desk) =>
        [.. (await (await desk.Program.GetAsync("/api/v1/threads")).Read()).GetProperty("items").EnumerateArray()];

    private static bool Is(JsonElement one, string notice, string state) =>
        one.GetProperty("notice").GetString() == notice && one.GetProperty("state").GetString() == state;
}
