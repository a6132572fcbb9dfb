using Guichet.Domain.Ratings;
using Guichet.Server.Data;
using Guichet.Server.Retention;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Ratings;

/// <summary>Stars name nobody and stay; words may.</summary>
internal sealed class EraseRatingWords(GuichetDb db) : IHoldCustomers
{
    public Task Erase(ErasedCustomers of, CancellationToken ct) => db.Set<Rating>().Where(row => of.Calls.Contains(row.CallId) && row.Words != null)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Words, (string?)null), ct);
}
