namespace Guichet.Server.Journal;

/// <summary>
/// Acts on facts, in the order of each organisation's chain. What it changes in the database is saved with its bookmark in one transaction, so
/// that a fact has one effect also when the process is killed; what must leave the process (a message) is queued as a row and sent from there.
/// </summary>
internal interface IJournalReader
{
    /// <summary>Its bookmark's name: stable, also the label of <c>guichet_journal_lag</c>.</summary>
    string Name { get; }

    /// <summary>The kinds that it acts on; it passes over all others.</summary>
    IReadOnlySet<string> Kinds { get; }

    /// <summary>What it is given next, in the same transaction: so that what many facts are about can be read with one query.</summary>
    Task Expect(IReadOnlyList<JournalRow> facts, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Adds its changes to the database of this scope; whoever calls it saves them. Thrown at, it is asked again later.</summary>
    Task Read(JournalRow fact, CancellationToken ct);
}
