using Guichet.Contracts.Problems;
using Guichet.Domain.Journal;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Links;
using Guichet.Server.Messages;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Invitations;

/// <summary>A new link for seven more days, which makes the old one void; or none at all.</summary>
internal sealed class ChangeInvitation(GuichetDb db, JournalCommit journal, Invite invite, InvitationMail mail, TimeProvider clock)
{
    /// <param name="language">Of the e-mail with the new link; BCP 47.</param>
    public static Task<IResult> Renew(string invitationId, string? language, ChangeInvitation change, HttpContext http) => change.Handle(
        invitationId, http, async (invitation, by) =>
        {
            await change.Mail.TakeBack(invitation, http.RequestAborted);
            var fact = invitation.Renew(InvitationLinks.NewId(), by, change.Clock.Now());
            if (fact is not null)
            {
                await change.Mail.Send(invitation, language, by, http.RequestAborted);
            }

            return fact;
        });

    public static Task<IResult> Withdraw(string invitationId, ChangeInvitation change, HttpContext http) => change.Handle(
        invitationId, http, async (invitation, by) =>
        {
            await change.Mail.TakeBack(invitation, http.RequestAborted);
            return invitation.Withdraw(by, change.Clock.Now());
        });

    private InvitationMail Mail => mail;

    private TimeProvider Clock => clock;

    private async Task<IResult> Handle(string invitationId, HttpContext http, Func<Invitation, Guid, Task<Fact?>> apply)
    {
        var (caller, ct) = (Caller.From(http.User)!, http.RequestAborted);
        Invitation? invitation = null;
        Problem? problem = null;
        await journal.Commit(
            async () =>
            {
                invitation = Guid.TryParse(invitationId, out var id) ? await db.Set<Invitation>().Where(Invite.IsOfTheDesk).SingleOrDefaultAsync(row => row.Id == id, ct) : null;
                problem = invitation is null ? new Problem(ProblemCodes.InvitationInvalid)
                    : !caller.MayManage(invitation.Role) || !MakeReentry.MaySee(caller, invitation) ? new Problem(ProblemCodes.NotAllowed)
                    : null;
                var fact = problem is null ? await apply(invitation!, caller.Actor) : null;
                problem ??= fact is null ? new Problem(ProblemCodes.InvitationOver) : null;
                db.Append(fact);
                return problem is null;
            },
            ct);
        return problem?.ToResult() ?? TypedResults.Ok(await invite.View(invitation!, http));
    }
}
