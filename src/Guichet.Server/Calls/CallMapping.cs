using Guichet.Domain.Calls;
using Guichet.Server.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Guichet.Server.Calls;

internal sealed class CallMapping : IEntityTypeConfiguration<Call>
{
    public void Configure(EntityTypeBuilder<Call> builder)
    {
        builder.ToTable("Calls");
        builder.Property(call => call.State).HasConversion<string>().HasMaxLength(8);
        builder.ComplexProperty(call => call.Topic, topic =>
        {
            topic.Property(t => t.Title).HasColumnName("Title");
            topic.Property(t => t.Language).HasColumnName("Language");
        });
        builder.ComplexProperty(call => call.Customer);
        builder.HasIndex(call => new { call.OrganisationId, call.State, call.CreatedAt });
        builder.HasIndex(call => new { call.OrganisationId, call.CreatedAt });
        builder.Property<Guid?>(EarlierCalls.ReplacedFor);
        // Of the few that have it alone: the many cost nothing.
        builder.HasIndex(EarlierCalls.ReplacedFor).HasFilter($"\"{EarlierCalls.ReplacedFor}\" IS NOT NULL");
    }
}
