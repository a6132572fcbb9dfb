using Guichet.Contracts.Problems;
using Guichet.Domain.Countries;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Server.Countries;
using Guichet.Server.Data;
using Guichet.Server.DeskSessions;
using Guichet.Server.Journal;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Invitations;

/// <summary>Name and password in, an account and the desk's cookie out. The link works once, also for a hundred at once.</summary>
internal sealed class AcceptInvitation(
    GuichetDb db, JournalCommit journal, FindInvitation find, MakeAccounts accounts, KeepDeskSessions sessions, TimeProvider clock)
{
    /// <param name="Secret">From the fragment of the link's address.</param>
    /// <param name="OfAge">Whoever makes the account is as old as the organisation's country asks.</param>
    public sealed record Request(string Secret, string Name, string Password, bool OfAge);

    public sealed record OpenRequest(string Secret);

    public sealed record OpenResponse(string OrganisationName, string Email, PersonRole Role, DateTimeOffset ExpiresAt, int Age);

    /// <summary>Says what a link asks to, and changes nothing: mail scanners open links before people do.</summary>
    public static async Task<IResult> Open(OpenRequest request, FindInvitation find, GuichetDb db, HttpContext http)
    {
        var (invitation, problem) = await find.Handle(request.Secret, http);
        if (invitation is null)
        {
            return problem!.ToResult();
        }

        var organisation = await db.Set<Organisation>().AsNoTracking().SingleAsync(http.RequestAborted);
        return TypedResults.Ok(new OpenResponse(
            organisation.Name, invitation.Email, invitation.Role, invitation.ExpiresAt.ToDateTimeOffset(), AccountAge.Of(Country.Find(organisation.Country))));
    }

    public static async Task<IResult> Accept(Request request, AcceptInvitation accept, Passwords passwords, GuichetDb db, HttpContext http)
    {
        var (invitation, problem) = await accept.Find.Handle(request.Secret, http);
        var name = "";
        problem ??= !DisplayName.TryClean(request.Name, out name) ? Problem.Field("name", "A name has 1 to 80 characters.")
            : !request.OfAge ? AccountAge.TooYoung
            : passwords.Check(request.Password, invitation!.Email);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        var (person, session, refused) = await accept.Commit(invitation!.Id, name, request.Password, http);
        if (person is null || session is null)
        {
            return refused!.ToResult();
        }

        await DeskCookie.SignIn(http, person, session);
        return TypedResults.Created("/api/v1/session", await ReadSession.Describe(db, person, http.RequestAborted));
    }

    private FindInvitation Find => find;

    private async Task<(Person? Person, DeskSession? Session, Problem? Problem)> Commit(Guid id, string name, string password, HttpContext http)
    {
        (Person? Person, DeskSession? Session, Problem? Problem) result = default;
        await journal.Commit(
            async () =>
            {
                var invitation = await db.Set<Invitation>().SingleAsync(row => row.Id == id, http.RequestAborted);
                result = await Make(invitation, new MakeAccounts.Account(name, invitation.Email, password, invitation.Role), http);
                return result.Problem is null;
            },
            http.RequestAborted);
        return result;
    }

    private async Task<(Person?, DeskSession?, Problem?)> Make(Invitation invitation, MakeAccounts.Account account, HttpContext http)
    {
        if (invitation.State(clock.Now()) is not InvitationState.Open)
        {
            return (null, null, new Problem(ProblemCodes.InvitationOver));
        }

        var email = SignIn.Normalise(account.Email);
        if (await db.Set<Person>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).AnyAsync(row => row.NormalizedEmail == email, http.RequestAborted))
        {
            return (null, null, new Problem(ProblemCodes.EmailTaken));
        }

        var person = accounts.Make(invitation.OrganisationId, account);
        db.Append(invitation.Accept(person.Id, clock.Now()));
        return (person, await sessions.Begin(person.OrganisationId, person.Id, http), null);
    }
}
