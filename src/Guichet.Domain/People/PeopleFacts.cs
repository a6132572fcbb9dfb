using Guichet.Domain.Journal;

namespace Guichet.Domain.People;

public sealed record OrganisationMade(Guid OrganisationId, Guid OwnerId) : Fact;

public sealed record SignInSucceeded(Guid PersonId) : Fact;

public sealed record SignInFailed(Guid PersonId, bool Locked) : Fact;

public sealed record SignedOut(Guid PersonId) : Fact;

public sealed record ApiKeyMade(Guid KeyId, string Scopes) : Fact;
