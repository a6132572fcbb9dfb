using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Domain.Companions;
using Guichet.Domain.People;
using Guichet.Domain.Rooms;
using Guichet.Server.Data;
using Guichet.Server.Links;
using Guichet.Server.Organisations;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Rooms.Doors;

/// <summary>Who may enter which room: whoever holds a link that lets in, and whoever is signed in to the desk of the call's organisation.</summary>
internal sealed class RoomDoor(GuichetDb db, FindLink links, CurrentOrganisation current, TimeProvider clock)
{
    /// <param name="Name">What the link or the account calls them.</param>
    public sealed record Admitted(Call Call, Entrance Entrance, string? Name);

    public async Task<(Admitted? Admitted, Problem? Problem)> Ask(string? secret, string? callId, Caller? caller, CancellationToken ct) =>
        secret is not null ? await ByLink(secret, ct)
        : caller is { PersonId: { } person } ? caller.IsLimited ? (null, new Problem(ProblemCodes.SecondFactorNeeded))
            : await ByAccount(callId, caller.OrganisationId, person, ct)
        : (null, new Problem(ProblemCodes.SignInNeeded));

    private async Task<(Admitted?, Problem?)> ByLink(string secret, CancellationToken ct)
    {
        var (found, problem) = await links.Handle(secret, ct);
        if (found is null)
        {
            return (null, problem);
        }

        var (link, call) = (found.Link, found.Call);
        // An appointment's customer knocks, and is let in by somebody: mail scanners open links too. So does who comes along.
        if (link is { Role: not SeatRole.Specialist, OpensAt: not null })
        {
            return (null, new Problem(link.IsOpen(clock.Now()) ? ProblemCodes.AdmissionNeeded : ProblemCodes.AppointmentTooEarly));
        }

        var companion = link.CompanionId is { } along ? await db.Set<Companion>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == along, ct) : null;
        var name = companion is not null ? companion.Person.Name
            : link.Role is SeatRole.Customer ? call.Customer.Name
            : await db.Set<Person>().Where(person => person.Id == call.SpecialistId).Select(person => person.Name).SingleOrDefaultAsync(ct);
        return (new Admitted(call, Entrance.ByLink(link.Id, link.Role) with { Companion = companion?.AsSeen }, name), null);
    }

    private async Task<(Admitted?, Problem?)> ByAccount(string? callId, Guid organisation, Guid personId, CancellationToken ct)
    {
        current.Set(organisation);
        var person = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == personId && row.DeactivatedAt == null, ct);
        var call = Guid.TryParse(callId, out var id) ? await db.Set<Call>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) : null;
        return person is null ? (null, new Problem(ProblemCodes.SignInNeeded))
            : !Permissions.Of(person.Role).Contains(Permission.JoinCalls) ? (null, new Problem(ProblemCodes.NotAllowed))
            : call is null ? (null, new Problem(ProblemCodes.CallNotFound))
            : call.State is CallState.Ended ? (null, new Problem(ProblemCodes.CallEnded))
            : (new Admitted(call, new Entrance($"person {person.Id:N}", person.Id, SeatRole.Specialist), person.Name), null);
    }
}
