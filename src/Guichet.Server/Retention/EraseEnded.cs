using Guichet.Server.Data;
using Guichet.Server.Platform;

namespace Guichet.Server.Retention;

/// <summary>Erases customers, inside the transaction of whoever calls this.</summary>
internal sealed class EraseEnded(GuichetDb db, IEnumerable<IHoldCustomers> holders, TimeProvider clock)
{
    public async Task Handle(EndedKind kind, IReadOnlyList<Ended> over, CancellationToken ct)
    {
        var (ids, isPlace) = (over.Select(one => one.Id).ToList(), kind is EndedKind.Place);
        IReadOnlyList<Guid> calls = [.. over.Select(one => one.CallId).OfType<Guid>(), .. await EarlierCalls.Of(db, ids, ct)];
        var erased = new ErasedCustomers(isPlace ? [] : ids, isPlace ? ids : [], calls, clock.Now());
        foreach (var holder in holders)
        {
            await holder.Erase(erased, ct);
        }
    }
}
