using System.Net;
using Guichet.Server.Http;

namespace Guichet.Server.SingleSignOn.Asking;

/// <summary>Where identity providers may be.</summary>
internal sealed class ProviderHosts(SingleSignOnSettings settings) : OutboundHosts(settings.IsInternal, "SingleSignOn:InternalHosts");

/// <summary>The one way on which the server asks identity providers, whose addresses owners choose: bounded in time and size, never led on elsewhere.</summary>
internal sealed class ProviderLine(SingleSignOnSettings settings, ProviderHosts hosts) : IDisposable
{
    private const int LargestAnswer = 256 * 1024;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectCallback = hosts.Connect,
        ConnectTimeout = _patience,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    })
    {
        Timeout = _patience,
        MaxResponseContentBufferSize = LargestAnswer,
    };

    /// <summary>HTTPS without anything besides; plain on loopback where the settings name it.</summary>
    public bool IsAllowed(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { UserInfo: "", Fragment: "" }
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback && settings.IsInternal(uri.Host.Trim('[', ']'))));

    /// <exception cref="ProviderException">No answer came, or it may not be asked.</exception>
    public async Task<(HttpStatusCode Status, string Text)> Ask(HttpRequestMessage request, CancellationToken ct)
    {
        if (!IsAllowed(request.RequestUri?.OriginalString))
        {
            throw new ProviderException(ProviderTrouble.NotHttps);
        }

        try
        {
            using var answer = await _http.SendAsync(request, ct);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(ct));
        }
        catch (Exception e) when (e is HttpRequestException or InvalidOperationException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw ProviderException.From(e);
        }
    }

    public void Dispose() => _http.Dispose();
}
