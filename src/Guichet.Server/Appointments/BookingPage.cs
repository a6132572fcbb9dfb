using Guichet.Domain.Appointments;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Guichet.Server.Appointments;

/// <summary>Where customers book a team by themselves.</summary>
internal sealed class BookingPage : IBelongsToOrganisation
{
    public const int LongestText = 1000;

    public required Guid TeamId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Slug { get; set; }

    public bool Open { get; set; }

    /// <summary>What is offered, ids in 32 hex digits with commas between.</summary>
    public string Types { get; set; } = "";

    public string? Welcome { get; set; }

    /// <summary>What a customer agrees to; null when nothing is asked.</summary>
    public string? Consent { get; set; }

    public IReadOnlyList<Guid> TypeIds => [.. Types.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];
}

internal sealed class BookingPageMapping : IEntityTypeConfiguration<BookingPage>
{
    public void Configure(EntityTypeBuilder<BookingPage> builder)
    {
        builder.ToTable("BookingPages");
        builder.HasKey(row => row.TeamId);
        builder.Ignore(row => row.TypeIds);
        builder.Property(row => row.Slug).HasMaxLength(BookingAddress.Longest);
        builder.Property(row => row.Welcome).HasMaxLength(BookingPage.LongestText);
        builder.Property(row => row.Consent).HasMaxLength(BookingPage.LongestText);
        builder.HasIndex(row => row.Slug).IsUnique();
        builder.HasOne<Team>().WithOne().HasForeignKey<BookingPage>(row => row.TeamId).OnDelete(DeleteBehavior.Cascade);
    }
}
