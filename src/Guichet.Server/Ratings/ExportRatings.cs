using System.Globalization;
using System.Text;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.Ratings;
using Guichet.Domain.Tables;
using Guichet.Server.Data;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Guichet.Server.Ratings;

/// <summary>What customers said of calls, as a table for a spreadsheet: by when it was said first. Written as it is read, so that its length costs no memory.</summary>
internal sealed class ExportRatings(GuichetDb db)
{
    private const int AtOnce = 500;

    private static readonly string[] Columns =
        ["given_at", "changed_at", "stars", "words", "conversation_at", "title", "specialist", "call_id", "appointment_id"];

    /// <param name="from">Said first at or after this time.</param>
    /// <param name="to">And before this one.</param>
    /// <param name="language">BCP 47. Spreadsheets in French take semicolons between the columns; all others get commas.</param>
    public static IResult Handle(DateTimeOffset? from, DateTimeOffset? to, string? language, ExportRatings export, TimeProvider clock, HttpContext http)
    {
        var day = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd").Format(clock.Now());
        var separator = language?.StartsWith("fr", StringComparison.OrdinalIgnoreCase) is true ? ';' : ',';
        var query = export.Between(from, to);
        // Without the mark at its beginning spreadsheets take UTF-8 for something older.
        return TypedResults.Stream(
            async stream =>
            {
                await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
                await export.Write(query, separator, writer, http.RequestAborted);
            },
            "text/csv; charset=utf-8", $"ratings-{day}.csv");
    }

    private IQueryable<Rating> Between(DateTimeOffset? from, DateTimeOffset? to)
    {
        var query = db.Set<Rating>().AsNoTracking();
        if (from is { } first)
        {
            var start = Instant.FromDateTimeOffset(first);
            query = query.Where(row => row.GivenAt >= start);
        }

        if (to is { } last)
        {
            var end = Instant.FromDateTimeOffset(last);
            query = query.Where(row => row.GivenAt < end);
        }

        return query;
    }

    private async Task Write(IQueryable<Rating> query, char separator, StreamWriter writer, CancellationToken ct)
    {
        await writer.WriteAsync(Csv.Line(separator, Columns).AsMemory(), ct);
        for (Rating? last = null; ;)
        {
            var (at, id) = (last?.GivenAt ?? Instant.MinValue, last?.CallId ?? Guid.Empty);
            var after = last is null ? query : query.Where(row => row.GivenAt > at || (row.GivenAt == at && row.CallId.CompareTo(id) > 0));
            var ratings = await after.OrderBy(row => row.GivenAt).ThenBy(row => row.CallId).Take(AtOnce).ToListAsync(ct);
            foreach (var line in await Lines(ratings, ct))
            {
                await writer.WriteAsync(Csv.Line(separator, line).AsMemory(), ct);
            }

            if (ratings.Count < AtOnce)
            {
                return;
            }

            last = ratings[^1];
        }
    }

    private async Task<IEnumerable<string?[]>> Lines(List<Rating> ratings, CancellationToken ct)
    {
        var ids = ratings.Select(row => row.CallId).ToList();
        var calls = await db.Set<Call>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        var appointments = (await db.Set<Appointment>().AsNoTracking().Where(row => row.CallId != null && ids.Contains(row.CallId.Value)).ToListAsync(ct))
            .ToDictionary(row => row.CallId!.Value);
        var who = calls.Values.Select(row => row.SpecialistId).Concat(appointments.Values.Select(row => (Guid?)row.SpecialistId)).Distinct().ToList();
        var people = await db.Set<Person>().Where(row => who.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, ct);
        return ratings.Select(rating => Line(rating, calls[rating.CallId], appointments.GetValueOrDefault(rating.CallId), people));
    }

    private static string?[] Line(Rating rating, Call call, Appointment? of, Dictionary<Guid, string> people) =>
    [
        Time(rating.GivenAt), Time(rating.ChangedAt), rating.Stars.ToString(CultureInfo.InvariantCulture), rating.Words,
        Time(of?.Time.Start ?? call.StartedAt ?? call.CreatedAt), call.Topic.Title,
        (of?.SpecialistId ?? call.SpecialistId) is { } id ? people.GetValueOrDefault(id) : null, call.Id.ToString("N"), of?.Id.ToString("N"),
    ];

    private static string Time(Instant at) => InstantPattern.General.Format(at);
}
