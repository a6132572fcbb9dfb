using Guichet.Domain.Companions;
using Guichet.Domain.Links;
using Guichet.Server.Data;
using Guichet.Server.Retention;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Companions;

/// <summary>Who came along goes with the customer.</summary>
internal sealed class EraseCompanions(GuichetDb db) : IHoldCustomers
{
    public async Task Erase(ErasedCustomers of, CancellationToken ct)
    {
        var theirs = db.Set<Companion>().Where(one => of.Appointments.Contains(one.AppointmentId));
        await db.Set<Link>().Where(link => link.CompanionId != null && theirs.Any(one => one.Id == link.CompanionId)).ExecuteDeleteAsync(ct);
        await theirs.ExecuteDeleteAsync(ct);
    }
}
