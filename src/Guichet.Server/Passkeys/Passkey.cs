using Guichet.Domain.Organisations;
using Guichet.Server.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Guichet.Server.Passkeys;

/// <summary>A credential of somebody's device or security key (WebAuthn): its public half, which is no secret.</summary>
internal sealed class Passkey : IBelongsToOrganisation
{
    public const int LongestName = 60;

    /// <summary>As many devices and keys as anybody has at hand.</summary>
    public const int Most = 20;

    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid PersonId { get; init; }

    public required string Name { get; set; }

    public required byte[] CredentialId { get; init; }

    /// <summary>In the form of COSE.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>How often it signed, where it counts: one that goes back is a copy.</summary>
    public required long SignCount { get; set; }

    /// <summary>By which ways a browser reaches it, separated by blanks.</summary>
    public required string Transports { get; init; }

    public required bool BackupEligible { get; init; }

    public required bool BackedUp { get; set; }

    public required Instant CreatedAt { get; init; }

    public required Instant UsedAt { get; set; }
}

/// <summary>What a device has just made, as a row.</summary>
internal static class NewPasskey
{
    public static Passkey From(UserPasskeyInfo info, Guid organisation, Guid person, Guid id, string name, Instant now) => new()
    {
        Id = id,
        OrganisationId = organisation,
        PersonId = person,
        Name = name,
        CredentialId = info.CredentialId,
        PublicKey = info.PublicKey,
        SignCount = info.SignCount,
        Transports = string.Join(' ', info.Transports ?? []),
        BackupEligible = info.IsBackupEligible,
        BackedUp = info.IsBackedUp,
        CreatedAt = now,
        UsedAt = now,
    };
}

internal sealed class PasskeyMapping : IEntityTypeConfiguration<Passkey>
{
    private const int LongestCredentialId = 1023; // WebAuthn level 3, section 4

    public void Configure(EntityTypeBuilder<Passkey> builder)
    {
        builder.ToTable("Passkeys");
        builder.Property(row => row.Name).HasMaxLength(Passkey.LongestName);
        builder.Property(row => row.CredentialId).HasMaxLength(LongestCredentialId);
        builder.Property(row => row.Transports).HasMaxLength(128);
        builder.HasIndex(row => row.CredentialId).IsUnique();
        builder.HasIndex(row => row.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
