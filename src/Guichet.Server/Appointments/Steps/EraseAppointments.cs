using Guichet.Domain.Appointments;
using Guichet.Server.Data;
using Guichet.Server.Retention;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Appointments.Steps;

/// <summary>An appointment stays in the calendar, without its customer.</summary>
internal sealed class EraseAppointments(GuichetDb db) : IHoldCustomers
{
    public async Task Erase(ErasedCustomers of, CancellationToken ct)
    {
        foreach (var one in await db.Set<Appointment>().Where(one => of.Appointments.Contains(one.Id)).ToListAsync(ct))
        {
            one.Erase(of.At);
            // The request's hash was made of what the customer said.
            var row = db.Entry(one);
            row.Property(AppointmentMapping.BookedBy).CurrentValue = null;
            row.Property(AppointmentMapping.BookedKey).CurrentValue = null;
            row.Property(AppointmentMapping.BookedHash).CurrentValue = null;
        }
    }
}
