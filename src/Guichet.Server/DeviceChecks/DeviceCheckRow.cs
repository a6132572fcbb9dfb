using Guichet.Contracts.DeviceChecks;
using Guichet.Domain.Calls;
using Guichet.Domain.Organisations;
using Guichet.Server.Data;
using Guichet.Server.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Guichet.Server.DeviceChecks;

/// <summary>The last device check of a call's customer, or of a person at the desk.</summary>
internal sealed class DeviceCheckRow : IBelongsToOrganisation
{
    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>Whose customer it was; null for somebody at the desk.</summary>
    public required Guid? CallId { get; set; }

    public required Guid? PersonId { get; init; }

    public CheckResult Verdict { get; set; }

    /// <summary>Whole, as JSON.</summary>
    public string Findings { get; set; } = "";

    public Instant At { get; set; }

    public static DeviceCheckRow Of(Guid id, Guid organisation, Guid? call, Guid? person, DeviceCheck check) => new()
    {
        Id = id,
        OrganisationId = organisation,
        CallId = call,
        PersonId = person,
        Verdict = check.Verdict,
        Findings = KeptChecks.Write(check),
        At = Instant.FromDateTimeOffset(check.At),
    };
}

internal sealed class DeviceCheckMapping : IEntityTypeConfiguration<DeviceCheckRow>
{
    public void Configure(EntityTypeBuilder<DeviceCheckRow> builder)
    {
        builder.ToTable("DeviceChecks");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Verdict).HasConversion<string>().HasMaxLength(16);
        builder.HasIndex(row => row.CallId).IsUnique();
        builder.HasIndex(row => row.PersonId).IsUnique();
        builder.HasOne<Call>().WithMany().HasForeignKey(row => row.CallId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
