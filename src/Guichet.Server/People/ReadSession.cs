using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.DeskSessions;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.People;

/// <summary>Who is signed in here, and whether anybody can be.</summary>
internal static class ReadSession
{
    /// <param name="HasPassword">False for whoever comes by other ways alone.</param>
    public sealed record PersonView(string Id, string Name, string Email, PersonRole Role, bool HasPassword);

    public sealed record OrganisationView(Guid Id, string Name);

    /// <param name="SetupNeeded">There is no organisation yet: the first page makes one and its owner's account.</param>
    /// <param name="SecondFactorNeeded">The organisation wants one and this person has none: nothing else can be done before.</param>
    /// <param name="Permissions">What this person may do: what the pages offer.</param>
    /// <param name="RecoveryCodes">Only where an account without a password was made: shown once, each works once in place of a password.</param>
    /// <param name="BySingleSignOn">They came by the organisation's identity provider, where they may still be signed in.</param>
    public sealed record Response(
        bool SignedIn, bool SetupNeeded, PersonView? Person = null, OrganisationView? Organisation = null, string? Language = null,
        IReadOnlyList<Permission>? Permissions = null, bool SecondFactorNeeded = false, IReadOnlyList<string>? RecoveryCodes = null,
        bool BySingleSignOn = false);

    public static async Task<Ok<Response>> Handle(HttpContext http, GuichetDb db, CancellationToken ct) =>
        TypedResults.Ok(Caller.From(http.User) is { PersonId: { } id, Session: { } session }
            ? await Describe(
                db, await db.Set<Person>().SingleAsync(person => person.Id == id, ct),
                await db.Set<DeskSession>().Where(row => row.Id == session).Select(row => row.Way).SingleAsync(ct), ct)
            : new Response(false, !await AnyOrganisation(db, ct)));

    /// <summary>Also one whose first owner did not come yet: strangers make none beside it.</summary>
    public static Task<bool> AnyOrganisation(GuichetDb db, CancellationToken ct) =>
        db.Set<Organisation>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).AnyAsync(ct);

    public static async Task<Response> Describe(GuichetDb db, Person person, SignInWay way, CancellationToken ct)
    {
        var organisation = await db.Set<Organisation>().SingleAsync(ct);
        var limited = way is SignInWay.Password && organisation.SecondFactorRequired && person.TotpSecret is null;
        return new Response(
            true, false, new PersonView(person.Id.ToString("N"), person.Name, person.Email ?? "", person.Role, person.PasswordHash is not null),
            new OrganisationView(organisation.Id, organisation.Name), person.Language,
            limited ? [Permission.OwnAccount] : [.. Domain.People.Permissions.Of(person.Role).Order()], limited, BySingleSignOn: way is SignInWay.SingleSignOn);
    }
}
