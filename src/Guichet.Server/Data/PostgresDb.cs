using Guichet.Server.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Data;

/// <summary>The database on a PostgreSQL server.</summary>
internal sealed class PostgresDb(DbContextOptions<PostgresDb> options, CurrentOrganisation current) : GuichetDb(options, current)
{
    private readonly CurrentOrganisation _current = current;

    // One after another within an organisation, because each fact's hash covers the one before it; organisations do not wait for each other.
    // Whoever founds one has none yet: these wait for each other.
    public override async Task<WriteTurn> TakeTurn(CancellationToken ct)
    {
        var transaction = await Database.BeginTransactionAsync(ct);
        try
        {
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockKey(_current.Id)})", ct);
            return new WriteTurn(transaction, null);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    // The last half of an id is its random one (RFC 9562 version 7). Two organisations with one key would only wait needlessly.
    private static long LockKey(Guid organisation) => BitConverter.ToInt64(organisation.ToByteArray(), 8);
}
