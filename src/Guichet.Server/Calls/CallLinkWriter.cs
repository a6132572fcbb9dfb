using Guichet.Domain.Links;
using Guichet.Domain.Rooms;
using Guichet.Server.Data;
using Guichet.Server.Http;
using Guichet.Server.Links;
using Guichet.Server.Reports;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Calls;

public sealed record CallLinks(string Specialist, string Customer);

/// <summary>The links of calls as people get them. They are written anew each time: nothing secret is stored.</summary>
internal sealed class CallLinkWriter(GuichetDb db, LinkSigner signer, ReportLinks reports, HttpSettings settings)
{
    public async Task<CallLinks> Write(Guid callId, HttpContext http) =>
        (await Write([callId], http))[callId];

    public async Task<IReadOnlyDictionary<Guid, CallLinks>> Write(IReadOnlyCollection<Guid> callIds, HttpContext http) =>
        await Write(callIds, Origin.Of(http.Request, settings), http.RequestAborted);

    public async Task<IReadOnlyDictionary<Guid, CallLinks>> Write(IReadOnlyCollection<Guid> callIds, string origin, CancellationToken ct)
    {
        var links = await db.Set<Link>().AsNoTracking().Where(link => callIds.Contains(link.CallId) && !link.Admits).ToListAsync(ct);
        return links.GroupBy(link => link.CallId).ToDictionary(call => call.Key, call => Write([.. call], origin));
    }

    /// <summary>Of the report that is open to its customer; null when none is.</summary>
    public Task<string?> Report(Guid? callId, string origin, CancellationToken ct) => reports.Address(origin, callId, ct);

    /// <summary>Of one call, by whoever has its links already.</summary>
    public CallLinks Write(IReadOnlyList<Link> ofCall, HttpContext http) => Write(ofCall, Origin.Of(http.Request, settings));

    private CallLinks Write(IReadOnlyList<Link> ofCall, string origin) =>
        new(Address(ofCall, SeatRole.Specialist, origin), Address(ofCall, SeatRole.Customer, origin));

    private string Address(IEnumerable<Link> links, SeatRole role, string origin) => signer.Address(origin, links.First(link => link.Role == role));
}
