using System.Security.Claims;
using System.Text.Encodings.Web;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Guichet.Server.ApiKeys;

/// <summary><c>Authorization: Bearer gk_...</c></summary>
internal sealed class ApiKeyBearer(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KeyDoor door)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "key";
    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) || !ApiKey.LooksLikeOne(header[Bearer.Length..].Trim())
            || await door.Open(header[Bearer.Length..].Trim(), Context.RequestAborted) is not { } key)
        {
            return AuthenticateResult.NoResult();
        }

        var identity = Caller.Identity(SchemeName, key.OrganisationId, Caller.KeyClaim, key.Id, key.Scopes.Split(' ').Select(scope => new Claim(Caller.ScopeClaim, scope)));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }
}
