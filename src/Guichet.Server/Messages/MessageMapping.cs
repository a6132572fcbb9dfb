using System.Text.Json;
using Guichet.Domain.Messages;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Guichet.Server.Messages;

internal sealed class MessageMapping : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.ToTable("Messages");
        builder.ComplexProperty(one => one.Way, way =>
        {
            way.Property(w => w.Channel).HasColumnName("Channel").HasConversion<string>().HasMaxLength(8);
            way.Property(w => w.Incoming).HasColumnName("Incoming");
            way.Property(w => w.Address).HasColumnName("Address").HasMaxLength(254);
        });
        builder.ComplexProperty(one => one.Content, content =>
        {
            content.Property(c => c.Subject).HasColumnName("Subject").HasMaxLength(MessageContent.LongestSubject);
            content.Property(c => c.Text).HasColumnName("Text");
        });
        builder.ComplexProperty(one => one.About, about =>
        {
            about.Property(a => a.AppointmentId).HasColumnName("AppointmentId");
            about.Property(a => a.CallId).HasColumnName("CallId");
            about.Property(a => a.Notice).HasColumnName("Notice").HasMaxLength(24);
            about.Property(a => a.ForId).HasColumnName("ForId");
            about.Property(a => a.CompanionId).HasColumnName("CompanionId");
        });
        builder.ComplexProperty(one => one.Delivery, Deliver);
        builder.Property(one => one.LeftOut).HasConversion(
            files => JsonSerializer.Serialize(files, Json.Options), text => JsonSerializer.Deserialize<LeftOut>(text, Json.Options));
        builder.Property(one => one.Once).HasMaxLength(Message.LongestOnce);
        builder.HasOne<MessageThread>().WithMany().HasForeignKey(one => one.ThreadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(one => new { one.OrganisationId, one.Once }).IsUnique();
        builder.HasIndex(one => new { one.ThreadId, one.CreatedAt });
        builder.HasIndex(one => new { one.OrganisationId, one.CreatedAt });
    }

    // Indexes over these columns stand in the migrations: EF Core cannot say them.
    private static void Deliver(ComplexPropertyBuilder<Delivery> delivery)
    {
        delivery.Property(d => d.State).HasColumnName("State").HasConversion<string>().HasMaxLength(12);
        delivery.Property(d => d.DueAt).HasColumnName("DueAt");
        delivery.Property(d => d.NextTryAt).HasColumnName("NextTryAt");
        delivery.Property(d => d.Tries).HasColumnName("Tries");
        delivery.Property(d => d.Doubts).HasColumnName("Doubts");
        delivery.Property(d => d.Reference).HasColumnName("Reference").HasMaxLength(Delivery.LongestReference);
        delivery.Property(d => d.Problem).HasColumnName("Problem").HasMaxLength(24);
        delivery.Property(d => d.SentAt).HasColumnName("SentAt");
        delivery.Property(d => d.DeliveredAt).HasColumnName("DeliveredAt");
        delivery.Property(d => d.OpenedAt).HasColumnName("OpenedAt");
    }
}

internal sealed class MessageThreadMapping : IEntityTypeConfiguration<MessageThread>
{
    public void Configure(EntityTypeBuilder<MessageThread> builder)
    {
        builder.ToTable("MessageThreads");
        builder.ComplexProperty(one => one.Customer, customer =>
        {
            customer.Property(c => c.Name).HasColumnName("Name").HasMaxLength(120);
            customer.Property(c => c.Email).HasColumnName("Email").HasMaxLength(254);
            customer.Property(c => c.Phone).HasColumnName("Phone").HasMaxLength(20);
            customer.Property(c => c.Language).HasColumnName("Language").HasMaxLength(35);
            customer.Property(c => c.Zone).HasColumnName("Zone").HasMaxLength(64);
            customer.Property(c => c.Chat).HasColumnName("Chat").HasMaxLength(32);
        });
        builder.HasOne<People.Person>().WithMany().HasForeignKey(one => one.AssignedTo).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(one => new { one.OrganisationId, one.LastAt });
    }
}

internal sealed class ChannelConsentMapping : IEntityTypeConfiguration<ChannelConsent>
{
    public void Configure(EntityTypeBuilder<ChannelConsent> builder)
    {
        builder.ToTable("ChannelConsents");
        builder.Property(row => row.Channel).HasConversion<string>().HasMaxLength(8);
        builder.Property(row => row.Source).HasConversion<string>().HasMaxLength(12);
        builder.Property(row => row.Address).HasMaxLength(254);
        builder.HasIndex(row => new { row.OrganisationId, row.Channel, row.Address, row.At });
    }
}
