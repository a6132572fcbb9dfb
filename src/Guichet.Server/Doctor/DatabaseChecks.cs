using System.Data.Common;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Guichet.Server.Doctor;

/// <summary>Whether the database is there, whole and new enough.</summary>
internal static class DatabaseChecks
{
    /// <summary>What Debian 12 has; older ones are not tried.</summary>
    private const int OldestPostgres = 15;

    public static async Task<Finding> Look(DatabaseSettings settings, KeptFiles data, CancellationToken ct)
    {
        try
        {
            return settings.IsPostgres ? await Postgres(settings, ct) : await Sqlite(data, ct);
        }
        catch (DbException e)
        {
            return Finding.Fail("database", DatabaseTrouble.Explain(e, data.Database));
        }
    }

    private static async Task<Finding> Sqlite(KeptFiles data, CancellationToken ct)
    {
        if (!File.Exists(data.Database))
        {
            return Finding.Ok("database", $"none yet at {data.Database}; the first start makes it");
        }

        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(Database.Sqlite(data)) { Pooling = false }.ToString());
        var verdict = await Ask(connection, "PRAGMA quick_check(1);", ct) as string;
        return verdict == "ok"
            ? Finding.Ok("database", data.Database)
            : Finding.Fail("database", $"{data.Database} is damaged ({verdict}): restore the last backup");
    }

    // The extension keeps appointments from overlapping; whoever owns the database may add it.
    private static async Task<Finding> Postgres(DatabaseSettings settings, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Database.Postgres(settings)) { Pooling = false }.ToString());
        var extension = await Ask(connection, "SELECT count(*) FROM pg_available_extensions WHERE name = 'btree_gist'", ct) is > 0L;
        var where = $"PostgreSQL {connection.PostgreSqlVersion} at {connection.Host}, database {connection.Database}";
        return connection.PostgreSqlVersion.Major < OldestPostgres ? Finding.Fail("database", $"{where}: {OldestPostgres} or newer is needed")
            : extension ? Finding.Ok("database", where)
            : Finding.Fail("database", $"{where}: its extension btree_gist is missing; install the contributed extensions (postgresql-contrib)");
    }

    private static async Task<object?> Ask(DbConnection connection, string question, CancellationToken ct)
    {
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return await command.ExecuteScalarAsync(ct);
    }
}
