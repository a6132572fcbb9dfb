using Guichet.Domain.Calls;
using Guichet.Domain.Ratings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Guichet.Server.Ratings;

internal sealed class RatingMapping : IEntityTypeConfiguration<Rating>
{
    public void Configure(EntityTypeBuilder<Rating> builder)
    {
        builder.ToTable("Ratings");
        builder.HasKey(row => row.CallId);
        builder.Property(row => row.Words).HasMaxLength(Rating.LongestWords);
        builder.HasOne<Call>().WithOne().HasForeignKey<Rating>(row => row.CallId).OnDelete(DeleteBehavior.Cascade);
    }
}
