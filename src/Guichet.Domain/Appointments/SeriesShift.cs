using NodaTime;

namespace Guichet.Domain.Appointments;

/// <summary>What moving one date of a series means for the others: so many days, and so much by the clock on the wall, also where the clocks change in
/// between.</summary>
public sealed record SeriesShift(int Days, long Ticks, DateTimeZone Zone)
{
    public static SeriesShift Between(Instant from, Instant to, DateTimeZone zone)
    {
        var (before, after) = (from.InZone(zone).LocalDateTime, to.InZone(zone).LocalDateTime);
        return new SeriesShift(
            Period.DaysBetween(before.Date, after.Date), after.TimeOfDay.TickOfDay - before.TimeOfDay.TickOfDay, zone);
    }

    public Instant Of(Instant start) => WallClock.At(start.InZone(Zone).LocalDateTime.PlusDays(Days).PlusTicks(Ticks), Zone);
}
