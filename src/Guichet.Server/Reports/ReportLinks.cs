using Guichet.Domain.Reports;
using Guichet.Domain.Secrets;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Reports;

/// <summary>The customer's link to their version of a report, as they get it. It is written anew each time: nothing secret is stored.</summary>
internal sealed class ReportLinks(GuichetDb db, ServerKey key)
{
    private readonly byte[] _key = key.For("reports");

    public string Address(string origin, ReportShare share) => $"{origin}/r#{SignedId.Write(share.Id.ToByteArray(), _key)}";

    /// <summary>Of a call whose report is open to its customer; null for every other.</summary>
    public async Task<string?> Address(string origin, Guid? callId, CancellationToken ct) =>
        (await db.Set<Report>().SingleOrDefaultAsync(row => row.CallId == callId, ct))?.Share is { } share ? Address(origin, share) : null;

    /// <summary>What the link names; null when it is none of ours.</summary>
    public Guid? IdOf(string? secret) => SignedId.TryRead(secret, _key, out var id) ? new Guid(id) : null;
}
