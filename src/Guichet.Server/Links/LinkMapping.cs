using Guichet.Domain.Calls;
using Guichet.Domain.Companions;
using Guichet.Domain.Links;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Guichet.Server.Links;

internal sealed class LinkMapping : IEntityTypeConfiguration<Link>
{
    public void Configure(EntityTypeBuilder<Link> builder)
    {
        builder.ToTable("Links");
        builder.HasKey(link => link.Id);
        builder.Property(link => link.Id).HasMaxLength(32);
        builder.Property(link => link.Role).HasConversion<string>().HasMaxLength(16);
        builder.HasOne<Call>().WithMany().HasForeignKey(link => link.CallId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Companion>().WithMany().HasForeignKey(link => link.CompanionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(link => new { link.OrganisationId, link.CallId });
    }
}
