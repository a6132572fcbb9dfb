using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Guichet.Server.SingleSignOn.Asking;

/// <summary>Who the server is at a provider.</summary>
/// <param name="Return">Where the provider leads back to.</param>
internal sealed record ProviderClient(string Issuer, string Id, string Secret, string Return);

/// <summary>Exchanges a code for the token that it stands for (RFC 6749 section 4.1.3).</summary>
internal sealed class CodeExchange(Discovery discovery, ProviderLine line, ILogger<CodeExchange> log)
{
    private const string Basic = "client_secret_basic";
    private const string Post = "client_secret_post";

    /// <summary>Null when the provider gives none; why is in the log.</summary>
    /// <exception cref="ProviderException">It cannot be asked.</exception>
    public async Task<string?> Exchange(ProviderClient client, string code, string verifier, CancellationToken ct)
    {
        var (token, refused) = await Ask(client, code, verifier, ct);
        if (token is null)
        {
            log.LogWarning("The identity provider gave no token: {Reason}", refused);
        }

        return token;
    }

    /// <summary>Whether the provider knows the client and its secret: a made-up code is refused for itself, a wrong client for the client.</summary>
    /// <exception cref="ProviderException">It does not.</exception>
    public async Task Try(ProviderClient client, CancellationToken ct)
    {
        var (_, refused) = await Ask(client, "a-code-to-try-the-client", SignInTrips.NewSecret(), ct);
        if (refused is not ("invalid_grant" or "invalid_request"))
        {
            throw new ProviderException(
                refused is "invalid_client" or "unauthorized_client" ? ProviderTrouble.ClientRefused : ProviderTrouble.TokenAddress, refused);
        }
    }

    private async Task<(string? Token, string? Refused)> Ask(ProviderClient client, string code, string verifier, CancellationToken ct)
    {
        var known = await discovery.Read(client.Issuer, again: false, ct);
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = client.Return,
            ["code_verifier"] = verifier,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, known.TokenEndpoint);
        if (known.TokenEndpointAuthMethodsSupported is { Count: > 0 } ways && !ways.Contains(Basic) && ways.Contains(Post))
        {
            (form["client_id"], form["client_secret"]) = (client.Id, client.Secret);
        }
        else
        {
            var pair = $"{Uri.EscapeDataString(client.Id)}:{Uri.EscapeDataString(client.Secret)}"; // RFC 6749 section 2.3.1
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        }

        request.Content = new FormUrlEncodedContent(form);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var (status, text) = await line.Ask(request, ct);
        return (int)status is >= 200 and < 300 ? (Field(text, "id_token"), "no id_token") : (null, Field(text, "error") ?? $"{(int)status}");
    }

    private static string? Field(string text, string name)
    {
        try
        {
            var said = JsonElement.Parse(text);
            return said.ValueKind is JsonValueKind.Object && said.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
