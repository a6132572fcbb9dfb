using System.Linq.Expressions;
using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.People;
using Guichet.Server.Appointments.Closures;
using Guichet.Server.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments;

/// <summary>Reads specialists' calendars from the database.</summary>
internal sealed class Calendars(GuichetDb db)
{
    private static readonly Duration Around = Duration.FromMinutes(2 * SlotRules.LongestBufferMinutes);
    private static readonly Duration Longest = Duration.FromMinutes(SlotRules.LongestMinutes + 2 * SlotRules.LongestBufferMinutes);

    /// <summary>These take their specialist's time; what is over, missed or cancelled does not.</summary>
    public static Expression<Func<Appointment, bool>> TakesTime { get; } = one =>
        one.State == AppointmentState.Booked || one.State == AppointmentState.Arrived || one.State == AppointmentState.InProgress;

    /// <summary>Whom a request is about: one specialist or a team's members, who are at work here. Null when it names nobody of this organisation.</summary>
    public async Task<IReadOnlyList<Guid>?> Specialists(string? specialistId, string? teamId, CancellationToken ct)
    {
        if ((specialistId is null) == (teamId is null))
        {
            return null;
        }

        if (specialistId is not null)
        {
            return await ChangeHours.FindPerson(db, specialistId, ct) is { } one ? [one] : null;
        }

        return Guid.TryParse(teamId, out var id)
            && await db.Set<Team>().AsNoTracking().Include(row => row.Members).SingleOrDefaultAsync(row => row.Id == id, ct) is { } team
            ? await AtWork([.. team.Members.Select(member => member.PersonId)], ct)
            : null;
    }

    /// <summary>What of the calendar matters to slots that begin in this stretch of time.</summary>
    public static Interval Near(Interval asked) => new(asked.Start - Around, asked.End + Around + Duration.FromMinutes(SlotRules.LongestMinutes));

    /// <summary>What takes somebody's time in this stretch. How long an appointment can be is said too: then an index gives its two ends.</summary>
    public static IQueryable<Appointment> Busy(GuichetDb db, Interval within)
    {
        var (from, to, last) = (within.Start, within.End, within.End + Longest);
        return db.Set<Appointment>().AsNoTracking().Where(TakesTime)
            .Where(one => one.Time.BusyTo > from && one.Time.BusyTo < last && one.Time.BusyFrom < to);
    }

    /// <param name="except">An appointment that is being moved and so is in nobody's way.</param>
    public Task<IReadOnlyList<(Guid Specialist, Calendar Calendar)>> Read(IReadOnlyList<Guid> specialists, Interval asked, Guid? except, CancellationToken ct) =>
        Read(specialists, asked, except is { } one ? [one] : Array.Empty<Guid>(), ct);

    /// <summary>In the order of the ids; whoever has no hours is left out.</summary>
    public async Task<IReadOnlyList<(Guid Specialist, Calendar Calendar)>> Read(
        IReadOnlyList<Guid> specialists, Interval asked, IReadOnlyCollection<Guid> except, CancellationToken ct)
    {
        var (from, to) = (Near(asked).Start, Near(asked).End);
        var hours = await db.Set<WorkingHours>().AsNoTracking().Where(row => specialists.Contains(row.SpecialistId)).ToListAsync(ct);
        var off = await db.Set<TimeOff>().AsNoTracking()
            .Where(row => specialists.Contains(row.SpecialistId) && row.End > from && row.Start < to).ToListAsync(ct);
        var closed = await ClosedDays.Read(db, from, to, ct);
        var busy = await Busy(db, new Interval(from, to)).Where(one => specialists.Contains(one.SpecialistId) && !except.Contains(one.Id))
            .Select(one => new { one.SpecialistId, one.Time.BusyFrom, one.Time.BusyTo }).ToListAsync(ct);
        return
        [
            .. from id in specialists
               join row in hours on id equals row.SpecialistId
               let week = row.Read()
               select (id, new Calendar(
                   week,
                   Spans.Of([.. off.Where(row => row.SpecialistId == id).Select(row => new Interval(row.Start, row.End)), .. closed.Of(id, week.Zone)]),
                   Spans.Of(busy.Where(row => row.SpecialistId == id).Select(row => new Interval(row.BusyFrom, row.BusyTo))))),
        ];
    }

    /// <summary>Whether another appointment has this one's time by now.</summary>
    public async Task<bool> IsTaken(Appointment one, CancellationToken ct) =>
        (await Read([one.SpecialistId], one.Time.Slot, one.Id, ct)).Any(other => other.Calendar.Busy.Meet(one.Time.Busy));

    /// <summary>Who of these has this start free, whoever has least that day first; or why nobody has.</summary>
    public async Task<(IReadOnlyList<Guid> Free, string? Problem)> Free(
        IReadOnlyList<Guid> specialists, SlotRules rules, Instant start, Guid? except, Instant now, CancellationToken ct) =>
        Free(await Read(specialists, new Interval(start, start), except, ct), rules, start, now);

    /// <summary>The same of calendars that were read.</summary>
    public static (IReadOnlyList<Guid> Free, string? Problem) Free(
        IReadOnlyList<(Guid Specialist, Calendar Calendar)> calendars, SlotRules rules, Instant start, Instant now)
    {
        var offering = calendars.Where(one => one.Calendar.Offers(rules, start, now)).ToList();
        var free = offering.Where(one => !one.Calendar.Busy.Meet(rules.At(start).Busy)).OrderBy(one => one.Calendar.Busy.All.Count).Select(one => one.Specialist);
        return free.ToList() is { Count: > 0 } some ? (some, null)
            : ([], offering.Count > 0 ? ProblemCodes.SlotTaken : ProblemCodes.SlotNotOffered);
    }

    private async Task<IReadOnlyList<Guid>> AtWork(IReadOnlyList<Guid> members, CancellationToken ct) =>
        await db.Set<People.Person>().Where(person => members.Contains(person.Id) && person.DeactivatedAt == null)
            .OrderBy(person => person.Id).Select(person => person.Id).ToListAsync(ct);
}
