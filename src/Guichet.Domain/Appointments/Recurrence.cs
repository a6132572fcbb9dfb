using NodaTime;
using NodaTime.TimeZones;

namespace Guichet.Domain.Appointments;

public enum Rhythm
{
    Daily,
    Weekly,
    Monthly,
}

/// <summary>The same appointment again: the wall clock's time stays when the clocks change.</summary>
/// <param name="Every">Every so many days, weeks or months.</param>
/// <param name="Times">How often in all, the first one among them.</param>
public sealed record Recurrence(Rhythm Rhythm, int Every, int Times)
{
    public const int MostTimes = 52;
    private const int MostBetween = 12;
    private const int SecondsOfADay = 24 * 60 * 60;

    public bool IsInOrder => Every is >= 1 and <= MostBetween && Times is >= 1 and <= MostTimes;

    /// <summary>When it begins each time.</summary>
    /// <remarks>A time that exists twice is the first of the two; one that is skipped moves ahead by as much as the clocks do (RFC 5545, 3.3.5). A day that
    /// a zone leaves out altogether has none. A day that a month does not have is its last one.</remarks>
    public IReadOnlyList<Instant> Starts(LocalDateTime first, DateTimeZone zone) =>
    [
        .. Enumerable.Range(0, Times).Select(time => zone.MapLocal(Add(first, time * Every))).Where(IsInItsDay).Select(WallClock.At),
    ];

    /// <summary>As often as it takes to come to this day; one more than there may be where that is too often.</summary>
    public static Recurrence Until(Rhythm rhythm, int every, LocalDateTime first, LocalDate last)
    {
        var once = new Recurrence(rhythm, Math.Max(1, every), 1);
        var times = Enumerable.Range(0, MostTimes + 1).TakeWhile(time => once.Add(first, time * once.Every).Date <= last).Count();
        return new Recurrence(rhythm, every, times);
    }

    private LocalDateTime Add(LocalDateTime first, int count) => Rhythm switch
    {
        Rhythm.Daily => first.PlusDays(count),
        Rhythm.Weekly => first.PlusWeeks(count),
        _ => first.PlusMonths(count),
    };

    private static bool IsInItsDay(ZoneLocalMapping map) =>
        map.Count > 0 || map.LateInterval.WallOffset.Seconds - map.EarlyInterval.WallOffset.Seconds < SecondsOfADay;
}
