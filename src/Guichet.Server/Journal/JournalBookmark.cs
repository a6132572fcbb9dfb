using Guichet.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Guichet.Server.Journal;

/// <summary>How far a reader has come in an organisation's chain. By position, not by sequence: within an organisation positions are written one
/// after another and without a gap, so that nothing can appear behind the bookmark.</summary>
internal sealed class JournalBookmark : IBelongsToOrganisation
{
    public const int LongestReader = 40;

    public required Guid OrganisationId { get; init; }

    public required string Reader { get; init; }

    public long Position { get; init; }
}

internal sealed class JournalBookmarkMapping : IEntityTypeConfiguration<JournalBookmark>
{
    public void Configure(EntityTypeBuilder<JournalBookmark> builder)
    {
        builder.ToTable("JournalBookmarks");
        builder.HasKey(row => new { row.OrganisationId, row.Reader });
        builder.Property(row => row.Reader).HasMaxLength(JournalBookmark.LongestReader);
    }
}
