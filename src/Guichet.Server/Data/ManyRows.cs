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

    public override async Task<int> SaveChangesAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken = default)
    {
        IList<IUpdateEntry> added = [.. entries.Where(entry => entry.EntityState is EntityState.Added)];
        if (added.Count < Fewest || RelationalDependencies.Connection.CurrentTransaction is null
            || entries.Any(entry => entry.EntityState is not EntityState.Added && !CanFollow(entry)) || Inserts(added) is not { } inserts)
        {
            return await base.SaveChangesAsync(entries, cancellationToken);
        }

        var sent = await Send(inserts, added, cancellationToken);
        return added.Count == entries.Count ? sent
            : sent + await base.SaveChangesAsync([.. entries.Where(entry => entry.EntityState is not EntityState.Added)], cancellationToken);
    }

    // What no new row can depend on. Where it is otherwise the order of the statements is Entity Framework's to decide.
    private static bool CanFollow(IUpdateEntry entry) => entry.EntityState is EntityState.Modified
        && !entry.EntityType.GetFlattenedProperties().Any(property => (property.IsKey() || property.IsForeignKey() || property.IsUniqueIndex()) && entry.IsModified(property));

    // Null where Entity Framework is to do it.
    private static List<(InsertRows Insert, IReadOnlyList<IUpdateEntry> Rows)>? Inserts(IList<IUpdateEntry> entries)
    {
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
