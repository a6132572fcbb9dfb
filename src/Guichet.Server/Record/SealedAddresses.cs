using System.Text.Json;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Record;

/// <summary>The addresses that facts of sign-ins name by their seals.</summary>
internal sealed class SealedAddresses(GuichetDb db)
{
    private sealed record Said(SignInOrigin? Origin);

    /// <returns>By seal. What was erased is not there.</returns>
    public async Task<IReadOnlyDictionary<string, SignInAddress>> Of(IEnumerable<SignInOrigin?> origins, CancellationToken ct)
    {
        var seals = origins.Select(one => one?.Seal).OfType<string>().ToList();
        return seals.Count == 0 ? new Dictionary<string, SignInAddress>()
            : await db.Set<SignInAddress>().AsNoTracking().Where(row => seals.Contains(row.Seal)).ToDictionaryAsync(row => row.Seal, ct);
    }

    /// <summary>Those whose address is another than the one that was written down with them. One that is kept no more says nothing.</summary>
    public async Task<IReadOnlySet<long>> Altered(IReadOnlyList<JournalRow> rows, CancellationToken ct)
    {
        var facts = rows.Where(row => row.Body.Contains("\"seal\":\"", StringComparison.Ordinal))
            .Select(row => (row.Position, JsonSerializer.Deserialize<Said>(row.Body, Json.Options)!.Origin)).ToList();
        var kept = await Of(facts.Select(fact => fact.Origin), ct);
        return facts.Where(fact => fact.Origin?.Seal is { } seal && kept.GetValueOrDefault(seal)?.IsAsSealed is false).Select(fact => fact.Position).ToHashSet();
    }
}
