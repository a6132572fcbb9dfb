using Guichet.Contracts.Problems;
using Guichet.Domain.Countries;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Server.Countries;
using Guichet.Server.Data;
using Guichet.Server.DeskSessions;
using Guichet.Server.Journal;
using Guichet.Server.Passkeys;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Guichet.Server.SingleSignOn;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Invitations;

/// <summary>Name and a password or a passkey in, an account and the desk's cookie out. The link works once, also for a hundred at once.</summary>
internal sealed class AcceptInvitation(
    GuichetDb db, JournalCommit journal, MakeAccounts accounts, KeepDeskSessions sessions, InvitationPasskeys passkeys, TimeProvider clock)
{
    /// <param name="Secret">From the fragment of the link's address.</param>
    /// <param name="Password">Null where a passkey is given.</param>
    /// <param name="OfAge">Whoever makes the account is as old as the organisation's country asks.</param>
    /// <param name="Passkey">In place of a password; see <c>StartInvitationPasskey</c>.</param>
    /// <param name="PasskeyName">What its owner calls it.</param>
    public sealed record Request(string Secret, string Name, string? Password, bool OfAge, PasskeyAnswer? Passkey = null, string? PasskeyName = null);

    public sealed record OpenRequest(string Secret);

    /// <param name="SingleSignOn">The name of the identity provider by which the account can be made too; null: there is none for this address.</param>
    /// <param name="SingleSignOnOnly">There is no other way.</param>
    /// <param name="Reentry">Only where it opens an account that is there already: go on with <c>Reenter</c>.</param>
    public sealed record OpenResponse(
        string OrganisationName, string Email, PersonRole Role, DateTimeOffset ExpiresAt, int Age, string? SingleSignOn, bool SingleSignOnOnly,
        ReentryView? Reentry = null);

    /// <param name="Name">Whose account it is.</param>
    /// <param name="CodeNeeded">Of the authenticator, or one for emergencies: this link does not stand in for the second factor.</param>
    /// <param name="ResetsSecondFactor">Authenticator, passkeys and codes for emergencies will be void.</param>
    public sealed record ReentryView(string Name, bool CodeNeeded, bool ResetsSecondFactor);

    private sealed record Wanted(string Name, string? Password, Passkey? Passkey, Guid PersonId);

    private sealed record Made(Person Person, DeskSession Session, IReadOnlyList<string>? RecoveryCodes);

    /// <summary>Says what a link asks to, and changes nothing: mail scanners open links before people do.</summary>
    public static async Task<IResult> Open(
        OpenRequest request, FindInvitation find, ProviderBook providers, ReentryStanding standing, GuichetDb db, HttpContext http)
    {
        var (invitation, problem) = await find.Any(request.Secret, http);
        var reentry = invitation as Reentry;
        var person = reentry is null ? null : await standing.Account(reentry, http.RequestAborted);
        if (invitation is null || (reentry is not null && person is null))
        {
            return (problem ?? new Problem(ProblemCodes.InvitationOver)).ToResult();
        }

        var organisation = await db.Set<Organisation>().AsNoTracking().SingleAsync(http.RequestAborted);
        var provider = await providers.Find(invitation.Email, http.RequestAborted) is { } found && found.OrganisationId == organisation.Id ? found.Name : null;
        return TypedResults.Ok(new OpenResponse(
            organisation.Name, invitation.Email, invitation.Role, invitation.ExpiresAt.ToDateTimeOffset(), AccountAge.Of(Country.Find(organisation.Country)),
            provider, organisation.SingleSignOnOnly && invitation.Role is not PersonRole.Owner,
            person is null ? null : new ReentryView(person.Name, await standing.NeedsCode(reentry!, person, http.RequestAborted), reentry!.ResetsSecondFactor)));
    }

    public static async Task<IResult> Accept(Request request, AcceptInvitation accept, FindInvitation find, Passwords passwords, GuichetDb db, HttpContext http)
    {
        var (invitation, problem) = await find.ToTheDesk(request.Secret, http);
        var name = "";
        problem ??= !DisplayName.TryClean(request.Name, out name) ? Problem.Field("name", "A name has 1 to 80 characters.")
            : !request.OfAge ? AccountAge.TooYoung
            : request.Passkey is null ? passwords.Check(request.Password ?? "", invitation!.Email)
            : null;
        var wanted = problem is null ? await accept.Want(invitation!, name, request, http) : default;
        if ((problem ?? wanted.Problem) is { } wrong)
        {
            return wrong.ToResult();
        }

        var (made, refused) = await accept.Commit(invitation!.Id, wanted.Wanted!, http);
        if (made is null)
        {
            return refused!.ToResult();
        }

        await DeskCookie.SignIn(http, made.Person, made.Session);
        var session = await ReadSession.Describe(db, made.Person, made.Session.Way, http.RequestAborted);
        return TypedResults.Created("/api/v1/session", session with { RecoveryCodes = made.RecoveryCodes });
    }

    private async Task<(Wanted? Wanted, Problem? Problem)> Want(Invitation invitation, string name, Request request, HttpContext http)
    {
        if (request.Passkey is null)
        {
            return (new Wanted(name, request.Password, null, clock.NewId()), null);
        }

        var (passkey, problem) = await passkeys.Take(invitation, request.Passkey, request.PasskeyName ?? "", http);
        return passkey is null ? (null, problem) : (new Wanted(name, null, passkey, passkey.PersonId), null);
    }

    private async Task<(Made? Made, Problem? Problem)> Commit(Guid id, Wanted wanted, HttpContext http)
    {
        (Made? Made, Problem? Problem) result = default;
        await journal.Commit(
            async () =>
            {
                var invitation = await db.Set<Invitation>().SingleAsync(row => row.Id == id, http.RequestAborted);
                result = await Make(invitation, wanted, http);
                return result.Problem is null;
            },
            http.RequestAborted);
        return result;
    }

    private async Task<(Made?, Problem?)> Make(Invitation invitation, Wanted wanted, HttpContext http)
    {
        if (invitation.State(clock.Now()) is not InvitationState.Open)
        {
            return (null, new Problem(ProblemCodes.InvitationOver));
        }

        var email = SignIn.Normalise(invitation.Email);
        if (await db.Set<Person>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).AnyAsync(row => row.NormalizedEmail == email, http.RequestAborted))
        {
            return (null, new Problem(ProblemCodes.EmailTaken));
        }

        if (invitation.Role is not PersonRole.Owner && await OtherWays.AreShut(db, http.RequestAborted))
        {
            return (null, new Problem(ProblemCodes.SingleSignOnOnly));
        }

        var account = new MakeAccounts.Account(wanted.Name, invitation.Email, wanted.Password, invitation.Role);
        var person = accounts.Make(invitation.OrganisationId, account, wanted.PersonId);
        db.Append(invitation.Accept(person.Id, clock.Now()));
        var codes = wanted.Passkey is { } passkey ? await passkeys.Add(passkey, person, http.RequestAborted) : null;
        var session = await sessions.Begin(person.OrganisationId, person.Id, wanted.Passkey is null ? SignInWay.Password : SignInWay.Passkey, http);
        return (new Made(person, session, codes), null);
    }
}
