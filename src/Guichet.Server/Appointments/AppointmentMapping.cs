using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.People;
using Guichet.Domain.Scenarios;
using Guichet.Server.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Guichet.Server.Appointments;

internal sealed class AppointmentMapping : IEntityTypeConfiguration<Appointment>
{
    /// <summary>Who booked it with which Idempotency-Key and which request: the same again is the same appointment.</summary>
    public const string BookedBy = nameof(BookedBy);
    public const string BookedKey = nameof(BookedKey);
    public const string BookedHash = nameof(BookedHash);

    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.ToTable("Appointments");
        builder.Property(one => one.State).HasConversion<string>().HasMaxLength(16);
        builder.ComplexProperty(one => one.Subject, subject =>
        {
            subject.Ignore(s => s.Call);
            subject.Ignore(s => s.IsErased);
            subject.Property(s => s.Zone).HasColumnName("Zone").HasMaxLength(64);
            // Its index stands in the migration: EF Core cannot say it.
            subject.Property(s => s.ThreadId).HasColumnName("ThreadId");
            subject.ComplexProperty(s => s.Topic, topic =>
            {
                topic.Property(t => t.Title).HasColumnName("Title");
                topic.Property(t => t.Language).HasColumnName("Language");
            });
            subject.ComplexProperty(s => s.Customer, customer =>
            {
                customer.Property(c => c.Name).HasColumnName("Customer_Name");
                customer.Property(c => c.Email).HasColumnName("Customer_Email");
                customer.Property(c => c.Phone).HasColumnName("Customer_Phone");
                customer.Property(c => c.ErasedAt).HasColumnName("Customer_ErasedAt");
            });
        });
        builder.ComplexProperty(one => one.Time, time =>
        {
            time.Property(t => t.Start).HasColumnName("Start");
            time.Property(t => t.End).HasColumnName("End");
            time.Property(t => t.BusyFrom).HasColumnName("BusyFrom");
            time.Property(t => t.BusyTo).HasColumnName("BusyTo");
            time.Ignore(t => t.Slot);
            time.Ignore(t => t.Busy);
        });
        builder.Property<Guid?>(BookedBy);
        builder.Property<string?>(BookedKey).HasMaxLength(128);
        builder.Property<byte[]?>(BookedHash);
        builder.HasOne<Person>().WithMany().HasForeignKey(one => one.SpecialistId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(one => one.TeamId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<AppointmentType>().WithMany().HasForeignKey(one => one.TypeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Call>().WithMany().HasForeignKey(one => one.CallId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany<Consent>().WithOne().HasForeignKey(consent => consent.AppointmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(nameof(Appointment.OrganisationId), BookedBy, BookedKey).IsUnique();
    }
}

internal sealed class WorkingHoursMapping : IEntityTypeConfiguration<WorkingHours>
{
    public void Configure(EntityTypeBuilder<WorkingHours> builder)
    {
        builder.ToTable("WorkingHours");
        builder.HasKey(row => row.SpecialistId);
        builder.Property(row => row.Zone).HasMaxLength(64);
        builder.HasOne<Person>().WithOne().HasForeignKey<WorkingHours>(row => row.SpecialistId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TimeOffMapping : IEntityTypeConfiguration<TimeOff>
{
    public void Configure(EntityTypeBuilder<TimeOff> builder)
    {
        builder.ToTable("TimeOff");
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.SpecialistId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.SpecialistId, row.End });
    }
}

internal sealed class AppointmentTypeMapping : IEntityTypeConfiguration<AppointmentType>
{
    public void Configure(EntityTypeBuilder<AppointmentType> builder)
    {
        builder.ToTable("AppointmentTypes");
        builder.Property(row => row.Name).HasMaxLength(AppointmentType.LongestName);
        builder.HasOne<Scenario>().WithMany().HasForeignKey(row => row.ScenarioId).OnDelete(DeleteBehavior.Restrict);
    }
}
