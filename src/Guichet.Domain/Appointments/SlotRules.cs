using NodaTime;

namespace Guichet.Domain.Appointments;

/// <summary>What may be booked, found to be in order.</summary>
/// <param name="Length">Of the appointment itself.</param>
/// <param name="Before">Time that the specialist keeps free before it; it may lie outside working hours.</param>
/// <param name="After">The same, after it.</param>
/// <param name="Grid">Minutes from one start to the next, counted on the wall clock from the beginning of the shift.</param>
/// <param name="Notice">A slot begins no sooner than this from now.</param>
/// <param name="Horizon">And no later than this from now.</param>
public sealed record SlotRules(Duration Length, Duration Before, Duration After, int Grid, Duration Notice, Duration Horizon)
{
    public const int LongestMinutes = 24 * 60;
    public const int ShortestMinutes = 5;
    public const int LongestBufferMinutes = 4 * 60;
    public const int LongestNoticeMinutes = 90 * 24 * 60;
    public const int LongestHorizonDays = 366;

    /// <summary>Rules, or the name of the first number that is out of its range.</summary>
    public static (SlotRules? Rules, string? WrongField) Check(int length, int before, int after, int grid, int notice, int horizonDays) =>
        length is < ShortestMinutes or > LongestMinutes ? (null, "minutes")
        : before is < 0 or > LongestBufferMinutes ? (null, "minutesBefore")
        : after is < 0 or > LongestBufferMinutes ? (null, "minutesAfter")
        : grid is < ShortestMinutes or > LongestMinutes ? (null, "gridMinutes")
        : notice is < 0 or > LongestNoticeMinutes ? (null, "noticeMinutes")
        : horizonDays is < 1 or > LongestHorizonDays ? (null, "horizonDays")
        : (new SlotRules(
            Duration.FromMinutes(length), Duration.FromMinutes(before), Duration.FromMinutes(after), grid,
            Duration.FromMinutes(notice), Duration.FromDays(horizonDays)), null);

    /// <summary>The appointment that begins then.</summary>
    public AppointmentTime At(Instant start) => new(start, start + Length, start - Before, start + Length + After);

    internal bool AllowsStart(Instant start, Instant now) => start >= now + Notice && start <= now + Horizon;
}

/// <summary>When an appointment is, and from when to when its specialist can have no other.</summary>
public sealed record AppointmentTime(Instant Start, Instant End, Instant BusyFrom, Instant BusyTo)
{
    public Interval Slot => new(Start, End);

    public Interval Busy => new(BusyFrom, BusyTo);
}
