using Guichet.Domain.People;
using NodaTime;

namespace Guichet.Domain.Tests.People;

public sealed class TeamTests
{
    [Fact]
    public void Change_SaysWhoJoinedAndWhoLeft_AndNothingWhenNothingDid()
    {
        var (one, two, three, by) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var (team, _) = Team.Make(Guid.CreateVersion7(), Guid.CreateVersion7(), "", by, Instant.FromUtc(2026, 3, 1, 9, 0));
        team.Change("Heating", new HashSet<Guid> { one, two }, by);

        var fact = team.Change("Heating", new HashSet<Guid> { two, three }, by)!;

        Assert.Equal([three], fact.Joined);
        Assert.Equal([one], fact.Left);
        Assert.False(fact.Renamed);
        Assert.Equal(new HashSet<Guid> { two, three }, team.Members.Select(member => member.PersonId).ToHashSet());
        Assert.Null(team.Change("Heating", new HashSet<Guid> { two, three }, by));
        Assert.True(team.Change("Cooling", new HashSet<Guid> { two, three }, by)!.Renamed);
    }
}
