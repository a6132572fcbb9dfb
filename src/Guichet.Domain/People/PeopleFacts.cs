using Guichet.Domain.Journal;

namespace Guichet.Domain.People;

/// <summary>By nobody: on the server's command line, which invites its first owner.</summary>
public sealed record OrganisationMade(Guid OrganisationId, Guid? OwnerId) : Fact;

/// <summary>Those of before it was written down have no origin.</summary>
public sealed record SignInSucceeded(Guid PersonId, SignInOrigin? Origin = null) : Fact;

public sealed record SignInFailed(Guid PersonId, bool Locked, SignInOrigin? Origin = null) : Fact;

public sealed record SignedOut(Guid PersonId) : Fact;

/// <summary>By nobody: with the sample, or on the server's command line. Those of before this was written down have nobody either.</summary>
public sealed record ApiKeyMade(Guid KeyId, string Scopes, Guid? By = null) : Fact;

/// <summary>By nobody: as an organisation's first owner, on the server's command line.</summary>
public sealed record PersonInvited(Guid InvitationId, PersonRole Role, Guid? By) : Fact;

public sealed record InvitationRenewed(Guid InvitationId, Guid By) : Fact;

/// <summary>By nobody: another link was made on the server's command line.</summary>
public sealed record InvitationWithdrawn(Guid InvitationId, Guid? By) : Fact;

public sealed record InvitationAccepted(Guid InvitationId, Guid PersonId) : Fact;

/// <summary>Somebody who has an account already may come in again by a link.</summary>
public sealed record ReentryMade(Guid InvitationId, Guid PersonId, ReentrySource Source, bool ResetsSecondFactor, Guid? By) : Fact;

public sealed record ReentryUsed(Guid InvitationId, Guid PersonId, bool SecondFactorReset) : Fact;

public sealed record PersonRoleChanged(Guid PersonId, PersonRole From, PersonRole To, Guid By) : Fact;

public sealed record PersonDeactivated(Guid PersonId, Guid By) : Fact;

public sealed record PersonActivated(Guid PersonId, Guid By) : Fact;

public sealed record TeamMade(Guid TeamId, Guid By) : Fact;

public sealed record TeamChanged(Guid TeamId, IReadOnlyList<Guid> Joined, IReadOnlyList<Guid> Left, bool Renamed, Guid By) : Fact;

public sealed record TeamDeleted(Guid TeamId, Guid By) : Fact;

public sealed record DeskSessionsEnded(Guid PersonId, IReadOnlyList<Guid> SessionIds) : Fact;

public sealed record PasswordChanged(Guid PersonId) : Fact;

public sealed record SecondFactorSet(Guid PersonId) : Fact;

public sealed record SecondFactorRemoved(Guid PersonId) : Fact;

public sealed record PasskeyAdded(Guid PersonId, Guid PasskeyId) : Fact;

public sealed record PasskeyRemoved(Guid PersonId, Guid PasskeyId) : Fact;

/// <summary>To sign in, or to prove at the desk that it is still them.</summary>
public sealed record PasskeyUsed(Guid PersonId, Guid PasskeyId) : Fact;

public sealed record RecoveryCodesMade(Guid PersonId) : Fact;

public sealed record RecoveryCodeUsed(Guid PersonId) : Fact;

public sealed record SingleSignOnSetUp(bool Only, PersonRole? RoleOfNew, Guid By) : Fact;

public sealed record SingleSignOnRemoved(Guid By) : Fact;

/// <summary>The provider vouched for somebody, and they were not let in; why is a problem's code.</summary>
public sealed record SingleSignOnRefused(string Problem, SignInOrigin? Origin = null) : Fact;

/// <summary>Somebody of the identity provider is this person from now on.</summary>
public sealed record IdentityLinked(Guid PersonId) : Fact;

/// <summary>By the identity provider, without an invitation.</summary>
public sealed record PersonJoined(Guid PersonId, PersonRole Role) : Fact;

/// <summary>An owner came in another way where everybody comes by single sign-on.</summary>
public sealed record SingleSignOnPassedBy(Guid PersonId) : Fact;

public sealed record SecondFactorRequirementChanged(bool Required, Guid By) : Fact;

public sealed record ApiKeyRevoked(Guid KeyId, Guid By) : Fact;
