using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Guichet.Server.Welcomes;

/// <summary>The picture or the video of a team, or of the whole organisation. Its bytes are kept in the database, so that every node has them.</summary>
internal sealed class WelcomeRow : IBelongsToOrganisation
{
    /// <summary>Another file is another row: browsers may keep what they have loaded.</summary>
    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>Null for the organisation.</summary>
    public required Guid? TeamId { get; init; }

    public required string ContentType { get; init; }

    public required bool Video { get; init; }

    public required int Length { get; init; }

    public required Instant SetAt { get; init; }
}

/// <summary>So many bytes of it that a browser which wants a piece of a video costs little.</summary>
internal sealed class WelcomePart : IBelongsToOrganisation
{
    /// <summary>Each part but the last has so many.</summary>
    public const int Size = 256 * 1024;

    public required Guid OrganisationId { get; init; }

    public required Guid WelcomeId { get; init; }

    /// <summary>0, 1, 2...</summary>
    public required int Number { get; init; }

    public required byte[] Bytes { get; init; }
}

internal sealed class WelcomeMapping : IEntityTypeConfiguration<WelcomeRow>
{
    public void Configure(EntityTypeBuilder<WelcomeRow> builder)
    {
        builder.ToTable("Welcomes");
        builder.Property(row => row.ContentType).HasMaxLength(32);
        builder.HasOne<Team>().WithMany().HasForeignKey(row => row.TeamId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.OrganisationId, row.TeamId });
        builder.HasMany<WelcomePart>().WithOne().HasForeignKey(part => part.WelcomeId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class WelcomePartMapping : IEntityTypeConfiguration<WelcomePart>
{
    public void Configure(EntityTypeBuilder<WelcomePart> builder)
    {
        builder.ToTable("WelcomeParts");
        builder.HasKey(part => new { part.WelcomeId, part.Number });
    }
}
