using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Guichet.Server.Scenarios;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Appointments;

/// <param name="Closed">No longer offered; what was booked of it stays.</param>
/// <param name="ScenarioId">What else belongs to it; null when nothing.</param>
public sealed record AppointmentTypeView(
    string Id, string Name, int Minutes, int MinutesBefore, int MinutesAfter, int GridMinutes, int NoticeMinutes, int HorizonDays, bool Closed,
    string? ScenarioId);

public sealed record AppointmentTypeList(IReadOnlyList<AppointmentTypeView> Items);

/// <summary>What the organisation offers for booking.</summary>
internal static class ChangeAppointmentTypes
{
    /// <param name="Minutes">Length, 5 to 1440.</param>
    /// <param name="MinutesBefore">Kept free before it, up to 240.</param>
    /// <param name="MinutesAfter">Kept free after it, up to 240.</param>
    /// <param name="GridMinutes">From one start to the next, 5 to 1440; as long as it is itself when left out.</param>
    /// <param name="NoticeMinutes">The soonest start from now, up to 90 days.</param>
    /// <param name="HorizonDays">The latest start from now, 1 to 366.</param>
    /// <param name="ScenarioId">What else belongs to it; null for nothing.</param>
    public sealed record Request(
        string Name, int Minutes, int MinutesBefore = 0, int MinutesAfter = 0, int? GridMinutes = null, int NoticeMinutes = 0, int HorizonDays = 60, bool Closed = false,
        string? ScenarioId = null);

    public static async Task<IResult> List(GuichetDb db, CancellationToken ct) => TypedResults.Ok(new AppointmentTypeList(
        [.. (await db.Set<AppointmentType>().AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(ct)).Select(View)]));

    public static async Task<IResult> Make(Request request, GuichetDb db, JournalCommit journal, TimeProvider clock, HttpContext http)
    {
        var caller = Caller.From(http.User)!;
        var made = new AppointmentType { Id = clock.NewId(), OrganisationId = caller.OrganisationId };
        if (await Apply(request, made, db, http.RequestAborted) is { } problem)
        {
            return problem.ToResult();
        }

        db.Add(made);
        db.Append(new AppointmentTypeMade(made.Id, caller.Actor));
        await journal.Commit(http.RequestAborted);
        return TypedResults.Created((string?)null, View(made));
    }

    public static async Task<IResult> Change(string typeId, Request request, GuichetDb db, JournalCommit journal, HttpContext http)
    {
        var row = Guid.TryParse(typeId, out var id) ? await db.Set<AppointmentType>().SingleOrDefaultAsync(one => one.Id == id, http.RequestAborted) : null;
        if (row is null)
        {
            return new Problem(ProblemCodes.NotFound).ToResult();
        }

        if (await Apply(request, row, db, http.RequestAborted) is { } problem)
        {
            return problem.ToResult();
        }

        db.Append(new AppointmentTypeChanged(row.Id, Caller.From(http.User)!.Actor));
        await journal.Commit(http.RequestAborted);
        return TypedResults.Ok(View(row));
    }

    private static async Task<Problem?> Apply(Request request, AppointmentType to, GuichetDb db, CancellationToken ct)
    {
        var name = OneLine.Clean(request.Name) ?? "";
        var grid = request.GridMinutes ?? request.Minutes;
        var (rules, wrong) = SlotRules.Check(
            request.Minutes, request.MinutesBefore, request.MinutesAfter, grid, request.NoticeMinutes, request.HorizonDays);
        if (name.Length is 0 or > AppointmentType.LongestName || rules is null)
        {
            return Problem.Field(wrong ?? "name", wrong is null ? $"1 to {AppointmentType.LongestName} characters." : "Out of its range.");
        }

        var (scenario, unknown) = await db.Choose(request.ScenarioId, to.ScenarioId, ct);
        if (unknown is not null)
        {
            return unknown;
        }

        (to.Name, to.Minutes, to.MinutesBefore, to.MinutesAfter) = (name, request.Minutes, request.MinutesBefore, request.MinutesAfter);
        (to.GridMinutes, to.NoticeMinutes, to.HorizonDays, to.Closed) = (grid, request.NoticeMinutes, request.HorizonDays, request.Closed);
        to.ScenarioId = scenario;
        return null;
    }

    private static AppointmentTypeView View(AppointmentType row) => new(
        row.Id.ToString("N"), row.Name, row.Minutes, row.MinutesBefore, row.MinutesAfter, row.GridMinutes, row.NoticeMinutes, row.HorizonDays, row.Closed,
        row.ScenarioId?.ToString("N"));
}
