using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Http;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Appointments.Public;

/// <param name="Address">Of the page, whole; null while there is none.</param>
public sealed record BookingPageView(string? Address, string? Slug, bool Open, IReadOnlyList<string> TypeIds, string? Welcome, string? Consent);

/// <summary>Opens, changes and closes a team's public booking page.</summary>
internal static class ChangeBookingPage
{
    /// <param name="Slug">The address's last part: 3 to 40 lower-case letters, digits and hyphens.</param>
    /// <param name="TypeIds">What is offered there.</param>
    /// <param name="Welcome">At most 1,000 characters.</param>
    /// <param name="Consent">What customers must agree to; at most 1,000 characters.</param>
    public sealed record Request(string Slug, bool Open, IReadOnlyList<string> TypeIds, string? Welcome = null, string? Consent = null);

    public static async Task<IResult> Read(string teamId, GuichetDb db, HttpSettings settings, HttpContext http)
    {
        if (await FindTeam(teamId, db, http.RequestAborted) is not { } id)
        {
            return new Problem(ProblemCodes.TeamNotFound).ToResult();
        }

        var page = await db.Set<BookingPage>().AsNoTracking().SingleOrDefaultAsync(row => row.TeamId == id, http.RequestAborted);
        return TypedResults.Ok(page is null ? new BookingPageView(null, null, false, [], null, null) : View(page, settings, http));
    }

    public static async Task<IResult> Put(string teamId, Request request, GuichetDb db, JournalCommit journal, HttpSettings settings, HttpContext http)
    {
        var (ct, caller) = (http.RequestAborted, Caller.From(http.User)!);
        if (await FindTeam(teamId, db, ct) is not { } id)
        {
            return new Problem(ProblemCodes.TeamNotFound).ToResult();
        }

        var types = await db.Set<AppointmentType>().Select(type => type.Id).ToListAsync(ct);
        if (Check(request, types) is { } problem)
        {
            return problem.ToResult();
        }

        BookingPage? page = null;
        var free = await journal.Commit(
            async () =>
            {
                if (await db.Set<BookingPage>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).AnyAsync(row => row.Slug == request.Slug && row.TeamId != id, ct))
                {
                    return false;
                }

                page = await db.Set<BookingPage>().SingleOrDefaultAsync(row => row.TeamId == id, ct);
                if (page is null)
                {
                    db.Add(page = new BookingPage { TeamId = id, OrganisationId = caller.OrganisationId, Slug = request.Slug });
                }

                Apply(request, page);
                db.Append(new BookingPageChanged(id, request.Open, caller.Actor));
                return true;
            },
            ct);
        return free ? TypedResults.Ok(View(page!, settings, http)) : new Problem(ProblemCodes.BookingAddressTaken).ToResult();
    }

    private static Problem? Check(Request request, IReadOnlyCollection<Guid> types) =>
        !BookingAddress.IsInOrder(request.Slug) ? Problem.Field("slug", "3 to 40 lower-case letters, digits and single hyphens.")
        : request.TypeIds.Count > 100 || request.TypeIds.Any(text => !Guid.TryParse(text, out var id) || !types.Contains(id))
            ? Problem.Field("typeIds", "Types of this organisation.")
        : request.Open && request.TypeIds.Count == 0 ? Problem.Field("typeIds", "An open page offers at least one.")
        : request.Welcome?.Length > BookingPage.LongestText ? Problem.Field("welcome", "At most 1,000 characters.")
        : request.Consent?.Length > BookingPage.LongestText ? Problem.Field("consent", "At most 1,000 characters.")
        : null;

    private static void Apply(Request request, BookingPage page)
    {
        (page.Slug, page.Open) = (request.Slug, request.Open);
        page.Types = string.Join(',', request.TypeIds.Select(text => Guid.Parse(text).ToString("N")).Distinct());
        (page.Welcome, page.Consent) = (Trimmed.OrNull(request.Welcome), Trimmed.OrNull(request.Consent));
    }

    private static BookingPageView View(BookingPage page, HttpSettings settings, HttpContext http) => new(
        $"{Origin.Of(http.Request, settings)}/book/{page.Slug}", page.Slug, page.Open, [.. page.TypeIds.Select(id => id.ToString("N"))], page.Welcome, page.Consent);

    private static async Task<Guid?> FindTeam(string text, GuichetDb db, CancellationToken ct) =>
        Guid.TryParse(text, out var id) && await db.Set<Team>().AnyAsync(team => team.Id == id, ct) ? id : null;
}
