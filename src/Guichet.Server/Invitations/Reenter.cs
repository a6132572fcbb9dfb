using Guichet.Contracts.Problems;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.DeskSessions;
using Guichet.Server.Journal;
using Guichet.Server.Passkeys;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Invitations;

/// <summary>A new password or a passkey in, an account that was there already opened again: once, also for a hundred at once. Every other browser is
/// signed out. A link that does not reset the second factor does not stand in for it either.</summary>
internal sealed class Reenter(GuichetDb db, JournalCommit journal, SignInRules rules, SecondFactors factors, ReenterTools tools, TimeProvider clock)
{
    /// <param name="Secret">From the fragment of the link's address.</param>
    /// <param name="Password">Null where a passkey is given: the old password is then void.</param>
    /// <param name="Code">Of the authenticator, or one for emergencies, where opening the link said that it is needed.</param>
    /// <param name="Passkey">In place of a password; see <c>StartInvitationPasskey</c>.</param>
    /// <param name="PasskeyName">What its owner calls it.</param>
    public sealed record Request(string Secret, string? Password, string? Code = null, PasskeyAnswer? Passkey = null, string? PasskeyName = null);

    private sealed record Wanted(string? Password, string? Code, Passkey? Passkey);

    private sealed record Opened(Person Person, DeskSession Session, IReadOnlyList<string>? RecoveryCodes);

    public static async Task<IResult> Handle(Request request, Reenter reenter, FindInvitation find, Passwords passwords, HttpContext http)
    {
        var (reentry, problem) = await find.Back(request.Secret, http);
        problem ??= !reenter.Rules.Allow(http, SignIn.Normalise(reentry!.Email)) ? new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 60 }
            : request.Passkey is null ? passwords.Check(request.Password ?? "", reentry.Email)
            : null;
        if (problem is not null)
        {
            return problem.ToResult();
        }

        (var passkey, problem) = request.Passkey is null ? default : await reenter.Tools.Passkeys.Take(reentry!, request.Passkey, request.PasskeyName ?? "", http);
        var wanted = new Wanted(request.Passkey is null ? request.Password : null, request.Code, passkey);
        (var opened, problem) = problem is null ? await reenter.Commit(reentry!.Id, wanted, http) : (null, problem);
        if (opened is null)
        {
            return problem!.ToResult();
        }

        await reenter.Tools.End.Release();
        await DeskCookie.SignIn(http, opened.Person, opened.Session);
        var session = await ReadSession.Describe(reenter.Db, opened.Person, opened.Session.Way, http.RequestAborted);
        return TypedResults.Ok(session with { RecoveryCodes = opened.RecoveryCodes });
    }

    private SignInRules Rules => rules;

    private ReenterTools Tools => tools;

    private GuichetDb Db => db;

    private async Task<(Opened? Opened, Problem? Problem)> Commit(Guid id, Wanted wanted, HttpContext http)
    {
        (Opened? Opened, Problem? Problem) result = default;
        await journal.Commit(
            async () =>
            {
                var reentry = await db.Set<Reentry>().SingleAsync(row => row.Id == id, http.RequestAborted);
                if (await tools.Standing.Account(reentry, http.RequestAborted) is not { } person)
                {
                    result = (null, new Problem(ProblemCodes.InvitationOver));
                    return false;
                }

                var (problem, counts) = await Prove(reentry, person, wanted.Code, http);
                problem ??= wanted.Passkey is not null && !reentry.ResetsSecondFactor && await tools.Passkeys.AreMost(person, http.RequestAborted)
                    ? new Problem(ProblemCodes.PasskeyTooMany) : null;
                problem ??= await OtherWays.Take(db, person, http.RequestAborted);
                result = problem is null ? (await Open(reentry, person, wanted, http), null) : (null, problem);
                return problem is null || counts;
            },
            http.RequestAborted);
        return result;
    }

    /// <returns>Counts: a code was tried, which is to be written down.</returns>
    private async Task<(Problem? Problem, bool Counts)> Prove(Reentry reentry, Person person, string? code, HttpContext http)
    {
        var ct = http.RequestAborted;
        if (!await tools.Standing.NeedsCode(reentry, person, ct))
        {
            return default;
        }

        if (code is null)
        {
            return (new Problem(ProblemCodes.CodeNeeded), false);
        }

        var problem = rules.Judge(person, !rules.IsLocked(person) && await factors.Use(person, code, ct));
        db.Append(problem is null ? null : new SignInFailed(person.Id, rules.IsLocked(person), Whence.Of(http, SignInProof.Code)));
        return (problem?.Code == ProblemCodes.SignInFailed ? new Problem(ProblemCodes.CodeWrong) : problem, problem is not null);
    }

    private async Task<Opened> Open(Reentry reentry, Person person, Wanted wanted, HttpContext http)
    {
        var ct = http.RequestAborted;
        if (reentry.ResetsSecondFactor)
        {
            await factors.Reset(person, ct);
            await tools.Passkeys.RemoveAll(person, ct);
        }

        IReadOnlyList<string>? codes = null;
        if (wanted.Passkey is { } passkey)
        {
            person.PasswordHash = null;
            codes = await tools.Passkeys.Add(passkey, person, ct);
        }
        else
        {
            tools.Passwords.Set(person, wanted.Password!);
            db.Append(new PasswordChanged(person.Id));
        }

        person.LockOut = default; // guessed at by others, perhaps; whoever is here has proved more
        db.Append(reentry.Use(clock.Now()));
        await tools.Standing.WithdrawOthers(reentry, person, ct);
        await tools.End.Remove(person.Id, _ => true, ct);
        var session = await tools.Sessions.Begin(person.OrganisationId, person.Id, wanted.Passkey is null ? SignInWay.Password : SignInWay.Passkey, http);
        db.Append(new SignInSucceeded(person.Id, Whence.Of(http, wanted.Passkey is null ? SignInProof.Password : SignInProof.Passkey)));
        return new Opened(person, session, codes);
    }
}

/// <summary>What opening an account again changes besides the account.</summary>
internal sealed record ReenterTools(
    ReentryStanding Standing, InvitationPasskeys Passkeys, Passwords Passwords, KeepDeskSessions Sessions, EndDeskSessions End);
