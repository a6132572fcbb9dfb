using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.ApiKeys;

/// <summary>From a key's text to the key, which proves the organisation; that it was used is noted.</summary>
internal sealed class KeyDoor(IServiceProvider services, FindApiKey find, KeyUses uses, CurrentOrganisation current, TimeProvider clock)
{
    /// <returns>Null when it opens nothing.</returns>
    public async Task<ApiKey?> Open(string text, CancellationToken ct)
    {
        if (await find.ByHash(Db, ApiKey.HashOf(text), ct) is not { } key)
        {
            return null;
        }

        current.Set(key.OrganisationId);
        var now = clock.Now();
        if (uses.IsToNote(key.Id, key.LastUsedAt, now))
        {
            await Note(key.Id, now, ct);
        }

        return key;
    }

    // Most requests of a key that is remembered need no database here.
    private GuichetDb Db() => services.GetRequiredService<GuichetDb>();

    private async Task Note(Guid key, Instant now, CancellationToken ct)
    {
        try
        {
            var db = Db();
            await using var turn = await db.TakeTurn(ct);
            await db.Set<ApiKey>().Where(row => row.Id == key).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedAt, now), ct);
            await turn.Commit(ct);
        }
        catch
        {
            uses.Forget(key);
            throw;
        }
    }
}
