using NodaTime;

namespace Guichet.Domain.People;

/// <summary>Where a re-entry came from.</summary>
public enum ReentrySource
{
    /// <summary>Somebody of the desk made it for them.</summary>
    Colleague,

    /// <summary>They asked for it on the sign-in page.</summary>
    SignInPage,

    /// <summary>Whoever runs the server made it there.</summary>
    CommandLine,
}

/// <summary>Somebody who has an account, and lost what opens it, is let in again: an invitation to their own account.</summary>
public sealed class Reentry : Invitation
{
    private Reentry()
    {
    }

    internal Reentry(ReentryPlan plan, Instant now)
        : base(plan, now) => (AccountId, By, ResetsSecondFactor) = (plan.AccountId, plan.By, plan.ResetsSecondFactor);

    /// <summary>The account that it opens.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>On whose word; null where nobody of the desk made it: they asked for it themselves, or it is from the server's command line.</summary>
    public Guid? By { get; private set; }

    /// <summary>It also makes authenticator, passkeys and codes for emergencies void.</summary>
    public bool ResetsSecondFactor { get; private set; }

    /// <summary>Null: another one is made instead, by whoever answers for it.</summary>
    public override InvitationRenewed? Renew(string linkId, Guid by, Instant now) => null;

    /// <summary>Null: it makes no account.</summary>
    public override InvitationAccepted? Accept(Guid personId, Instant now) => null;

    /// <summary>Its account is open again. Null when it is not open any more.</summary>
    public ReentryUsed? Use(Instant now)
    {
        if (State(now) is not InvitationState.Open)
        {
            return null;
        }

        (PersonId, EndedAt) = (AccountId, now);
        return new ReentryUsed(Id, AccountId, ResetsSecondFactor);
    }
}

/// <summary>Who is let in again, and on whose word.</summary>
/// <param name="Role">What the account is now: when it becomes another, the link opens nothing.</param>
/// <param name="By">See <see cref="Reentry.By"/>.</param>
public sealed record ReentryPlan(
    Guid Id, Guid OrganisationId, Guid AccountId, string Email, PersonRole Role, Guid? By, ReentrySource Source, bool ResetsSecondFactor, string LinkId)
{
    /// <summary>How long its link opens.</summary>
    public static readonly Duration Life = Duration.FromHours(24);

    public (Reentry Reentry, ReentryMade Fact) Make(Instant now) =>
        (new Reentry(this, now), new ReentryMade(Id, AccountId, Source, ResetsSecondFactor, By));
}
