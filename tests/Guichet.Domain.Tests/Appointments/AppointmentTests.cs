using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using NodaTime;

namespace Guichet.Domain.Tests.Appointments;

public sealed class AppointmentTests
{
    private static readonly Instant _start = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly SlotRules _rules = SlotRules.Check(30, 5, 10, 15, 60, 30).Rules!;
    private static readonly Guid _anna = new(1, 0, 0, new byte[8]);
    private static readonly Guid _bob = new(2, 0, 0, new byte[8]);

    [Theory]
    [InlineData("Arrive Begin Finish", AppointmentState.Done, 4)]
    [InlineData("Begin Finish", AppointmentState.Done, 3)]
    [InlineData("Miss", AppointmentState.NoShow, 2)]
    [InlineData("Miss Arrive Begin", AppointmentState.InProgress, 4)] // late, and yet
    [InlineData("Cancel Cancel", AppointmentState.Cancelled, 2)]
    [InlineData("Arrive Arrive", AppointmentState.Arrived, 2)]
    public void Take_StepsInOrder_LeadThereWithAFactEach(string steps, AppointmentState state, int version)
    {
        var appointment = Booked();
        var facts = Steps(steps).Select(step => appointment.Take(step, _start, null)).ToList();

        Assert.All(facts, one => Assert.Equal(Refusal.None, one.Refusal));
        Assert.Equal((state, version, version - 1), (appointment.State, appointment.Version, facts.Count(one => one.Fact is not null)));
    }

    [Theory]
    [InlineData("Cancel", AppointmentStep.Arrive)]
    [InlineData("Cancel", AppointmentStep.Miss)]
    [InlineData("Begin Finish", AppointmentStep.Cancel)]
    [InlineData("Begin", AppointmentStep.Cancel)]
    [InlineData("", AppointmentStep.Finish)]
    [InlineData("Arrive", AppointmentStep.Miss)]
    public void Take_AStepThatDoesNotFollow_IsRefusedAndChangesNothing(string before, AppointmentStep step)
    {
        var appointment = Booked();
        Steps(before).ToList().ForEach(one => appointment.Take(one, _start, null));
        var (state, version) = (appointment.State, appointment.Version);

        Assert.Equal((null, Refusal.AppointmentClosed), appointment.Take(step, _start, null));
        Assert.Equal((state, version), (appointment.State, appointment.Version));
    }

    [Fact]
    public void Take_NoShowBeforeItsTime_IsTooEarly() =>
        Assert.Equal((null, Refusal.AppointmentTooEarly), Booked().Take(AppointmentStep.Miss, _start - Duration.Epsilon, null));

    [Fact]
    public void Move_TimeAndSpecialist_SaysBothAndIsOneChange()
    {
        var appointment = Booked();
        var later = _rules.At(_start + Duration.FromHours(1));
        var (facts, _) = appointment.Move(later, _bob, _anna);

        Assert.Equal(
            [new AppointmentRescheduled(appointment.Id, _start, later.Start, later.End, _anna), new AppointmentTransferred(appointment.Id, _anna, _bob, _anna)], facts);
        Assert.Equal((later, _bob, 2), (appointment.Time, appointment.SpecialistId, appointment.Version));
        Assert.Empty(appointment.Move(later, _bob, _anna).Facts);
        Assert.Equal(2, appointment.Version);
    }

    [Fact]
    public void Move_WhatIsOver_IsRefused()
    {
        var appointment = Booked();
        appointment.Take(AppointmentStep.Cancel, _start, null);

        Assert.Equal(Refusal.AppointmentClosed, appointment.Move(_rules.At(_start), _bob, null).Refusal);
    }

    [Fact]
    public void Erase_LeavesTimeTypeAndOutcome_AndNobodyCanComeOrBeMoved()
    {
        var appointment = Booked();
        appointment.Take(AppointmentStep.Miss, _start, null);

        appointment.Erase(_start + Duration.FromDays(30));
        appointment.Erase(_start + Duration.FromDays(60));

        Assert.Equal(
            new AppointmentSubject(new CallTopic(null, null), new CallCustomer(null, null, null, _start + Duration.FromDays(30)), null), appointment.Subject);
        Assert.Equal((AppointmentState.NoShow, _rules.At(_start), _anna, 3), (appointment.State, appointment.Time, appointment.SpecialistId, appointment.Version));
        Assert.Equal(Refusal.AppointmentClosed, appointment.Take(AppointmentStep.Arrive, _start, null).Refusal);
        Assert.Equal((AppointmentState.NoShow, 3), (appointment.State, appointment.Version));
    }

    [Fact]
    public void Move_WhatIsErased_IsRefused()
    {
        var appointment = Booked();
        appointment.Erase(_start);

        Assert.Equal(Refusal.AppointmentClosed, appointment.Move(_rules.At(_start), _bob, null).Refusal);
    }

    [Theory]
    [InlineData(4, 0, 0, 15, 0, 1, "minutes")]
    [InlineData(30, -1, 0, 15, 0, 1, "minutesBefore")]
    [InlineData(30, 0, 241, 15, 0, 1, "minutesAfter")]
    [InlineData(30, 0, 0, 0, 0, 1, "gridMinutes")]
    [InlineData(30, 0, 0, 15, -1, 1, "noticeMinutes")]
    [InlineData(30, 0, 0, 15, 0, 367, "horizonDays")]
    public void Check_ANumberOutOfRange_IsNamed(int length, int before, int after, int grid, int notice, int horizon, string field) =>
        Assert.Equal((null, field), SlotRules.Check(length, before, after, grid, notice, horizon));

    private static Appointment Booked()
    {
        var (appointment, fact) = new BookingPlan(_anna, null, _bob, _rules.At(_start), new AppointmentSubject(new CallTopic("Boiler", null), new CallCustomer(null, null, null), null))
            .Book(Guid.AllBitsSet, Guid.AllBitsSet, null);
        Assert.Equal(new AppointmentBooked(appointment.Id, _anna, _bob, _start, _start + Duration.FromMinutes(30), null), fact);
        return appointment;
    }

    private static IEnumerable<AppointmentStep> Steps(string names) =>
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<AppointmentStep>);
}
