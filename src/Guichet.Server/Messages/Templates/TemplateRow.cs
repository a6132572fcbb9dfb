using Guichet.Domain.Messages;
using Guichet.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Guichet.Server.Messages.Templates;

/// <summary>A template in an organisation's own words; without a row it is the default.</summary>
internal sealed class TemplateRow : IBelongsToOrganisation
{
    public required Guid OrganisationId { get; init; }

    public required string Notice { get; init; }

    public required string Language { get; init; }

    public required MessageChannel Channel { get; init; }

    public string Subject { get; set; } = "";

    public string Text { get; set; } = "";

    public MessageTemplate Template => new(Subject, Text);
}

internal sealed class TemplateMapping : IEntityTypeConfiguration<TemplateRow>
{
    public void Configure(EntityTypeBuilder<TemplateRow> builder)
    {
        builder.ToTable("MessageTemplates");
        builder.HasKey(row => new { row.OrganisationId, row.Notice, row.Language, row.Channel });
        builder.Ignore(row => row.Template);
        builder.Property(row => row.Notice).HasMaxLength(24);
        builder.Property(row => row.Language).HasMaxLength(8);
        builder.Property(row => row.Channel).HasConversion<string>().HasMaxLength(8);
        builder.Property(row => row.Subject).HasMaxLength(MessageTemplate.LongestSubject);
    }
}
