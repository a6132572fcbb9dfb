using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Guichet.Domain.Calendars;

/// <summary>Writes iCalendar (RFC 5545, RFC 5546) as Outlook, Google and Apple take it.</summary>
/// <remarks>Times are in UTC: each calendar shows them in its reader's zone, and there is no VTIMEZONE to get wrong. Outlook takes a REQUEST or a CANCEL
/// only with an ORGANIZER; who cannot be written to is <c>invalid:nomail</c>, as calendars themselves write it.</remarks>
public static class CalendarFile
{
    public const string MediaType = "text/calendar";

    private const string NoMail = "invalid:nomail";
    private const string RefreshedEvery = "PT15M";

    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>The file for one appointment.</summary>
    public static string Write(CalendarMethod method, CalendarEntry entry) => Write(method, null, [entry]);

    /// <summary>The file for several.</summary>
    public static string Write(CalendarMethod method, IEnumerable<CalendarEntry> entries) => Write(method, null, entries);

    /// <summary>All that somebody subscribes to, under a name.</summary>
    public static string Feed(string name, IEnumerable<CalendarEntry> entries) => Write(CalendarMethod.Publish, name, entries);

    private static string Write(CalendarMethod method, string? name, IEnumerable<CalendarEntry> entries)
    {
        var file = new StringBuilder();
        void Line(string line) => ContentLine.AppendLine(file, line);
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//Guichet//Appointments//EN");
        Line("CALSCALE:GREGORIAN");
        Line($"METHOD:{method.ToString().ToUpperInvariant()}");
        if (name is not null)
        {
            Line($"NAME:{ContentLine.Text(name)}");
            Line($"X-WR-CALNAME:{ContentLine.Text(name)}");
            Line($"REFRESH-INTERVAL;VALUE=DURATION:{RefreshedEvery}");
            Line($"X-PUBLISHED-TTL:{RefreshedEvery}");
        }

        foreach (var entry in entries)
        {
            foreach (var line in Lines(method, entry))
            {
                Line(line);
            }
        }

        Line("END:VCALENDAR");
        return file.ToString();
    }

    private static IEnumerable<string> Lines(CalendarMethod method, CalendarEntry entry)
    {
        var off = entry.Cancelled || method is CalendarMethod.Cancel;
        yield return "BEGIN:VEVENT";
        yield return $"UID:{entry.Uid:D}";
        yield return string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{entry.Sequence}");
        yield return $"DTSTAMP:{Utc.Format(entry.Stamp)}";
        yield return $"DTSTART:{Utc.Format(entry.Start)}";
        yield return $"DTEND:{Utc.Format(entry.End)}";
        yield return $"SUMMARY:{ContentLine.Text(entry.Summary)}";
        foreach (var line in About(entry).Concat(People(method, entry)))
        {
            yield return line;
        }

        yield return off ? "STATUS:CANCELLED" : "STATUS:CONFIRMED";
        yield return off ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE";
        yield return "END:VEVENT";
    }

    private static IEnumerable<string> About(CalendarEntry entry)
    {
        if (entry.Description is { } description)
        {
            yield return $"DESCRIPTION:{ContentLine.Text(description)}";
        }

        if (entry.Address is { } address)
        {
            yield return $"LOCATION:{ContentLine.Text(address.AbsoluteUri)}";
            yield return $"URL:{address.AbsoluteUri}";
        }
    }

    private static IEnumerable<string> People(CalendarMethod method, CalendarEntry entry)
    {
        if (entry.Organiser is { } organiser)
        {
            yield return $"ORGANIZER;CN={ContentLine.Parameter(organiser.Name)}:{Mail(organiser)}";
        }

        if (entry.Attendee is { } attendee && method is not CalendarMethod.Publish)
        {
            yield return $"ATTENDEE;CN={ContentLine.Parameter(attendee.Name)};CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:{Mail(attendee)}";
        }
    }

    // Whatever could end the line, or the address within it, is written as a percent code, and nothing else (RFC 6068 section 2): calendars look for
    // their owner among the attendees letter by letter, and "+" is in many addresses.
    private static string Mail(CalendarPerson person)
    {
        if (person.Email is not { } email)
        {
            return NoMail;
        }

        var made = new StringBuilder("mailto:", email.Length + 16);
        foreach (var rune in email.EnumerateRunes())
        {
            made.Append(rune.Value is '@' or '+' or '\'' or '!' or '$' or '*' ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return made.ToString();
    }
}
