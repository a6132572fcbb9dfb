using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.Links;
using Guichet.Server.Data;
using Guichet.Server.DeviceChecks;
using Guichet.Server.Platform;
using Guichet.Server.Retention;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Appointments.Steps;

/// <summary>An appointment whose call ended before the two had met is held in another one, behind the same links. Inside the caller's transaction.</summary>
internal sealed class RenewCall(GuichetDb db, TimeProvider clock)
{
    public async Task Handle(Appointment one, CancellationToken ct)
    {
        var (call, fact) = Call.Make(one.Subject.Call, clock.NewId(), one.OrganisationId, one.SpecialistId, clock.Now());
        db.Add(call);
        db.Append(fact);
        foreach (var link in await db.Set<Link>().Where(link => link.CallId == one.CallId && !link.Admits).ToListAsync(ct))
        {
            link.CallId = call.Id;
        }

        // What the customer found out about their devices is as true for this call.
        foreach (var check in await db.Set<DeviceCheckRow>().Where(row => row.CallId == one.CallId).ToListAsync(ct))
        {
            check.CallId = call.Id;
        }

        db.Replaced(await db.Set<Call>().SingleAsync(row => row.Id == one.CallId, ct), one.Id);
        one.CallId = call.Id;
    }
}
