using Guichet.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Guichet.Server.Invitations;

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitations");
        builder.Property(row => row.Email).HasMaxLength(256);
        builder.Property(row => row.Role).HasConversion<string>().HasMaxLength(16);
        builder.Property(row => row.LinkId).HasMaxLength(32);
        builder.Property<NodaTime.Instant?>("EndedAt");
        builder.HasDiscriminator<string>("Kind").HasValue<Invitation>("desk").HasValue<Reentry>("re-entry");
        builder.Property("Kind").HasMaxLength(8).HasDefaultValue("desk");
        builder.HasIndex(row => row.LinkId).IsUnique();
        builder.HasIndex(row => new { row.OrganisationId, row.CreatedAt });
    }
}

internal sealed class ReentryMapping : IEntityTypeConfiguration<Reentry>
{
    public void Configure(EntityTypeBuilder<Reentry> builder) => builder.HasIndex(row => row.AccountId);
}
