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
        var more = false;
        await journal.Commit(
            async () =>
            {
                var (bookmark, facts) = await Unread(reader, most, ct);
                more = facts.Count == most;
                var concerned = facts.Where(fact => reader.Kinds.Contains(fact.Kind)).ToList();
                await reader.Expect(concerned, ct);
                foreach (var fact in concerned)
                {
                    await reader.Read(fact, ct);
                }

                bookmark.Position = facts.Count > 0 ? facts[^1].Position : bookmark.Position;
                // What concerns nobody is passed over without a write until there is much of it.
                return more || concerned.Count > 0;
            },
            ct);
        return more;
    }

    /// <summary>Facts that it has yet to act on.</summary>
    public async Task<int> Lag(string name, CancellationToken ct)
    {
        var kinds = readers.Single(one => one.Name == name).Kinds.ToList();
        var position = await db.Set<JournalBookmark>().Where(row => row.Reader == name).Select(row => row.Position).SingleOrDefaultAsync(ct);
        return await db.Set<JournalRow>().CountAsync(row => row.Position > position && kinds.Contains(row.Kind), ct);
    }

    private async Task<(JournalBookmark Bookmark, IReadOnlyList<JournalRow> Facts)> Unread(IJournalReader reader, int most, CancellationToken ct)
    {
        var bookmark = await db.Set<JournalBookmark>().SingleOrDefaultAsync(row => row.Reader == reader.Name, ct);
        if (bookmark is null)
        {
            bookmark = new JournalBookmark { OrganisationId = journal.OrganisationId, Reader = reader.Name };
            db.Add(bookmark);
        }

        var facts = await db.Set<JournalRow>().AsNoTracking().Where(row => row.Position > bookmark.Position)
            .OrderBy(row => row.Position).Take(most).ToListAsync(ct);
        return (bookmark, facts);
    }
}
