using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments.Desk;

/// <param name="SpecialistIds">Who is free then.</param>
public sealed record SlotView(DateTimeOffset Start, DateTimeOffset End, IReadOnlyList<string> SpecialistIds);

public sealed record SlotList(IReadOnlyList<SlotView> Items);

/// <summary>What can be booked of one specialist or of a team, at most 62 days at once. An appointment that is to be moved is in nobody's way.</summary>
internal static class ReadSlots
{
    private const int MostDays = 62;

    public static async Task<IResult> Handle(
        string typeId, string? specialistId, string? teamId, DateTimeOffset from, DateTimeOffset to, string? appointmentId, GuichetDb db, Calendars calendars, TimeProvider clock, CancellationToken ct)
    {
        var (start, end) = (Instant.FromDateTimeOffset(from), Instant.FromDateTimeOffset(to));
        if (end <= start || end - start > Duration.FromDays(MostDays))
        {
            return Problem.Field("to", $"After 'from', by at most {MostDays} days.").ToResult();
        }

        var type = Guid.TryParse(typeId, out var id) ? await db.Set<AppointmentType>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) : null;
        if (type is null || await calendars.Specialists(specialistId, teamId, ct) is not { } specialists)
        {
            return new Problem(ProblemCodes.NotFound, "A type, and either a specialist or a team.").ToResult();
        }

        var except = Guid.TryParse(appointmentId, out var moved) ? moved : (Guid?)null;
        var read = await calendars.Read(specialists, new Interval(start, end), except, ct);
        return TypedResults.Ok(new SlotList(type.Closed ? [] : Slots(read, type.Rules(), new Interval(start, end), clock.Now())));
    }

    private static IReadOnlyList<SlotView> Slots(
        IReadOnlyList<(Guid Specialist, Calendar Calendar)> read, SlotRules rules, Interval asked, Instant now) =>
    [
        .. TeamSlots.Of(read.Select(one => (one.Specialist, one.Calendar.Slots(rules, asked, now))))
            .Select(slot => new SlotView(slot.Start.ToDateTimeOffset(), slot.End.ToDateTimeOffset(), [.. slot.Free.Select(free => free.ToString("N"))])),
    ];
}
