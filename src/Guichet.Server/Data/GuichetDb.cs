using System.Linq.Expressions;
using System.Reflection;
using Guichet.Domain.Journal;
using Guichet.Domain.Organisations;
using Guichet.Server.Organisations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Data;

/// <summary>The database as one organisation sees it. It finds its tables by their mappings, so that it names no feature.</summary>
internal abstract class GuichetDb : DbContext
{
    /// <summary>The filter's name; switching it off is done by this name and nowhere but at a door that proves who comes.</summary>
    public const string OrganisationFilter = "Organisation";

    private readonly CurrentOrganisation _current;
    private readonly List<Fact> _pending = [];

    // Rows are compared with what they were when they are saved. Otherwise whoever looks among the rows at hand has all of them compared: a hundred
    // notices in one transaction took a second for it.
    protected GuichetDb(DbContextOptions options, CurrentOrganisation current)
        : base(options)
    {
        _current = current;
        ChangeTracker.AutoDetectChangesEnabled = false;
    }

    /// <summary>Notes a fact; it is written with the rows that it belongs to.</summary>
    public void Append(Fact? fact)
    {
        if (fact is not null)
        {
            _pending.Add(fact);
        }
    }

    public IReadOnlyList<Fact> TakePending()
    {
        Fact[] taken = [.. _pending];
        _pending.Clear();
        return taken;
    }

    /// <summary>Waits until no other writes for this organisation, then begins.</summary>
    public abstract Task<WriteTurn> TakeTurn(CancellationToken ct);

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        RefuseForeignRows();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(GuichetDb).Assembly);

        // The filter of a kind of row holds for its kinds too.
        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(entity => entity.BaseType is null).Select(entity => entity.ClrType).Where(IsRow).ToList())
        {
            FilterOf.MakeGenericMethod(type).Invoke(this, [modelBuilder]);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Instant>().HaveConversion<InstantTicks>();

    private static MethodInfo FilterOf { get; } = typeof(GuichetDb).GetMethod(nameof(Filter), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private static bool IsRow(Type type) => type.IsAssignableTo(typeof(IBelongsToOrganisation));

    private void Filter<T>(ModelBuilder model)
        where T : class, IBelongsToOrganisation
    {
        Expression<Func<T, bool>> own = typeof(T) == typeof(Organisation)
            ? row => EF.Property<Guid>(row, nameof(Organisation.Id)) == _current.Id
            : row => row.OrganisationId == _current.Id;
        model.Entity<T>().HasQueryFilter(OrganisationFilter, own);
        if (typeof(T) != typeof(Organisation))
        {
            model.Entity<T>().HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }
    }

    // The query filter guards what is read; this guards what is written.
    private void RefuseForeignRows()
    {
        foreach (var entry in ChangeTracker.Entries<IBelongsToOrganisation>())
        {
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity.OrganisationId != _current.Id)
            {
                throw new InvalidOperationException($"A row of {entry.Metadata.DisplayName()} belongs to another organisation.");
            }
        }
    }
}
