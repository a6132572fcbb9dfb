using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Guichet.Server.Platform;
using NodaTime;

namespace Guichet.Server.SingleSignOn;

/// <summary>A browser on its way to the provider and back: what it must bring home.</summary>
/// <param name="Nonce">Comes back in the token; ties the token to this trip.</param>
/// <param name="Verifier">Proves at the provider that who fetches the token is who asked (PKCE, RFC 7636).</param>
/// <param name="From">The page that was wanted.</param>
internal sealed record SignInTrip(Guid OrganisationId, string Issuer, string Nonce, string Verifier, string? From);

/// <summary>Trips under way: sealed in a cookie of the browser, so that nobody brings home another's, and each ends once.</summary>
internal sealed class SignInTrips(TimeProvider clock) : OneUseTickets(clock, "guichet.sign-in-trip", Life)
{
    /// <summary>Where the cookie goes.</summary>
    public const string Path = "/api/v1/session/single-sign-on";

    /// <summary>How long somebody may take at the provider, second factor included.</summary>
    public static readonly Duration Life = Duration.FromMinutes(20);

    private const int StateLength = 43;
    private readonly TimeProvider _clock = clock;

    /// <summary>The state, which comes back in the address and ties the answer to this browser.</summary>
    public string Begin(SignInTrip trip, HttpContext http)
    {
        var state = NewSecret();
        http.Response.Cookies.Append(
            NameOf(state), Give(state, JsonSerializer.Serialize(trip)), Options(http.Request, (_clock.Now() + Life).ToDateTimeOffset()));
        return state;
    }

    /// <summary>The trip of this browser with this state; it is over then, whatever comes of it.</summary>
    public SignInTrip? End(string state, HttpContext http)
    {
        if (state.Length != StateLength || !state.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            || http.Request.Cookies[NameOf(state)] is not { } cookie || Take(state, cookie) is not { } kept)
        {
            return null;
        }

        http.Response.Cookies.Delete(NameOf(state), Options(http.Request, null));
        return JsonSerializer.Deserialize<SignInTrip>(kept);
    }

    /// <summary>256 bits, 43 letters.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What the provider is told of the verifier (RFC 7636 section 4.2).</summary>
    public static string ChallengeOf(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    // A cookie each, so that two tabs on their way do not end each other's trip.
    private static string NameOf(string state) => $"guichet-trip-{state[..8]}";

    private static CookieOptions Options(HttpRequest request, DateTimeOffset? until) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict, // the page that the provider leads back to hands the answer in itself
        Secure = request.IsHttps,
        Path = Path,
        Expires = until,
    };
}
