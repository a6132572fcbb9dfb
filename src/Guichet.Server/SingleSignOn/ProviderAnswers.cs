using Guichet.Contracts.Problems;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Guichet.Server.SingleSignOn.Asking;

namespace Guichet.Server.SingleSignOn;

/// <summary>Judges what a provider sent a browser back with: whether it belongs to the trip, and what its code stands for.</summary>
internal sealed class ProviderAnswers(CurrentOrganisation current, ProviderBook book, Discovery discovery, CodeExchange exchange, IdTokens tokens)
{
    private const int Longest = 4096;

    private static Problem Failed => new(ProblemCodes.SingleSignOnFailed);

    /// <summary>Whom it vouches for; the request is its organisation's from here on.</summary>
    /// <exception cref="ProviderException">The provider cannot be asked.</exception>
    public async Task<(Vouched? Vouched, IdentityProvider? Provider, Problem? Problem)> Judge(SignInTrip trip, ComeBack.Request request, HttpContext http)
    {
        if (!Guid.TryParse(request.OrganisationId, out var organisation) || organisation != trip.OrganisationId)
        {
            return (null, null, Failed);
        }

        current.Set(trip.OrganisationId);
        if (await book.Own(http.RequestAborted) is not { } provider || provider.Issuer != trip.Issuer)
        {
            return (null, null, new Problem(ProblemCodes.SingleSignOnExpired)); // it was set up otherwise meanwhile
        }

        if (!await IsFrom(provider, request, http.RequestAborted))
        {
            return (null, null, Failed);
        }

        if (request.Error is not null || request.Code is not { Length: > 0 and <= Longest } code)
        {
            return (null, null, request.Error is "access_denied" ? new Problem(ProblemCodes.SingleSignOnCancelled) : Failed);
        }

        var token = await exchange.Exchange(book.Client(provider, http.Request), code, trip.Verifier, http.RequestAborted);
        var vouched = token is null ? null : await tokens.Judge(token, provider, trip, http.RequestAborted);
        return (vouched, provider, vouched is null ? Failed : null);
    }

    // Whoever says who it is must say it (RFC 9207 section 2.4).
    private async Task<bool> IsFrom(IdentityProvider provider, ComeBack.Request request, CancellationToken ct)
    {
        var says = (await discovery.Read(provider.Issuer, again: false, ct)).AuthorizationResponseIssParameterSupported;
        return request.Issuer is null ? !says : request.Issuer == provider.Issuer;
    }
}
