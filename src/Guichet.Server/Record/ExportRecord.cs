using System.Globalization;
using System.Text;
using System.Text.Json;
using Guichet.Domain.Tables;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Guichet.Server.Record;

/// <summary>The record as a table for a spreadsheet, oldest first. Written as it is read, so that its length costs no memory.</summary>
internal sealed class ExportRecord(RecordViews views)
{
    private const int AtOnce = 500;

    private static readonly string[] Columns =
        ["number", "at", "kind", "person", "person_id", "by", "by_id", "role", "way", "address", "browser", "system", "locked", "problem"];

    /// <param name="personId">As in the list.</param>
    /// <param name="kind">As in the list.</param>
    /// <param name="language">BCP 47. Spreadsheets in French take semicolons between the columns; all others get commas.</param>
    public static IResult Handle(string? personId, string? kind, string? language, ExportRecord export, ReadRecord read, TimeProvider clock, HttpContext http)
    {
        var (query, problem) = read.Query(personId, kind);
        if (query is null)
        {
            return problem!.ToResult();
        }

        var day = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd").Format(clock.Now());
        var separator = language?.StartsWith("fr", StringComparison.OrdinalIgnoreCase) is true ? ';' : ',';
        // Without the mark at its beginning spreadsheets take UTF-8 for something older.
        return TypedResults.Stream(
            async stream =>
            {
                await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
                await export.Write(query, separator, writer, http.RequestAborted);
            },
            "text/csv; charset=utf-8", $"record-{day}.csv");
    }

    private async Task Write(IQueryable<JournalRow> query, char separator, StreamWriter writer, CancellationToken ct)
    {
        await writer.WriteAsync(Csv.Line(separator, Columns).AsMemory(), ct);
        for (long last = 0; ;)
        {
            var rows = await query.Where(row => row.Position > last).OrderBy(row => row.Position).Take(AtOnce).ToListAsync(ct);
            foreach (var entry in await views.Of(rows, ct))
            {
                await writer.WriteAsync(Csv.Line(separator, Cells(entry)).AsMemory(), ct);
            }

            if (rows.Count < AtOnce)
            {
                return;
            }

            last = rows[^1].Position;
        }
    }

    private static string?[] Cells(RecordEntry of) =>
    [
        of.Number.ToString(CultureInfo.InvariantCulture), InstantPattern.General.Format(Instant.FromDateTimeOffset(of.At)), Word(of.Kind),
        of.Person?.Name, of.Person?.Id, of.By?.Name, of.By?.Id, of.Role is { } role ? Word(role) : null,
        of.Origin is { } origin ? Word(origin.Way) : null, of.Origin is { AddressErased: true } ? "erased" : of.Origin?.Address, of.Origin?.Browser, of.Origin?.System, of.Locked ? "yes" : null, of.Problem,
    ];

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
