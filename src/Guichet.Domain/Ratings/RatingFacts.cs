using Guichet.Domain.Journal;

namespace Guichet.Domain.Ratings;

/// <summary>The customer rated the call, or changed what they had said. Their words are not in it: what is written here stays.</summary>
public sealed record CallRated(Guid CallId, int Stars) : Fact;
