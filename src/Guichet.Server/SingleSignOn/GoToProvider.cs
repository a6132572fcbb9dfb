using Guichet.Contracts.Problems;
using Guichet.Domain.Organisations;
using Guichet.Server.Data;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Guichet.Server.SingleSignOn.Asking;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Guichet.Server.SingleSignOn;

/// <param name="Name">What the button says; null: there is none for this address.</param>
/// <param name="Only">There is no other way in for whoever is not an owner.</param>
public sealed record ProviderOffered(string? Name, bool Only);

/// <summary>From an e-mail address to the provider of its organisation: what the sign-in page offers, and the way there.</summary>
internal sealed class GoToProvider(GuichetDb db, ProviderBook book, Discovery discovery, SignInTrips trips, SignInRules rules)
{
    private const int LongestEmail = 256;

    private const int LongestPage = 200;

    public sealed record FindRequest(string Email);

    /// <param name="From">The page that is wanted afterwards; comes back with the session.</param>
    public sealed record StartRequest(string Email, string? From = null);

    /// <param name="Address">At the provider; the browser goes there.</param>
    public sealed record Started(string Address);

    /// <summary>Looks at the address's domain alone: it does not tell who has an account.</summary>
    public static async Task<IResult> Find(FindRequest request, GoToProvider go, HttpContext http)
    {
        if (!go.Rules.AllowAddress(http))
        {
            return new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 60 }.ToResult();
        }

        var provider = await go.Find(request.Email, http.RequestAborted);
        return TypedResults.Ok(provider is null
            ? new ProviderOffered(null, false)
            : new ProviderOffered(provider.Name, await go.IsOnly(provider.OrganisationId, http.RequestAborted)));
    }

    public static async Task<IResult> Start(StartRequest request, GoToProvider go, HttpContext http)
    {
        if (!go.Rules.AllowAddress(http))
        {
            return new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 60 }.ToResult();
        }

        if (await go.Find(request.Email, http.RequestAborted) is not { } provider)
        {
            return new Problem(ProblemCodes.SingleSignOnUnknown).ToResult();
        }

        try
        {
            var known = await go.Discovery.Read(provider.Issuer, again: false, http.RequestAborted);
            return TypedResults.Ok(new Started(go.Begin(known, provider, request, http)));
        }
        catch (ProviderException e)
        {
            return new Problem(ProblemCodes.SingleSignOnProvider, e.Message).ToResult();
        }
    }

    private SignInRules Rules => rules;

    private Discovery Discovery => discovery;

    private async Task<IdentityProvider?> Find(string email, CancellationToken ct) => email.Length > LongestEmail ? null : await book.Find(email, ct);

    private Task<bool> IsOnly(Guid organisation, CancellationToken ct) =>
        db.Set<Organisation>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).Where(row => row.Id == organisation).Select(row => row.SingleSignOnOnly).SingleAsync(ct);

    private string Begin(OpenIdConnectConfiguration known, IdentityProvider provider, StartRequest request, HttpContext http)
    {
        var trip = new SignInTrip(
            provider.OrganisationId, provider.Issuer, SignInTrips.NewSecret(), SignInTrips.NewSecret(), request.From is { Length: <= LongestPage } from ? from : null);
        var asked = new OpenIdConnectMessage
        {
            IssuerAddress = known.AuthorizationEndpoint,
            ResponseType = OpenIdConnectResponseType.Code,
            ClientId = provider.ClientId,
            RedirectUri = book.Return(provider.OrganisationId, http.Request),
            Scope = "openid email profile",
            State = trips.Begin(trip, http),
            Nonce = trip.Nonce,
            LoginHint = request.Email.Trim(),
            EnableTelemetryParameters = false,
        };
        asked.SetParameter("code_challenge", SignInTrips.ChallengeOf(trip.Verifier));
        asked.SetParameter("code_challenge_method", "S256");
        return asked.CreateAuthenticationRequestUrl();
    }
}
