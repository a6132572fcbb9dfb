using Guichet.Domain.Calls;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Domain.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Guichet.Server.Rooms.Chat;

/// <summary>Something that was said in a room (A5).</summary>
internal sealed class ChatRow : IBelongsToOrganisation
{
    public required Guid OrganisationId { get; init; }

    public required Guid CallId { get; init; }

    /// <summary>1, 2, 3... within the call.</summary>
    public required long Number { get; init; }

    public required string ParticipantId { get; init; }

    public required string ClientId { get; init; }

    public required string Name { get; init; }

    public required SeatRole Role { get; init; }

    public required string Text { get; init; }

    public required Instant SentAt { get; init; }
}

internal sealed class ChatMapping : IEntityTypeConfiguration<ChatRow>
{
    public void Configure(EntityTypeBuilder<ChatRow> builder)
    {
        builder.ToTable("Chat");
        builder.HasKey(row => new { row.CallId, row.Number });
        builder.Property(row => row.ParticipantId).HasMaxLength(32);
        builder.Property(row => row.ClientId).HasMaxLength(ChatText.LongestClientId);
        builder.Property(row => row.Name).HasMaxLength(DisplayName.Longest);
        builder.Property(row => row.Role).HasConversion<string>().HasMaxLength(16);
        builder.Property(row => row.Text).HasMaxLength(ChatText.Longest);
        builder.HasOne<Call>().WithMany().HasForeignKey(row => row.CallId).OnDelete(DeleteBehavior.Cascade);

        // Saying the same thing again, because no answer came, is harmless.
        builder.HasIndex(row => new { row.CallId, row.ParticipantId, row.ClientId }).IsUnique();
    }
}
