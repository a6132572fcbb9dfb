using System.Text.Json;
using Guichet.Domain.Scenarios;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Guichet.Server.Scenarios;

/// <summary>A plan is read and written whole, and nothing is looked for in it: it is kept as JSON.</summary>
internal sealed class ScenarioMapping : IEntityTypeConfiguration<Scenario>
{
    private const int LongestKey = 40;

    public void Configure(EntityTypeBuilder<Scenario> builder)
    {
        builder.ToTable("Scenarios");
        builder.Property(row => row.Template).HasMaxLength(LongestKey);
        builder.Property(row => row.Plan).HasConversion(
            plan => JsonSerializer.Serialize(plan, Json.Options), text => JsonSerializer.Deserialize<ScenarioPlan>(text, Json.Options)!,
            new ValueComparer<ScenarioPlan>((one, other) => ReferenceEquals(one, other), plan => plan.Name.GetHashCode(StringComparison.Ordinal)));
        builder.HasMany<Consent>().WithOne().HasForeignKey(row => row.ScenarioId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ConsentMapping : IEntityTypeConfiguration<Consent>
{
    private const int LongestLanguage = 8;

    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("Consents");
        builder.Property(row => row.Text).HasMaxLength(AskedConsent.LongestText);
        builder.Property(row => row.Language).HasMaxLength(LongestLanguage);
    }
}
