using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.DeskSessions;
using Guichet.Server.Journal;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.People;

/// <summary>E-mail address and password in, the desk's cookie out.</summary>
internal sealed class SignIn(GuichetDb db, JournalCommit journal, Passwords passwords, KeepDeskSessions sessions, SignInRules rules, SecondFactors factors)
{
    private const int Longest = 256;

    /// <param name="Code">Of the authenticator, or one for emergencies; asked for by the problem <c>sign-in.code-needed</c>.</param>
    public sealed record Request(string Email, string Password, string? Code = null);

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
        return TypedResults.Ok(await ReadSession.Describe(db, person, session.Way, http.RequestAborted));
    }

    public static string Normalise(string email) => email.Trim().Normalize().ToUpperInvariant();

    private async Task<(Person? Person, DeskSession? Session, Problem? Problem)> Check(string account, Request request, HttpContext http)
    {
        var person = await db.Set<Person>().IgnoreQueryFilters([GuichetDb.OrganisationFilter])
            .SingleOrDefaultAsync(p => p.NormalizedEmail == account && p.DeactivatedAt == null, http.RequestAborted);
        var verdict = passwords.Verify(person, request.Password);
        if (person is null)
        {
            return (null, null, new Problem(ProblemCodes.SignInFailed));
        }

        http.RequestServices.GetRequiredService<CurrentOrganisation>().Set(person.OrganisationId);
        var renewed = verdict is PasswordVerificationResult.SuccessRehashNeeded ? (person.PasswordHash, passwords.Hash(person, request.Password)) : default;
        var (session, problem) = await Judge(person, verdict is not PasswordVerificationResult.Failed, renewed, request, http);
        return (person, session, problem);
    }

    // The password was looked at before, which takes its time; the count is kept inside the transaction, so that a hundred guesses
    // at once are a hundred guesses.
    /// <param name="renewed">The kept hash and the one that takes its place, where that one was made with too few rounds.</param>
    private async Task<(DeskSession? Session, Problem? Problem)> Judge(
        Person person, bool fits, (string? Kept, string New) renewed, Request request, HttpContext http)
    {
        Problem? problem = null;
        DeskSession? session = null;
        await journal.Commit(
            async () =>
            {
                await db.Entry(person).ReloadAsync(http.RequestAborted);
                if (fits && request.Code is null && person is { TotpSecret: not null, DeactivatedAt: null } && !rules.IsLocked(person))
                {
                    // Half of it was right: neither a success nor a failure, so that nobody clears the count of wrong codes this way.
                    problem = new Problem(ProblemCodes.CodeNeeded);
                    return false;
                }

                problem = await Decide(person, fits, request, http.RequestAborted) ?? await OtherWays.Take(db, person, http.RequestAborted);
                session = problem is null ? await sessions.Begin(person.OrganisationId, person.Id, SignInWay.Password, http) : null;
                if (session is not null && person.PasswordHash is null)
                {
                    session.ProvedAt = session.CreatedAt; // a code that works once says more than a password
                }

                // Of a wrong code beside a right password the organisation should know: somebody has that password.
                var way = person.PasswordHash is null || problem?.Code == ProblemCodes.CodeWrong ? SignInProof.Code : SignInProof.Password;
                var origin = Whence.Of(http, way);
                person.PasswordHash = problem is null && renewed.Kept is { } kept && kept == person.PasswordHash ? renewed.New : person.PasswordHash;
                db.Append(problem is null ? new SignInSucceeded(person.Id, origin) : new SignInFailed(person.Id, rules.IsLocked(person), origin));
                return true;
            },
            http.RequestAborted);
        return (session, problem);
    }

    private async Task<Problem?> Decide(Person person, bool fits, Request request, CancellationToken ct)
    {
        if (person.DeactivatedAt is not null)
        {
            return new Problem(ProblemCodes.SignInFailed);
        }

        // Whoever has no password has lost their passkey when they come here: a code for emergencies stands in for it.
        if (person.PasswordHash is null)
        {
            return rules.Judge(person, !rules.IsLocked(person) && await factors.UseRecoveryCode(person, request.Password, ct));
        }

        var second = fits && person.TotpSecret is not null && !rules.IsLocked(person);
        var proved = !second || await factors.Use(person, request.Code ?? "", ct);
        var problem = rules.Judge(person, fits && proved);
        return problem?.Code == ProblemCodes.SignInFailed && second ? new Problem(ProblemCodes.CodeWrong) : problem;
    }
}

/// <summary>How often somebody may try, and when an account is locked.</summary>
internal sealed class SignInRules(RateLimits limits, SignInSettings settings, TimeProvider clock)
{
    /// <summary>For ways in whose answer cannot be guessed.</summary>
    public bool AllowAddress(HttpContext http) =>
        limits.Allow("sign-in elsewhere", RateLimits.Who(http.Connection.RemoteIpAddress), settings.AddressRate);

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
