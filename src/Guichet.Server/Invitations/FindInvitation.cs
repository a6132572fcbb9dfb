using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Links;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Invitations;

/// <summary>From a secret to its invitation, which proves the organisation.</summary>
internal sealed class FindInvitation(GuichetDb db, InvitationLinks links, RateLimits limits, LinkSettings settings, CurrentOrganisation current, TimeProvider clock)
{
    /// <summary>One that makes an account.</summary>
    public async Task<(Invitation? Invitation, Problem? Problem)> ToTheDesk(string secret, HttpContext http) =>
        await Any(secret, http) is var (invitation, problem) && invitation is Reentry ? (null, new Problem(ProblemCodes.InvitationInvalid)) : (invitation, problem);

    /// <summary>One that opens an account which is there.</summary>
    public async Task<(Reentry? Reentry, Problem? Problem)> Back(string secret, HttpContext http) =>
        await Any(secret, http) is var (invitation, problem) && invitation is null or Reentry
            ? (invitation as Reentry, problem) : (null, new Problem(ProblemCodes.InvitationInvalid));

    public async Task<(Invitation? Invitation, Problem? Problem)> Any(string secret, HttpContext http)
    {
        if (!limits.Allow("open-invitation", RateLimits.Who(http.Connection.RemoteIpAddress), settings.OpenRate))
        {
            return (null, new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 10 });
        }

        var invitation = links.IdOf(secret) is { } id
            ? await db.Set<Invitation>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).AsNoTracking()
                .SingleOrDefaultAsync(row => row.LinkId == id, http.RequestAborted)
            : null;
        if (invitation is null)
        {
            return (null, new Problem(ProblemCodes.InvitationInvalid));
        }

        // The browser may be signed in already: another organisation's invitation is then nothing that it may open.
        if (current.Id != Guid.Empty && current.Id != invitation.OrganisationId)
        {
            return (null, new Problem(ProblemCodes.InvitationInvalid));
        }

        current.Set(invitation.OrganisationId);
        return invitation.State(clock.Now()) is InvitationState.Open ? (invitation, null) : (null, new Problem(ProblemCodes.InvitationOver));
    }
}
