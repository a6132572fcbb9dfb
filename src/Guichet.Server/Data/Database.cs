using Guichet.Server.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Data;

/// <summary>Opens the database and brings it to this version.</summary>
internal static class Database
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static void AddDatabase(this IServiceCollection services, KeptFiles data)
    {
        services.AddSingleton<WriteGate>();
        services.AddSingleton<SqlitePragmas>();
        services.AddDbContext<GuichetDb>((provider, options) => options
            .UseSqlite(ConnectionString(data))
            .AddInterceptors(provider.GetRequiredService<SqlitePragmas>()));
    }

    public static string ConnectionString(KeptFiles data) =>
        new SqliteConnectionStringBuilder { DataSource = data.Database, ForeignKeys = true, DefaultTimeout = 10 }.ToString();

    /// <exception cref="StartException">Another process holds it, it is damaged, or the disk refuses.</exception>
    public static async Task Migrate(GuichetDb db, KeptFiles data, CancellationToken ct)
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", ct);
            await db.Database.MigrateAsync(ct);
        }
        catch (SqliteException e)
        {
            throw new StartException(Explain(e, data.Database), e);
        }
    }

    public static string Explain(SqliteException e, string path) => e.SqliteErrorCode switch
    {
        Busy or Locked => $"The database {path} is locked by another process. Stop the other one, or give another folder with --data DIR.",
        Corrupt or NotADatabase => $"The database {path} is damaged. Move it away and restore the last backup.",
        Full => $"The disk that holds {path} is full. Make room, then start again.",
        ReadOnly or CannotOpen or InputOutput => $"The database {path} cannot be written to. Check the folder's owner and whether the disk is read-only.",
        _ => $"The database {path} cannot be opened: {e.Message}",
    };
}
