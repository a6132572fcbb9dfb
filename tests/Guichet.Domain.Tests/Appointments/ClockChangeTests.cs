using System.Text.Json;
using Guichet.Domain.Appointments;
using Guichet.Testing;
using NodaTime;
using NodaTime.Text;

namespace Guichet.Domain.Tests.Appointments;

/// <summary>The rule: a bound that exists twice is the first, a bound that is skipped is the moment of the change; a start that exists twice is
/// offered twice, one that is skipped is not offered.</summary>
public sealed class ClockChangeTests
{
    [Theory]
    [InlineData("Europe/Paris", "2026-03-28", 22, 6, 7)] // ahead by 1 h in the night of this Saturday
    [InlineData("Europe/Paris", "2026-10-24", 22, 6, 9)] // back by 1 h
    [InlineData("Europe/Paris", "2026-10-25", 2, 3, 2)] // 02:00 (first) to 03:00
    [InlineData("Europe/Paris", "2026-03-29", 2, 3, 0)] // an hour that is skipped
    [InlineData("America/New_York", "2026-03-08", 1, 4, 2)]
    [InlineData("America/New_York", "2026-11-01", 0, 8, 9)]
    [InlineData("Australia/Lord_Howe", "2026-10-04", 1, 4, 2.5)] // ahead by half an hour
    [InlineData("Australia/Lord_Howe", "2026-04-05", 1, 4, 3.5)]
    [InlineData("Pacific/Apia", "2011-12-30", 9, 17, 0)] // a day that Samoa never had
    [InlineData("Pacific/Apia", "2011-12-29", 22, 6, 2)] // its night ends with the day
    [InlineData("Pacific/Apia", "2011-12-31", 9, 17, 8)]
    public void During_WhenTheClocksChange_LastsAsLongAsItReallyDoes(string zone, string day, int from, int to, double hours)
    {
        var date = LocalDatePattern.Iso.Parse(day).Value;
        var work = Hours(zone, date, new LocalTime(from, 0), new LocalTime(to, 0)).During(Around(date));

        Assert.Equal(hours, work.All.Sum(span => span.Duration.TotalHours));
    }

    [Fact]
    public void Slots_TheHourThatIsSkipped_IsNotOffered() =>
        Assert.Equal(["01:00 +01", "01:30 +01", "03:00 +02", "03:30 +02"], Offered("Europe/Paris", new LocalDate(2026, 3, 29), 1, 4));

    [Fact]
    public void Slots_TheHourThatComesTwice_IsOfferedTwice() =>
        Assert.Equal(
            ["01:00 +02", "01:30 +02", "02:00 +02", "02:30 +02", "02:00 +01", "02:30 +01", "03:00 +01", "03:30 +01"],
            Offered("Europe/Paris", new LocalDate(2026, 10, 25), 1, 4));

    [Fact]
    public void Slots_WhereTheClocksMoveByHalfAnHour_KeepToTheWallClock() =>
        Assert.Equal(["01:00 +10:30", "01:30 +10:30", "02:30 +11", "03:00 +11", "03:30 +11"], Offered("Australia/Lord_Howe", new LocalDate(2026, 10, 4), 1, 4));

    [Fact]
    public void Slots_OnADayThatNeverWas_AreNone() => Assert.Empty(Offered("Pacific/Apia", new LocalDate(2011, 12, 30), 9, 17));

    [Fact]
    public void During_AroundEachChangeOfManyZones_LeavesNoHoleAndKeepsToTheWallClock()
    {
        var inputs = TestInputs.In("own/tz-edges.json");
        Assert.SkipUnless(inputs.Found, inputs.Missing);
        foreach (var change in JsonDocument.Parse(File.ReadAllBytes(inputs.Path)).RootElement.GetProperty("transitions").EnumerateArray())
        {
            var zone = DateTimeZoneProviders.Tzdb[change.GetProperty("zone").GetString()!];
            var at = InstantPattern.ExtendedIso.Parse(change.GetProperty("utc").GetString()!).Value;
            var week = new Interval(at - Duration.FromDays(3), at + Duration.FromDays(4));

            var always = Assert.Single(EachDay(zone, LocalTime.Midnight, LocalTime.Midnight).During(week).All);
            Assert.True(always.Start <= week.Start && always.End >= week.End, $"{zone} {at}");
            var days = EachDay(zone, new LocalTime(9, 0), new LocalTime(17, 0)).During(week).All;
            Assert.All(days, span => Assert.Equal((new LocalTime(9, 0), Duration.FromHours(8)), (span.Start.InZone(zone).TimeOfDay, span.Duration)));
        }
    }

    private static WeeklyHours EachDay(DateTimeZone zone, LocalTime from, LocalTime to) =>
        new(zone, [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day is not IsoDayOfWeek.None).Select(day => new Shift(day, from, to))]);

    [Fact]
    public void Starts_WeekAfterWeek_KeepTheWallClocksTime()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        var starts = new Recurrence(Rhythm.Weekly, 1, 4).Starts(new LocalDateTime(2026, 3, 16, 9, 0), zone);

        Assert.Equal([8, 8, 7, 7], starts.Select(start => start.InUtc().Hour));
        Assert.All(starts, start => Assert.Equal(new LocalTime(9, 0), start.InZone(zone).TimeOfDay));
    }

    [Theory]
    [InlineData("Europe/Paris", 2026, 3, 28, "02:30", "02:30 03:30 02:30")] // skipped: ahead by as much as the clocks
    [InlineData("Europe/Paris", 2026, 10, 24, "02:30", "02:30 02:30 02:30")]
    [InlineData("Australia/Lord_Howe", 2026, 10, 3, "02:15", "02:15 02:45 02:15")]
    [InlineData("Pacific/Apia", 2011, 12, 29, "09:00", "09:00 09:00")] // three days, of which one never was
    public void Starts_DayAfterDay_MoveAheadOnlyWhereTheTimeIsSkipped(string name, int year, int month, int day, string time, string expected)
    {
        var zone = DateTimeZoneProviders.Tzdb[name];
        var first = new LocalDate(year, month, day) + LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value;
        var starts = new Recurrence(Rhythm.Daily, 1, 3).Starts(first, zone);

        Assert.Equal(expected, string.Join(' ', starts.Select(start => start.InZone(zone).ToString("HH:mm", null))));
    }

    [Fact]
    public void Starts_ATimeThatComesTwice_IsTheFirst()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];

        Assert.Equal(
            [Instant.FromUtc(2026, 11, 1, 5, 30)], new Recurrence(Rhythm.Daily, 1, 1).Starts(new LocalDateTime(2026, 11, 1, 1, 30), zone));
    }

    [Fact]
    public void Starts_OnThe31st_AreTheLastDayOfShorterMonths()
    {
        var starts = new Recurrence(Rhythm.Monthly, 1, 4).Starts(new LocalDateTime(2027, 1, 31, 9, 0), DateTimeZone.Utc);

        Assert.Equal([31, 28, 31, 30], starts.Select(start => start.InUtc().Day));
    }

    private static IReadOnlyList<string> Offered(string name, LocalDate date, int from, int to)
    {
        var hours = Hours(name, date, new LocalTime(from, 0), new LocalTime(to, 0));
        var around = Around(date);
        var rules = SlotRules.Check(30, 0, 0, 30, 0, 366).Rules!;
        return
        [
            .. new Calendar(hours, Spans.None, Spans.None).Slots(rules, around, around.Start)
                .Select(slot => slot.Start.InZone(hours.Zone).ToString("HH:mm o<g>", null)),
        ];
    }

    private static WeeklyHours Hours(string zone, LocalDate date, LocalTime from, LocalTime to) =>
        new(DateTimeZoneProviders.Tzdb[zone], [new Shift(date.DayOfWeek, from, to)]);

    private static Interval Around(LocalDate date)
    {
        var noon = date.AtMidnight().PlusHours(12).InUtc().ToInstant();
        return new Interval(noon - Duration.FromDays(1.5), noon + Duration.FromDays(2));
    }
}
