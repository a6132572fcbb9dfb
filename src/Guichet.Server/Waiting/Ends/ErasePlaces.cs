using Guichet.Server.Data;
using Guichet.Server.Retention;
using Guichet.Server.Waiting.Places;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Waiting.Ends;

/// <summary>A place stays as one that there was, for how long and how it ended, without its customer and what was said there.</summary>
internal sealed class ErasePlaces(GuichetDb db) : IHoldCustomers
{
    public async Task Erase(ErasedCustomers of, CancellationToken ct)
    {
        var theirs = await db.Set<PlaceRow>()
            .Where(row => of.Places.Contains(row.Id) || (row.AppointmentId != null && of.Appointments.Contains(row.AppointmentId.Value))).ToListAsync(ct);
        foreach (var row in theirs)
        {
            row.Erase(of.At);
        }

        var ids = theirs.Select(row => row.Id).ToList();
        await db.Set<PlaceChatRow>().Where(said => ids.Contains(said.PlaceId)).ExecuteDeleteAsync(ct);
    }
}
