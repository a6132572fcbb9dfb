using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Domain.Countries;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Server.Countries;
using Guichet.Server.Data;
using Guichet.Server.DeskSessions;
using Guichet.Server.Journal;
using Guichet.Server.People;
using Guichet.Server.Platform;

namespace Guichet.Server.Setup;

/// <summary>The first page of an empty server: the organisation and its owner's account, once.</summary>
internal static class MakeOwner
{
    /// <param name="Country">ISO 3166-1, where the organisation is; one of <c>GET /api/v1/countries</c>.</param>
    /// <param name="OfAge">Whoever makes the account is as old as that country's rule asks.</param>
    public sealed record Request(string OrganisationName, string Name, string Email, string Password, string Country, bool OfAge);

    public static async Task<IResult> Handle(
        Request request, MakeAccounts accounts, Passwords passwords, JournalCommit journal, GuichetDb db, KeepDeskSessions sessions, HttpContext http)
    {
        var ct = http.RequestAborted;
        if (await ReadSession.AnyOrganisation(db, ct))
        {
            return new Problem(ProblemCodes.SetupDone).ToResult();
        }

        if (Check(request, passwords, out var name, out var organisation) is { } wrong)
        {
            return wrong.ToResult();
        }

        Person? owner = null;
        DeskSession? session = null;
        var made = await journal.Commit(
            async () =>
            {
                if (await ReadSession.AnyOrganisation(db, ct))
                {
                    return false;
                }

                owner = accounts.Found(organisation, request.Country, new MakeAccounts.Account(name, request.Email, request.Password, PersonRole.Owner))[0];
                session = await sessions.Begin(owner.OrganisationId, owner.Id, SignInWay.Password, http);
                return true;
            },
            ct);
        if (!made)
        {
            return new Problem(ProblemCodes.SetupDone).ToResult();
        }

        await DeskCookie.SignIn(http, owner!, session!);
        return TypedResults.Created("/api/v1/session", await ReadSession.Describe(db, owner!, SignInWay.Password, ct));
    }

    private static Problem? Check(Request request, Passwords passwords, out string name, out string organisation)
    {
        organisation = OneLine.Clean(request.OrganisationName) ?? "";
        return !DisplayName.TryClean(request.Name, out name) ? Problem.Field("name", "A name has 1 to 80 characters.")
            : organisation.Length is 0 or > Organisation.LongestName ? Problem.Field("organisationName", "1 to 120 characters.")
            : !CallPlan.IsEmail(request.Email.Trim()) ? Problem.Field("email", "This is not an e-mail address.")
            : AccountAge.Check(Country.Find(request.Country), request.OfAge) ?? passwords.Check(request.Password, request.Email);
    }
}
