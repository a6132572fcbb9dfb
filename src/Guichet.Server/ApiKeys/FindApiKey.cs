using System.Collections.Concurrent;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.ApiKeys;

/// <summary>Looks a key up by its hash, in every organisation. Asked with every request that brings a key, so the query is translated once, one for
/// each program, since it belongs to one database's model; and what was found is good for a moment, as a program asks more than once.</summary>
internal sealed class FindApiKey(TimeProvider clock)
{
    /// <summary>How long a key that was revoked in another process of the same database opens still; one revoked here opens nothing from then on.</summary>
    public static readonly Duration Remembered = Duration.FromSeconds(5);

    private const int Most = 1000;

    private readonly Func<GuichetDb, byte[], CancellationToken, Task<ApiKey?>> _find = EF.CompileAsyncQuery(
        (GuichetDb db, byte[] hash, CancellationToken ct) => db.Set<ApiKey>().IgnoreQueryFilters(new[] { GuichetDb.OrganisationFilter }).AsNoTracking()
            .SingleOrDefault(row => row.Hash == hash && row.RevokedAt == null));

    private ConcurrentDictionary<string, (ApiKey Key, Instant Since)> _found = new(StringComparer.Ordinal);

    /// <param name="db">Asked for only when it is needed.</param>
    /// <returns>Null when there is no such key, or it was revoked.</returns>
    public async ValueTask<ApiKey?> ByHash(Func<GuichetDb> db, byte[] hash, CancellationToken ct)
    {
        var name = Convert.ToHexString(hash);
        var found = Volatile.Read(ref _found);
        if (found.TryGetValue(name, out var kept) && clock.Now() - kept.Since < Remembered)
        {
            return kept.Key;
        }

        if (found.Count >= Most)
        {
            found.Clear();
        }

        var since = clock.Now();
        var key = await _find(db(), hash, ct);
        if (key is null)
        {
            found.TryRemove(name, out _);
        }
        else
        {
            // Into the same memory that it was looked for in: what was read before a revocation is not remembered after it.
            found[name] = (key, since);
        }

        return key;
    }

    /// <summary>A key was changed: the next one who brings it is looked up anew.</summary>
    public void Forget() => Volatile.Write(ref _found, new ConcurrentDictionary<string, (ApiKey Key, Instant Since)>(StringComparer.Ordinal));
}
