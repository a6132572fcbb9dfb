using Guichet.Server.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Data;

/// <summary>The database in one file of the data folder.</summary>
internal sealed class SqliteDb(DbContextOptions<SqliteDb> options, CurrentOrganisation current, WriteGate gate) : GuichetDb(options, current)
{
    // SQLite has one writer and the transaction is immediate: whoever has the turn is alone.
    public override async Task<WriteTurn> TakeTurn(CancellationToken ct)
    {
        var turn = await gate.Enter(ct);
        try
        {
            return new WriteTurn(await Database.BeginTransactionAsync(ct), turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }
}
