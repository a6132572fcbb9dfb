using System.Net;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Domain.People;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Retention;

/// <summary>A customer who asks for it is erased by hand, whatever the scenario says.</summary>
public sealed class ErasureByHandTests
{
    [Fact]
    public async Task Erase_WhatWasHeld_LeavesNothingOfTheCustomerButWhatTheyAgreedTo_AndOnce()
    {
        await using var desk = await Desk.Open();
        var booked = await AppointmentRetentionTests.Held(desk);

        var erased = await Erase(desk, booked).Read();
        var again = await Erase(desk, booked).Read();

        Assert.Equal(("done", erased.GetProperty("erasedAt").GetString()), (erased.GetProperty("state").GetString(), again.GetProperty("erasedAt").GetString()));
        Assert.Equal(["ChannelConsents"], Traces.Of(desk.Server, "Zoranka", "+33612345678", "Lumbago", "Since Monday", "Much better now", "Firefox"));
        Assert.Equal(1L, ByHand(desk));
    }

    [Fact]
    public async Task Erase_WhatIsNotOver_IsRefusedUntilItIsCancelled()
    {
        await using var desk = await Desk.Open();
        var booked = await AppointmentRetentionTests.Book(desk, desk.Nine);

        await (await Erase(desk, booked)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.AppointmentNotOver);
        Assert.Contains("Appointments", Traces.Of(desk.Server, "Zoranka"));
        (await desk.Step(booked, "cancel")).EnsureSuccessStatusCode();
        await Erase(desk, booked).Read();

        Assert.DoesNotContain("Appointments", Traces.Of(desk.Server, "Zoranka"));
    }

    [Fact]
    public async Task Erase_WhatNobodyCameTo_EndsItsCall()
    {
        await using var desk = await Desk.Open();
        var booked = await AppointmentRetentionTests.Book(desk, desk.Nine);
        await using var specialist = await desk.Server.Connect();
        desk.Server.Time.Advance(desk.Nine.AddMinutes(31) - desk.Server.Time.GetUtcNow());
        await specialist.Join(Desk.Secret(booked, "specialist"), "Camille");

        await Erase(desk, booked).Read();

        Assert.Equal(["Ended"], desk.Server.Rows("SELECT State FROM Calls WHERE Id IN (SELECT CallId FROM Appointments)").Select(row => row[0]));
        Assert.Equal(RoomEndReason.EndedByHost, (await specialist.Hear<RoomEnded>("RoomEnded")).Reason);
    }

    [Fact]
    public async Task Erase_InACallThatIsBeingHeld_IsRefused()
    {
        await using var desk = await Desk.Open();
        var booked = await AppointmentRetentionTests.Book(desk, desk.Nine);
        await using var specialist = await desk.Server.Connect();
        desk.Server.Time.Advance(desk.Nine - desk.Server.Time.GetUtcNow());
        await specialist.Join(Desk.Secret(booked, "specialist"), "Camille");
        await using var customer = await desk.Server.Connect();
        await customer.Join(await desk.LetIn(booked, specialist), "Zoranka");
        desk.Server.Time.Advance(TimeSpan.FromMinutes(31));

        await (await Erase(desk, booked)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.AppointmentNotOver);
    }

    [Theory]
    [InlineData(PersonRole.Specialist, HttpStatusCode.Forbidden)]
    [InlineData(PersonRole.Manager, HttpStatusCode.Conflict)]
    public async Task Erase_IsForManagersAndOwners(PersonRole role, HttpStatusCode answer)
    {
        await using var desk = await Desk.Open();
        var booked = await desk.Book(desk.Nine).Read(HttpStatusCode.Created);
        using var somebody = await desk.Server.WithRole(role);

        Assert.Equal(answer, (await somebody.PostAsync($"/api/v1/appointments/{Desk.Id(booked)}/erase", null)).StatusCode);
    }

    private static Task<HttpResponseMessage> Erase(Desk desk, JsonElement booked) => desk.Program.PostAsync($"/api/v1/appointments/{Desk.Id(booked)}/erase", null);

    private static long ByHand(Desk desk) => desk.Server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'CustomerErasedByHand'");
}
