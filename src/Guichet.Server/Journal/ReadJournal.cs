using Guichet.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Journal;

/// <summary>One step of a reader in the chain of this scope's organisation.</summary>
internal sealed class ReadJournal(GuichetDb db, JournalCommit journal, IEnumerable<IJournalReader> readers)
{
    public IReadOnlyList<string> Names => [.. readers.Select(one => one.Name)];

    /// <summary>Reads at most so many facts and moves the bookmark behind them, in one transaction.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> Step(string name, int most, CancellationToken ct)
    {
        var reader = readers.Single(one => one.Name == name);
        var unread = await Unread(reader, most, ct);
        // What concerns nobody is passed over without a write until there is much of it.
        if (unread.Facts.Count == 0 && unread.To - unread.From < 10 * most)
        {
            return false;
        }

        await journal.Commit(
            async () =>
            {
                if (!await Move(name, unread.From, unread.To, ct))
                {
                    return false;
                }

                await reader.Expect(unread.Facts, ct);
                foreach (var fact in unread.Facts)
                {
                    await reader.Read(fact, ct);
                }

                return true;
            },
            ct);
        return unread.Facts.Count == most;
    }

    /// <summary>Facts that it has yet to act on.</summary>
    public async Task<int> Lag(string name, CancellationToken ct)
    {
        var kinds = readers.Single(one => one.Name == name).Kinds.ToList();
        var position = await Position(name, ct);
        return await db.Set<JournalRow>().CountAsync(row => row.Position > position && kinds.Contains(row.Kind), ct);
    }

    // Facts do not change, so they are read before the turn: others write meanwhile. Whether another has acted on them is for the turn to say.
    private async Task<(long From, long To, IReadOnlyList<JournalRow> Facts)> Unread(IJournalReader reader, int most, CancellationToken ct)
    {
        var kinds = reader.Kinds.ToList();
        var from = await Position(reader.Name, ct);
        var last = await db.Set<JournalRow>().MaxAsync(row => (long?)row.Position, ct) ?? 0;
        var facts = last == from ? [] : await db.Set<JournalRow>().AsNoTracking()
            .Where(row => row.Position > from && row.Position <= last && kinds.Contains(row.Kind))
            .OrderBy(row => row.Position).Take(most).ToListAsync(ct);
        return (from, facts.Count == most ? facts[^1].Position : last, facts);
    }

    private Task<long> Position(string name, CancellationToken ct) =>
        db.Set<JournalBookmark>().Where(row => row.Reader == name).Select(row => row.Position).SingleOrDefaultAsync(ct);

    // False when another moved it meanwhile.
    private async Task<bool> Move(string name, long from, long to, CancellationToken ct)
    {
        if (await db.Set<JournalBookmark>().Where(row => row.Reader == name && row.Position == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.Position, to), ct) == 1)
        {
            return true;
        }

        if (await db.Set<JournalBookmark>().AnyAsync(row => row.Reader == name, ct))
        {
            return false;
        }

        db.Add(new JournalBookmark { OrganisationId = journal.OrganisationId, Reader = name, Position = to });
        return true;
    }
}
