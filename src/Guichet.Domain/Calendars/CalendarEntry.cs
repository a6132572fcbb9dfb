using NodaTime;

namespace Guichet.Domain.Calendars;

/// <summary>What a calendar's file asks of the calendar that reads it (RFC 5546 section 1.4).</summary>
public enum CalendarMethod
{
    /// <summary>Take it: a file from a page, or a feed.</summary>
    Publish,

    /// <summary>An invitation, or its newer form: a mail's attachment.</summary>
    Request,

    /// <summary>What was asked before is off.</summary>
    Cancel,
}

/// <param name="Email">Null when there is no address to answer to.</param>
public sealed record CalendarPerson(string Name, string? Email);

/// <summary>One appointment as other people's calendars keep it (RFC 5545 section 3.6.1).</summary>
public sealed record CalendarEntry
{
    /// <summary>The same for all that is ever said of this appointment.</summary>
    public required Guid Uid { get; init; }

    /// <summary>Grows with each change: what is older than what a calendar has is left aside.</summary>
    public required int Sequence { get; init; }

    public required Instant Start { get; init; }

    public required Instant End { get; init; }

    /// <summary>When this file was made.</summary>
    public required Instant Stamp { get; init; }

    public required string Summary { get; init; }

    public string? Description { get; init; }

    /// <summary>Where to go at that time; calendars show it as the place and make it a link.</summary>
    public Uri? Address { get; init; }

    public CalendarPerson? Organiser { get; init; }

    public CalendarPerson? Attendee { get; init; }

    public bool Cancelled { get; init; }
}
