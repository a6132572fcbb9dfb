using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Scenarios;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Queues;

/// <summary>The queues of scenarios, by the names of their teams; also those that are not offered now.</summary>
internal sealed class ScenarioQueues(GuichetDb db) : IUseScenarios
{
    public ScenarioUser Kind => ScenarioUser.Queue;

    public async Task<IReadOnlyList<(Guid ScenarioId, string Name)>> Names(CancellationToken ct) =>
        [.. (await db.Set<QueueRow>().Where(row => row.ScenarioId != null)
            .Join(db.Set<Team>(), row => row.TeamId, team => team.Id, (row, team) => new { row.ScenarioId, team.Name }).ToListAsync(ct))
            .Select(row => (row.ScenarioId!.Value, row.Name))];
}
