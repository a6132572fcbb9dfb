using Guichet.Server.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Guichet.Server.Data;

/// <summary>For <c>dotnet ef</c> alone, which needs the model and no database.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<GuichetDb>
{
    public GuichetDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<GuichetDb>().UseSqlite("Data Source=:memory:").Options, new CurrentOrganisation());
}
