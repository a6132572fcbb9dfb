using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Tests.Data;

/// <summary>A start on tables that are up to date does not compare them with the code that reads them; these do. What is missing: tools/add-migration.</summary>
public sealed class MigrationsTests
{
    [Fact]
    public void Sqlite_HasAMigrationForEverythingInTheModel()
    {
        using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite().Options, new CurrentOrganisation(), new WriteGate());
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Postgres_HasAMigrationForEverythingInTheModel()
    {
        using var db = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql().Options, new CurrentOrganisation());
        Assert.False(db.Database.HasPendingModelChanges());
    }
}
