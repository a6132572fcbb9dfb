using Guichet.Domain.Links;
using Guichet.Server.Data;
using Guichet.Server.Links;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Companions;

/// <summary>The links of those who come along, as they get them. They are written anew each time: nothing secret is stored.</summary>
internal sealed class CompanionLinks(GuichetDb db, LinkSigner signer)
{
    /// <param name="origin">The server's address as they reach it.</param>
    public async Task<IReadOnlyDictionary<Guid, string>> Write(IReadOnlyCollection<Guid> people, string origin, CancellationToken ct) =>
        (await db.Set<Link>().AsNoTracking().Where(link => link.CompanionId != null && people.Contains(link.CompanionId.Value) && !link.Admits).ToListAsync(ct))
            .ToDictionary(link => link.CompanionId!.Value, link => signer.Address(origin, link));
}
