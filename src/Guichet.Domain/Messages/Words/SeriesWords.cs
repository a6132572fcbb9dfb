using System.Globalization;
using NodaTime;

namespace Guichet.Domain.Messages.Words;

/// <summary>What a message about one date says of the series that it belongs to: by e-mail each date, by text message how many.</summary>
public static class SeriesWords
{
    /// <param name="dates">When it is to be from now on, in order.</param>
    public static string Add(string text, MessageChannel channel, IReadOnlyList<Instant> dates, DateTimeZone zone, string language)
    {
        var french = language == "fr";
        if (channel is MessageChannel.Text)
        {
            return dates.Count < 2 ? text : text + string.Create(CultureInfo.InvariantCulture, $" ({dates.Count} {(french ? "dates en tout" : "dates in all")})");
        }

        var heading = (dates.Count, french) switch
        {
            (0, true) => "Aucune autre date n’est prévue.",
            (0, false) => "No other date is agreed.",
            (_, true) => "Dates prévues\u202f:",
            _ => "Agreed dates:",
        };
        return $"{text}\n\n{heading}" + string.Concat(dates.Select(date => $"\n- {SpokenTime.Date(date, zone, language)}, {SpokenTime.Time(date, zone, language)}"));
    }
}
