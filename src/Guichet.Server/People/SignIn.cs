using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.People;

/// <summary>E-mail address and password in, the desk's cookie out.</summary>
internal sealed class SignIn(GuichetDb db, JournalCommit journal, CurrentOrganisation current, Passwords passwords, SignInSettings settings, TimeProvider clock)
{
    private const int Longest = 256;

    public sealed record Request(string Email, string Password);

    public static async Task<IResult> Handle(Request request, SignIn signIn, RateLimits limits, HttpContext http, CancellationToken ct)
    {
        if (request.Email.Length > Longest || request.Password.Length > Longest)
        {
            return new Problem(ProblemCodes.SignInFailed).ToResult();
        }

        var from = RateLimits.Who(http.Connection.RemoteIpAddress);
        var account = Normalise(request.Email);
        if (!limits.Allow("sign-in", from, signIn.Settings.AddressRate) || !limits.Allow("sign-in", $"{from} {account}", signIn.Settings.AccountRate))
        {
            return new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 60 }.ToResult();
        }

        var (person, problem) = await signIn.Check(account, request.Password, ct);
        if (person is null)
        {
            return problem!.ToResult();
        }

        await DeskCookie.SignIn(http, person);
        return TypedResults.Ok(await ReadSession.Describe(signIn.Db, person, ct));
    }

    public static string Normalise(string email) => email.Trim().Normalize().ToUpperInvariant();

    private GuichetDb Db => db;

    private SignInSettings Settings => settings;

    private async Task<(Person? Person, Problem? Problem)> Check(string account, string password, CancellationToken ct)
    {
        var person = await db.Set<Person>().IgnoreQueryFilters([GuichetDb.OrganisationFilter])
            .SingleOrDefaultAsync(p => p.NormalizedEmail == account, ct);
        var fits = passwords.Fits(person, password);
        if (person is null)
        {
            return (null, new Problem(ProblemCodes.SignInFailed));
        }

        current.Set(person.OrganisationId);
        return await Judge(person, fits, ct) is { } problem ? (null, problem) : (person, null);
    }

    // The password was looked at before, which takes its time; the count is kept inside the transaction, so that a hundred guesses
    // at once are a hundred guesses.
    private async Task<Problem?> Judge(Person person, bool fits, CancellationToken ct)
    {
        Problem? problem = null;
        await journal.Commit(
            async () =>
            {
                await db.Entry(person).ReloadAsync(ct);
                var now = clock.Now();
                if (person.LockOut.IsLocked(now))
                {
                    problem = new Problem(ProblemCodes.SignInLocked) { RetryAfter = SecondsUntil(person.LockOut, now) };
                }
                else if (fits)
                {
                    person.LockOut = default;
                }
                else
                {
                    person.LockOut = person.LockOut.Failed(now, settings.AttemptsBeforeLock, Duration.FromMinutes(settings.LockMinutes));
                    problem = new Problem(ProblemCodes.SignInFailed);
                }

                db.Append(problem is null ? new SignInSucceeded(person.Id) : new SignInFailed(person.Id, person.LockOut.IsLocked(now)));
                return true;
            },
            ct);
        return problem;
    }

    private static int SecondsUntil(LockOut lockOut, Instant now) => (int)Math.Ceiling((lockOut.Until!.Value - now).TotalSeconds);
}
