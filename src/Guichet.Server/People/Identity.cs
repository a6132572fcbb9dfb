using Guichet.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Guichet.Server.People;

/// <summary>Who somebody is at their organisation's identity provider: an address may change there, this does not.</summary>
internal sealed class Identity : IBelongsToOrganisation
{
    public const int LongestIssuer = 300;

    public const int LongestSubject = 255; // OpenID Connect Core 1.0 section 2

    public required Guid OrganisationId { get; init; }

    public required Guid PersonId { get; init; }

    public required string Issuer { get; init; }

    public required string Subject { get; init; }
}

internal sealed class IdentityMapping : IEntityTypeConfiguration<Identity>
{
    public void Configure(EntityTypeBuilder<Identity> builder)
    {
        builder.ToTable("Identities");
        builder.HasKey(row => new { row.OrganisationId, row.Issuer, row.Subject });
        builder.Property(row => row.Issuer).HasMaxLength(Identity.LongestIssuer);
        builder.Property(row => row.Subject).HasMaxLength(Identity.LongestSubject);

        // One person is one at a provider: who gets somebody's old address there does not become them here.
        builder.HasIndex(row => new { row.PersonId, row.Issuer }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
