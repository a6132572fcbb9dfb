using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Domain.Reports;
using Guichet.Server.Data;
using Guichet.Server.Http;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Guichet.Server.Scenarios;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Reports;

/// <param name="Answers">By the ids of the fields; one without a word is absent. A choice is the number of its value from 0, a yes-no yes or no, a number has a point
/// and no spaces, a date is yyyy-MM-dd. What is still being written stands here as it was typed.</param>
/// <param name="By">Who wrote it; null where a program did.</param>
public sealed record ReportText(IReadOnlyDictionary<string, string> Answers, string? By, DateTimeOffset At);

/// <param name="Number">1 and one more with each correction.</param>
public sealed record ReportVersionView(int Number, IReadOnlyDictionary<string, string> Answers, string? By, DateTimeOffset At);

/// <param name="Link">The customer's; null for whoever may not write reports.</param>
/// <param name="Until">Until when it is read.</param>
public sealed record ReportShareView(string? Link, DateTimeOffset Until);

/// <summary>What stands over a report.</summary>
/// <param name="Start">When it was to begin: of an appointment. Null without one.</param>
/// <param name="MetAt">When the two met; null where they did not meet here.</param>
public sealed record ReportHeading(
    string OrganisationName, string? SpecialistName, string? CustomerName, string? Title, DateTimeOffset? Start, DateTimeOffset? End, DateTimeOffset? MetAt, DateTimeOffset? EndedAt);

/// <param name="AppointmentId">Null for a call without one.</param>
/// <param name="Draft">What is being written; null when nothing is, or all of it was finished.</param>
/// <param name="Versions">As it was finished, the newest first.</param>
/// <param name="Revision">As in the ETag.</param>
/// <param name="Shared">Open to its customer; null when not, or no more.</param>
public sealed record ReportView(
    string CallId, string? AppointmentId, ReportState State, int Revision, ReportHeading Heading, IReadOnlyList<ReportFieldView> Fields, ReportText? Draft,
    IReadOnlyList<ReportVersionView> Versions, ReportShareView? Shared);

/// <summary>A report with everything around it.</summary>
internal sealed class ReportViews(GuichetDb db, ReportLinks links, HttpSettings settings, TimeProvider clock)
{
    public static string Tag(Report one) => $"\"{one.Revision}\"";

    /// <summary>With its ETag.</summary>
    public async Task<ReportView> Of(Report one, HttpContext http)
    {
        var ct = http.RequestAborted;
        var versions = await db.Set<ReportVersion>().AsNoTracking().Where(row => row.CallId == one.CallId).OrderByDescending(row => row.Number).ToListAsync(ct);
        var names = await Names([.. versions.Select(row => row.FinishedBy), one.Draft?.By ?? Guid.Empty], ct);
        var appointment = await db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(row => row.CallId == one.CallId, ct);
        http.Response.Headers.ETag = Tag(one);
        return new ReportView(
            one.CallId.ToString("N"), appointment?.Id.ToString("N"), one.State, one.Revision, await Heading(one.CallId, appointment, ct),
            [.. one.Fields.Select(ReportFieldView.Of)],
            one.Draft is { } draft ? new ReportText(Answers(draft.Answers), names.GetValueOrDefault(draft.By), draft.At.ToDateTimeOffset()) : null,
            [.. versions.Select(row => new ReportVersionView(row.Number, Answers(row.Answers), names.GetValueOrDefault(row.FinishedBy), row.FinishedAt.ToDateTimeOffset()))],
            Shared(one, http));
    }

    public async Task<ReportHeading> Heading(Guid callId, CancellationToken ct) =>
        await Heading(callId, await db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(row => row.CallId == callId, ct), ct);

    public Task<Dictionary<Guid, string>> Names(IReadOnlyCollection<Guid> of, CancellationToken ct) =>
        db.Set<Person>().Where(row => of.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, ct);

    public static IReadOnlyDictionary<string, string> Answers(IReadOnlyDictionary<Guid, string> of) => of.ToDictionary(one => one.Key.ToString("N"), one => one.Value);

    private async Task<ReportHeading> Heading(Guid callId, Appointment? appointment, CancellationToken ct)
    {
        var call = await db.Set<Call>().AsNoTracking().SingleAsync(row => row.Id == callId, ct);
        var organisation = await db.Set<Organisation>().Select(row => row.Name).SingleAsync(ct);
        var who = appointment?.SpecialistId ?? call.SpecialistId;
        var specialist = await db.Set<Person>().Where(row => row.Id == who).Select(row => row.Name).SingleOrDefaultAsync(ct);
        return new ReportHeading(
            organisation, specialist, call.Customer.Name, call.Topic.Title, appointment?.Time.Start.ToDateTimeOffset(), appointment?.Time.End.ToDateTimeOffset(),
            call.StartedAt?.ToDateTimeOffset(), call.StartedAt is null ? null : call.EndedAt?.ToDateTimeOffset());
    }

    private ReportShareView? Shared(Report one, HttpContext http)
    {
        var writes = Caller.From(http.User)!.Permissions.Contains(Permission.WriteReports);
        return one.IsShared(clock.Now()) && one.Share is { } share
            ? new ReportShareView(writes ? links.Address(Origin.Of(http.Request, settings), share) : null, share.Until.ToDateTimeOffset()) : null;
    }
}
