using Guichet.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Guichet.Server.DeskSessions;

/// <summary>How somebody signed in.</summary>
internal enum SignInWay
{
    Password,

    /// <summary>With a finger, a face or a PIN: two factors in one.</summary>
    Passkey,

    /// <summary>At the organisation's identity provider; how many factors it asks for is its own affair.</summary>
    SingleSignOn,
}

/// <summary>A browser in which somebody is signed in to the desk. The cookie holds its id; without its row the cookie is worthless.</summary>
internal sealed class DeskSession : IBelongsToOrganisation
{
    public const int LongestDevice = 256;

    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid PersonId { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>The last request, to the minute or so.</summary>
    public required Instant SeenAt { get; set; }

    public required string Address { get; set; }

    /// <summary>What the browser calls itself.</summary>
    public required string Device { get; init; }

    public required SignInWay Way { get; set; }

    /// <summary>When they last proved by something better than a password that it is them; for a while it stands in for asking again.</summary>
    public Instant? ProvedAt { get; set; }
}

internal sealed class DeskSessionMapping : IEntityTypeConfiguration<DeskSession>
{
    public void Configure(EntityTypeBuilder<DeskSession> builder)
    {
        builder.ToTable("DeskSessions");
        builder.Property(row => row.Device).HasMaxLength(DeskSession.LongestDevice);
        builder.Property(row => row.Address).HasMaxLength(64);
        builder.Property(row => row.Way).HasConversion<string>().HasMaxLength(16).HasDefaultValue(SignInWay.Password);
        builder.HasIndex(row => new { row.OrganisationId, row.PersonId });
    }
}
