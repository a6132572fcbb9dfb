using Guichet.Domain.Organisations;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Guichet.Server.Appointments.Feeds;

/// <summary>A specialist's calendar under a secret address. Without its row the address is void.</summary>
internal sealed class CalendarFeed : IBelongsToOrganisation
{
    /// <summary>Lower-case hex of the secret's first 16 bytes, as with links.</summary>
    public required string Id { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid SpecialistId { get; init; }

    public required Instant CreatedAt { get; init; }
}

internal sealed class CalendarFeedMapping : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("CalendarFeeds");
        builder.Property(row => row.Id).HasMaxLength(32);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.SpecialistId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.SpecialistId).IsUnique();
    }
}

/// <summary>Writes feeds' addresses and reads their secrets.</summary>
internal sealed class FeedSigner(ServerKey key)
{
    private readonly byte[] _key = key.For("feeds");

    public string Address(string origin, CalendarFeed feed) =>
        $"{origin}/feeds/{Domain.Secrets.SignedId.Write(Convert.FromHexString(feed.Id), _key)}.ics";

    public string? IdOf(string secret) =>
        Domain.Secrets.SignedId.TryRead(secret, _key, out var id) ? Convert.ToHexStringLower(id) : null;
}
