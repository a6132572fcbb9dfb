using System.Security.Claims;
using Guichet.Domain.Organisations;
using Guichet.Server.Data;
using Guichet.Server.DeskSessions;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.People;

/// <summary>The desk's cookie: which desk session this is. Each request looks whether it still stands, and what its person is by now.</summary>
internal sealed class DeskCookie(KeepDeskSessions sessions) : CookieAuthenticationEvents
{
    public const string Scheme = "desk";

    /// <summary>After the commit of the session's row.</summary>
    public static Task SignIn(HttpContext http, Person person, DeskSession session) =>
        http.SignInAsync(Scheme, Principal(person.OrganisationId, person.Id, person.Role, session.Id), new AuthenticationProperties { IsPersistent = true });

    // Whoever signs in is nobody until then: the cookie of another organisation, or of somebody else, must not decide whose rows are seen.
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<Anew>() is not null || context.Principal is not { } principal || Caller.From(principal) is not { PersonId: { } id, Session: { } session } caller)
        {
            context.RejectPrincipal();
            return;
        }

        var http = context.HttpContext;
        http.RequestServices.GetRequiredService<CurrentOrganisation>().Set(caller.OrganisationId);
        var person = await http.RequestServices.GetRequiredService<GuichetDb>().Set<Person>().AsNoTracking()
            .Where(row => row.Id == id && row.DeactivatedAt == null).Select(row => new { row.Role, Set = row.TotpSecret != null }).SingleOrDefaultAsync(http.RequestAborted);
        if (person is null || await sessions.See(session, id, http) is not { } seen)
        {
            context.RejectPrincipal();
            return;
        }

        var limited = seen.Way is SignInWay.Password && !person.Set
            && await http.RequestServices.GetRequiredService<GuichetDb>().Set<Organisation>().AnyAsync(row => row.SecondFactorRequired, http.RequestAborted);
        context.ReplacePrincipal(Principal(caller.OrganisationId, id, person.Role, session, limited));
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) => Task.CompletedTask;

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) => Task.CompletedTask;

    private static ClaimsPrincipal Principal(Guid organisation, Guid person, Domain.People.PersonRole role, Guid session, bool limited = false) => new(Caller.Identity(
        Scheme, organisation, Caller.PersonClaim, person,
        [
            new Claim(Caller.RoleClaim, role.ToString()), new Claim(Caller.SessionClaim, session.ToString()),
            .. limited ? [new Claim(Caller.LimitedClaim, "")] : Array.Empty<Claim>(),
        ]));
}
