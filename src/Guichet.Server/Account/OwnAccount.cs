using Guichet.Contracts.Problems;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Account;

/// <summary>Changes somebody's own account. Whoever finds a desk left open must not take it over: the password is asked for again, and
/// guessing it counts as at the door.</summary>
internal sealed class OwnAccount(GuichetDb db, JournalCommit journal, Passwords passwords, SignInRules rules)
{
    /// <param name="change">Null when it is done; inside the transaction.</param>
    public async Task<Problem?> Change(HttpContext http, string password, Func<Person, Task<Problem?>> change)
    {
        var (caller, ct) = (Caller.From(http.User)!, http.RequestAborted);
        var person = await db.Set<Person>().SingleAsync(row => row.Id == caller.PersonId, ct);
        if (!rules.Allow(http, person.NormalizedEmail!))
        {
            return new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 60 };
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
                    db.Append(new SignInFailed(person.Id, rules.IsLocked(person)));
                    return true;
                }

                problem = await change(person);
                return problem is null;
            },
            ct);
        return wrong ?? problem;
    }

    public Task<Person> Person(HttpContext http)
    {
        var id = Caller.From(http.User)!.PersonId;
        return db.Set<Person>().AsNoTracking().SingleAsync(row => row.Id == id, http.RequestAborted);
    }

    public Task<Organisation> Organisation(CancellationToken ct) => db.Set<Organisation>().SingleAsync(ct);
}
