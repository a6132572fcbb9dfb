using Guichet.Domain.Retention;
using Guichet.Domain.Scenarios;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Retention;

/// <summary>Erases a few of a scenario's customers in one transaction, short enough that nobody waits for it.</summary>
internal sealed class EraseBatch(GuichetDb db, JournalCommit journal, IEnumerable<IFindEnded> ended, EraseEnded erase, TimeProvider clock)
{
    public const int Most = 50;

    /// <param name="after">What the batch before returned; null for the first.</param>
    /// <returns>After what the next batch begins; null when there is none.</returns>
    public async Task<Ended?> Handle(EndedKind kind, Guid scenarioId, Ended? after, CancellationToken ct)
    {
        var from = ended.Single(one => one.Kind == kind);
        if (await Days(scenarioId, ct) is not { } days)
        {
            return null;
        }

        // Looked for before anybody has to wait, and again when nobody else can change it.
        var found = await from.Find(new EndedQuery(scenarioId, RetentionTime.Limit(clock.Now(), days), Most, after), ct);
        if (found.Count > 0)
        {
            await journal.Commit(async () => await Erase(from, scenarioId, [.. found.Select(one => one.Id)], ct), ct);
        }

        return found.Count < Most ? null : found[^1];
    }

    private async Task<bool> Erase(IFindEnded from, Guid scenarioId, IReadOnlyCollection<Guid> found, CancellationToken ct)
    {
        if (await Days(scenarioId, ct) is not { } days
            || await from.Find(new EndedQuery(scenarioId, RetentionTime.Limit(clock.Now(), days), Most, Among: found), ct) is not { Count: > 0 } still)
        {
            return false;
        }

        await erase.Handle(from.Kind, still, ct);
        foreach (var (id, _, _) in still)
        {
            db.Append(from.Kind is EndedKind.Place ? new CustomerErased(null, id, days) : new CustomerErased(id, null, days));
        }

        return true;
    }

    private async Task<int?> Days(Guid scenarioId, CancellationToken ct) =>
        (await db.Set<Scenario>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == scenarioId, ct))?.Plan.RetentionDays;
}
