using Guichet.Domain.Appointments;
using Guichet.Domain.Scenarios;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Guichet.Server.Scenarios;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Appointments.Types;

/// <summary>The appointment types of scenarios.</summary>
internal sealed class ScenarioTypes(GuichetDb db, TimeProvider clock) : IUseScenarios, IMakeTypes, ITellScenarios
{
    private const int UsualHorizon = 60;

    public ScenarioUser Kind => ScenarioUser.AppointmentType;

    public async Task<IReadOnlyList<(Guid ScenarioId, string Name)>> Names(CancellationToken ct) =>
        [.. (await db.Set<AppointmentType>().Where(row => row.ScenarioId != null).Select(row => new { row.ScenarioId, row.Name }).ToListAsync(ct))
            .Select(row => (row.ScenarioId!.Value, row.Name))];

    public Task<Guid?> OfCall(Guid callId, CancellationToken ct) => db.Set<Appointment>().Where(one => one.CallId == callId)
        .Join(db.Set<AppointmentType>(), one => one.TypeId, type => type.Id, (_, type) => type.ScenarioId).SingleOrDefaultAsync(ct);

    public void Make(Scenario of, Guid by)
    {
        var (minutes, before, after, notice) = of.Plan.Slot;
        var type = new AppointmentType
        {
            Id = clock.NewId(),
            OrganisationId = of.OrganisationId,
            Name = of.Plan.Name,
            Minutes = minutes,
            MinutesBefore = before,
            MinutesAfter = after,
            GridMinutes = minutes,
            NoticeMinutes = notice,
            HorizonDays = UsualHorizon,
            ScenarioId = of.Id,
        };
        db.Add(type);
        db.Append(new AppointmentTypeMade(type.Id, by));
    }
}
