using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.ApiKeys;

/// <param name="LastUsedAt">To the minute; null while it never was.</param>
public sealed record KeyView(string Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt);

public sealed record KeyList(IReadOnlyList<KeyView> Items);

/// <summary>The keys of programs, as an owner sees them: made, shown once, revoked.</summary>
internal sealed class ManageKeys(GuichetDb db, JournalCommit journal, FindApiKey find, IEnumerable<IHeldByKey> held, TimeProvider clock)
{
    public sealed record Request(string Name, IReadOnlyList<string> Scopes);

    /// <param name="Key">Its text; shown now and never again.</param>
    public sealed record Made(string Id, string Key);

    public static async Task<IResult> List(GuichetDb db, CancellationToken ct)
    {
        var keys = await db.Set<ApiKey>().AsNoTracking().Where(key => key.RevokedAt == null).OrderBy(key => key.CreatedAt).ToListAsync(ct);
        return TypedResults.Ok(new KeyList([.. keys.Select(key => new KeyView(
            key.Id.ToString("N"), key.Name, key.Scopes.Split(' '), key.CreatedAt.ToDateTimeOffset(), key.LastUsedAt?.ToDateTimeOffset()))]));
    }

    public static async Task<IResult> Make(Request request, MakeApiKey make, HttpContext http)
    {
        var name = OneLine.Clean(request.Name) ?? "";
        string[] scopes = [.. Scopes.All.Intersect(request.Scopes)];
        if (name.Length is 0 or > ApiKey.LongestName)
        {
            return Problem.Field("name", $"1 to {ApiKey.LongestName} characters.").ToResult();
        }

        if (scopes.Length == 0 || scopes.Length != request.Scopes.Distinct().Count())
        {
            return Problem.Field("scopes", $"At least one of: {string.Join(", ", Scopes.All)}.").ToResult();
        }

        var (id, text) = await make.Make(name, scopes, Caller.From(http.User)!.Actor, http.RequestAborted);
        return TypedResults.Created($"/api/v1/keys/{id:N}", new Made(id.ToString("N"), text));
    }

    public static async Task<IResult> Revoke(string keyId, ManageKeys manage, HttpContext http) =>
        Guid.TryParse(keyId, out var id) && await manage.Revoke(id, Caller.From(http.User)!.Actor, http.RequestAborted)
            ? TypedResults.NoContent()
            : new Problem(ProblemCodes.KeyNotFound).ToResult();

    // First the row, so that nothing new is opened with it, then what it held open.
    private async Task<bool> Revoke(Guid id, Guid by, CancellationToken ct)
    {
        var revoked = await journal.Commit(() => Mark(id, by, ct), ct);
        find.Forget();
        foreach (var one in revoked ? held : [])
        {
            await one.Release(id);
        }

        return revoked;
    }

    private async Task<bool> Mark(Guid id, Guid by, CancellationToken ct)
    {
        if (await db.Set<ApiKey>().SingleOrDefaultAsync(key => key.Id == id && key.RevokedAt == null, ct) is not { } key)
        {
            return false;
        }

        key.RevokedAt = clock.Now();
        db.Append(new ApiKeyRevoked(id, by));
        return true;
    }
}
