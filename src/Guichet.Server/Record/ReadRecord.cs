using System.Globalization;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Record;

/// <param name="Next">Pass it as <c>cursor</c> for the next page; null at the end.</param>
public sealed record RecordPage(IReadOnlyList<RecordEntry> Items, string? Next);

/// <summary>The Journal's facts of people and sign-ins, newest first.</summary>
internal sealed class ReadRecord(GuichetDb db, RecordViews views)
{
    private const int MostAtOnce = 100;
    private const int UsuallyAtOnce = 25;

    /// <param name="personId">Only what names this person: what was done to them and what they did.</param>
    /// <param name="kind">Only this kind, written as in an entry.</param>
    public static async Task<IResult> List(string? personId, string? kind, int? limit, string? cursor, ReadRecord read, HttpContext http)
    {
        var (query, problem) = read.Query(personId, kind);
        if (query is null)
        {
            return problem!.ToResult();
        }

        if (limit is < 1 or > MostAtOnce)
        {
            return Problem.Field("limit", $"1 to {MostAtOnce}.").ToResult();
        }

        var before = long.MaxValue;
        return string.IsNullOrEmpty(cursor) || long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out before)
            ? TypedResults.Ok(await read.Page(query.Where(row => row.Position < before), limit ?? UsuallyAtOnce, http.RequestAborted))
            : Problem.Field("cursor", "Not a cursor of this list.").ToResult();
    }

    /// <summary>What a page or a table is made of; a problem where the person or the kind cannot be read.</summary>
    public (IQueryable<JournalRow>? Query, Problem? Problem) Query(string? personId, string? kind)
    {
        if (!Json.TryReadWord<RecordKind>(kind, out var wanted))
        {
            return (null, Json.WrongWord<RecordKind>("kind"));
        }

        var kinds = wanted is { } one ? [one.ToString()] : Enum.GetNames<RecordKind>().ToList();
        var query = db.Set<JournalRow>().AsNoTracking().Where(row => kinds.Contains(row.Kind));
        if (string.IsNullOrEmpty(personId))
        {
            return (query, null);
        }

        if (!Guid.TryParse(personId, out var person))
        {
            return (null, Problem.Field("personId", "Not the id of a person."));
        }

        // Facts name people under several words; an id is found under no other one.
        var id = person.ToString();
        return (query.Where(row => row.Body.Contains(id)), null);
    }

    private async Task<RecordPage> Page(IQueryable<JournalRow> query, int limit, CancellationToken ct)
    {
        var rows = await query.OrderByDescending(row => row.Position).Take(limit + 1).ToListAsync(ct);
        var shown = rows.Take(limit).ToList();
        return new RecordPage(await views.Of(shown, ct), rows.Count > limit ? shown[^1].Position.ToString(CultureInfo.InvariantCulture) : null);
    }
}
