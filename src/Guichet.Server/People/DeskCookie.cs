using System.Security.Claims;
using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.People;

/// <summary>The desk's cookie: who is signed in. Each request looks whether the account still stands as it did.</summary>
internal sealed class DeskCookie : CookieAuthenticationEvents
{
    public const string Scheme = "desk";
    private const string StampClaim = "stamp";

    public static Task SignIn(HttpContext http, Person person)
    {
        var identity = Caller.Identity(Scheme, person.OrganisationId, Caller.PersonClaim, person.Id);
        identity.AddClaim(new Claim(StampClaim, person.SecurityStamp ?? ""));
        return http.SignInAsync(Scheme, new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Principal is not { } principal || Caller.From(principal) is not { PersonId: { } id } caller)
        {
            context.RejectPrincipal();
            return;
        }

        var services = context.HttpContext.RequestServices;
        services.GetRequiredService<CurrentOrganisation>().Set(caller.OrganisationId);
        var stamp = await services.GetRequiredService<GuichetDb>().Set<Person>()
            .Where(person => person.Id == id).Select(person => person.SecurityStamp).SingleOrDefaultAsync(context.HttpContext.RequestAborted);
        if (stamp is null || stamp != principal.FindFirstValue(StampClaim))
        {
            context.RejectPrincipal();
        }
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) => Task.CompletedTask;

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) => Task.CompletedTask;
}
