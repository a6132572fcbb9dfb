using FsCheck;
using FsCheck.Fluent;
using Guichet.Domain.Appointments;
using Guichet.Protocols.Tests;
using NodaTime;
using Interval = NodaTime.Interval;

namespace Guichet.Domain.Tests.Appointments;

/// <summary>Whatever the hours, the zone and the rules: what is offered can be kept.</summary>
public sealed class SlotPropertyTests
{
    private static readonly string[] _zones =
        ["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia", "America/Sao_Paulo", "Africa/Casablanca", "UTC"];

    private sealed record Situation(Calendar Calendar, IReadOnlyList<Interval> Off, IReadOnlyList<Interval> Busy, SlotRules Rules, Interval Asked, Instant Now);

    [Fact]
    public void Slots_OfAnyCalendar_LieInWorkingHoursByTheWallClock() => Each((one, slot) =>
        Minutes(slot.Slot).All(minute => one.Calendar.Hours.Shifts.Any(shift => Works(shift, minute.InZone(one.Calendar.Hours.Zone)))));

    [Fact]
    public void Slots_OfAnyCalendar_MeetNeitherTimeOffNorAnotherAppointment() => Each((one, slot) =>
        !one.Off.Any(off => off.Start < slot.End && off.End > slot.Start) && !one.Busy.Any(busy => busy.Start < slot.BusyTo && busy.End > slot.BusyFrom));

    [Fact]
    public void Slots_OfAnyCalendar_KeepNoticeHorizonAndLength() => Each((one, slot) =>
        slot.Start >= one.Now + one.Rules.Notice && slot.Start <= one.Now + one.Rules.Horizon && slot.Slot.Duration == one.Rules.Length
        && slot.BusyFrom == slot.Start - one.Rules.Before && slot.BusyTo == slot.End + one.Rules.After && one.Asked.Contains(slot.Start));

    [Fact]
    public void Offers_WhatSlotsGive_AndNothingElseNearIt() => Each((one, slot) =>
        one.Calendar.Offers(one.Rules, slot.Start, one.Now) && !one.Calendar.Offers(one.Rules, slot.Start + Duration.FromSeconds(17), one.Now));

    [Fact]
    public void Slots_BookedOneAfterAnother_NeverOverlapAndEndInNone()
    {
        Prop.ForAll(Situations(), one =>
        {
            List<Interval> taken = [.. one.Busy];
            List<AppointmentTime> booked = [];
            while (booked.Count < 5000 && one.Calendar with { Busy = Spans.Of(taken) } is var calendar && calendar.Slots(one.Rules, one.Asked, one.Now) is [var next, ..])
            {
                booked.Add(next);
                taken.Add(next.Busy);
            }

            return booked.Count < 5000 && booked.SelectMany((a, i) => booked.Skip(i + 1).Select(b => (a, b))).All(pair => pair.a.BusyTo <= pair.b.BusyFrom || pair.b.BusyTo <= pair.a.BusyFrom);
        }).Hold(60);
    }

    [Fact]
    public void TeamSlots_OfAnyMembers_AreTheUnionOfTheirs()
    {
        Prop.ForAll(Situations(), Situations(), (one, two) =>
        {
            var members = new[] { one, two }.Select((s, i) => (new Guid(i, 0, 0, new byte[8]), s.Calendar.Slots(one.Rules, one.Asked, one.Now))).ToList();
            var union = TeamSlots.Of(members);
            return members.All(member => member.Item2.All(slot => union.Count(all => all.Start == slot.Start && all.Free.Contains(member.Item1)) == 1))
                && union.Sum(slot => slot.Free.Count) == members.Sum(member => member.Item2.Count)
                && union.Zip(union.Skip(1)).All(pair => pair.First.Start < pair.Second.Start);
        }).Hold(60);
    }

    private static void Each(Func<Situation, AppointmentTime, bool> holds)
    {
        var seen = 0;
        Prop.ForAll(Situations(), one =>
        {
            var slots = one.Calendar.Slots(one.Rules, one.Asked, one.Now);
            seen += slots.Count;
            return slots.All(slot => holds(one, slot));
        }).Hold(120);
        Assert.True(seen > 500, $"only {seen} slots were looked at");
    }

    private static bool Works(Shift shift, ZonedDateTime at) =>
        new[] { at.Date, at.Date.PlusDays(-1) }.Any(date => date.DayOfWeek == shift.Day
            && at.LocalDateTime >= date + shift.From && at.LocalDateTime < (shift.To > shift.From ? date : date.PlusDays(1)) + shift.To);

    private static IEnumerable<Instant> Minutes(Interval slot)
    {
        for (var at = slot.Start; at < slot.End; at += Duration.FromMinutes(5))
        {
            yield return at;
        }
    }

    private static Arbitrary<Situation> Situations() => Arb.From(
        from zone in Gen.Elements(_zones)
        from shifts in Gen.ArrayOf(Shifts(), 4)
        from start in Gen.Elements(Instant.FromUtc(2026, 3, 27, 0, 0), Instant.FromUtc(2026, 10, 23, 11, 0), Instant.FromUtc(2026, 4, 3, 5, 30), Instant.FromUtc(2011, 12, 28, 0, 0))
        from off in Gen.ArrayOf(Stretch(start), 2)
        from busy in Gen.ArrayOf(Stretch(start), 5)
        from rules in Rules()
        from days in Gen.Choose(1, 8)
        select new Situation(
            new Calendar(new WeeklyHours(DateTimeZoneProviders.Tzdb[zone], shifts), Spans.Of(off), Spans.Of(busy)),
            off, busy, rules, new Interval(start, start + Duration.FromDays(days)), start - Duration.FromHours(3)));

    private static Gen<Shift> Shifts() =>
        from day in Gen.Choose(1, 7)
        from start in Gen.Choose(0, 95)
        from quarters in Gen.Choose(1, 48)
        let opens = LocalTime.Midnight.PlusMinutes(15L * start)
        select new Shift((IsoDayOfWeek)day, opens, opens.PlusMinutes(15L * quarters));

    private static Gen<Interval> Stretch(Instant start) =>
        from minutes in Gen.Choose(0, 8 * 24 * 60)
        from length in Gen.Choose(1, 600)
        select new Interval(start + Duration.FromMinutes(minutes), start + Duration.FromMinutes(minutes + length));

    private static Gen<SlotRules> Rules() =>
        from length in Gen.Choose(1, 24)
        from before in Gen.Choose(0, 4)
        from after in Gen.Choose(0, 4)
        from grid in Gen.Elements(5, 15, 20, 45, 60)
        from notice in Gen.Choose(0, 2000)
        select SlotRules.Check(length * 5, before * 5, after * 5, grid, notice, 5).Rules!;
}
