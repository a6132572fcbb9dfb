using System.Collections.Concurrent;
using System.Net;
using Guichet.Server.Platform;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using NodaTime;

namespace Guichet.Server.SingleSignOn.Asking;

/// <summary>What providers say of themselves (OpenID Connect Discovery 1.0), and their keys: read once in a while, and again when a key is not known.</summary>
internal sealed class Discovery(ProviderLine line, TimeProvider clock) : IDocumentRetriever
{
    private const int Most = 1000;
    private static readonly Duration _life = Duration.FromHours(6);

    /// <summary>Nobody makes the server ask more often by tokens with invented keys.</summary>
    private static readonly Duration _atMostEvery = Duration.FromSeconds(30);

    private readonly ConcurrentDictionary<string, (OpenIdConnectConfiguration Read, Instant At)> _known = new();

    /// <param name="again">Its keys may have changed.</param>
    /// <exception cref="ProviderException">Not to be reached, or not what it should be.</exception>
    public async Task<OpenIdConnectConfiguration> Read(string issuer, bool again, CancellationToken ct)
    {
        var now = clock.Now();
        return _known.TryGetValue(issuer, out var known) && now - known.At < (again ? _atMostEvery : _life) ? known.Read : await ReadNow(issuer, ct);
    }

    /// <summary>Past what is known, for whoever tries whether it works.</summary>
    /// <exception cref="ProviderException">Not to be reached, or not what it should be.</exception>
    public async Task<OpenIdConnectConfiguration> ReadNow(string issuer, CancellationToken ct)
    {
        var read = await Ask(issuer, ct);
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        _known[issuer] = (read, clock.Now());
        return read;
    }

    async Task<string> IDocumentRetriever.GetDocumentAsync(string address, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        var (status, text) = await line.Ask(request, cancel);
        return status is HttpStatusCode.OK ? text : throw new ProviderException(ProviderTrouble.Status, $"{(int)status}");
    }

    private async Task<OpenIdConnectConfiguration> Ask(string issuer, CancellationToken ct)
    {
        OpenIdConnectConfiguration read;
        try
        {
            read = await OpenIdConnectConfigurationRetriever.GetAsync($"{issuer.TrimEnd('/')}/.well-known/openid-configuration", this, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            throw e as ProviderException ?? e.InnerException as ProviderException ?? new ProviderException(ProviderTrouble.NotOpenIdConnect);
        }

        return Wrong(read, issuer) is { } wrong ? throw wrong : read;
    }

    private ProviderException? Wrong(OpenIdConnectConfiguration read, string issuer) =>
        string.IsNullOrEmpty(read.Issuer) || string.IsNullOrEmpty(read.AuthorizationEndpoint) || string.IsNullOrEmpty(read.TokenEndpoint)
            ? new ProviderException(ProviderTrouble.NotOpenIdConnect)
        : read.Issuer != issuer ? new ProviderException(ProviderTrouble.OtherName, read.Issuer)
        : !line.IsAllowed(read.AuthorizationEndpoint) || !line.IsAllowed(read.TokenEndpoint) ? new ProviderException(ProviderTrouble.NotHttps)
        : read.SigningKeys.Count == 0 ? new ProviderException(ProviderTrouble.NoKeys)
        : null;
}
