using System.Text.Json;
using Guichet.Domain.Journal;
using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Journal;

/// <summary>Writes rows and the facts about them in one transaction, one after another within an organisation.</summary>
internal sealed class JournalCommit(
    GuichetDb db, CurrentOrganisation current, IEnumerable<IFollowFacts> followers, JournalBell bell, TimeProvider clock)
{
    /// <summary>Whose chain is written.</summary>
    public Guid OrganisationId => current.Id;

    private ChainEnd? _end;

    /// <summary>The last fact's position, 0 before the first. Within a turn nobody else moves it; after a turn it is where that turn left it.</summary>
    public async Task<long> End(CancellationToken ct) => (await ReadEnd(ct)).Position;

    /// <summary>Saves what was changed and appended.</summary>
    public Task Commit(CancellationToken ct) => Commit(() => Task.FromResult(true), ct);

    /// <summary>The same, with <paramref name="decide"/> inside the transaction, for what only the database can promise.
    /// False undoes everything.</summary>
    public async Task<bool> Commit(Func<Task<bool>> decide, CancellationToken ct)
    {
        await using var turn = await db.TakeTurn(ct);
        _end = null;
        if (!await decide())
        {
            db.TakePending();
            return false;
        }

        var facts = await WithFollowers(db.TakePending(), ct);
        await AddFacts(facts, ct);
        await db.SaveChangesAsync(ct);
        await turn.Commit(ct);
        if (facts.Count > 0)
        {
            bell.Ring(current.Id);
        }

        return true;
    }

    private async Task<IReadOnlyList<Fact>> WithFollowers(IReadOnlyList<Fact> facts, CancellationToken ct)
    {
        foreach (var follower in followers)
        {
            await follower.Follow(facts, ct);
        }

        return [.. facts, .. db.TakePending()];
    }

    private async Task AddFacts(IReadOnlyList<Fact> facts, CancellationToken ct)
    {
        if (facts.Count == 0)
        {
            return;
        }

        var (position, hash) = await ReadEnd(ct);
        foreach (var fact in facts)
        {
            var link = new ChainLink(
                current.Id, ++position, clock.NewId(), fact.Kind, clock.Now(), JsonSerializer.Serialize(fact, fact.GetType(), Json.Options));
            hash = HashChain.Next(hash, link);
            db.Set<JournalRow>().Add(new JournalRow
            {
                OrganisationId = link.OrganisationId,
                Position = link.Position,
                FactId = link.FactId,
                Kind = link.Kind,
                At = link.At,
                Body = link.Body,
                Hash = hash,
            });
        }

        _end = new ChainEnd(position, hash);
    }

    private async Task<ChainEnd> ReadEnd(CancellationToken ct) =>
        _end ??= await db.Set<JournalRow>().OrderByDescending(row => row.Position).Select(row => new ChainEnd(row.Position, row.Hash)).FirstOrDefaultAsync(ct)
            ?? new ChainEnd(0, HashChain.Start);

    private sealed record ChainEnd(long Position, byte[] Hash);
}
