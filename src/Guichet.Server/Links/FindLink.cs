using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Domain.Links;
using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Links;

/// <summary>From a secret to its call. The link proves the organisation.</summary>
internal sealed class FindLink(GuichetDb db, LinkSigner signer, CurrentOrganisation current, TimeProvider clock)
{
    public sealed record Found(Link Link, Call Call);

    public async Task<(Found? Found, Problem? Problem)> Handle(string? secret, CancellationToken ct)
    {
        if (await Look(secret, ct) is not { } link)
        {
            return (null, Missing(secret));
        }

        var call = await db.Set<Call>().AsNoTracking().SingleAsync(row => row.Id == link.CallId, ct);
        return call.State is CallState.Ended ? (null, new Problem(ProblemCodes.CallEnded))
            : link.HasExpired(clock.Now()) ? (null, new Problem(ProblemCodes.LinkExpired))
            : (new Found(link, call), null);
    }

    /// <summary>Why there is no such link: the secret is none of ours, or was one once, and its link was shut or erased.</summary>
    public Problem Missing(string? secret) => new(signer.IdOf(secret) is null ? ProblemCodes.LinkInvalid : ProblemCodes.LinkExpired);

    /// <summary>The link itself, whether or not it still opens its call. Null when there is none (any more).</summary>
    public async Task<Link?> Look(string? secret, CancellationToken ct)
    {
        if (signer.IdOf(secret) is not { } id
            || await db.Set<Link>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } link)
        {
            return null;
        }

        current.Set(link.OrganisationId);
        return link;
    }
}
