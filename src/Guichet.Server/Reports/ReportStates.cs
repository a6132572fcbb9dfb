using Guichet.Domain.Reports;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Reports;

/// <summary>How far the reports of calls are, for lists.</summary>
internal sealed class ReportStates(GuichetDb db, TimeProvider clock)
{
    public async Task<ReportState?> Of(Guid? callId, CancellationToken ct) =>
        callId is { } id && (await Of([id], ct)).TryGetValue(id, out var state) ? state : null;

    /// <summary>By call; calls without a report are absent.</summary>
    public Task<Dictionary<Guid, ReportState>> Of(IReadOnlyCollection<Guid> calls, CancellationToken ct) => db.Set<Report>().AsNoTracking()
        .Where(row => calls.Contains(row.CallId)).Select(row => new { row.CallId, State = row.Versions > 0 ? ReportState.Finished : row.Draft == null ? ReportState.Empty : ReportState.Draft })
        .ToDictionaryAsync(row => row.CallId, row => row.State, ct);

    /// <summary>Whether its customer can read it.</summary>
    public async Task<bool> IsShared(Guid? callId, CancellationToken ct) =>
        (await db.Set<Report>().AsNoTracking().SingleOrDefaultAsync(row => row.CallId == callId, ct))?.IsShared(clock.Now()) is true;
}
