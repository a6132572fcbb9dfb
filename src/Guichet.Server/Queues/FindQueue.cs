using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Queues;

/// <summary>From a public address to its queue. The address proves the organisation, and nothing more than that the team wants to be reached.</summary>
internal sealed class FindQueue(GuichetDb db, CurrentOrganisation current)
{
    /// <summary>Null when there is none, or when it is not offered.</summary>
    public async Task<QueueRow?> Handle(string? address, CancellationToken ct)
    {
        var row = address is null ? null
            : await db.Set<QueueRow>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).AsNoTracking()
                .SingleOrDefaultAsync(queue => queue.Address == address && queue.Offered, ct);
        if (row is not null)
        {
            current.Set(row.OrganisationId);
        }

        return row;
    }
}
