using Guichet.Contracts.DeviceChecks;
using Guichet.Domain.Appointments;
using Guichet.Server.Appointments.Closures;
using Guichet.Server.Appointments.Series;
using Guichet.Server.Data;
using Guichet.Server.DeviceChecks;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Guichet.Server.Ratings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments.Desk;

public sealed record CalendarSpan(DateTimeOffset Start, DateTimeOffset End);

/// <param name="Zone">Where they work, an IANA name; null without hours.</param>
/// <param name="Work">Their hours in this stretch of time, clock changes reckoned.</param>
/// <param name="Off">When they are away in it.</param>
public sealed record CalendarPerson(string Id, string Name, string? Zone, IReadOnlyList<CalendarSpan> Work, IReadOnlyList<CalendarSpan> Off);

/// <param name="Version">As in the ETag.</param>
/// <param name="SeriesId">Of which series it is a date; null for one that stands alone.</param>
/// <param name="Check">How the customer's device check went; null when there was none.</param>
/// <param name="Stars">What the customer said of it: 1, bad, to 5, very good; null when nothing.</param>
/// <param name="Erased">Its customer's data were erased.</param>
public sealed record CalendarAppointment(
    string Id, AppointmentState State, DateTimeOffset Start, DateTimeOffset End, string SpecialistId, string TypeId, string? Title, string? CustomerName, int Version,
    CheckResult? Check, string? SeriesId, int? Stars, bool Erased);

/// <param name="Cut">There is more in this stretch than is shown: ask for a shorter one.</param>
public sealed record CalendarView(IReadOnlyList<CalendarPerson> People, IReadOnlyList<CalendarAppointment> Appointments, bool Cut);

/// <summary>All that a page of the calendar shows, in one answer.</summary>
internal sealed class ReadCalendar(GuichetDb db, Calendars calendars, KeptChecks kept, RatingViews ratings)
{
    private const int MostDays = 42;
    private const int Most = 5000;

    /// <summary>Of one specialist, of a team, or of everybody.</summary>
    public static async Task<IResult> Handle(
        DateTimeOffset from, DateTimeOffset to, string? specialistId, string? teamId, ReadCalendar read, CancellationToken ct)
    {
        var (start, end) = (Instant.FromDateTimeOffset(from), Instant.FromDateTimeOffset(to));
        if (end <= start || end - start > Duration.FromDays(MostDays))
        {
            return Problem.Field("to", $"After 'from', by at most {MostDays} days.").ToResult();
        }

        var everybody = specialistId is null && teamId is null;
        var ids = everybody ? null : await read.Specialists(specialistId, teamId, ct);
        return !everybody && ids is null ? Problem.Field("specialistId", "A specialist or a team of this organisation, not both.").ToResult()
            : TypedResults.Ok(await read.View(ids, new Interval(start, end), ct));
    }

    private Task<IReadOnlyList<Guid>?> Specialists(string? specialistId, string? teamId, CancellationToken ct) =>
        calendars.Specialists(specialistId, teamId, ct);

    private async Task<CalendarView> View(IReadOnlyList<Guid>? ids, Interval asked, CancellationToken ct)
    {
        var (start, end) = (asked.Start, asked.End);
        var people = await db.Set<Person>().AsNoTracking().Where(row => row.DeactivatedAt == null && (ids == null || ids.Contains(row.Id)))
            .OrderBy(row => row.Name).ThenBy(row => row.Id).Select(row => new { row.Id, row.Name }).ToListAsync(ct);
        var hours = await db.Set<WorkingHours>().AsNoTracking().Where(row => ids == null || ids.Contains(row.SpecialistId)).ToDictionaryAsync(row => row.SpecialistId, ct);
        var off = (await db.Set<TimeOff>().AsNoTracking().Where(row => row.End > start && row.Start < end && (ids == null || ids.Contains(row.SpecialistId)))
            .OrderBy(row => row.Start).ToListAsync(ct)).ToLookup(row => row.SpecialistId);
        var closed = await ClosedDays.Read(db, start, end, ct);
        var rows = await db.Set<Appointment>().AsNoTracking()
            .Where(one => one.Time.End > start && one.Time.Start < end && one.State != AppointmentState.Cancelled && (ids == null || ids.Contains(one.SpecialistId)))
            .OrderBy(one => one.Time.Start).ThenBy(one => one.Id).Take(Most + 1)
            .Select(one => new Shown(
                one.Id, one.State, one.Time.Start, one.Time.End, one.SpecialistId, one.TypeId, one.Subject.Topic.Title, one.Subject.Customer.Name, one.Version, one.CallId,
                one.Subject.Customer.ErasedAt != null))
            .ToListAsync(ct);
        var (said, series) = (new Said(await kept.OfCalls(Calls(asked), ct), await ratings.Stars(Calls(asked), ct)), await Series(start, end, ct));
        return new CalendarView(
            [.. people.Select(person => View(new Somebody(person.Id, person.Name, hours.GetValueOrDefault(person.Id), off[person.Id]), closed, asked))],
            [.. rows.Take(Most).Select(one => View(one, said) with { SeriesId = series.GetValueOrDefault(one.Id) })], rows.Count > Most);
    }

    // There may be thousands: no more of each is read than is shown.
    private sealed record Shown(
        Guid Id, AppointmentState State, Instant Start, Instant End, Guid SpecialistId, Guid TypeId, string? Title, string? CustomerName, int Version, Guid? CallId,
        bool Erased);

    private sealed record Somebody(Guid Id, string Name, WorkingHours? Hours, IEnumerable<TimeOff> Off);

    private static CalendarPerson View(Somebody one, ClosedDays closed, Interval asked)
    {
        var week = one.Hours?.Read();
        var off = one.Off.Select(row => new Interval(row.Start, row.End)).Concat(week is null ? [] : closed.Of(one.Id, week.Zone));
        return new CalendarPerson(one.Id.ToString("N"), one.Name, one.Hours?.Zone, Within(week?.During(asked) ?? Spans.None, asked), Within(Spans.Of(off), asked));
    }

    private static IReadOnlyList<CalendarSpan> Within(Spans spans, Interval asked) =>
    [
        .. spans.All.Where(span => span.End > asked.Start && span.Start < asked.End)
            .Select(span => new CalendarSpan(span.Start.ToDateTimeOffset(), span.End.ToDateTimeOffset())),
    ];

    private Task<Dictionary<Guid, string>> Series(Instant start, Instant end, CancellationToken ct) => db.Set<SeriesDate>().AsNoTracking()
        .Where(date => db.Set<Appointment>().Any(one => one.Id == date.AppointmentId && one.Time.End > start && one.Time.Start < end))
        .ToDictionaryAsync(date => date.AppointmentId, date => date.SeriesId.ToString("N"), ct);

    // By their time, not by their ids: there may be thousands.
    private IQueryable<Guid> Calls(Interval asked)
    {
        var (start, end) = (asked.Start, asked.End);
        return db.Set<Appointment>().Where(one => one.Time.End > start && one.Time.Start < end && one.CallId != null).Select(one => one.CallId!.Value);
    }

    // By call: before it and after it.
    private sealed record Said(Dictionary<Guid, CheckResult> Checks, Dictionary<Guid, int> Stars);

    private static CalendarAppointment View(Shown one, Said said) => new(
        one.Id.ToString("N"), one.State, one.Start.ToDateTimeOffset(), one.End.ToDateTimeOffset(), one.SpecialistId.ToString("N"), one.TypeId.ToString("N"),
        one.Title, one.CustomerName, one.Version,
        one.CallId is { } call && said.Checks.TryGetValue(call, out var verdict) ? verdict : null, null,
        one.CallId is { } held && said.Stars.TryGetValue(held, out var stars) ? stars : null, one.Erased);
}
