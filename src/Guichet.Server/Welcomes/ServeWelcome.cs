using Guichet.Contracts.Problems;
using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Welcomes;

/// <summary>Hands a welcome's bytes to browsers, in the pieces that they ask for. The address proves the organisation: public pages alone tell it.</summary>
internal static class ServeWelcome
{
    public static async Task<IResult> Handle(string id, GuichetDb db, CurrentOrganisation current, HttpContext http)
    {
        var row = Guid.TryParse(id, out var wanted)
            ? await db.Set<WelcomeRow>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).AsNoTracking().SingleOrDefaultAsync(one => one.Id == wanted, http.RequestAborted)
            : null;
        if (row is null)
        {
            return new Problem(ProblemCodes.NotFound).ToResult();
        }

        current.Set(row.OrganisationId);
        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        // Opened by itself it is a picture or a video, and nothing that runs.
        headers.ContentSecurityPolicy = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";
        return TypedResults.Stream(new WelcomeStream(db, row), row.ContentType, enableRangeProcessing: true);
    }
}
