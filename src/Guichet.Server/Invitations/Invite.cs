using System.Linq.Expressions;
using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Domain.Messages;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Links;
using Guichet.Server.Messages;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Invitations;

/// <param name="Link">To hand over; null unless it is open, and for one's own account.</param>
/// <param name="AccountId">The account that it opens again; null where it makes one.</param>
/// <param name="Mail">Where the e-mail with it stands; null where none was sent.</param>
public sealed record InvitationView(
    string Id, string Email, PersonRole Role, InvitationState State, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, string? Link,
    InvitationMailView? Mail, string? AccountId);

/// <param name="Problem">Why it was not sent, or not yet; one of a fixed list.</param>
public sealed record InvitationMailView(MessageState State, string? Problem);

public sealed record InvitationList(IReadOnlyList<InvitationView> Items);

/// <summary>Asks somebody to the desk, by e-mail where the organisation has somebody who delivers it; whoever invites can hand the link over too.</summary>
internal sealed class Invite(GuichetDb db, JournalCommit journal, InvitationLinks links, InvitationMail mail, TimeProvider clock)
{
    private const int MostShown = 100;

    /// <param name="Language">Of the e-mail; BCP 47. Left out: English.</param>
    public sealed record Request(string Email, PersonRole Role, string? Language = null);

    public static async Task<IResult> Handle(Request request, Invite invite, HttpContext http)
    {
        var (caller, email) = (Caller.From(http.User)!, request.Email.Trim());
        if (!CallPlan.IsEmail(email))
        {
            return Problem.Field("email", "This is not an e-mail address.").ToResult();
        }

        if (!caller.MayManage(request.Role))
        {
            return new Problem(ProblemCodes.NotAllowed, "Your role cannot give this role.").ToResult();
        }

        var plan = new InvitationPlan(invite.Clock.NewId(), caller.OrganisationId, email, request.Role, caller.Actor, InvitationLinks.NewId());
        return await invite.Make(plan, request.Language, http.RequestAborted) is { } invitation
            ? TypedResults.Created($"/api/v1/invitations/{invitation.Id:N}", await invite.View(invitation, http))
            : new Problem(ProblemCodes.EmailTaken).ToResult();
    }

    /// <summary>Newest first; of those that are over, the last hundred. What people asked for themselves is their own affair.</summary>
    public static async Task<IResult> List(Invite invite, GuichetDb db, HttpContext http)
    {
        var rows = await db.Set<Invitation>().AsNoTracking().Where(IsOfTheDesk).OrderByDescending(row => row.CreatedAt).Take(MostShown).ToListAsync(http.RequestAborted);
        var mails = await invite.Mail.Of(rows, http.RequestAborted);
        return TypedResults.Ok(new InvitationList([.. rows.Select(row => invite.View(row, mails.GetValueOrDefault(row.Id), http))]));
    }

    public async Task<InvitationView> View(Invitation invitation, HttpContext http) =>
        View(invitation, (await mail.Of([invitation], http.RequestAborted)).GetValueOrDefault(invitation.Id), http);

    /// <summary>False for re-entries that nobody of the desk made: whoever took such a link would come in under no name but its person's.</summary>
    public static Expression<Func<Invitation, bool>> IsOfTheDesk { get; } = row => !(row is Reentry) || ((Reentry)row).By != null;

    private InvitationMail Mail => mail;

    private InvitationView View(Invitation invitation, Delivery? sent, HttpContext http)
    {
        var state = invitation.State(clock.Now());
        var caller = Caller.From(http.User)!;
        var shown = state is InvitationState.Open && caller.MayManage(invitation.Role) && MakeReentry.MaySee(caller, invitation);
        return new InvitationView(
            invitation.Id.ToString("N"), invitation.Email, invitation.Role, state, invitation.CreatedAt.ToDateTimeOffset(),
            invitation.ExpiresAt.ToDateTimeOffset(), shown ? links.Address(invitation, http.Request) : null,
            sent is null ? null : new InvitationMailView(sent.State, sent.Problem), (invitation as Reentry)?.AccountId.ToString("N"));
    }

    private TimeProvider Clock => clock;

    // Whether another organisation has this address is not said here: it would tell strangers who works where.
    private async Task<Invitation?> Make(InvitationPlan plan, string? language, CancellationToken ct)
    {
        Invitation? made = null;
        var account = SignIn.Normalise(plan.Email);
        await journal.Commit(
            async () =>
            {
                if (await db.Set<Person>().AnyAsync(person => person.NormalizedEmail == account, ct))
                {
                    return false;
                }

                (made, var fact) = plan.Make(clock.Now());
                db.Add(made);
                db.Append(fact);
                await mail.Send(made, language, plan.By, ct);
                return true;
            },
            ct);
        return made;
    }
}
