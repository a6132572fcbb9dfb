using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.DeskSessions;
using Guichet.Server.Journal;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Passkeys;

/// <summary>A passkey in, the desk's cookie out; or, for whoever is signed in, a proof that it is still them.</summary>
internal sealed class UsePasskey(GuichetDb db, JournalCommit journal, Ceremony ceremony, KeepDeskSessions sessions, SignInRules rules, TimeProvider clock)
{
    private const string ToSignIn = "sign-in";

    /// <summary>The same for everybody: it does not tell who has an account.</summary>
    public static async Task<IResult> StartSignIn(UsePasskey use, HttpContext http) =>
        use.Rules.AllowAddress(http)
            ? TypedResults.Ok(await use.Ceremony.AskToUse(ToSignIn, null, http))
            : new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 60 }.ToResult();

    public static async Task<IResult> SignIn(PasskeyAnswer answer, UsePasskey use, HttpContext http)
    {
        if (!use.Rules.AllowAddress(http))
        {
            return new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 60 }.ToResult();
        }

        var (used, person, problem) = await use.Ceremony.Used(ToSignIn, answer, http);
        if (used is null || person is null)
        {
            return problem!.ToResult();
        }

        DeskSession? session = null;
        problem = await use.Note(used, person, Begin, http.RequestAborted);
        if (problem is not null || session is null)
        {
            return problem!.ToResult();
        }

        await DeskCookie.SignIn(http, person, session);
        return TypedResults.Ok(await ReadSession.Describe(use.Db, person, session.Way, http.RequestAborted));

        async Task<Problem?> Begin()
        {
            if (await OtherWays.Take(use.Db, person, http.RequestAborted) is { } shut)
            {
                return shut;
            }

            session = await use.Sessions.Begin(person.OrganisationId, person.Id, SignInWay.Passkey, http);
            use.Db.Append(new SignInSucceeded(person.Id, Whence.Of(http, SignInProof.Passkey)));
            return null;
        }
    }

    public static async Task<IResult> StartProof(UsePasskey use, HttpContext http)
    {
        var id = Caller.From(http.User)!.Actor;
        var person = await use.Db.Set<Person>().AsNoTracking().SingleAsync(row => row.Id == id, http.RequestAborted);
        return await use.Db.Set<Passkey>().AnyAsync(row => row.PersonId == id, http.RequestAborted)
            ? TypedResults.Ok(await use.Ceremony.AskToUse($"proof {id:N}", person, http))
            : new Problem(ProblemCodes.ProofNeeded, "There is no passkey: sign in again.").ToResult();
    }

    public static async Task<IResult> Prove(PasskeyAnswer answer, UsePasskey use, HttpContext http)
    {
        var caller = Caller.From(http.User)!;
        var (used, person, problem) = await use.Ceremony.Used($"proof {caller.Actor:N}", answer, http);
        if (used is null || person is null)
        {
            return problem!.ToResult();
        }

        problem = await use.Note(used, person, Prove, http.RequestAborted);
        return problem?.ToResult() ?? TypedResults.NoContent();

        async Task<Problem?> Prove()
        {
            await use.Sessions.Proved(caller.Session!.Value, http.RequestAborted);
            return null;
        }
    }

    private SignInRules Rules => rules;

    private Ceremony Ceremony => ceremony;

    private KeepDeskSessions Sessions => sessions;

    private GuichetDb Db => db;

    // Once more inside the transaction: of two that come at once with one count, the second is a copy.
    private async Task<Problem?> Note(UserPasskeyInfo used, Person person, Func<Task<Problem?>> then, CancellationToken ct)
    {
        Problem? problem = new(ProblemCodes.PasskeyFailed);
        await journal.Commit(
            async () =>
            {
                await db.Entry(person).ReloadAsync(ct);
                var row = await db.Set<Passkey>().SingleOrDefaultAsync(one => one.PersonId == person.Id && one.CredentialId == used.CredentialId, ct);
                if (row is null || person.DeactivatedAt is not null || (used.SignCount <= row.SignCount && row.SignCount != 0))
                {
                    return false;
                }

                (row.SignCount, row.BackedUp, row.UsedAt) = (used.SignCount, used.IsBackedUp, clock.Now());
                problem = await then();
                db.Append(new PasskeyUsed(person.Id, row.Id));
                return problem is null;
            },
            ct);
        return problem;
    }
}
