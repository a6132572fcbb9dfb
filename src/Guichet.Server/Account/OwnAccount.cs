using Guichet.Contracts.Problems;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.DeskSessions;
using Guichet.Server.Journal;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Account;

/// <param name="Password">Null where a passkey was asked for again, or the sign-in was by something better than a password, a short while ago.</param>
public sealed record ProofRequest(string? Password);

/// <summary>Changes somebody's own account. Whoever finds a desk left open must not take it over: the password or a passkey is asked for
/// again, and guessing the password counts as at the door.</summary>
internal sealed class OwnAccount(GuichetDb db, JournalCommit journal, Passwords passwords, SignInRules rules, KeepDeskSessions sessions)
{
    /// <param name="change">Null when it is done; inside the transaction.</param>
    public async Task<Problem?> Change(HttpContext http, string? password, Func<Person, Task<Problem?>> change)
    {
        var (caller, ct) = (Caller.From(http.User)!, http.RequestAborted);
        var person = await db.Set<Person>().SingleAsync(row => row.Id == caller.PersonId, ct);
        if (!rules.Allow(http, person.NormalizedEmail!))
        {
            return new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 60 };
        }

        if (password is null)
        {
            return await sessions.HasProved(caller.Session!.Value, ct) ? await Change(person, change, ct) : new Problem(ProblemCodes.ProofNeeded);
        }

        var fits = passwords.Fits(person, password);
        Problem? wrong = null;
        Problem? problem = null;
        await journal.Commit(
            async () =>
            {
                await db.Entry(person).ReloadAsync(ct);
                wrong = rules.Judge(person, fits) is { } refused ? refused.Code == ProblemCodes.SignInFailed ? new Problem(ProblemCodes.PasswordWrong) : refused : null;
                if (wrong is not null)
                {
                    db.Append(new SignInFailed(person.Id, rules.IsLocked(person), Whence.Of(http, SignInProof.Password)));
                    return true;
                }

                problem = await change(person);
                return problem is null;
            },
            ct);
        return wrong ?? problem;
    }

    /// <summary>Has one, or came by one.</summary>
    public async Task<bool> HasSecondFactor(HttpContext http)
    {
        var session = Caller.From(http.User)!.Session;
        return (await Person(http)).TotpSecret is not null
            || await db.Set<DeskSession>().AnyAsync(row => row.Id == session && row.Way != SignInWay.Password, http.RequestAborted);
    }

    public Task<Person> Person(HttpContext http)
    {
        var id = Caller.From(http.User)!.PersonId;
        return db.Set<Person>().AsNoTracking().SingleAsync(row => row.Id == id, http.RequestAborted);
    }

    public Task<Organisation> Organisation(CancellationToken ct) => db.Set<Organisation>().SingleAsync(ct);

    private async Task<Problem?> Change(Person person, Func<Person, Task<Problem?>> change, CancellationToken ct)
    {
        Problem? problem = null;
        await journal.Commit(
            async () =>
            {
                await db.Entry(person).ReloadAsync(ct);
                problem = await change(person);
                return problem is null;
            },
            ct);
        return problem;
    }
}
