using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments.Series;

/// <summary>When a series would be, and which of its dates are not free.</summary>
internal sealed class PlanSeries(GuichetDb db, Calendars calendars, TimeProvider clock)
{
    /// <summary>The first date keeps to how far ahead may be booked; those after it follow, however far.</summary>
    public static readonly Duration Furthest = Duration.FromDays(366 * 6);

    /// <param name="SpecialistId">Whose appointments they are; or <paramref name="TeamId"/>.</param>
    /// <param name="Start">Of the first.</param>
    /// <param name="Every">Every so many days, weeks or months: 1 to 12.</param>
    /// <param name="Times">How often in all, up to 52; or <paramref name="Until"/>.</param>
    /// <param name="Until">The last day that may be one.</param>
    /// <param name="Zone">Whose wall clock it goes by, an IANA name; the specialist's when left out.</param>
    public sealed record Request(
        string TypeId, DateTimeOffset Start, Rhythm Rhythm, int Every = 1, int? Times = null, DateOnly? Until = null, string? SpecialistId = null, string? TeamId = null,
        string? Zone = null);

    /// <param name="Problem"><c>slot.taken</c> or <c>slot.not-offered</c>; null when it can be booked.</param>
    /// <param name="Others">What is free on that day instead, the nearest first.</param>
    public sealed record Date(DateTimeOffset Start, DateTimeOffset End, string? Problem, IReadOnlyList<DateTimeOffset> Others);

    public sealed record Plan(string Zone, IReadOnlyList<Date> Items);

    /// <summary>Who may be booked, by which rules, and what they have already.</summary>
    public sealed record Desk(AppointmentType Type, SlotRules Rules, IReadOnlyList<(Guid Specialist, Calendar Calendar)> Calendars);

    public static async Task<IResult> Handle(Request request, PlanSeries plan, CancellationToken ct)
    {
        var (made, problem) = await plan.Make(request, ct);
        return made is null ? problem!.ToResult() : TypedResults.Ok(made);
    }

    /// <param name="span">From the first start to the last.</param>
    public async Task<Desk?> Read(string typeId, string? specialistId, string? teamId, Interval span, CancellationToken ct)
    {
        var type = Guid.TryParse(typeId, out var id) ? await db.Set<AppointmentType>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && !row.Closed, ct) : null;
        return type is null || await calendars.Specialists(specialistId, teamId, ct) is not { } specialists ? null
            : new Desk(type, type.Rules() with { Horizon = Furthest }, await calendars.Read(specialists, span, (Guid?)null, ct));
    }

    /// <summary>Who has this start free, whoever serves the whole series first; or why nobody has.</summary>
    public (IReadOnlyList<Guid> Free, string? Problem) Free(Desk desk, Instant start)
    {
        var offering = desk.Calendars.Where(one => one.Calendar.Offers(desk.Rules, start, clock.Now())).ToList();
        var free = offering.Where(one => !one.Calendar.Busy.Meet(desk.Rules.At(start).Busy)).Select(one => one.Specialist).ToList();
        return free.Count > 0 ? (free, null) : ([], offering.Count > 0 ? ProblemCodes.SlotTaken : ProblemCodes.SlotNotOffered);
    }

    private async Task<(Plan? Plan, Problem? Problem)> Make(Request request, CancellationToken ct)
    {
        if (request.Zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(request.Zone) is null)
        {
            return (null, Problem.Field("zone", "The IANA name of a time zone, such as Europe/Paris."));
        }

        var zone = DateTimeZoneProviders.Tzdb[request.Zone ?? await ZoneOf(request.SpecialistId, ct)];
        var first = Instant.FromDateTimeOffset(request.Start).InZone(zone).LocalDateTime;
        var recurrence = request.Until is { } until ? Recurrence.Until(request.Rhythm, request.Every, first, LocalDate.FromDateOnly(until))
            : new Recurrence(request.Rhythm, request.Every, request.Times ?? 0);
        if (!recurrence.IsInOrder || (request.Times is null) == (request.Until is null))
        {
            return (null, Problem.Field(request.Until is null ? "times" : "until", $"Either how often or until when: 1 to {Recurrence.MostTimes} dates, every 1 to 12."));
        }

        var starts = recurrence.Starts(first, zone);
        var desk = await Read(request.TypeId, request.SpecialistId, request.TeamId, new Interval(starts[0], starts[^1] + Duration.FromDays(1)), ct);
        return desk is null ? (null, new Problem(ProblemCodes.NotFound, "A type, and either a specialist or a team."))
            : (new Plan(zone.Id, [.. starts.Select(start => Look(desk, start, zone))]), null);
    }

    private Date Look(Desk desk, Instant start, DateTimeZone zone)
    {
        var problem = Free(desk, start).Problem;
        return new Date(start.ToDateTimeOffset(), desk.Rules.At(start).End.ToDateTimeOffset(), problem, problem is null ? [] : Others(desk, start, zone));
    }

    private IReadOnlyList<DateTimeOffset> Others(Desk desk, Instant start, DateTimeZone zone)
    {
        var day = start.InZone(zone).Date;
        var asked = new Interval(zone.AtStartOfDay(day).ToInstant(), zone.AtStartOfDay(day.PlusDays(1)).ToInstant());
        return
        [
            .. desk.Calendars.SelectMany(one => one.Calendar.Slots(desk.Rules, asked, clock.Now())).Select(slot => slot.Start).Distinct()
                .OrderBy(other => Math.Abs((other - start).TotalTicks)).Select(other => other.ToDateTimeOffset()),
        ];
    }

    private async Task<string> ZoneOf(string? specialistId, CancellationToken ct) =>
        Guid.TryParse(specialistId, out var id)
            ? await db.Set<WorkingHours>().Where(row => row.SpecialistId == id).Select(row => row.Zone).SingleOrDefaultAsync(ct) ?? DateTimeZone.Utc.Id
            : DateTimeZone.Utc.Id;
}
