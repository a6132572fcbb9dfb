using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Server.DeskSessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Guichet.Server.People;

/// <summary>An account at the desk. Customers have none.</summary>
internal sealed class Person : IdentityUser<Guid>, IBelongsToOrganisation
{
    public required Guid OrganisationId { get; init; }

    public required string Name { get; set; }

    public required PersonRole Role { get; set; }

    public string? Language { get; set; }

    /// <summary>Since when they may not come in any more; their name stays on what they did.</summary>
    public Instant? DeactivatedAt { get; set; }

    /// <summary>The authenticator's secret, encrypted with the keys of the data folder; null when there is none.</summary>
    public byte[]? TotpSecret { get; set; }

    /// <summary>The last step whose code was used: no code works twice.</summary>
    public long? TotpStep { get; set; }

    public LockOut LockOut
    {
        get => new(AccessFailedCount, LockoutEnd is { } end ? Instant.FromDateTimeOffset(end) : null);
        set => (AccessFailedCount, LockoutEnd) = (value.Failures, value.Until?.ToDateTimeOffset());
    }
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(p => p.Name).HasMaxLength(DisplayName.Longest);
        builder.Property(p => p.Role).HasConversion<string>().HasMaxLength(16);
        builder.Property(p => p.NormalizedEmail).HasMaxLength(256);
        builder.Property(p => p.Email).HasMaxLength(256);
        builder.Property(p => p.ConcurrencyStamp).IsConcurrencyToken();

        // One e-mail address is one account over all organisations: signing in does not ask which.
        builder.HasIndex(p => p.NormalizedEmail).IsUnique();
        builder.HasMany<DeskSession>().WithOne().HasForeignKey(session => session.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(p => p.LockOut);
        builder.Ignore(p => p.PhoneNumber).Ignore(p => p.PhoneNumberConfirmed).Ignore(p => p.TwoFactorEnabled);
        builder.Ignore(p => p.UserName).Ignore(p => p.NormalizedUserName).Ignore(p => p.LockoutEnabled).Ignore(p => p.EmailConfirmed);
    }
}
