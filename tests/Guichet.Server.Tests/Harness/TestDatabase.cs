using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Guichet.Server.Tests.Harness;

/// <summary>Where a server under test keeps its rows: the file in its folder, or, where the environment names a PostgreSQL
/// (<c>GUICHET_TESTS_POSTGRES</c>), a database of its own there. Tests write one SQL for both: names as in the model, <c>$name</c> for parameters.</summary>
internal sealed partial class TestDatabase
{
    private static readonly string? _server = Environment.GetEnvironmentVariable("GUICHET_TESTS_POSTGRES");
    private readonly string _folder;

    private TestDatabase(string folder) => _folder = folder;

    public static bool IsPostgres => !string.IsNullOrEmpty(_server);

    public static TestDatabase Of(string folder) => new(folder);

    /// <summary>The setting that leads there; empty for SQLite. A second start in the same folder finds what the first left.</summary>
    public async Task<string> Make()
    {
        if (!IsPostgres)
        {
            return "";
        }

        if (await Ask($"SELECT count(*) FROM pg_database WHERE datname = '{Name}'") is 0L)
        {
            await Ask($"CREATE DATABASE \"{Name}\"");
        }

        return ConnectionString;
    }

    /// <summary>Ends the connections that a stopped server's pool still holds.</summary>
    public Task Disconnect() => IsPostgres ? Ask($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Name}'") : Task.CompletedTask;

    /// <summary>Begins as a copy of another, to which nobody is connected.</summary>
    public Task MakeLike(TestDatabase other) => IsPostgres ? Ask($"CREATE DATABASE \"{Name}\" TEMPLATE \"{other.Name}\"") : Task.CompletedTask;

    public IReadOnlyList<object[]> Rows(string sql, (string Name, object Value)[] parameters)
    {
        using DbConnection connection = IsPostgres ? new NpgsqlConnection(ConnectionString) : new SqliteConnection($"Data Source={Path.Combine(_folder, "guichet.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = IsPostgres ? ForPostgres(sql) : sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = IsPostgres ? (name.Replace('$', '@'), Guid.TryParse(value as string, out var id) ? id : value) : (name, value);
            command.Parameters.Add(parameter);
        }

        using var reader = command.ExecuteReader();
        List<object[]> rows = [];
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add([.. row.Select(value => value is Guid id ? id.ToString().ToUpperInvariant() : value)]);
        }

        return rows;
    }

    public void Close()
    {
        if (!IsPostgres)
        {
            SqliteConnection.ClearAllPools();
        }
    }

    public async Task Drop()
    {
        if (IsPostgres)
        {
            await Ask($"DROP DATABASE IF EXISTS \"{Name}\" WITH (FORCE)");
        }
    }

    private string Name => Path.GetFileName(_folder.TrimEnd('/')).ToLowerInvariant();

    private string ConnectionString => new NpgsqlConnectionStringBuilder(_server) { Database = Name, MaxPoolSize = 30 }.ToString();

    private static async Task<object?> Ask(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server) { Database = "postgres", Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private static string ForPostgres(string sql) =>
        Parts().Replace(sql, part => part.Value[0] is '\'' ? part.Value : part.Value[0] is '$' ? $"@{part.Value[1..]}" : $"\"{part.Value}\"");

    // Texts stay as they are; names of tables and columns have a capital and small letters, the words of SQL do not.
    [GeneratedRegex("""'[^']*'|\$\w+|\b[A-Z]\w*[a-z]\w*\b""")]
    private static partial Regex Parts();
}
