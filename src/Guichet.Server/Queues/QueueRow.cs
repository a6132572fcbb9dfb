using Guichet.Domain.Appointments;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Domain.Scenarios;
using Guichet.Domain.Waiting;
using Guichet.Server.Appointments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Guichet.Server.Queues;

/// <summary>A team's public address, its hours and its words (A3).</summary>
internal sealed class QueueRow : IBelongsToOrganisation
{
    public required Guid TeamId { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>Of all organisations only one has it: it carries no secret and names nobody else.</summary>
    public required string Address { get; set; }

    /// <summary>Whether the page is there at all.</summary>
    public bool Offered { get; set; }

    /// <summary>IANA name.</summary>
    public required string Zone { get; set; }

    /// <summary>As <see cref="ShiftText"/> writes them; empty: always there.</summary>
    public required string Shifts { get; set; }

    public string? WelcomeFrench { get; set; }

    public string? WelcomeEnglish { get; set; }

    /// <summary>What else belongs to it: words for the customer, consents, how they come in. Null: nothing.</summary>
    public Guid? ScenarioId { get; set; }

    public WeeklyHours Hours() => new(DateTimeZoneProviders.Tzdb[Zone], ShiftText.Read(Shifts));

    public Opening At(Instant now) => QueuePlan.At(Hours(), now);
}

internal sealed class QueueMapping : IEntityTypeConfiguration<QueueRow>
{
    public void Configure(EntityTypeBuilder<QueueRow> builder)
    {
        builder.ToTable("Queues");
        builder.HasKey(row => row.TeamId);
        builder.Property(row => row.Address).HasMaxLength(QueuePlan.LongestAddress);
        builder.Property(row => row.Zone).HasMaxLength(64);
        builder.Property(row => row.WelcomeFrench).HasMaxLength(QueuePlan.LongestWelcome);
        builder.Property(row => row.WelcomeEnglish).HasMaxLength(QueuePlan.LongestWelcome);
        builder.HasOne<Team>().WithOne().HasForeignKey<QueueRow>(row => row.TeamId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Scenario>().WithMany().HasForeignKey(row => row.ScenarioId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.Address).IsUnique();
    }
}
