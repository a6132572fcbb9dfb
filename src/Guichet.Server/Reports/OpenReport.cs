using Guichet.Contracts.Problems;
using Guichet.Domain.Reports;
using Guichet.Domain.Rooms;
using Guichet.Server.Data;
using Guichet.Server.Links;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Guichet.Server.Scenarios;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Reports;

/// <summary>The customer reads their version of a report, by its link or by that of their appointment. It changes nothing, however often and by whomever it is
/// opened: a scanner that follows links does no harm.</summary>
internal sealed class OpenReport(GuichetDb db, ReportLinks reports, FindLink links, CurrentOrganisation current, TimeProvider clock)
{
    /// <param name="Secret">From the fragment of the report's link, or of the customer's own.</param>
    public sealed record Request(string Secret);

    /// <param name="Fields">Those for the customer that something was written in.</param>
    /// <param name="Answers">By the ids of the fields: see a report's.</param>
    /// <param name="Version">More than 1 for a correction.</param>
    /// <param name="Until">Until when it can be read here.</param>
    public sealed record Response(
        ReportHeading Heading, IReadOnlyList<ReportFieldView> Fields, IReadOnlyDictionary<string, string> Answers, int Version, DateTimeOffset FinishedAt,
        DateTimeOffset Until);

    public static async Task<IResult> Handle(Request request, OpenReport open, RateLimits limits, LinkSettings settings, ReportViews views, HttpContext http)
    {
        if (!limits.Allow("open-report", RateLimits.Who(http.Connection.RemoteIpAddress), settings.OpenRate))
        {
            return new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 10 }.ToResult();
        }

        var ct = http.RequestAborted;
        var (found, problem) = await open.Find(request.Secret, ct);
        return found is null ? problem!.ToResult() : TypedResults.Ok(await open.View(found, await views.Heading(found.CallId, ct), ct));
    }

    private async Task<(Report? Found, Problem? Problem)> Find(string secret, CancellationToken ct)
    {
        var found = reports.IdOf(secret) is { } id ? await Shared(id, ct) : null;
        if (found is null && reports.IdOf(secret) is null)
        {
            if (await links.Look(secret, ct) is not { } link)
            {
                return (null, links.Missing(secret));
            }

            // What was found is the customer's to know, not theirs who come along.
            if (link.Role is not SeatRole.Customer || link.CompanionId is not null)
            {
                return (null, new Problem(ProblemCodes.LinkInvalid));
            }

            found = await db.Set<Report>().AsNoTracking().SingleOrDefaultAsync(row => row.CallId == link.CallId, ct);
        }

        return found?.IsShared(clock.Now()) is true ? (found, null) : (null, new Problem(ProblemCodes.LinkExpired));
    }

    // The link proves the organisation.
    private async Task<Report?> Shared(Guid id, CancellationToken ct)
    {
        var found = await db.Set<Report>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).AsNoTracking().SingleOrDefaultAsync(row => EF.Property<Guid?>(row, ReportMapping.ShareId) == id, ct);
        if (found is not null)
        {
            current.Set(found.OrganisationId);
        }

        return found;
    }

    private async Task<Response> View(Report one, ReportHeading heading, CancellationToken ct)
    {
        var version = await db.Set<ReportVersion>().AsNoTracking().SingleAsync(row => row.CallId == one.CallId && row.Number == one.Versions, ct);
        var fields = one.Fields.Where(field => field.ForCustomer && version.Answers.ContainsKey(field.Id)).ToList();
        return new Response(
            heading, [.. fields.Select(ReportFieldView.Of)], fields.ToDictionary(field => field.Id.ToString("N"), field => version.Answers[field.Id]), version.Number,
            version.FinishedAt.ToDateTimeOffset(), one.Share!.Until.ToDateTimeOffset());
    }
}
