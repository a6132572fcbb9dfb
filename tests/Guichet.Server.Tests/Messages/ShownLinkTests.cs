using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Domain.People;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Messages;

/// <summary>A link in a message lets in whoever reads it: those who may not enter calls do not read it.</summary>
public sealed class ShownLinkTests
{
    [Fact]
    public async Task Texts_ReadByWhoMayNotEnterCalls_HoldNoSecretOfALink()
    {
        await using var desk = await Desk.Open();
        var booked = await Booked(desk);
        using var observer = await desk.Server.WithRole(PersonRole.Observer);
        using var reader = await Key(desk, "messages.read", "appointments.read", "calls.read");
        using var writer = await Key(desk, "messages");
        var (customer, specialist) = (Secret(booked, "customer"), Secret(booked, "specialist"));
        var thread = (await (await observer.GetAsync("/api/v1/threads")).Read()).GetProperty("items")[0].GetProperty("id").GetString();

        foreach (var who in new[] { observer, reader, writer })
        {
            foreach (var path in new[] { "/api/v1/messages?limit=100", "/api/v1/threads", $"/api/v1/threads/{thread}" })
            {
                var seen = await who.GetStringAsync(path);
                Assert.Contains("eva@example.org", seen, StringComparison.Ordinal);
                Assert.DoesNotContain(customer, seen, StringComparison.Ordinal);
                Assert.DoesNotContain(specialist, seen, StringComparison.Ordinal);
            }
        }

        foreach (var path in new[] { "/api/v1/calls", $"/api/v1/appointments/{Desk.Id(booked)}" })
        {
            Assert.DoesNotContain(customer, await observer.GetStringAsync(path), StringComparison.Ordinal);
            Assert.DoesNotContain(customer, await reader.GetStringAsync(path), StringComparison.Ordinal);
        }

        var sent = (await (await observer.GetAsync("/api/v1/messages?limit=100")).Read()).GetProperty("items").EnumerateArray();
        Assert.Contains("/j#…", sent.First(one => one.GetProperty("notice").GetString() == "booked").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_WrittenOrSentAgainByAKeyThatMayNotEnter_HoldNoSecretEither()
    {
        await using var desk = await Desk.Open();
        var booked = await Booked(desk);
        using var writer = await Key(desk, "messages");
        var secret = Secret(booked, "customer");

        var check = await (await writer.PostAsJsonAsync("/api/v1/messages/check", new { appointmentId = Desk.Id(booked) })).Read(HttpStatusCode.Created);
        var queued = (await NoticeTests.Messages(desk)).First(one => one.GetProperty("state").GetString() == "queued" && one.GetProperty("notice").GetString() == "reminder");
        var withdrawn = await (await writer.PostAsync($"/api/v1/messages/{queued.GetProperty("id").GetString()}/withdraw", null)).Read();

        Assert.Contains(secret, queued.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, check.GetRawText() + withdrawn.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_ReadByASpecialist_KeepTheirLinks()
    {
        await using var desk = await Desk.Open();
        var booked = await Booked(desk);
        using var specialist = await desk.Server.WithRole(PersonRole.Specialist);

        Assert.Contains(Secret(booked, "customer"), await specialist.GetStringAsync("/api/v1/messages?limit=100"), StringComparison.Ordinal);
    }

    // Confirmed, with a reminder to come, and its customer is there: the specialist was told, with a link of their own.
    private static async Task<JsonElement> Booked(Desk desk)
    {
        var booked = await (await desk.Program.PostAsJsonAsync("/api/v1/appointments", new
        {
            typeId = desk.Type,
            specialistId = desk.People[0],
            start = desk.Nine,
            customer = new { name = "Eva", email = "eva@example.org" },
        })).Read(HttpStatusCode.Created);
        await Soon.Is(() => NoticeTests.Messages(desk), all => all.Any(one => one.GetProperty("notice").GetString() == "reminder"));
        await desk.Step(booked, "arrive").Read();
        await Soon.Is(() => NoticeTests.Messages(desk), all => all.Any(one => one.GetProperty("notice").GetString() == "customerArrived"));
        return booked;
    }

    private static async Task<HttpClient> Key(Desk desk, params string[] scopes)
    {
        using var owner = await desk.Server.SignedIn();
        var made = await (await owner.PostAsJsonAsync("/api/v1/keys", new { name = "Reader", scopes })).Read(HttpStatusCode.Created);
        return desk.Server.Program(made.GetProperty("key").GetString());
    }

    private static string Secret(JsonElement booked, string side) => booked.GetProperty("links").GetProperty(side).GetString()!.Split('#')[1];
}
