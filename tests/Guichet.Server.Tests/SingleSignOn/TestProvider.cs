using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Guichet.Server.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Guichet.Server.Tests.SingleSignOn;

/// <summary>A little identity provider on loopback (OpenID Connect Core 1.0, code flow with PKCE). It signs by its own hand, so that what it says can be
/// wrong in every way.</summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "guichet";
    public const string Secret = "s3cret & more";
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, HandedOut> _codes = new();

    private TestProvider(WebApplication app, MovableTime clock) => (_app, Clock) = (app, clock);

    private sealed record HandedOut(string Challenge, string Return, JsonObject Claims);

    public MovableTime Clock { get; }

    public string Issuer { get; private set; } = "";

    public SigningKey Key { get; set; } = SigningKey.Rsa("first");

    /// <summary>What it publishes; the key that it signs with, unless a test says otherwise.</summary>
    public Func<IEnumerable<SigningKey>>? Published { get; set; }

    /// <summary>Changes what discovery says.</summary>
    public Action<JsonObject> Describe { get; set; } = _ => { };

    /// <summary>Changes the claims before they are signed.</summary>
    public Action<JsonObject> Claim { get; set; } = _ => { };

    /// <summary>From the signed token to what is handed out.</summary>
    public Func<JsonObject, SigningKey, string>? Write { get; set; }

    /// <summary>Answers in place of everything.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    public int KeysRead { get; private set; }

    public int CodesExchanged { get; private set; }

    public string LastAuthorisation { get; private set; } = "";

    public static async Task<TestProvider> Start(MovableTime clock)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var provider = new TestProvider(builder.Build(), clock);
        provider._app.Run(provider.Answer);
        await provider._app.StartAsync();
        provider.Issuer = provider._app.Urls.Single();
        return provider;
    }

    /// <summary>Somebody signs in there; where their browser is sent back to.</summary>
    public Uri Visit(string address, string subject, string email, bool? verified = true, string name = "Ada Lovelace")
    {
        var asked = HttpUtility.ParseQueryString(new Uri(address).Query);
        Assert.Equal((ClientId, "code", "S256", "openid email profile"), (asked["client_id"], asked["response_type"], asked["code_challenge_method"], asked["scope"]));
        var now = Clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = Issuer,
            ["aud"] = ClientId,
            ["sub"] = subject,
            ["nonce"] = asked["nonce"],
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + 300,
            ["email"] = email,
            ["name"] = name,
        };
        if (verified is { } says)
        {
            claims["email_verified"] = says;
        }

        Claim(claims);
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = new HandedOut(asked["code_challenge"]!, asked["redirect_uri"]!, claims);
        return new Uri($"{asked["redirect_uri"]}?code={code}&state={asked["state"]}");
    }

    public string Sign(JsonObject claims, SigningKey key, string? algorithm = null)
    {
        var text = $"{Encode(new JsonObject { ["alg"] = algorithm ?? key.Algorithm, ["kid"] = key.Id, ["typ"] = "JWT" })}.{Encode(claims)}";
        return $"{text}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(text)))}";
    }

    public static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private Task Answer(HttpContext http) => Instead is { } instead ? instead(http) : http.Request.Path.Value switch
    {
        "/.well-known/openid-configuration" => http.Response.WriteAsync(Description().ToJsonString()),
        "/keys" => http.Response.WriteAsync(Keys().ToJsonString()),
        "/token" => Token(http),
        _ => Refuse(http, 404, "not_found"),
    };

    private JsonObject Description()
    {
        var description = new JsonObject
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = $"{Issuer}/authorize",
            ["token_endpoint"] = $"{Issuer}/token",
            ["jwks_uri"] = $"{Issuer}/keys",
            ["response_types_supported"] = new JsonArray("code"),
            ["end_session_endpoint"] = $"{Issuer}/leave",
        };
        Describe(description);
        return description;
    }

    private JsonObject Keys()
    {
        KeysRead++;
        return new JsonObject { ["keys"] = new JsonArray([.. (Published?.Invoke() ?? [Key]).Select(key => key.Public())]) };
    }

    private async Task Token(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        LastAuthorisation = http.Request.Headers.Authorization.ToString();
        if (!IsClient(form))
        {
            await Refuse(http, 401, "invalid_client");
        }
        else if (!_codes.TryRemove(form["code"].ToString(), out var given) || given.Return != form["redirect_uri"]
            || given.Challenge != Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))))
        {
            await Refuse(http, 400, "invalid_grant");
        }
        else
        {
            CodesExchanged++;
            var token = (Write ?? ((claims, key) => Sign(claims, key)))(given.Claims, Key);
            await http.Response.WriteAsync(new JsonObject { ["access_token"] = "x", ["token_type"] = "Bearer", ["id_token"] = token }.ToJsonString());
        }
    }

    private bool IsClient(IFormCollection form)
    {
        var basic = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:{Uri.EscapeDataString(Secret)}"))}";
        return LastAuthorisation == basic || (form["client_id"] == ClientId && form["client_secret"] == Secret);
    }

    private static Task Refuse(HttpContext http, int status, string error)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsync(new JsonObject { ["error"] = error }.ToJsonString());
    }
}
