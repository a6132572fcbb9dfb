using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Appointments.Desk;

/// <param name="SameTeam">They are in the team for which it was booked, or else in one with its specialist.</param>
public sealed record TakerView(string PersonId, string Name, bool SameTeam);

public sealed record TakerList(IReadOnlyList<TakerView> Items);

/// <summary>Who could take an appointment over at its own time: they work then, are not away and have nothing else.</summary>
internal static class ReadTakers
{
    public static async Task<IResult> Handle(string appointmentId, GuichetDb db, Calendars calendars, ReadAppointments read, CancellationToken ct)
    {
        if ((Guid.TryParse(appointmentId, out var id) ? await read.Find(id, ct) : null) is not { } one)
        {
            return new Problem(ProblemCodes.AppointmentNotFound).ToResult();
        }

        var people = await db.Set<Person>().AsNoTracking().Where(row => row.DeactivatedAt == null && row.Id != one.SpecialistId && row.Role != PersonRole.Observer)
            .Select(row => new { row.Id, row.Name }).ToListAsync(ct);
        var near = await Near(one, db, ct);
        var free = (await calendars.Read([.. people.Select(row => row.Id)], one.Time.Slot, one.Id, ct))
            .Where(read => IsFree(read.Calendar, one.Time)).Select(read => read.Specialist).ToHashSet();
        return TypedResults.Ok(new TakerList(
        [
            .. people.Where(row => free.Contains(row.Id)).OrderByDescending(row => near.Contains(row.Id)).ThenBy(row => row.Name, StringComparer.CurrentCulture).ThenBy(row => row.Id)
                .Select(row => new TakerView(row.Id.ToString("N"), row.Name, near.Contains(row.Id))),
        ]));
    }

    // Notice and grid are for those who book: what is passed on begins when it was agreed.
    private static bool IsFree(Calendar calendar, AppointmentTime time) =>
        calendar.Hours.During(time.Slot).Hold(time.Slot) && !calendar.TimeOff.Meet(time.Slot) && !calendar.Busy.Meet(time.Busy);

    private static async Task<HashSet<Guid>> Near(Appointment one, GuichetDb db, CancellationToken ct) =>
        [
            .. (await db.Set<Team>().AsNoTracking().Include(team => team.Members)
                .Where(team => one.TeamId == null ? team.Members.Any(member => member.PersonId == one.SpecialistId) : team.Id == one.TeamId).ToListAsync(ct))
                .SelectMany(team => team.Members.Select(member => member.PersonId)),
        ];
}
