using System.Collections.Frozen;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Domain.Scenarios;
using Guichet.Domain.Waiting;
using Guichet.Server.Data;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Guichet.Server.Queues;
using Guichet.Server.Waiting.Places;
using Guichet.Server.Welcomes;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Waiting;

/// <param name="Queue">Null while nobody has set it.</param>
internal sealed record RosterTeam(Guid Id, string Name, FrozenSet<Guid> Members, QueueRow? Queue);

/// <summary>Who is at the desk in which teams, and how long their calls take: read from the database now and then.</summary>
/// <param name="Words">The organisation's, for those whose scenario and team have none.</param>
/// <param name="Serving">Names of those who may let somebody in.</param>
/// <param name="Waits">By team, and by specialist.</param>
internal sealed record Roster(
    string OrganisationName, BothLanguages Words, FrozenDictionary<Guid, RosterTeam> Teams, FrozenDictionary<Guid, string> Serving, FrozenDictionary<Guid, ExpectedWait> Waits,
    Instant ReadAt)
{
    private const int MostCalls = 50;
    private const int MostRows = 2000;
    private static readonly Duration Recent = Duration.FromDays(30);

    public static async Task<Roster> Read(GuichetDb db, Instant now)
    {
        var queues = await db.Set<QueueRow>().AsNoTracking().ToDictionaryAsync(row => row.TeamId);
        var teams = await db.Set<Team>().AsNoTracking().Include(team => team.Members).ToListAsync();
        var people = await db.Set<Person>().AsNoTracking().Where(person => person.DeactivatedAt == null)
            .Select(person => new { person.Id, person.Name, person.Role }).ToListAsync();
        var serving = people.Where(person => Permissions.Of(person.Role).Contains(Permission.JoinCalls)).ToFrozenDictionary(person => person.Id, person => person.Name);
        return new Roster(
            await db.Set<Organisation>().Select(row => row.Name).SingleAsync(),
            (await db.Set<WelcomeWords>().AsNoTracking().SingleOrDefaultAsync())?.Read() ?? BothLanguages.None,
            teams.ToFrozenDictionary(
                team => team.Id,
                team => new RosterTeam(
                    team.Id, team.Name, team.Members.Select(member => member.PersonId).Where(serving.ContainsKey).ToFrozenSet(), queues.GetValueOrDefault(team.Id))),
            serving,
            await ReadWaits(db, now - Recent),
            now);
    }

    /// <summary>Who may serve this place: one specialist, or the members of its team.</summary>
    public IEnumerable<Guid> Servers(PlaceAim aim) =>
        aim.SpecialistId is { } one ? [one]
        : aim.TeamId is { } team && Teams.TryGetValue(team, out var found) ? found.Members
        : [];

    private static async Task<FrozenDictionary<Guid, ExpectedWait>> ReadWaits(GuichetDb db, Instant since)
    {
        var served = await db.Set<PlaceRow>().AsNoTracking()
            .Where(row => row.State == PlaceState.Done && row.EndedAt >= since && row.Course.MetAt != null)
            .OrderByDescending(row => row.EndedAt).Take(MostRows)
            .Select(row => new { row.Aim.TeamId, row.Course.AdmittedBy, row.Course.AdmittedAt, row.EndedAt }).ToListAsync();
        return served
            .SelectMany(row => new[] { row.TeamId, row.AdmittedBy }.OfType<Guid>().Select(lane => (Lane: lane, Took: row.EndedAt!.Value - row.AdmittedAt!.Value)))
            .GroupBy(row => row.Lane)
            .Select(lane => (Lane: lane.Key, Wait: ExpectedWait.Of([.. lane.Take(MostCalls).Select(row => row.Took)])))
            .Where(lane => lane.Wait is not null)
            .ToFrozenDictionary(lane => lane.Lane, lane => lane.Wait!);
    }
}
