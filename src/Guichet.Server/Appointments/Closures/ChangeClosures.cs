using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Guichet.Server.Appointments.Closures;

/// <param name="TeamId">Who is away; null for the whole organisation.</param>
/// <param name="Start">By the clock on the wall where each of them works, for example 2026-12-25T00:00.</param>
public sealed record ClosureView(string Id, string? TeamId, string? Name, string Start, string End);

public sealed record ClosureList(IReadOnlyList<ClosureView> Items);

/// <summary>Holidays and other times off of whole teams. What was booked before stays booked.</summary>
internal static class ChangeClosures
{
    private const int MostAtOnce = 500;
    private static readonly Duration Longest = Duration.FromDays(366);
    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <param name="Start">By the clock on the wall where each of them works, for example 2026-12-25T00:00.</param>
    /// <param name="End">After the start, by at most 366 days.</param>
    /// <param name="TeamId">Who is away; the whole organisation when left out.</param>
    public sealed record Request(string Start, string End, string? TeamId = null, string? Name = null);

    public static async Task<IResult> List(GuichetDb db, TimeProvider clock, CancellationToken ct)
    {
        var ended = clock.Now() - ClosedDays.Furthest;
        var rows = await db.Set<Closure>().AsNoTracking().Where(row => row.End > ended).OrderBy(row => row.Start).ThenBy(row => row.Id).Take(MostAtOnce).ToListAsync(ct);
        return TypedResults.Ok(new ClosureList([.. rows.Select(View)]));
    }

    public static async Task<IResult> Add(Request request, GuichetDb db, JournalCommit journal, TimeProvider clock, HttpContext http)
    {
        var (caller, ct) = (Caller.From(http.User)!, http.RequestAborted);
        var team = Guid.TryParse(request.TeamId, out var id) && await db.Set<Team>().AnyAsync(row => row.Id == id, ct) ? id : (Guid?)null;
        if (request.TeamId is not null && team is null)
        {
            return new Problem(ProblemCodes.TeamNotFound).ToResult();
        }

        var (start, end, name) = (Read(request.Start), Read(request.End), OneLine.Clean(request.Name) is { Length: > 0 } text ? text : null);
        if (start is null || end is null || end <= start || end - start > Longest)
        {
            return Problem.Field("end", "Two times such as 2026-12-25T00:00, the second after the first by at most a year.").ToResult();
        }

        if (name?.Length > Closure.LongestName)
        {
            return Problem.Field("name", $"At most {Closure.LongestName} characters.").ToResult();
        }

        var made = new Closure { Id = clock.NewId(), OrganisationId = caller.OrganisationId, TeamId = team, Name = name, Start = start.Value, End = end.Value };
        db.Add(made);
        db.Append(new ClosureAdded(made.Id, team, request.Start, request.End, caller.Actor));
        await journal.Commit(ct);
        return TypedResults.Created((string?)null, View(made));
    }

    public static async Task<IResult> Delete(string closureId, GuichetDb db, JournalCommit journal, HttpContext http)
    {
        if ((Guid.TryParse(closureId, out var id) ? await db.Set<Closure>().SingleOrDefaultAsync(one => one.Id == id, http.RequestAborted) : null) is not { } row)
        {
            return new Problem(ProblemCodes.NotFound).ToResult();
        }

        db.Remove(row);
        db.Append(new ClosureDeleted(row.Id, row.TeamId, Caller.From(http.User)!.Actor));
        await journal.Commit(http.RequestAborted);
        return TypedResults.NoContent();
    }

    private static Instant? Read(string text) => Wall.Parse(text) is { Success: true, Value: var local } ? local.InUtc().ToInstant() : null;

    private static ClosureView View(Closure row) => new(row.Id.ToString("N"), row.TeamId?.ToString("N"), row.Name, Write(row.Start), Write(row.End));

    private static string Write(Instant wall) => Wall.Format(wall.InUtc().LocalDateTime);
}
