using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace Guichet.Server.Data;

/// <summary>PostgreSQL's statement that inserts any number of rows into one table: each of its parameters is a column, as an array.</summary>
internal sealed class InsertRows
{
    private static readonly ConcurrentDictionary<IEntityType, InsertRows?> _known = new();
    private readonly string _text;
    private readonly IReadOnlyList<Column> _columns;

    private InsertRows(string text, IReadOnlyList<Column> columns, IProperty? numbered) => (_text, _columns, Numbered) = (text, columns, numbered);

    /// <summary>The key that the database counts up, answered in the rows' order; null where there is none.</summary>
    public IProperty? Numbered { get; }

    /// <summary>Null where its rows are more, or something else, than rows of a table that is theirs alone.</summary>
    public static InsertRows? Of(IEntityType type) => _known.GetOrAdd(type, Make);

    /// <summary>Whether the database has nothing to fill in but the number.</summary>
    public bool Takes(IEnumerable<IUpdateEntry> rows) =>
        rows.All(row => row.SharedIdentityEntry is null && !_columns.Any(column => row.IsStoreGenerated(column.Property)));

    public NpgsqlBatchCommand Command(IReadOnlyList<IUpdateEntry> rows)
    {
        var command = new NpgsqlBatchCommand(_text);
        foreach (var column in _columns)
        {
            command.Parameters.Add(column.Parameter(rows));
        }

        return command;
    }

    /// <summary>Takes over the numbers that the database gave.</summary>
    public async Task Read(DbDataReader reader, IReadOnlyList<IUpdateEntry> rows, CancellationToken ct)
    {
        foreach (var row in rows)
        {
            await reader.ReadAsync(ct);
            row.SetStoreGeneratedValue(Numbered!, reader.GetInt64(0));
        }
    }

    private static InsertRows? Make(IEntityType type)
    {
        if (type.GetTableMappings().ToList() is not [{ Table: var table }] || table.EntityTypeMappings.Count() > 1
            || type.GetFlattenedProperties().Any(property => property.GetElementType() is not null || property.GetComputedColumnSql() is not null))
        {
            return null;
        }

        var numbered = type.FindPrimaryKey()?.Properties is [{ ClrType: var key } only] && key == typeof(long) && only.ValueGenerated == ValueGenerated.OnAdd ? only : null;
        var columns = type.GetFlattenedProperties().Where(property => property != numbered).Select(property => new Column(property, NameOf(property, table))).ToList();
        return new InsertRows(Text(table, columns, numbered), columns, numbered);
    }

    // Numbers are given in the order in which the rows are selected.
    private static string Text(ITable table, IReadOnlyList<Column> columns, IProperty? numbered)
    {
        var names = string.Join(", ", columns.Select(column => column.Name));
        var insert = $"INSERT INTO \"{table.Name}\" ({names}) SELECT {names} FROM unnest({string.Join(", ", columns.Select((_, at) => $"${at + 1}"))})"
            + $" WITH ORDINALITY AS r({names}, \"#\") ORDER BY \"#\"";
        return numbered is null ? insert : $"{insert} RETURNING {NameOf(numbered, table)}";
    }

    private static string NameOf(IProperty property, ITable table) => $"\"{property.GetColumnName(StoreObjectIdentifier.Table(table.Name, table.Schema))}\"";

    private sealed class Column(IProperty property, string name)
    {
        private readonly RelationalTypeMapping _mapping = property.GetRelationalTypeMapping();

        public IProperty Property => property;

        /// <summary>In quotes.</summary>
        public string Name => name;

        public NpgsqlParameter Parameter(IReadOnlyList<IUpdateEntry> rows)
        {
            var kept = _mapping.Converter?.ProviderClrType ?? Nullable.GetUnderlyingType(_mapping.ClrType) ?? _mapping.ClrType;
            var values = Array.CreateInstance(kept.IsValueType && property.IsColumnNullable() ? typeof(Nullable<>).MakeGenericType(kept) : kept, rows.Count);
            for (var at = 0; at < rows.Count; at++)
            {
                values.SetValue(ColumnModification.GetCurrentProviderValue(rows[at], property), at);
            }

            return new NpgsqlParameter { Value = values, DataTypeName = $"{_mapping.StoreTypeNameBase}[]" };
        }
    }
}
