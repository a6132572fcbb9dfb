using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.Limits;
using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Appointments.Public;

/// <summary>From the public address to its team's page. The address proves the organisation, and nothing more.</summary>
internal sealed class FindPage(GuichetDb db, CurrentOrganisation current, RateLimits limits)
{
    public async Task<(BookingPage? Page, Problem? Problem)> Handle(string slug, string what, Rate rate, HttpContext http)
    {
        if (!limits.Allow(what, RateLimits.Who(http.Connection.RemoteIpAddress), rate))
        {
            return (null, new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 30 });
        }

        var page = !BookingAddress.IsInOrder(slug) ? null
            : await db.Set<BookingPage>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).AsNoTracking()
                .SingleOrDefaultAsync(row => row.Slug == slug && row.Open, http.RequestAborted);
        if (page is null)
        {
            return (null, new Problem(ProblemCodes.BookingClosed));
        }

        current.Set(page.OrganisationId);
        return (page, null);
    }
}
