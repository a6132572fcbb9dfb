using Guichet.Domain.Appointments;
using Guichet.Domain.Organisations;
using NodaTime;

namespace Guichet.Server.Appointments;

/// <summary>A specialist's week as it is kept; read through <see cref="ShiftText"/>.</summary>
internal sealed class WorkingHours : IBelongsToOrganisation
{
    public required Guid OrganisationId { get; init; }

    public required Guid SpecialistId { get; init; }

    /// <summary>IANA name.</summary>
    public required string Zone { get; set; }

    public required string Shifts { get; set; }

    public WeeklyHours Read() => new(DateTimeZoneProviders.Tzdb[Zone], ShiftText.Read(Shifts));
}

/// <summary>A stretch in which somebody cannot be booked.</summary>
internal sealed class TimeOff : IBelongsToOrganisation
{
    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid SpecialistId { get; init; }

    public required Instant Start { get; init; }

    public required Instant End { get; init; }
}

/// <summary>What can be booked: its name and its rules.</summary>
internal sealed class AppointmentType : IBelongsToOrganisation
{
    public const int LongestName = 80;

    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    public string Name { get; set; } = "";

    public int Minutes { get; set; }

    public int MinutesBefore { get; set; }

    public int MinutesAfter { get; set; }

    public int GridMinutes { get; set; }

    public int NoticeMinutes { get; set; }

    public int HorizonDays { get; set; }

    /// <summary>No longer offered; what was booked of it stays.</summary>
    public bool Closed { get; set; }

    /// <summary>What else belongs to it: words for the customer, consents, how they come in. Null: nothing.</summary>
    public Guid? ScenarioId { get; set; }

    public SlotRules Rules() => SlotRules.Check(Minutes, MinutesBefore, MinutesAfter, GridMinutes, NoticeMinutes, HorizonDays).Rules
        ?? throw new InvalidOperationException($"The type {Id} was kept with numbers that are out of range.");
}
