using Guichet.Domain.Reports;
using Guichet.Server.Data;
using Guichet.Server.Retention;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Reports;

/// <summary>A report says nothing but what was found of its customer: it goes whole, with all its versions and the link.</summary>
internal sealed class EraseReports(GuichetDb db) : IHoldCustomers
{
    public async Task Erase(ErasedCustomers of, CancellationToken ct)
    {
        await db.Set<ReportVersion>().Where(row => of.Calls.Contains(row.CallId)).ExecuteDeleteAsync(ct);
        await db.Set<Report>().Where(row => of.Calls.Contains(row.CallId)).ExecuteDeleteAsync(ct);
    }
}
