using Guichet.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.ApiKeys;

/// <summary>Looks a key up by its hash, in every organisation. Asked with every request that brings a key, so the query is translated once; one for
/// each program, since it belongs to one database's model.</summary>
internal sealed class FindApiKey
{
    private readonly Func<GuichetDb, byte[], CancellationToken, Task<ApiKey?>> _find = EF.CompileAsyncQuery(
        (GuichetDb db, byte[] hash, CancellationToken ct) => db.Set<ApiKey>().IgnoreQueryFilters(new[] { GuichetDb.OrganisationFilter }).AsNoTracking()
            .SingleOrDefault(row => row.Hash == hash && row.RevokedAt == null));

    /// <returns>Null when there is no such key, or it was revoked.</returns>
    public Task<ApiKey?> ByHash(GuichetDb db, byte[] hash, CancellationToken ct) => _find(db, hash, ct);
}
