using Guichet.Server.ApiKeys;
using Guichet.Server.Data;
using Guichet.Server.Media;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Whip;

/// <summary>Whoever's key is revoked neither publishes nor plays any more.</summary>
internal sealed class WhipKeys(WhipSessions sessions, MediaHost media) : IHeldByKey
{
    public async Task Release(Guid key)
    {
        foreach (var session in sessions.OfKey(key))
        {
            await End(session);
        }
    }

    /// <summary>Ends a session whose key was revoked while it was being opened: nobody would look for it any more.</summary>
    /// <returns>False when it was.</returns>
    public async Task<bool> Stands(WhipSession session, GuichetDb db, CancellationToken ct)
    {
        var stands = await db.Set<ApiKey>().AnyAsync(key => key.Id == session.Key && key.RevokedAt == null, ct);
        if (!stands)
        {
            await End(session);
        }

        return stands;
    }

    private Task End(WhipSession session) => media.Server is { } server ? server.CloseTransport(session.Transport) : Task.CompletedTask;
}
