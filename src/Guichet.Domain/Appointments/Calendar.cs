using NodaTime;

namespace Guichet.Domain.Appointments;

/// <summary>One specialist's time: what can still be booked in it.</summary>
/// <param name="TimeOff">No appointment has a moment in it.</param>
/// <param name="Busy">Appointments with the time kept free around them.</param>
public sealed record Calendar(WeeklyHours Hours, Spans TimeOff, Spans Busy)
{
    /// <summary>The slots that begin in this stretch of time, in order.</summary>
    /// <remarks>Starts lie on the wall clock's grid from the beginning of each shift. When the clocks go ahead, a start that is skipped is not offered;
    /// when they go back, a start that exists twice is offered twice.</remarks>
    public IReadOnlyList<AppointmentTime> Slots(SlotRules rules, Interval asked, Instant now)
    {
        var work = Hours.During(new Interval(asked.Start, asked.End + rules.Length));
        return
        [
            .. Starts(rules.Grid, asked).Distinct().Order()
                .Where(start => asked.Contains(start) && rules.AllowsStart(start, now)).Select(rules.At)
                .Where(time => work.Hold(time.Slot) && IsFree(time)),
        ];
    }

    /// <summary>Whether the hours, the grid, notice and horizon offer this start; somebody else may have it already.</summary>
    // Asked for each booking: so it looks at this start alone. A moment has one time on the clock, whatever the clocks do.
    public bool Offers(SlotRules rules, Instant start, Instant now)
    {
        var time = rules.At(start);
        return rules.AllowsStart(start, now) && IsOnGrid(rules.Grid, start) && Hours.During(time.Slot).Hold(time.Slot) && !TimeOff.Meet(time.Slot);
    }

    private bool IsOnGrid(int grid, Instant start)
    {
        var local = start.InZone(Hours.Zone).LocalDateTime;
        return Hours.ShiftsNear(new Interval(start, start)).Any(day => local >= day.Shift.Start(day.Date) && local < day.Shift.End(day.Date)
            && Period.Between(day.Shift.Start(day.Date), local, PeriodUnits.Nanoseconds).Nanoseconds % (grid * NodaConstants.NanosecondsPerMinute) == 0);
    }

    private bool IsFree(AppointmentTime time) => !TimeOff.Meet(time.Slot) && !Busy.Meet(time.Busy);

    private IEnumerable<Instant> Starts(int grid, Interval asked)
    {
        foreach (var (date, shift) in Hours.ShiftsNear(asked))
        {
            var end = shift.End(date);
            for (var local = shift.Start(date); local < end; local = local.PlusMinutes(grid))
            {
                var map = Hours.Zone.MapLocal(local);
                if (map.Count > 0)
                {
                    yield return map.First().ToInstant();
                }

                if (map.Count > 1)
                {
                    yield return map.Last().ToInstant();
                }
            }
        }
    }
}
