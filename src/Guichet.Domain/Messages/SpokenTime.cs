using System.Globalization;
using NodaTime;

namespace Guichet.Domain.Messages;

/// <summary>A moment as people say it, where they are and in their language. In our own words, so that it reads the same on every system.</summary>
public static class SpokenTime
{
    private static readonly string[] EnglishDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] FrenchDays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] FrenchMonths =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <summary>"Tuesday 24 November", "mardi 1er décembre".</summary>
    public static string Date(Instant moment, DateTimeZone zone, string language)
    {
        var date = moment.InZone(zone).Date;
        var (days, months, day) = language == "fr"
            ? (FrenchDays, FrenchMonths, date.Day == 1 ? "1er" : Number(date.Day))
            : (EnglishDays, EnglishMonths, Number(date.Day));
        return $"{days[(int)date.DayOfWeek - 1]} {day} {months[date.Month - 1]}";
    }

    /// <summary>"09:30 (Paris)", "09 h 30 (Paris)": the place of the zone, so that nobody who travels is misled. With spaces at which no line breaks
    /// (U+00A0) within the hour; text messages have none of these (<see cref="PlainSpaces"/>).</summary>
    public static string Time(Instant moment, DateTimeZone zone, string language)
    {
        var time = moment.InZone(zone).TimeOfDay;
        var clock = language == "fr" ? $"{Two(time.Hour)}\u00a0h\u00a0{Two(time.Minute)}" : $"{Two(time.Hour)}:{Two(time.Minute)}";
        return $"{clock} ({zone.Id.Split('/')[^1].Replace('_', ' ')})";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Two(int value) => value.ToString("00", CultureInfo.InvariantCulture);
}
