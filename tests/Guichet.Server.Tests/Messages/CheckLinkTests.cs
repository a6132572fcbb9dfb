using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Messages;

/// <summary>The device check goes to an appointment's customer with one press.</summary>
public sealed class CheckLinkTests
{
    [Fact]
    public async Task Send_TwiceAtOnce_QueuesOneMessageThatOpensTheCheck()
    {
        await using var desk = await Desk.Open();
        var booked = await Book(desk, new { name = "Eva", email = "eva@example.org" }).Read(HttpStatusCode.Created);

        // A minute of their own: what is pressed twice within one goes once.
        desk.Server.Time.Advance(TimeSpan.FromSeconds(60 - desk.Server.Time.GetUtcNow().Second));

        var first = await Send(desk, Desk.Id(booked)).Read(HttpStatusCode.Created);
        var second = await Send(desk, Desk.Id(booked)).Read(HttpStatusCode.Created);

        Assert.Equal(Desk.Id(first), Desk.Id(second));
        Assert.Equal(("deviceCheck", "email", "eva@example.org"), (
            first.GetProperty("notice").GetString(), first.GetProperty("channel").GetString(), first.GetProperty("address").GetString()));
        Assert.Contains($"/check#{Desk.Secret(booked)}", first.GetProperty("text").GetString(), StringComparison.Ordinal);
        await Soon.Is(() => NoticeTests.Messages(desk), all => all.Count(one => one.GetProperty("notice").GetString() == "deviceCheck" && one.GetProperty("state").GetString() == "sent") == 1);
    }

    [Fact]
    public async Task Send_AfterAMinute_GoesOnceMore()
    {
        await using var desk = await Desk.Open();
        var booked = await Book(desk, new { name = "Eva", email = "eva@example.org" }).Read(HttpStatusCode.Created);
        var first = await Send(desk, Desk.Id(booked)).Read(HttpStatusCode.Created);

        desk.Server.Time.Advance(TimeSpan.FromSeconds(61));

        Assert.NotEqual(Desk.Id(first), Desk.Id(await Send(desk, Desk.Id(booked)).Read(HttpStatusCode.Created)));
    }

    [Fact]
    public async Task Send_WhatCannotGo_SaysWhy()
    {
        await using var desk = await Desk.Open();
        var unreachable = await Book(desk, new { name = "Eva" }).Read(HttpStatusCode.Created);
        var cancelled = await Book(desk, new { name = "Eva", email = "eva@example.org" }, 1).Read(HttpStatusCode.Created);
        await desk.Step(cancelled, "cancel").Read();

        await (await Send(desk, Desk.Id(unreachable))).IsProblem(HttpStatusCode.UnprocessableEntity, ProblemCodes.MessageAddressInvalid);
        await (await Send(desk, Desk.Id(cancelled))).IsProblem(HttpStatusCode.Conflict, ProblemCodes.AppointmentClosed);
        await (await Send(desk, "x")).IsProblem(HttpStatusCode.NotFound, ProblemCodes.AppointmentNotFound);
    }

    [Fact]
    public async Task Confirmation_AndReminder_BringTheCheckAlong()
    {
        await using var desk = await Desk.Open();
        var booked = await Book(desk, new { name = "Eva", email = "eva@example.org", phone = "+33 6 12 34 56 78" }).Read(HttpStatusCode.Created);

        var all = await Soon.Is(() => NoticeTests.Messages(desk), all => all.Count == 3);

        Assert.All(all, one => Assert.Contains($"/check#{Desk.Secret(booked)}", one.GetProperty("text").GetString(), StringComparison.Ordinal));
    }

    private static Task<HttpResponseMessage> Send(Desk desk, string appointmentId) => desk.Program.PostAsJsonAsync("/api/v1/messages/check", new { appointmentId });

    private static Task<HttpResponseMessage> Book(Desk desk, object customer, int hour = 0) => desk.Program.PostAsJsonAsync(
        "/api/v1/appointments", new { typeId = desk.Type, specialistId = desk.People[0], start = desk.Nine.AddHours(hour), customer });
}
