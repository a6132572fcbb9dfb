using NodaTime;

namespace Guichet.Domain.Appointments;

/// <summary>A stretch of every week, by the clock on the wall.</summary>
/// <param name="To">Not later than <paramref name="From"/>: on the next day; the same time is 24 hours.</param>
public readonly record struct Shift(IsoDayOfWeek Day, LocalTime From, LocalTime To)
{
    internal LocalDateTime Start(LocalDate date) => date + From;

    internal LocalDateTime End(LocalDate date) => (To > From ? date : date.PlusDays(1)) + To;
}

/// <summary>When somebody works, week after week, in a zone of their own (A2).</summary>
/// <remarks>When the clocks change: a bound that exists twice is the first of the two, a bound that is skipped is the moment of the change. So a
/// shift of 22:00 to 06:00 is 9 hours long in the night when the clocks go back, and 7 when they go ahead.</remarks>
public sealed record WeeklyHours(DateTimeZone Zone, IReadOnlyList<Shift> Shifts)
{
    /// <summary>Every moment of work that a shift of these days holds; one day more at each end, for nights and zones.</summary>
    public Spans During(Interval asked) => Spans.Of(
        from day in ShiftsNear(asked)
        let start = First(day.Shift.Start(day.Date))
        let end = First(day.Shift.End(day.Date))
        where end > start
        select new Interval(start, end));

    internal IEnumerable<(LocalDate Date, Shift Shift)> ShiftsNear(Interval asked)
    {
        var last = asked.End.InZone(Zone).Date;
        for (var date = asked.Start.InZone(Zone).Date.PlusDays(-1); date <= last; date = date.PlusDays(1))
        {
            foreach (var shift in Shifts)
            {
                if (shift.Day == date.DayOfWeek)
                {
                    yield return (date, shift);
                }
            }
        }
    }

    private Instant First(LocalDateTime local)
    {
        var map = Zone.MapLocal(local);
        return map.Count is 0 ? map.LateInterval.Start : map.First().ToInstant();
    }
}
