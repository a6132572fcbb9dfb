using Guichet.Domain.Calls;
using Guichet.Domain.Links;
using Guichet.Server.Data;
using Guichet.Server.Retention;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Calls;

/// <summary>A call stays among the desk's calls, without its customer. Its links are none of ours any more.</summary>
internal sealed class EraseCalls(GuichetDb db) : IHoldCustomers
{
    public async Task Erase(ErasedCustomers of, CancellationToken ct)
    {
        foreach (var call in await db.Set<Call>().Where(call => of.Calls.Contains(call.Id)).ToListAsync(ct))
        {
            call.Erase(of.At);
        }

        await db.Set<Link>().Where(link => of.Calls.Contains(link.CallId)).ExecuteDeleteAsync(ct);
    }
}
