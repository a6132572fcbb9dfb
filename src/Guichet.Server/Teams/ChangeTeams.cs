using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Teams;

/// <summary>Makes, changes and deletes teams.</summary>
internal sealed class ChangeTeams(GuichetDb db, JournalCommit journal, TimeProvider clock)
{
    private const int MostMembers = 500;

    /// <param name="MemberIds">All of its members; who is left out leaves.</param>
    public sealed record Request(string Name, IReadOnlyList<string>? MemberIds = null);

    public static async Task<IResult> Make(Request request, ChangeTeams change, HttpContext http)
    {
        var caller = Caller.From(http.User)!;
        var (team, fact) = Team.Make(change.Clock.NewId(), caller.OrganisationId, "", caller.Actor, change.Clock.Now());
        var problem = await change.Commit(team, request, caller.Actor, isNew: true, http.RequestAborted, fact);
        return problem?.ToResult() ?? TypedResults.Created($"/api/v1/teams/{team.Id:N}", TeamView.Of(team));
    }

    public static async Task<IResult> Change(string teamId, Request request, ChangeTeams change, HttpContext http)
    {
        var team = await change.Find(teamId, http.RequestAborted);
        var problem = team is null ? new Problem(ProblemCodes.TeamNotFound)
            : await change.Commit(team, request, Caller.From(http.User)!.Actor, isNew: false, http.RequestAborted);
        return problem?.ToResult() ?? TypedResults.Ok(TeamView.Of(team!));
    }

    public static async Task<IResult> Delete(string teamId, ChangeTeams change, GuichetDb db, JournalCommit journal, HttpContext http)
    {
        if (await change.Find(teamId, http.RequestAborted) is not { } team)
        {
            return new Problem(ProblemCodes.TeamNotFound).ToResult();
        }

        db.Remove(team);
        db.Append(new TeamDeleted(team.Id, Caller.From(http.User)!.Actor));
        await journal.Commit(http.RequestAborted);
        return TypedResults.NoContent();
    }

    private TimeProvider Clock => clock;

    private Task<Team?> Find(string teamId, CancellationToken ct) => Guid.TryParse(teamId, out var id)
        ? db.Set<Team>().Include(team => team.Members).SingleOrDefaultAsync(team => team.Id == id, ct)
        : Task.FromResult<Team?>(null);

    private async Task<Problem?> Commit(Team team, Request request, Guid by, bool isNew, CancellationToken ct, params IEnumerable<TeamMade> made)
    {
        var name = OneLine.Clean(request.Name) ?? "";
        if (name.Length is 0 or > Team.LongestName)
        {
            return Problem.Field("name", $"1 to {Team.LongestName} characters.");
        }

        Problem? problem = null;
        await journal.Commit(
            async () =>
            {
                var members = await Members(request.MemberIds ?? [], ct);
                problem = members is null ? Problem.Field("memberIds", "People of this organisation.")
                    : await db.Set<Team>().AnyAsync(other => other.Name == name && other.Id != team.Id, ct) ? new Problem(ProblemCodes.TeamNameTaken)
                    : null;
                if (problem is null)
                {
                    Apply(team, name, members!, by, isNew, made);
                }

                return problem is null;
            },
            ct);
        return problem;
    }

    private void Apply(Team team, string name, HashSet<Guid> members, Guid by, bool isNew, IEnumerable<TeamMade> made)
    {
        if (isNew)
        {
            db.Add(team);
        }

        foreach (var fact in made)
        {
            db.Append(fact);
        }

        db.Append(team.Change(name, members, by));
    }

    /// <summary>Null when one of them is nobody of this organisation.</summary>
    private async Task<HashSet<Guid>?> Members(IReadOnlyList<string> given, CancellationToken ct)
    {
        var ids = given.Take(MostMembers + 1).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).ToHashSet();
        return given.Count <= MostMembers && await db.Set<Person>().CountAsync(person => ids.Contains(person.Id), ct) == ids.Count ? ids : null;
    }
}
