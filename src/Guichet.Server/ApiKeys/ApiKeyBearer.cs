using System.Security.Claims;
using System.Text.Encodings.Web;
using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Guichet.Server.ApiKeys;

/// <summary><c>Authorization: Bearer gk_...</c></summary>
internal sealed class ApiKeyBearer(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, FindApiKey find,
    CurrentOrganisation current)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "key";
    private const string Bearer = "Bearer ";

    private static readonly Duration Precision = Duration.FromMinutes(1);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) || !ApiKey.LooksLikeOne(header[Bearer.Length..].Trim()))
        {
            return AuthenticateResult.NoResult();
        }

        var hash = ApiKey.HashOf(header[Bearer.Length..].Trim());
        var key = await find.ByHash(Db, hash, Context.RequestAborted);
        if (key is null)
        {
            return AuthenticateResult.NoResult();
        }

        current.Set(key.OrganisationId);
        await Note(key);
        var identity = Caller.Identity(SchemeName, key.OrganisationId, Caller.KeyClaim, key.Id, key.Scopes.Split(' ').Select(scope => new Claim(Caller.ScopeClaim, scope)));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    private GuichetDb Db() => Context.RequestServices.GetRequiredService<GuichetDb>();

    private async Task Note(ApiKey key)
    {
        var now = Context.RequestServices.GetRequiredService<TimeProvider>().Now();
        if (key.LastUsedAt is { } last && now - last < Precision)
        {
            return;
        }

        var db = Db();
        await using var turn = await db.TakeTurn(Context.RequestAborted);
        await db.Set<ApiKey>().Where(row => row.Id == key.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedAt, now), Context.RequestAborted);
        await turn.Commit(Context.RequestAborted);
        find.Forget();
    }
}
