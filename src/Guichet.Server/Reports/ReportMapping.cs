using System.Text.Json;
using Guichet.Domain.Calls;
using Guichet.Domain.Reports;
using Guichet.Domain.Scenarios;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Guichet.Server.Reports;

/// <summary>Fields and answers are read and written whole, and nothing is looked for in them: they are kept as JSON.</summary>
internal sealed class ReportMapping : IEntityTypeConfiguration<Report>
{
    /// <summary>The columns of <see cref="Report.Share"/>.</summary>
    public const string ShareId = nameof(ShareId);
    public const string SharedUntil = nameof(SharedUntil);

    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.ToTable("Reports");
        builder.HasKey(row => row.CallId);
        AsJson(builder.Property(row => row.Fields));
        AsJson(builder.Property(row => row.Draft));
        builder.Ignore(row => row.Share);
        builder.Ignore(row => row.State);
        builder.Property<Guid?>(ShareId);
        builder.Property<Instant?>(SharedUntil);
        builder.HasIndex(ShareId).IsUnique();
        builder.HasOne<Call>().WithOne().HasForeignKey<Report>(row => row.CallId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Scenario>().WithMany().HasForeignKey(row => row.ScenarioId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<ReportVersion>().WithOne().HasForeignKey(row => row.CallId).OnDelete(DeleteBehavior.Cascade);
    }

    // Each is replaced and never changed.
    internal static void AsJson<T>(PropertyBuilder<T> property) => property.HasConversion(
        value => JsonSerializer.Serialize(value, Json.Options), text => JsonSerializer.Deserialize<T>(text, Json.Options)!,
        new ValueComparer<T>((one, other) => ReferenceEquals(one, other), value => value == null ? 0 : value.GetHashCode()));
}

internal sealed class ReportVersionMapping : IEntityTypeConfiguration<ReportVersion>
{
    public void Configure(EntityTypeBuilder<ReportVersion> builder)
    {
        builder.ToTable("ReportVersions");
        builder.HasKey(row => new { row.CallId, row.Number });
        ReportMapping.AsJson(builder.Property(row => row.Answers));
    }
}
