using System.Security.Claims;
using System.Text.Encodings.Web;
using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Guichet.Server.ApiKeys;

/// <summary><c>Authorization: Bearer gk_...</c></summary>
internal sealed class ApiKeyBearer(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, GuichetDb db, CurrentOrganisation current)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "key";
    private const string Bearer = "Bearer ";

    // Asked for with every request: translated once.
    private static readonly Func<GuichetDb, byte[], CancellationToken, Task<ApiKey?>> _find = EF.CompileAsyncQuery(
        (GuichetDb db, byte[] hash, CancellationToken ct) => db.Set<ApiKey>().IgnoreQueryFilters(new[] { GuichetDb.OrganisationFilter }).AsNoTracking()
            .SingleOrDefault(row => row.Hash == hash));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) || !ApiKey.LooksLikeOne(header[Bearer.Length..].Trim()))
        {
            return AuthenticateResult.NoResult();
        }

        var hash = ApiKey.HashOf(header[Bearer.Length..].Trim());
        var key = await _find(db, hash, Context.RequestAborted);
        if (key is null)
        {
            return AuthenticateResult.NoResult();
        }

        current.Set(key.OrganisationId);
        var identity = Caller.Identity(SchemeName, key.OrganisationId, Caller.KeyClaim, key.Id, key.Scopes.Split(' ').Select(scope => new Claim(Caller.ScopeClaim, scope)));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }
}
