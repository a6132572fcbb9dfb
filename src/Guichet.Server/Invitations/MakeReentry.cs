using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Links;
using Guichet.Server.Messages;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Invitations;

/// <summary>A way back in for somebody who lost password, passkey or authenticator: an invitation to the account that they have.</summary>
internal sealed class MakeReentry(GuichetDb db, JournalCommit journal, InvitationMail mail, TimeProvider clock)
{
    /// <param name="ResetsSecondFactor">Authenticator, passkeys and codes for emergencies become void when the link is used.</param>
    /// <param name="Language">Of the e-mail, where theirs is not known; BCP 47.</param>
    public sealed record Request(bool ResetsSecondFactor, string? Language = null);

    /// <param name="By">See <see cref="Reentry.By"/>.</param>
    internal sealed record Wish(Guid? By, ReentrySource Source, bool ResetsSecondFactor, string? Language);

    public static async Task<IResult> Handle(string personId, Request request, MakeReentry make, Invite invite, HttpContext http)
    {
        var caller = Caller.From(http.User)!;
        var (made, problem) = await make.Make(
            Guid.TryParse(personId, out var id) ? id : Guid.Empty,
            new Wish(caller.Actor, ReentrySource.Colleague, request.ResetsSecondFactor, request.Language),
            person => caller.MayManage(person.Role) && MayMake(caller, person.Id) ? null : new Problem(ProblemCodes.NotAllowed),
            http.RequestAborted);
        return made is null ? problem!.ToResult() : TypedResults.Created($"/api/v1/invitations/{made.Id:N}", await invite.View(made, http));
    }

    /// <summary>People alone, whose name then stands on it; and never for themselves: a desk left open would be taken over by it.</summary>
    public static bool MayMake(Caller caller, Guid account) => caller.PersonId is { } own && own != account;

    /// <summary>Its link, and withdrawing it; any other invitation is not this rule's.</summary>
    public static bool MaySee(Caller caller, Invitation invitation) => invitation is not Reentry reentry || MayMake(caller, reentry.AccountId);

    /// <param name="judge">Whether this person may be let in so; inside the transaction.</param>
    public async Task<(Reentry? Made, Problem? Problem)> Make(Guid account, Wish wish, Func<Person, Problem?> judge, CancellationToken ct)
    {
        (Reentry? Made, Problem? Problem) result = default;
        await journal.Commit(
            async () =>
            {
                var person = await db.Set<Person>().SingleOrDefaultAsync(row => row.Id == account, ct);
                var problem = person is null ? new Problem(ProblemCodes.PersonNotFound)
                    : judge(person)
                    ?? (person.DeactivatedAt is not null ? new Problem(ProblemCodes.PersonNotFound, "They are shut out: let them in first.") : null)
                    ?? (person.Role is not PersonRole.Owner && await OtherWays.AreShut(db, ct) ? new Problem(ProblemCodes.SingleSignOnOnly) : null);
                result = problem is null ? (await Make(person!, wish, ct), null) : (null, problem);
                return problem is null;
            },
            ct);
        return result;
    }

    private async Task<Reentry> Make(Person person, Wish wish, CancellationToken ct)
    {
        if (wish.By is { } by)
        {
            await Withdraw(person.Id, by, ct);
        }

        var plan = new ReentryPlan(
            clock.NewId(), person.OrganisationId, person.Id, person.Email!, person.Role, wish.By, wish.Source, wish.ResetsSecondFactor, InvitationLinks.NewId());
        var (made, fact) = plan.Make(clock.Now());
        db.Add(made);
        db.Append(fact);
        await (wish.Source is ReentrySource.SignInPage
            ? mail.Queue(made, person.Language ?? wish.Language, null, ct)
            : mail.Send(made, person.Language ?? wish.Language, wish.By, ct));
        return made;
    }

    // Of those that the desk made, the last one holds. What somebody asked for themselves stays: strangers may ask in their name.
    private async Task Withdraw(Guid account, Guid by, CancellationToken ct)
    {
        var now = clock.Now();
        foreach (var earlier in await db.Set<Reentry>().Where(row => row.AccountId == account && row.By != null && row.PersonId == null).ToListAsync(ct))
        {
            await mail.TakeBack(earlier, ct);
            db.Append(earlier.Withdraw(by, now));
        }
    }
}
