using Guichet.Contracts.Problems;
using Guichet.Contracts.Waiting;
using Guichet.Domain.Appointments;
using Guichet.Domain.Scenarios;
using Guichet.Domain.Waiting;
using Guichet.Server.Appointments;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Guichet.Server.Queues;
using Guichet.Server.Scenarios;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Waiting.Places;

/// <summary>What a customer has to agree to before they have a place: nobody comes in without what their scenario requires (A20, A26).</summary>
internal sealed class EntryTerms(GuichetDb db, KeepConsents consents)
{
    // Whoever comes in asks twice for the same.
    private (PlaceAim Aim, Scenario? Scenario)? _known;

    /// <summary>What was agreed to now and is still to be kept; or that something is lacking.</summary>
    public async Task<(Agreement? Agreement, Problem? Problem)> Look(PlaceAim aim, EnterWaiting request, CancellationToken ct)
    {
        // What is asked is the customer's to agree to, not theirs who come along.
        if (aim.Appointment?.Companion is not null || await ScenarioOf(aim, ct) is not { Plan.Consents.Count: > 0 } scenario)
        {
            return (null, null);
        }

        var before = aim.Appointment is { AppointmentId: var id } ? await consents.Standing(id, ct) : [];
        var held = scenario.Plan.Answered(before.Select(one => (one.AskedId, one.Version)));
        var given = scenario.Plan.Answered(
            (request.Consents ?? []).Select(one => (Guid.TryParse(one.Id, out var asked) ? asked : Guid.Empty, one.Version))).Except(held).ToList();
        return scenario.Plan.Lacks([.. held, .. given])
            ? (null, new Problem(ProblemCodes.ConsentNeeded))
            : (new Agreement(scenario, given, request.Language), null);
    }

    /// <summary>Inside the transaction of whoever calls this.</summary>
    public void Keep(Agreement? agreement, PlaceAim aim, Guid placeId)
    {
        if (agreement is not null)
        {
            consents.Give(agreement, aim.Appointment?.AppointmentId, placeId);
        }
    }

    /// <summary>Of the appointment's type, or of the team's queue.</summary>
    public async Task<Scenario?> ScenarioOf(PlaceAim aim, CancellationToken ct)
    {
        if (_known is not { } known || known.Aim != aim)
        {
            _known = known = (aim, await Find(aim, ct));
        }

        return known.Scenario;
    }

    private async Task<Scenario?> Find(PlaceAim aim, CancellationToken ct)
    {
        var used = aim.Appointment is { AppointmentId: var appointment }
            ? db.Set<Appointment>().Where(one => one.Id == appointment).Join(db.Set<AppointmentType>(), one => one.TypeId, type => type.Id, (_, type) => type.ScenarioId)
            : db.Set<QueueRow>().Where(row => row.TeamId == aim.TeamId).Select(row => row.ScenarioId);
        return await used.Join(db.Set<Scenario>(), id => id, row => row.Id, (_, row) => row).AsNoTracking().SingleOrDefaultAsync(ct);
    }
}
