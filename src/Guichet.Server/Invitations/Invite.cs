using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Invitations;

/// <param name="Link">To hand over; null unless it is open.</param>
public sealed record InvitationView(string Id, string Email, PersonRole Role, InvitationState State, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, string? Link);

public sealed record InvitationList(IReadOnlyList<InvitationView> Items);

/// <summary>Asks somebody to the desk. No message is sent: whoever invites hands the link over.</summary>
internal sealed class Invite(GuichetDb db, JournalCommit journal, InvitationLinks links, TimeProvider clock)
{
    private const int MostShown = 100;

    public sealed record Request(string Email, PersonRole Role);

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
        return await invite.Make(plan, http.RequestAborted) is { } invitation
            ? TypedResults.Created($"/api/v1/invitations/{invitation.Id:N}", invite.View(invitation, http))
            : new Problem(ProblemCodes.EmailTaken).ToResult();
    }

    /// <summary>Newest first; of those that are over, the last hundred.</summary>
    public static async Task<IResult> List(Invite invite, GuichetDb db, HttpContext http)
    {
        var rows = await db.Set<Invitation>().AsNoTracking().OrderByDescending(row => row.CreatedAt).Take(MostShown).ToListAsync(http.RequestAborted);
        return TypedResults.Ok(new InvitationList([.. rows.Select(row => invite.View(row, http))]));
    }

    public InvitationView View(Invitation invitation, HttpContext http)
    {
        var state = invitation.State(clock.Now());
        var shown = state is InvitationState.Open && Caller.From(http.User)!.MayManage(invitation.Role);
        return new InvitationView(
            invitation.Id.ToString("N"), invitation.Email, invitation.Role, state, invitation.CreatedAt.ToDateTimeOffset(),
            invitation.ExpiresAt.ToDateTimeOffset(), shown ? links.Address(invitation, http.Request) : null);
    }

    private TimeProvider Clock => clock;

    // Whether another organisation has this address is not said here: it would tell strangers who works where.
    private async Task<Invitation?> Make(InvitationPlan plan, CancellationToken ct)
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
                return true;
            },
            ct);
        return made;
    }
}
