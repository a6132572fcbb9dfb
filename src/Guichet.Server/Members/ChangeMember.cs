using Guichet.Contracts.Problems;
using Guichet.Domain.Journal;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.DeskSessions;
using Guichet.Server.Journal;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Members;

/// <summary>Another role; shut out; let in again. An organisation is never without an owner who can come in.</summary>
internal sealed class ChangeMember(GuichetDb db, JournalCommit journal, EndDeskSessions sessions, TakeLinks links, ReadMembers read, TimeProvider clock)
{
    public sealed record RoleRequest(PersonRole Role);

    public static Task<IResult> SetRole(string personId, RoleRequest request, ChangeMember change, HttpContext http) => change.Change(
        personId, http, request.Role, (person, by) =>
        {
            var from = person.Role;
            person.Role = request.Role;
            return from == request.Role ? null : new PersonRoleChanged(person.Id, from, request.Role, by);
        });

    public static Task<IResult> Deactivate(string personId, ChangeMember change, HttpContext http) => change.Change(
        personId, http, null, (person, by) =>
        {
            var was = person.DeactivatedAt;
            person.DeactivatedAt ??= change.Clock.Now();
            return was is null ? new PersonDeactivated(person.Id, by) : null;
        });

    public static Task<IResult> Activate(string personId, ChangeMember change, HttpContext http) => change.Change(
        personId, http, null, (person, by) =>
        {
            var was = person.DeactivatedAt;
            person.DeactivatedAt = null;
            return was is null ? null : new PersonActivated(person.Id, by);
        });

    private TimeProvider Clock => clock;

    private async Task<IResult> Change(string id, HttpContext http, PersonRole? wanted, Func<Person, Guid, Fact?> apply)
    {
        var (caller, ct) = (Caller.From(http.User)!, http.RequestAborted);
        Problem? problem = null;
        await journal.Commit(
            async () =>
            {
                var person = Guid.TryParse(id, out var personId) ? await db.Set<Person>().SingleOrDefaultAsync(row => row.Id == personId, ct) : null;
                problem = person is null ? new Problem(ProblemCodes.PersonNotFound)
                    : !caller.MayManage(person.Role) || (wanted is { } role && !caller.MayManage(role)) ? new Problem(ProblemCodes.NotAllowed)
                    : await Apply(person, caller.Actor, apply, ct);
                return problem is null;
            },
            ct);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        await sessions.Release();
        await links.Release();
        return TypedResults.Ok(await read.View(id, caller, ct));
    }

    private async Task<Problem?> Apply(Person person, Guid by, Func<Person, Guid, Fact?> apply, CancellationToken ct)
    {
        var fact = apply(person, by);
        db.Append(fact);
        if (fact is PersonDeactivated)
        {
            await sessions.Remove(person.Id, _ => true, ct);
        }

        if (fact is PersonDeactivated || (fact is PersonRoleChanged && !Permissions.Of(person.Role).Contains(Permission.JoinCalls)))
        {
            await links.Remove(person, ct);
        }

        var others = db.Set<Person>().Where(row => row.Id != person.Id && row.Role == PersonRole.Owner && row.DeactivatedAt == null);
        var owns = person is { Role: PersonRole.Owner, DeactivatedAt: null };
        return fact is null or PersonActivated || owns || await others.AnyAsync(ct) ? null : new Problem(ProblemCodes.LastOwner);
    }
}
