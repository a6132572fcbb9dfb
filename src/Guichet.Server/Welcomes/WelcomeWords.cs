using Guichet.Domain.Organisations;
using Guichet.Domain.Scenarios;
using Guichet.Domain.Waiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Guichet.Server.Welcomes;

/// <summary>The words that greet whoever waits, where neither their scenario nor their team has some.</summary>
internal sealed class WelcomeWords : IBelongsToOrganisation
{
    public required Guid OrganisationId { get; init; }

    public string? French { get; set; }

    public string? English { get; set; }

    public BothLanguages Read() => new(French, English);
}

internal sealed class WelcomeWordsMapping : IEntityTypeConfiguration<WelcomeWords>
{
    public void Configure(EntityTypeBuilder<WelcomeWords> builder)
    {
        builder.ToTable("WelcomeWords");
        builder.HasKey(row => row.OrganisationId);
        builder.Property(row => row.French).HasMaxLength(QueuePlan.LongestWelcome);
        builder.Property(row => row.English).HasMaxLength(QueuePlan.LongestWelcome);
    }
}
