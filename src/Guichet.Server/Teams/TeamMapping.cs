using Guichet.Domain.People;
using Guichet.Server.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Guichet.Server.Teams;

internal sealed class TeamMapping : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("Teams");
        builder.Property(team => team.Name).HasMaxLength(Team.LongestName);
        builder.HasMany(team => team.Members).WithOne().HasForeignKey(member => member.TeamId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(team => new { team.OrganisationId, team.Name }).IsUnique();
    }
}

internal sealed class TeamMemberMapping : IEntityTypeConfiguration<TeamMember>
{
    public void Configure(EntityTypeBuilder<TeamMember> builder)
    {
        builder.ToTable("TeamMembers");
        builder.HasKey(member => new { member.TeamId, member.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(member => member.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
