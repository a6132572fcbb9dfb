using Guichet.Domain.Appointments;
using Guichet.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Guichet.Server.Appointments.Series;

/// <summary>The same appointment again and again: its rhythm. When each is stands with the appointments, which may be moved one by one.</summary>
internal sealed class AppointmentSeries : IBelongsToOrganisation
{
    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Rhythm Rhythm { get; init; }

    public required int Every { get; init; }

    /// <summary>Whose wall clock it goes by, an IANA name.</summary>
    public required string Zone { get; init; }

    public DateTimeZone Clock => DateTimeZoneProviders.Tzdb[Zone];
}

/// <summary>An appointment is a date of a series.</summary>
internal sealed class SeriesDate : IBelongsToOrganisation
{
    public required Guid AppointmentId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid SeriesId { get; init; }

    /// <summary>1, 2, 3... as they were booked.</summary>
    public required int Number { get; init; }
}

internal sealed class AppointmentSeriesMapping : IEntityTypeConfiguration<AppointmentSeries>
{
    public void Configure(EntityTypeBuilder<AppointmentSeries> builder)
    {
        builder.ToTable("AppointmentSeries");
        builder.Ignore(row => row.Clock);
        builder.Property(row => row.Rhythm).HasConversion<string>().HasMaxLength(16);
        builder.Property(row => row.Zone).HasMaxLength(64);
    }
}

internal sealed class SeriesDateMapping : IEntityTypeConfiguration<SeriesDate>
{
    public void Configure(EntityTypeBuilder<SeriesDate> builder)
    {
        builder.ToTable("SeriesDates");
        builder.HasKey(row => row.AppointmentId);
        builder.HasOne<Appointment>().WithOne().HasForeignKey<SeriesDate>(row => row.AppointmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AppointmentSeries>().WithMany().HasForeignKey(row => row.SeriesId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.SeriesId, row.Number }).IsUnique();
    }
}
