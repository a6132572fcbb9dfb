using Guichet.Domain.Journal;

namespace Guichet.Server.Journal;

/// <summary>Changes a feature's own rows in the transaction of another's facts: for what must never be told apart from them. What may come a
/// moment later, such as a message, reads the Journal instead.</summary>
internal interface IFollowFacts
{
    /// <summary>May change rows and append facts; must not save.</summary>
    Task Follow(IReadOnlyList<Fact> facts, CancellationToken ct);
}
