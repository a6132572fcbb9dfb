using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Guichet.Server.Data;

/// <summary>What a database says when it does not work, in a line for the person who runs it.</summary>
internal static class DatabaseTrouble
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <param name="path">Of the SQLite file.</param>
    public static string Explain(DbException e, string path) => e switch
    {
        SqliteException sqlite => Explain(sqlite, path),
        PostgresException refused => Explain(refused),
        NpgsqlException => $"PostgreSQL cannot be reached: {e.Message}. Check Database:ConnectionString and whether the server runs.",
        _ => $"The database cannot be opened: {e.Message}",
    };

    private static string Explain(SqliteException e, string path) => e.SqliteErrorCode switch
    {
        Busy or Locked => $"The database {path} is locked by another process. Stop the other one, or give another folder with --data DIR.",
        Corrupt or NotADatabase => $"The database {path} is damaged. Move it away and restore the last backup.",
        Full => $"The disk that holds {path} is full. Make room, then start again.",
        ReadOnly or CannotOpen or InputOutput => $"The database {path} cannot be written to. Check the folder's owner and whether the disk is read-only.",
        _ => $"The database {path} cannot be opened: {e.Message}",
    };

    private static string Explain(PostgresException e) => e.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"PostgreSQL refuses the account: {e.MessageText}. Check Database:ConnectionString.",
        PostgresErrorCodes.InvalidCatalogName => $"PostgreSQL has no such database: {e.MessageText}. Make it with createdb.",
        PostgresErrorCodes.InsufficientPrivilege => $"PostgreSQL does not allow it: {e.MessageText}. The account must own the database.",
        PostgresErrorCodes.DiskFull => "The disk of the PostgreSQL server is full. Make room, then start again.",
        _ => $"PostgreSQL says: {e.MessageText} ({e.SqlState})",
    };
}
