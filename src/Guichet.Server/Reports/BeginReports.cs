using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.Journal;
using Guichet.Domain.Reports;
using Guichet.Domain.Scenarios;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Scenarios;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Reports;

/// <summary>A call of a scenario with a report gets an empty one when the two meet, with the scenario's fields of that moment; and so does an
/// appointment that somebody noted as held, whose two met elsewhere.</summary>
internal sealed class BeginReports(GuichetDb db, IEnumerable<ITellScenarios> scenarios) : IFollowFacts
{
    public async Task Follow(IReadOnlyList<Fact> facts, CancellationToken ct)
    {
        foreach (var fact in facts)
        {
            var callId = fact switch
            {
                CallStarted started => started.CallId,
                AppointmentDone done => await db.Set<Appointment>().Where(one => one.Id == done.AppointmentId).Select(one => one.CallId).SingleOrDefaultAsync(ct),
                _ => null,
            };
            if (callId is { } id && !await db.Set<Report>().AnyAsync(row => row.CallId == id, ct))
            {
                await Begin(id, ct);
            }
        }
    }

    private async Task Begin(Guid callId, CancellationToken ct)
    {
        foreach (var one in scenarios)
        {
            if (await one.OfCall(callId, ct) is { } id)
            {
                var scenario = await db.Set<Scenario>().AsNoTracking().SingleAsync(row => row.Id == id, ct);
                db.AddRange(scenario.Plan.Report.Count > 0 ? [Report.Begin(callId, scenario)] : []);
                return;
            }
        }
    }
}
