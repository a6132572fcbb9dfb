using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.DeskSessions;
using Guichet.Server.Journal;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.People;

/// <summary>E-mail address and password in, the desk's cookie out.</summary>
internal sealed class SignIn(GuichetDb db, JournalCommit journal, CurrentOrganisation current, Passwords passwords, KeepDeskSessions sessions, SignInRules rules)
{
    private const int Longest = 256;

    public sealed record Request(string Email, string Password);

    public static async Task<IResult> Handle(Request request, SignIn signIn, SignInRules rules, GuichetDb db, HttpContext http)
    {
        if (request.Email.Length > Longest || request.Password.Length > Longest)
        {
            return new Problem(ProblemCodes.SignInFailed).ToResult();
        }

        var account = Normalise(request.Email);
        if (!rules.Allow(http, account))
        {
            return new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 60 }.ToResult();
        }

        var (person, session, problem) = await signIn.Check(account, request, http);
        if (person is null || session is null)
        {
            return problem!.ToResult();
        }

        await DeskCookie.SignIn(http, person, session);
        return TypedResults.Ok(await ReadSession.Describe(db, person, http.RequestAborted));
    }

    public static string Normalise(string email) => email.Trim().Normalize().ToUpperInvariant();

    private async Task<(Person? Person, DeskSession? Session, Problem? Problem)> Check(string account, Request request, HttpContext http)
    {
        var person = await db.Set<Person>().IgnoreQueryFilters([GuichetDb.OrganisationFilter])
            .SingleOrDefaultAsync(p => p.NormalizedEmail == account && p.DeactivatedAt == null, http.RequestAborted);
        var fits = passwords.Fits(person, request.Password);
        if (person is null)
        {
            return (null, null, new Problem(ProblemCodes.SignInFailed));
        }

        current.Set(person.OrganisationId);
        var (session, problem) = await Judge(person, fits, http);
        return (person, session, problem);
    }

    // The password was looked at before, which takes its time; the count is kept inside the transaction, so that a hundred guesses
    // at once are a hundred guesses.
    private async Task<(DeskSession? Session, Problem? Problem)> Judge(Person person, bool fits, HttpContext http)
    {
        Problem? problem = null;
        DeskSession? session = null;
        await journal.Commit(
            async () =>
            {
                await db.Entry(person).ReloadAsync(http.RequestAborted);
                problem = person.DeactivatedAt is not null ? new Problem(ProblemCodes.SignInFailed) : rules.Judge(person, fits);
                session = problem is null ? await sessions.Begin(person.OrganisationId, person.Id, http) : null;
                db.Append(problem is null ? new SignInSucceeded(person.Id) : new SignInFailed(person.Id, rules.IsLocked(person)));
                return true;
            },
            http.RequestAborted);
        return (session, problem);
    }
}

/// <summary>How often somebody may try, and when an account is locked.</summary>
internal sealed class SignInRules(RateLimits limits, SignInSettings settings, TimeProvider clock)
{
    public bool Allow(HttpContext http, string account)
    {
        var from = RateLimits.Who(http.Connection.RemoteIpAddress);
        return limits.Allow("sign-in", from, settings.AddressRate) && limits.Allow("sign-in", $"{from} {account}", settings.AccountRate);
    }

    public bool IsLocked(Person person) => person.LockOut.IsLocked(clock.Now());

    /// <summary>Counts a try; null when it was right and the account is open.</summary>
    public Problem? Judge(Person person, bool fits)
    {
        var now = clock.Now();
        if (person.LockOut.IsLocked(now))
        {
            return new Problem(ProblemCodes.SignInLocked) { RetryAfter = (int)Math.Ceiling((person.LockOut.Until!.Value - now).TotalSeconds) };
        }

        person.LockOut = fits ? default : person.LockOut.Failed(now, settings.AttemptsBeforeLock, Duration.FromMinutes(settings.LockMinutes));
        return fits ? null : new Problem(ProblemCodes.SignInFailed);
    }
}
