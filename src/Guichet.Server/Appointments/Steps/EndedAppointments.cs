using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Server.Data;
using Guichet.Server.Retention;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments.Steps;

/// <summary>Appointments whose time is over, whatever came of them, or that were cancelled; by their beginning. Each date of a series goes by itself.</summary>
internal sealed class EndedAppointments(GuichetDb db) : IFindEnded
{
    public EndedKind Kind => EndedKind.Appointment;

    public async Task<IReadOnlyList<Ended>> Find(EndedQuery of, CancellationToken ct)
    {
        var query = Due(of.ScenarioId, of.Limit);
        if (of.After is var (id, at, _))
        {
            query = query.Where(one => one.Time.Start > at || (one.Time.Start == at && one.Id.CompareTo(id) > 0));
        }

        query = of.Among is { } among ? query.Where(one => among.Contains(one.Id)) : query;
        return await query.OrderBy(one => one.Time.Start).ThenBy(one => one.Id).Take(of.Most)
            .Select(one => new Ended(one.Id, one.Time.Start, one.CallId)).ToListAsync(ct);
    }

    // A conversation may last longer than was planned. What was cancelled is over from then on, however far ahead it was to be.
    private IQueryable<Appointment> Due(Guid scenarioId, Instant limit)
    {
        var types = db.Set<AppointmentType>().Where(type => type.ScenarioId == scenarioId).Select(type => type.Id);
        var calls = db.Set<Call>();
        return db.Set<Appointment>().AsNoTracking().Where(one => types.Contains(one.TypeId) && one.Subject.Customer.ErasedAt == null
            && ((one.Time.End <= limit
                    && !calls.Any(call => call.Id == one.CallId && (call.State != CallState.Ended || (call.StartedAt != null && call.EndedAt > limit))))
                || (one.State == AppointmentState.Cancelled && calls.Any(call => call.Id == one.CallId && call.State == CallState.Ended && call.EndedAt <= limit))));
    }
}
