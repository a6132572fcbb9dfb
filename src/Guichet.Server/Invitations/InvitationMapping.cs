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
        builder.HasIndex(row => row.LinkId).IsUnique();
        builder.HasIndex(row => new { row.OrganisationId, row.CreatedAt });
    }
}
