using Guichet.Domain.Organisations;
using NodaTime;

namespace Guichet.Domain.People;

/// <summary>What has become of an invitation.</summary>
public enum InvitationState
{
    Open,
    Accepted,
    Withdrawn,
    Expired,
}

/// <summary>Somebody is asked to the desk. The link that carries it is signed and works once; renewing it makes another link and the old
/// one void.</summary>
public class Invitation : IBelongsToOrganisation
{
    private protected Invitation() => (Email, LinkId) = ("", "");

    internal Invitation(InvitationPlan plan, Instant now)
    {
        (Id, OrganisationId, Email, Role, LinkId) = (plan.Id, plan.OrganisationId, plan.Email, plan.Role, plan.LinkId);
        (CreatedAt, ExpiresAt) = (now, now + InvitationPlan.Life);
    }

    private protected Invitation(ReentryPlan plan, Instant now)
    {
        (Id, OrganisationId, Email, Role, LinkId) = (plan.Id, plan.OrganisationId, plan.Email, plan.Role, plan.LinkId);
        (CreatedAt, ExpiresAt) = (now, now + ReentryPlan.Life);
    }

    public Guid Id { get; private set; }

    public Guid OrganisationId { get; private set; }

    public string Email { get; private set; }

    public PersonRole Role { get; private set; }

    /// <summary>What the link's secret proves, in hexadecimal; another one each time that it is renewed.</summary>
    public string LinkId { get; private set; }

    public Instant CreatedAt { get; private set; }

    public Instant ExpiresAt { get; private set; }

    /// <summary>Who came of it; null when nobody has yet.</summary>
    public Guid? PersonId { get; private protected set; }

    public InvitationState State(Instant now) =>
        PersonId is not null ? InvitationState.Accepted
        : EndedAt is not null ? InvitationState.Withdrawn
        : now >= ExpiresAt ? InvitationState.Expired
        : InvitationState.Open;

    /// <summary>Null when it is over for good.</summary>
    public virtual InvitationRenewed? Renew(string linkId, Guid by, Instant now)
    {
        if (State(now) is InvitationState.Accepted or InvitationState.Withdrawn)
        {
            return null;
        }

        (LinkId, ExpiresAt) = (linkId, now + InvitationPlan.Life);
        return new InvitationRenewed(Id, by);
    }

    /// <summary>Null when it is over already.</summary>
    public InvitationWithdrawn? Withdraw(Guid? by, Instant now)
    {
        if (State(now) is InvitationState.Accepted or InvitationState.Withdrawn)
        {
            return null;
        }

        EndedAt = now;
        return new InvitationWithdrawn(Id, by);
    }

    /// <summary>Null when it is not open any more.</summary>
    public virtual InvitationAccepted? Accept(Guid personId, Instant now)
    {
        if (State(now) is not InvitationState.Open)
        {
            return null;
        }

        (PersonId, EndedAt) = (personId, now);
        return new InvitationAccepted(Id, personId);
    }

    // When it was accepted or withdrawn.
    private protected Instant? EndedAt { get; set; }
}

/// <summary>Who is invited as what, and by whom.</summary>
/// <param name="By">Null where nobody of the desk invites: an organisation's first owner, from the server's command line.</param>
public sealed record InvitationPlan(Guid Id, Guid OrganisationId, string Email, PersonRole Role, Guid? By, string LinkId)
{
    /// <summary>How long its link opens.</summary>
    public static readonly Duration Life = Duration.FromDays(7);

    public (Invitation Invitation, PersonInvited Fact) Make(Instant now) => (new Invitation(this, now), new PersonInvited(Id, Role, By));
}
