using Guichet.Domain.Calls;
using Guichet.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Guichet.Server.Calls;

/// <summary>Which call a key made. The answer is written anew from the call, so that no link is stored here.</summary>
internal sealed class IdempotencyRow : IBelongsToOrganisation
{
    public const int LongestKey = 128;

    public required Guid OrganisationId { get; init; }

    /// <summary>Who asked: another person's or program's same key is another key.</summary>
    public required Guid Actor { get; init; }

    public required string Key { get; init; }

    public required byte[] RequestHash { get; init; }

    public required Guid CallId { get; init; }

    public required Instant CreatedAt { get; init; }
}

internal sealed class IdempotencyMapping : IEntityTypeConfiguration<IdempotencyRow>
{
    public void Configure(EntityTypeBuilder<IdempotencyRow> builder)
    {
        builder.ToTable("IdempotencyKeys");
        builder.HasKey(row => new { row.OrganisationId, row.Actor, row.Key });
        builder.Property(row => row.Key).HasMaxLength(IdempotencyRow.LongestKey);
        builder.HasOne<Call>().WithMany().HasForeignKey(row => row.CallId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.CreatedAt);
    }
}
