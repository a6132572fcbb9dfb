using Guichet.Domain.Calls;
using Guichet.Server.Data;
using Guichet.Server.Queues;
using Guichet.Server.Retention;
using Guichet.Server.Waiting.Places;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Waiting.Ends;

/// <summary>Places of queues, of the team where they stood last, by their end. Those of appointments go with them.</summary>
internal sealed class EndedPlaces(GuichetDb db) : IFindEnded
{
    public EndedKind Kind => EndedKind.Place;

    public async Task<IReadOnlyList<Ended>> Find(EndedQuery of, CancellationToken ct)
    {
        var query = Due(of.ScenarioId, of.Limit);
        if (of.After is var (id, at, _))
        {
            query = query.Where(row => row.EndedAt > at || (row.EndedAt == at && row.Id.CompareTo(id) > 0));
        }

        query = of.Among is { } among ? query.Where(row => among.Contains(row.Id)) : query;
        return await query.OrderBy(row => row.EndedAt).ThenBy(row => row.Id).Take(of.Most)
            .Select(row => new Ended(row.Id, row.EndedAt!.Value, row.Aim.CallId)).ToListAsync(ct);
    }

    private IQueryable<PlaceRow> Due(Guid scenarioId, Instant limit)
    {
        var teams = db.Set<QueueRow>().Where(queue => queue.ScenarioId == scenarioId).Select(queue => (Guid?)queue.TeamId);
        var calls = db.Set<Call>();
        return db.Set<PlaceRow>().AsNoTracking().Where(row => row.AppointmentId == null && row.ErasedAt == null && row.EndedAt <= limit && teams.Contains(row.Aim.TeamId)
            && !calls.Any(call => call.Id == row.Aim.CallId && (call.State != CallState.Ended || (call.StartedAt != null && call.EndedAt > limit))));
    }
}
