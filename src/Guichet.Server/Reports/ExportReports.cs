using System.Globalization;
using System.Text;
using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.Reports;
using Guichet.Domain.Scenarios;
using Guichet.Domain.Tables;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Guichet.Server.Reports;

/// <summary>The finished reports of a scenario as a table for a spreadsheet, each in its newest version, a column a field. Written as it is read.</summary>
internal sealed class ExportReports(GuichetDb db, ReportViews views)
{
    private const int AtOnce = 200;

    private static readonly string[] Columns = ["finished_at", "version", "finished_by", "conversation_at", "title", "customer", "call_id", "appointment_id"];

    /// <param name="language">BCP 47: of the fields' titles and choices. Spreadsheets in French take semicolons between the columns; all others get commas.</param>
    public static async Task<IResult> Handle(string scenarioId, string? language, ExportReports export, TimeProvider clock, HttpContext http)
    {
        if (!Guid.TryParse(scenarioId, out var id) || await export.Fields(id, http.RequestAborted) is not { } fields)
        {
            return new Problem(ProblemCodes.ScenarioNotFound).ToResult();
        }

        var day = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd").Format(clock.Now());
        // Without the mark at its beginning spreadsheets take UTF-8 for something older.
        return TypedResults.Stream(
            async stream =>
            {
                await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
                await export.Write(id, new Wording(fields, language), writer, http.RequestAborted);
            },
            "text/csv; charset=utf-8", $"reports-{day}.csv");
    }

    private sealed record Wording(IReadOnlyList<ReportField> Fields, string? Language)
    {
        public char Separator => Language?.StartsWith("fr", StringComparison.OrdinalIgnoreCase) is true ? ';' : ',';
    }

    private sealed record Row(Report Report, ReportVersion Version);

    // Those of the scenario as it is, then those that only older reports have.
    private async Task<IReadOnlyList<ReportField>?> Fields(Guid scenarioId, CancellationToken ct)
    {
        if (await db.Set<Scenario>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == scenarioId, ct) is not { } scenario)
        {
            return null;
        }

        var fields = new List<ReportField>(scenario.Plan.Report);
        await foreach (var older in db.Set<Report>().AsNoTracking().Where(row => row.ScenarioId == scenarioId && row.Versions > 0).Select(row => row.Fields)
            .AsAsyncEnumerable().WithCancellation(ct))
        {
            fields.AddRange(older.ExceptBy(fields.Select(one => one.Id), one => one.Id).ToList());
        }

        return fields;
    }

    private async Task Write(Guid scenarioId, Wording words, StreamWriter writer, CancellationToken ct)
    {
        await writer.WriteAsync(Csv.Line(words.Separator, [.. Columns, .. words.Fields.Select(one => Heading(one, words.Language))]).AsMemory(), ct);
        var query = db.Set<Report>().AsNoTracking().Where(row => row.ScenarioId == scenarioId && row.Versions > 0);
        for (var last = Guid.Empty; ;)
        {
            var after = last;
            var reports = await query.Where(row => row.CallId.CompareTo(after) > 0).OrderBy(row => row.CallId).Take(AtOnce).ToListAsync(ct);
            foreach (var line in await Lines(reports, words, ct))
            {
                await writer.WriteAsync(Csv.Line(words.Separator, line).AsMemory(), ct);
            }

            if (reports.Count < AtOnce)
            {
                return;
            }

            last = reports[^1].CallId;
        }
    }

    private async Task<IEnumerable<IEnumerable<string?>>> Lines(List<Report> reports, Wording words, CancellationToken ct)
    {
        var ids = reports.Select(row => row.CallId).ToList();
        var versions = (await db.Set<ReportVersion>().AsNoTracking().Where(row => ids.Contains(row.CallId)).ToListAsync(ct)).ToLookup(row => row.CallId);
        var calls = await db.Set<Call>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        var appointments = (await db.Set<Appointment>().AsNoTracking().Where(row => row.CallId != null && ids.Contains(row.CallId.Value)).ToListAsync(ct))
            .ToDictionary(row => row.CallId!.Value);
        var rows = reports.Select(one => new Row(one, versions[one.CallId].MaxBy(version => version.Number)!)).ToList();
        var names = await views.Names([.. rows.Select(row => row.Version.FinishedBy)], ct);
        return rows.Select(row => Line(row, calls[row.Report.CallId], appointments.GetValueOrDefault(row.Report.CallId), names.GetValueOrDefault(row.Version.FinishedBy))
            .Concat(words.Fields.Select(field => Cell(row, field.Id, words.Language))));
    }

    private static IEnumerable<string?> Line(Row row, Call call, Appointment? of, string? by) =>
    [
        Time(row.Version.FinishedAt), row.Version.Number.ToString(CultureInfo.InvariantCulture), by, Time(of?.Time.Start ?? call.StartedAt ?? call.CreatedAt),
        call.Topic.Title, call.Customer.Name, call.Id.ToString("N"), of?.Id.ToString("N"),
    ];

    // By the report's own copy of the field: a choice of then may be none of now.
    private static string? Cell(Row row, Guid fieldId, string? language) =>
        row.Report.Fields.FirstOrDefault(one => one.Id == fieldId) is not { } field || !row.Version.Answers.TryGetValue(fieldId, out var answer) ? null
        : field.Kind is ReportFieldKind.Choice ? field.Choices[int.Parse(answer, CultureInfo.InvariantCulture)].In(language).Text
        : answer;

    private static string? Heading(ReportField field, string? language) =>
        field.Unit.In(language).Text is { } unit ? $"{field.Title.In(language).Text} ({unit})" : field.Title.In(language).Text;

    private static string Time(Instant at) => InstantPattern.General.Format(at);
}
