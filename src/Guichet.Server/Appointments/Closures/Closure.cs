using Guichet.Domain.Appointments;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Guichet.Server.Appointments.Closures;

/// <summary>A stretch in which nobody of a team, or of the whole organisation, can be booked: by the clock on the wall where each of them works.</summary>
internal sealed class Closure : IBelongsToOrganisation
{
    public const int LongestName = 80;

    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>Null: everybody.</summary>
    public required Guid? TeamId { get; init; }

    public required string? Name { get; init; }

    /// <summary>What the clock on the wall shows, kept as if it were UTC's.</summary>
    public required Instant Start { get; init; }

    public required Instant End { get; init; }

    /// <summary>When it is for whoever works in this zone.</summary>
    public Interval In(DateTimeZone zone)
    {
        var (start, end) = (WallClock.At(Start.InUtc().LocalDateTime, zone), WallClock.At(End.InUtc().LocalDateTime, zone));
        return new Interval(start, Instant.Max(start, end));
    }
}

internal sealed class ClosureMapping : IEntityTypeConfiguration<Closure>
{
    public void Configure(EntityTypeBuilder<Closure> builder)
    {
        builder.ToTable("Closures");
        builder.Property(row => row.Name).HasMaxLength(Closure.LongestName);
        builder.HasOne<Team>().WithMany().HasForeignKey(row => row.TeamId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.OrganisationId, row.End });
    }
}
