using Guichet.Domain.Waiting;
using Guichet.Server.Data;
using Guichet.Server.Queues;
using Guichet.Server.Scenarios;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Waiting.Places;

/// <summary>The scenario of a queue's call, while somebody is let in: of the team where they stood last.</summary>
internal sealed class PlaceScenarios(GuichetDb db) : ITellScenarios
{
    public Task<Guid?> OfCall(Guid callId, CancellationToken ct) => db.Set<PlaceRow>().Where(row => row.State == PlaceState.Admitted && row.AppointmentId == null && row.Aim.CallId == callId)
        .Join(db.Set<QueueRow>(), row => row.Aim.TeamId, queue => (Guid?)queue.TeamId, (_, queue) => queue.ScenarioId).SingleOrDefaultAsync(ct);
}
