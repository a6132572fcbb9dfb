using Guichet.Domain.Appointments;
using Guichet.Domain.Companions;
using Guichet.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Guichet.Server.Companions;

internal sealed class CompanionMapping : IEntityTypeConfiguration<Companion>
{
    public void Configure(EntityTypeBuilder<Companion> builder)
    {
        builder.ToTable("Companions");
        builder.Ignore(one => one.AsSeen);
        builder.Property(one => one.Kind).HasConversion<string>().HasMaxLength(16);
        builder.ComplexProperty(one => one.Person, person =>
        {
            person.Property(one => one.Name).HasColumnName("Name").HasMaxLength(DisplayName.Longest);
            person.Property(one => one.Email).HasColumnName("Email");
            person.Property(one => one.Phone).HasColumnName("Phone");
            person.Property(one => one.Language).HasColumnName("Language");
        });
        builder.HasOne<Appointment>().WithMany().HasForeignKey(one => one.AppointmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
