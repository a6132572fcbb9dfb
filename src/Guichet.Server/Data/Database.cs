using System.Data.Common;
using Guichet.Server.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Guichet.Server.Data;

/// <summary>Opens the database and brings it to this version.</summary>
internal static class Database
{
    /// <param name="settings">Known before the services are there: which database it is decides which services they are.</param>
    // The options are the same for every request: made anew for each they cost more than most queries.
    public static void AddDatabase(this IServiceCollection services, DatabaseSettings settings, KeptFiles data)
    {
        if (settings.IsPostgres)
        {
            services.AddDbContext<GuichetDb, PostgresDb>(options => options.UseNpgsql(Postgres(settings)).ReplaceService<IDatabase, ManyRows>(), optionsLifetime: ServiceLifetime.Singleton);
            return;
        }

        services.AddSingleton<WriteGate>();
        services.AddSingleton<SqlitePragmas>();
        services.AddDbContext<GuichetDb, SqliteDb>((provider, options) => options
            .UseSqlite(Sqlite(data)).AddInterceptors(provider.GetRequiredService<SqlitePragmas>()), optionsLifetime: ServiceLifetime.Singleton);
    }

    public static string Sqlite(KeptFiles data) =>
        new SqliteConnectionStringBuilder { DataSource = data.Database, ForeignKeys = true, DefaultTimeout = 10 }.ToString();

    /// <exception cref="StartException">It is not a connection string.</exception>
    public static string Postgres(DatabaseSettings settings)
    {
        try
        {
            // Nothing is left in a connection that the next user of it could meet: locks end with their transaction.
            return new NpgsqlConnectionStringBuilder(settings.ConnectionString) { ApplicationName = "guichet", NoResetOnClose = true }.ToString();
        }
        catch (ArgumentException e)
        {
            throw new StartException($"The setting Database:ConnectionString is not in order: {e.Message} (see docs/settings.md)", e);
        }
    }

    /// <exception cref="StartException">Another process holds it, it is damaged, it cannot be reached, or the disk refuses.</exception>
    public static async Task Migrate(GuichetDb db, KeptFiles data, CancellationToken ct)
    {
        try
        {
            if (db is SqliteDb)
            {
                await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", ct);
            }

            // The migrator compares the whole model before it looks at what is to be done.
            if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
            {
                await db.Database.MigrateAsync(ct);
            }
        }
        catch (DbException e)
        {
            throw new StartException(DatabaseTrouble.Explain(e, data.Database), e);
        }
    }
}
