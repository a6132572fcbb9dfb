using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.DeskSessions;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Members;

/// <param name="Active">False: may not come in any more.</param>
/// <param name="SeenAt">When they last did something at the desk, as far as they are signed in anywhere.</param>
/// <param name="Manageable">Whether who asks may change this person's role and shut them out.</param>
public sealed record MemberView(
    string Id, string Name, string Email, PersonRole Role, bool Active, DateTimeOffset? SeenAt, IReadOnlyList<string> TeamIds, bool Manageable);

public sealed record MemberList(IReadOnlyList<MemberView> Items);

/// <summary>Who is at the desk.</summary>
internal sealed class ReadMembers(GuichetDb db)
{
    public static async Task<IResult> List(ReadMembers read, HttpContext http) =>
        TypedResults.Ok(new MemberList(await read.Views(read.People, Caller.From(http.User)!, http.RequestAborted)));

    public static async Task<IResult> One(string personId, ReadMembers read, HttpContext http) =>
        await read.View(personId, Caller.From(http.User)!, http.RequestAborted) is { } view
            ? TypedResults.Ok(view)
            : new Problem(ProblemCodes.PersonNotFound).ToResult();

    public async Task<MemberView?> View(string id, Caller caller, CancellationToken ct) =>
        Guid.TryParse(id, out var person) ? (await Views(People.Where(row => row.Id == person), caller, ct)).SingleOrDefault() : null;

    private IQueryable<Person> People => db.Set<Person>().AsNoTracking();

    private async Task<IReadOnlyList<MemberView>> Views(IQueryable<Person> query, Caller caller, CancellationToken ct)
    {
        var people = await query.OrderBy(person => person.Name).ThenBy(person => person.Id).ToListAsync(ct);
        var ids = people.Select(person => person.Id).ToList();
        var teams = (await db.Set<TeamMember>().AsNoTracking().Where(row => ids.Contains(row.PersonId)).ToListAsync(ct)).ToLookup(row => row.PersonId, row => row.TeamId);
        var seen = await db.Set<DeskSession>().Where(row => ids.Contains(row.PersonId)).GroupBy(row => row.PersonId)
            .Select(rows => new { rows.Key, At = rows.Max(row => row.SeenAt) }).ToDictionaryAsync(row => row.Key, row => row.At, ct);
        var manages = caller.Permissions.Contains(Permission.ManagePeople);
        return
        [
            .. people.Select(person => new MemberView(
                person.Id.ToString("N"), person.Name, person.Email ?? "", person.Role, person.DeactivatedAt is null,
                seen.TryGetValue(person.Id, out var at) ? at.ToDateTimeOffset() : null,
                [.. teams[person.Id].Select(team => team.ToString("N"))], manages && caller.MayManage(person.Role))),
        ];
    }
}
