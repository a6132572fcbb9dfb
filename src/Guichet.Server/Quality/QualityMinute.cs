using Guichet.Domain.Calls;
using Guichet.Domain.Organisations;
using Guichet.Domain.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Guichet.Server.Quality;

/// <summary>One way of a participant's media over a minute.</summary>
internal sealed record QualityFlow(double LossShare, double? JitterMilliseconds, long SoundBitsPerSecond, long PictureBitsPerSecond);

/// <summary>How many measurements, two seconds each, were judged how.</summary>
internal sealed record QualityLevels(int Good, int Weak, int Bad, int Lost)
{
    public static QualityLevels None { get; } = new(0, 0, 0, 0);

    public QualityLevels Plus(ConnectionLevel level) => level switch
    {
        ConnectionLevel.Good => this with { Good = Good + 1 },
        ConnectionLevel.Weak => this with { Weak = Weak + 1 },
        ConnectionLevel.Bad => this with { Bad = Bad + 1 },
        _ => this with { Lost = Lost + 1 },
    };
}

/// <param name="Role">Null in minutes kept before it was noted.</param>
internal sealed record QualityWho(string ParticipantId, SeatRole? Role);

/// <summary>What is not known is null.</summary>
/// <param name="DownlinkEstimate">Bits per second that the participant's line carries, as last estimated.</param>
internal sealed record QualityLine(int? RoundTripMedianMilliseconds, int? RoundTripMaximumMilliseconds, long? DownlinkEstimate);

/// <summary>Heights of the pictures sent to the participant; both null where that is not known.</summary>
internal sealed record QualityPictures(int? MeanHeight, int? HighestHeight);

/// <summary>How a participant's connection was for a minute of a call (A4, A17). Numbers only; it goes with its call.</summary>
internal sealed class QualityMinute : IBelongsToOrganisation
{
    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid CallId { get; init; }

    public required QualityWho Who { get; init; }

    public required Instant StartedAt { get; init; }

    /// <summary>A minute and a moment; less for the last of a connection.</summary>
    public required double Seconds { get; init; }

    public required QualityFlow Up { get; init; }

    public required QualityFlow Down { get; init; }

    public required QualityLevels Levels { get; init; }

    public required QualityLine Line { get; init; }

    public required QualityPictures Pictures { get; init; }

    public required QualityPlayback Playback { get; init; }
}

internal sealed class QualityMinuteMapping : IEntityTypeConfiguration<QualityMinute>
{
    public void Configure(EntityTypeBuilder<QualityMinute> builder)
    {
        builder.ToTable("QualityMinutes");
        builder.ComplexProperty(row => row.Who, who =>
        {
            who.Property(one => one.ParticipantId).HasColumnName("ParticipantId").HasMaxLength(32);
            who.Property(one => one.Role).HasColumnName("Role").HasConversion<string>().HasMaxLength(16);
        });
        builder.ComplexProperty(row => row.Up);
        builder.ComplexProperty(row => row.Down);
        builder.ComplexProperty(row => row.Levels);
        builder.ComplexProperty(row => row.Line, line =>
        {
            line.Property(one => one.RoundTripMedianMilliseconds).HasColumnName("RoundTrip_MedianMilliseconds");
            line.Property(one => one.RoundTripMaximumMilliseconds).HasColumnName("RoundTrip_MaximumMilliseconds");
            line.Property(one => one.DownlinkEstimate).HasColumnName("DownlinkEstimate");
        });
        builder.ComplexProperty(row => row.Pictures);
        builder.ComplexProperty(row => row.Playback);
        builder.HasOne<Call>().WithMany().HasForeignKey(row => row.CallId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.CallId, row.StartedAt });
        builder.HasIndex(row => new { row.OrganisationId, row.StartedAt });
    }
}
