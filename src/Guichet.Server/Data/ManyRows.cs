using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace Guichet.Server.Data;

/// <summary>Writes many new rows to PostgreSQL with one statement for each table, all sent at once. Entity Framework sends a statement for each row, and
/// the server reads and plans every one of them anew: for a rush of bookings that was most of what both had to do.</summary>
internal sealed class ManyRows(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational) : RelationalDatabase(dependencies, relational)
{
    /// <summary>Fewer rows are not worth it.</summary>
    private const int Fewest = 12;

    public override async Task<int> SaveChangesAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken = default) =>
        Inserts(entries) is { } inserts ? await Send(inserts, entries, cancellationToken) : await base.SaveChangesAsync(entries, cancellationToken);

    // Null where Entity Framework is to do it: where anything is changed or deleted, too, the order of the statements is its to decide.
    private List<(InsertRows Insert, IReadOnlyList<IUpdateEntry> Rows)>? Inserts(IList<IUpdateEntry> entries)
    {
        if (entries.Count < Fewest || RelationalDependencies.Connection.CurrentTransaction is null || entries.Any(entry => entry.EntityState != EntityState.Added))
        {
            return null;
        }

        List<(InsertRows Insert, IReadOnlyList<IUpdateEntry> Rows)> inserts = [];
        foreach (var rows in InOrder(entries.ToLookup(entry => entry.EntityType)))
        {
            if (rows is null || InsertRows.Of(rows.Key) is not { } insert || !insert.Takes(rows))
            {
                return null;
            }

            inserts.Add((insert, [.. rows]));
        }

        return inserts;
    }

    // Those that others point at come before them. Ends with null where tables point at each other.
    private static IEnumerable<IGrouping<IEntityType, IUpdateEntry>?> InOrder(ILookup<IEntityType, IUpdateEntry> rows)
    {
        var left = rows.ToList();
        while (left.Count > 0)
        {
            var next = left.Find(one => !one.Key.GetForeignKeys().Any(key => key.PrincipalEntityType != one.Key && left.Exists(other => other.Key == key.PrincipalEntityType)));
            yield return next;
            if (next is null)
            {
                yield break;
            }

            left.Remove(next);
        }
    }

    private async Task<int> Send(List<(InsertRows Insert, IReadOnlyList<IUpdateEntry> Rows)> inserts, IList<IUpdateEntry> entries, CancellationToken ct)
    {
        var connection = (NpgsqlConnection)RelationalDependencies.Connection.DbConnection;
        await using var batch = new NpgsqlBatch(connection, (NpgsqlTransaction)RelationalDependencies.Connection.CurrentTransaction!.GetDbTransaction());
        foreach (var (insert, rows) in inserts)
        {
            batch.BatchCommands.Add(insert.Command(rows));
        }

        try
        {
            // Once for each connection: the text is always the same.
            await batch.PrepareAsync(ct);
            await using var reader = await batch.ExecuteReaderAsync(ct);
            foreach (var (insert, rows) in inserts.Where(one => one.Insert.Numbered is not null))
            {
                await insert.Read(reader, rows, ct);
                await reader.NextResultAsync(ct);
            }
        }
        catch (NpgsqlException e)
        {
            throw new DbUpdateException("The database refused new rows.", e, [.. entries]);
        }

        return entries.Count;
    }
}
