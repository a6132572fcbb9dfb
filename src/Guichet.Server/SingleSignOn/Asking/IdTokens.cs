using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace Guichet.Server.SingleSignOn.Asking;

/// <summary>Whom a provider vouches for.</summary>
/// <param name="EmailVerified">Null where it does not say.</param>
/// <param name="ProvedAt">When they last proved it there; null where it does not say.</param>
internal sealed record Vouched(string Issuer, string Subject, string Email, bool? EmailVerified, string? Name, Instant? ProvedAt);

/// <summary>Has an id_token judged by the library (OpenID Connect Core 1.0, section 3.1.3.7), and looks itself at what ties it to this trip.</summary>
internal sealed class IdTokens(Discovery discovery, TimeProvider clock, ILogger<IdTokens> log)
{
    private static readonly TimeSpan _clocksDifferBy = TimeSpan.FromMinutes(2);

    // None that is symmetric, and not "none".
    private static readonly string[] _algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384,
        SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>Null when it vouches for nobody here; why is in the log.</summary>
    /// <exception cref="ProviderException">The provider's keys cannot be had.</exception>
    public async Task<Vouched?> Judge(string token, IdentityProvider provider, SignInTrip trip, CancellationToken ct)
    {
        var judged = await Judge(token, provider, again: false, ct);
        if (judged.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            judged = await Judge(token, provider, again: true, ct);
        }

        if (judged.IsValid && judged.SecurityToken is JsonWebToken valid && IsForTrip(valid, provider, trip))
        {
            return Read(valid);
        }

        log.LogWarning("A token of the identity provider was refused: {Reason}", judged.Exception?.GetType().Name ?? "nonce, party or subject");
        return null;
    }

    private async Task<TokenValidationResult> Judge(string token, IdentityProvider provider, bool again, CancellationToken ct)
    {
        var known = await discovery.Read(provider.Issuer, again, ct);
        return await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = provider.Issuer,
            ValidAudience = provider.ClientId,
            IssuerSigningKeys = known.SigningKeys,
            ValidAlgorithms = _algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = IsInTime,
        });
    }

    // By the server's own clock, as everything else.
    private bool IsInTime(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + _clocksDifferBy && (notBefore is not { } begin || now > begin - _clocksDifferBy);
    }

    private static bool IsForTrip(JsonWebToken token, IdentityProvider provider, SignInTrip trip)
    {
        var party = Text(token, "azp");
        return Text(token, "nonce") == trip.Nonce
            && (party is null ? token.Audiences.Count() == 1 : party == provider.ClientId)
            && token.Subject is { Length: > 0 and <= Identity.LongestSubject };
    }

    private static Vouched Read(JsonWebToken token) => new(
        token.Issuer, token.Subject, Text(token, "email") ?? "", Verified(token), Text(token, "name"),
        token.TryGetPayloadValue<long>("auth_time", out var seconds) ? Instant.FromUnixTimeSeconds(Math.Clamp(seconds, 0, uint.MaxValue)) : null);

    // Some providers write the word in quotes.
    private static bool? Verified(JsonWebToken token) =>
        !token.TryGetPayloadValue<object>("email_verified", out var value) ? null : value?.ToString()?.Equals("true", StringComparison.OrdinalIgnoreCase) == true;

    private static string? Text(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;
}
