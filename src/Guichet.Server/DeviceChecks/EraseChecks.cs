using Guichet.Server.Data;
using Guichet.Server.Retention;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.DeviceChecks;

/// <summary>A customer's device and network go with them.</summary>
internal sealed class EraseChecks(GuichetDb db) : IHoldCustomers
{
    public Task Erase(ErasedCustomers of, CancellationToken ct) =>
        db.Set<DeviceCheckRow>().Where(row => row.CallId != null && of.Calls.Contains(row.CallId.Value)).ExecuteDeleteAsync(ct);
}
