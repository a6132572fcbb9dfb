using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments;

public sealed record TimeOffView(string Id, DateTimeOffset Start, DateTimeOffset End);

public sealed record TimeOffList(IReadOnlyList<TimeOffView> Items);

/// <summary>When a specialist is away. What was booked before stays booked.</summary>
internal static class ChangeTimeOff
{
    private const int MostAtOnce = 500;
    private static readonly Duration Longest = Duration.FromDays(366);

    public sealed record Request(DateTimeOffset Start, DateTimeOffset End);

    public static async Task<IResult> List(string personId, GuichetDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await ChangeHours.FindPerson(db, personId, ct) is not { } id)
        {
            return new Problem(ProblemCodes.PersonNotFound).ToResult();
        }

        var now = clock.Now();
        var rows = await db.Set<TimeOff>().AsNoTracking().Where(row => row.SpecialistId == id && row.End > now)
            .OrderBy(row => row.Start).ThenBy(row => row.Id).Take(MostAtOnce).ToListAsync(ct);
        return TypedResults.Ok(new TimeOffList([.. rows.Select(View)]));
    }

    public static async Task<IResult> Add(string personId, Request request, GuichetDb db, JournalCommit journal, TimeProvider clock, HttpContext http)
    {
        var caller = Caller.From(http.User)!;
        if (await Refuse(personId, db, caller, http.RequestAborted) is { } problem)
        {
            return problem.ToResult();
        }

        var (start, end) = (Instant.FromDateTimeOffset(request.Start), Instant.FromDateTimeOffset(request.End));
        if (end <= start || end - start > Longest)
        {
            return Problem.Field("end", "After the start, by at most a year.").ToResult();
        }

        var made = new TimeOff { Id = clock.NewId(), OrganisationId = caller.OrganisationId, SpecialistId = Guid.Parse(personId), Start = start, End = end };
        db.Add(made);
        db.Append(new TimeOffAdded(made.Id, made.SpecialistId, start, end, caller.Actor));
        await journal.Commit(http.RequestAborted);
        return TypedResults.Created((string?)null, View(made));
    }

    public static async Task<IResult> Delete(string personId, string timeOffId, GuichetDb db, JournalCommit journal, HttpContext http)
    {
        var caller = Caller.From(http.User)!;
        if (await Refuse(personId, db, caller, http.RequestAborted) is { } problem)
        {
            return problem.ToResult();
        }

        var specialist = Guid.Parse(personId);
        var row = Guid.TryParse(timeOffId, out var id)
            ? await db.Set<TimeOff>().SingleOrDefaultAsync(one => one.Id == id && one.SpecialistId == specialist, http.RequestAborted) : null;
        if (row is null)
        {
            return new Problem(ProblemCodes.NotFound).ToResult();
        }

        db.Remove(row);
        db.Append(new TimeOffDeleted(row.Id, row.SpecialistId, caller.Actor));
        await journal.Commit(http.RequestAborted);
        return TypedResults.NoContent();
    }

    private static async Task<Problem?> Refuse(string personId, GuichetDb db, Caller caller, CancellationToken ct) =>
        await ChangeHours.FindPerson(db, personId, ct) is not { } id ? new Problem(ProblemCodes.PersonNotFound)
        : ChangeHours.MayKeep(caller, id) ? null
        : new Problem(ProblemCodes.NotAllowed, "Time off of others is a manager's to set.");

    private static TimeOffView View(TimeOff row) => new(row.Id.ToString("N"), row.Start.ToDateTimeOffset(), row.End.ToDateTimeOffset());
}
