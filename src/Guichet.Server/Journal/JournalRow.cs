using Guichet.Domain.Journal;
using Guichet.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Guichet.Server.Journal;

/// <summary>A fact as it was written. Never changed, never deleted: the table's triggers refuse.</summary>
internal sealed class JournalRow : IBelongsToOrganisation
{
    /// <summary>Grows over all organisations: readers keep their bookmark by it.</summary>
    public long Sequence { get; private init; }

    public required Guid OrganisationId { get; init; }

    public required long Position { get; init; }

    public required Guid FactId { get; init; }

    public required string Kind { get; init; }

    public required Instant At { get; init; }

    public required string Body { get; init; }

    public required byte[] Hash { get; init; }

    public ChainLink Link => new(OrganisationId, Position, FactId, Kind, At, Body);
}

internal sealed class JournalMapping : IEntityTypeConfiguration<JournalRow>
{
    public void Configure(EntityTypeBuilder<JournalRow> builder)
    {
        builder.ToTable("Journal");
        builder.HasKey(row => row.Sequence);
        builder.Ignore(row => row.Link);
        builder.HasIndex(row => new { row.OrganisationId, row.Position }).IsUnique();
        builder.HasIndex(row => row.FactId).IsUnique();
    }
}
