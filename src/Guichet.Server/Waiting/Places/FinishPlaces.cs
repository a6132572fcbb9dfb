using Guichet.Domain.Appointments;
using Guichet.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Waiting.Places;

/// <summary>A call is over, and so are the places that it served. Inside the space's mailbox.</summary>
internal sealed class FinishPlaces(GuichetDb db, PlaceWriter writer)
{
    public async Task Handle(LiveSpace live, Guid call)
    {
        var appointment = live.Space.Line.Places.FirstOrDefault(place => place.CallId == call)?.Aim.Appointment?.AppointmentId;
        var next = appointment is null ? null
            : await db.Set<Appointment>().Where(one => one.Id == appointment && one.CallId != call).Select(one => one.CallId).SingleOrDefaultAsync();
        await writer.Carry(live, live.Space.Finish(call, next));
    }
}
