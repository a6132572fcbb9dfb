using NodaTime;

namespace Guichet.Domain.Appointments;

/// <summary>A time at which at least one of a team is free.</summary>
/// <param name="Free">Who is, in the order in which the team was given.</param>
public sealed record TeamSlot(Instant Start, Instant End, IReadOnlyList<Guid> Free);

public static class TeamSlots
{
    /// <summary>All members' slots together: a time is offered once, with everybody who is free then.</summary>
    public static IReadOnlyList<TeamSlot> Of(IEnumerable<(Guid Specialist, IReadOnlyList<AppointmentTime> Slots)> members) =>
    [
        .. members.SelectMany(member => member.Slots.Select(slot => (slot.Start, slot.End, member.Specialist)))
            .GroupBy(one => (one.Start, one.End)).OrderBy(slot => slot.Key.Start).ThenBy(slot => slot.Key.End)
            .Select(slot => new TeamSlot(slot.Key.Start, slot.Key.End, [.. slot.Select(one => one.Specialist).Distinct()])),
    ];
}
