using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Teams;

public sealed record TeamView(string Id, string Name, IReadOnlyList<string> MemberIds)
{
    internal static TeamView Of(Team team) =>
        new(team.Id.ToString("N"), team.Name, [.. team.Members.Select(member => member.PersonId.ToString("N")).Order(StringComparer.Ordinal)]);
}

public sealed record TeamList(IReadOnlyList<TeamView> Items);

/// <summary>The organisation's teams, by name.</summary>
internal static class ReadTeams
{
    public static async Task<IResult> List(GuichetDb db, CancellationToken ct) => TypedResults.Ok(new TeamList(
        [.. (await db.Set<Team>().AsNoTracking().Include(team => team.Members).OrderBy(team => team.Name).ToListAsync(ct)).Select(TeamView.Of)]));

    public static async Task<IResult> One(string teamId, GuichetDb db, CancellationToken ct) =>
        Guid.TryParse(teamId, out var id)
            && await db.Set<Team>().AsNoTracking().Include(team => team.Members).SingleOrDefaultAsync(team => team.Id == id, ct) is { } team
            ? TypedResults.Ok(TeamView.Of(team))
            : new Problem(ProblemCodes.TeamNotFound).ToResult();
}
