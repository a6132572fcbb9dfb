namespace Guichet.Domain.Journal;

/// <summary>Something that happened. Written in the same transaction as what it says; readers with bookmarks act on it.
/// Facts name things by id and hold no text of a
/// customer's, so that erasing one never breaks the chain.</summary>
public abstract record Fact
{
    /// <summary>Stable: readers and audits know it by this name.</summary>
    public string Kind => GetType().Name;
}
