using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments;

/// <param name="Day">1 is Monday, 7 is Sunday.</param>
/// <param name="From">Wall clock, for example 09:00.</param>
/// <param name="To">Not later than <paramref name="From"/>: on the next day.</param>
public sealed record ShiftView(int Day, string From, string To);

/// <param name="Zone">IANA name, for example Europe/Paris.</param>
public sealed record HoursView(string Zone, IReadOnlyList<ShiftView> Shifts);

/// <summary>When a specialist works, every week. Without hours nobody can be booked.</summary>
internal static class ChangeHours
{
    private const int MostShifts = 50;

    public static async Task<IResult> Read(string personId, GuichetDb db, CancellationToken ct)
    {
        if (await FindPerson(db, personId, ct) is not { } id)
        {
            return new Problem(ProblemCodes.PersonNotFound).ToResult();
        }

        var hours = await db.Set<WorkingHours>().AsNoTracking().SingleOrDefaultAsync(row => row.SpecialistId == id, ct);
        return TypedResults.Ok(hours is null ? new HoursView("Etc/UTC", []) : View(hours));
    }

    public static async Task<IResult> Put(string personId, HoursView request, GuichetDb db, JournalCommit journal, HttpContext http)
    {
        var (ct, caller) = (http.RequestAborted, Caller.From(http.User)!);
        if (await FindPerson(db, personId, ct) is not { } id)
        {
            return new Problem(ProblemCodes.PersonNotFound).ToResult();
        }

        if (!MayKeep(caller, id))
        {
            return new Problem(ProblemCodes.NotAllowed, "Hours of others are a manager's to set.").ToResult();
        }

        if (Check(request, out var shifts) is { } problem)
        {
            return problem.ToResult();
        }

        var hours = await db.Set<WorkingHours>().SingleOrDefaultAsync(row => row.SpecialistId == id, ct);
        if (hours is null)
        {
            db.Add(hours = new WorkingHours { OrganisationId = caller.OrganisationId, SpecialistId = id, Zone = "", Shifts = "" });
        }

        (hours.Zone, hours.Shifts) = (request.Zone, ShiftText.Write(shifts));
        db.Append(new WorkingHoursChanged(id, caller.Actor));
        await journal.Commit(ct);
        return TypedResults.Ok(View(hours));
    }

    /// <summary>One's own, and for managers and programs everybody's.</summary>
    public static bool MayKeep(Caller caller, Guid specialist) =>
        caller.PersonId == specialist || caller.Role is null or PersonRole.Owner or PersonRole.Manager;

    public static async Task<Guid?> FindPerson(GuichetDb db, string text, CancellationToken ct) =>
        Guid.TryParse(text, out var id) && await db.Set<Person>().AnyAsync(person => person.Id == id && person.DeactivatedAt == null, ct) ? id : null;

    private static Problem? Check(HoursView request, out List<Shift> shifts)
    {
        shifts = [];
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(request.Zone) is null)
        {
            return Problem.Field("zone", "The IANA name of a time zone.");
        }

        foreach (var given in request.Shifts)
        {
            if (shifts.Count == MostShifts || !ShiftText.TryRead(given.Day, given.From, given.To, out var shift))
            {
                return Problem.Field("shifts", $"At most {MostShifts}, each a day from 1 to 7 and two times such as 09:00.");
            }

            shifts.Add(shift);
        }

        return null;
    }

    private static HoursView View(WorkingHours hours) => new(
        hours.Zone, [.. ShiftText.Read(hours.Shifts).Select(shift => new ShiftView((int)shift.Day, ShiftText.Write(shift.From), ShiftText.Write(shift.To)))]);
}
