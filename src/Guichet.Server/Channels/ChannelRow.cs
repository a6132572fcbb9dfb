using Guichet.Domain.Messages;
using Guichet.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Guichet.Server.Channels;

/// <summary>How an organisation's channel is set up. Without a row it is the desk's own mailbox.</summary>
internal sealed class ChannelRow : IBelongsToOrganisation
{
    public required Guid OrganisationId { get; init; }

    public required MessageChannel Channel { get; init; }

    public OperatorKind Kind { get; set; }

    /// <summary>JSON of an <see cref="OperatorSetUp"/>, sealed with the server's own keys: a copy of the database alone opens no operator's account.</summary>
    public string Sealed { get; set; } = "";

    public Instant? SuspendedAt { get; set; }
}

internal sealed class ChannelMapping : IEntityTypeConfiguration<ChannelRow>
{
    public void Configure(EntityTypeBuilder<ChannelRow> builder)
    {
        builder.ToTable("Channels");
        builder.HasKey(row => new { row.OrganisationId, row.Channel });
        builder.Property(row => row.Channel).HasConversion<string>().HasMaxLength(8);
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(16);
    }
}
