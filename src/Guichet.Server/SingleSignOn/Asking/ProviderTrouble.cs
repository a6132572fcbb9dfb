using System.Security.Authentication;
using Guichet.Server.Http;

namespace Guichet.Server.SingleSignOn.Asking;

/// <summary>Why an identity provider cannot be used. The pages say in words what to do.</summary>
public enum ProviderTrouble
{
    /// <summary>Its address, or one that it names, does not begin with https.</summary>
    NotHttps,

    /// <summary>It is inside the server's own network, which the settings do not allow.</summary>
    Inside,
    NameUnknown,
    Unreachable,
    Certificate,
    Slow,
    TooLarge,

    /// <summary>It answers with an error; the detail is its number.</summary>
    Status,

    /// <summary>What it answers is not what OpenID Connect Discovery asks.</summary>
    NotOpenIdConnect,

    /// <summary>It calls itself otherwise; the detail is how.</summary>
    OtherName,
    NoKeys,

    /// <summary>It does not know the client, or not with this secret.</summary>
    ClientRefused,

    /// <summary>Where it gives tokens, it does not answer as OAuth 2.0 asks.</summary>
    TokenAddress,
}

internal sealed class ProviderException(ProviderTrouble trouble, string? detail = null) : Exception($"{trouble} {detail}".TrimEnd())
{
    private const int LongestDetail = 300;

    public ProviderTrouble Trouble => trouble;

    public string? Detail => detail is { Length: > LongestDetail } ? detail[..LongestDetail] : detail;

    /// <summary>What a failed request means.</summary>
    public static ProviderException From(Exception e) => e as ProviderException ?? new ProviderException(e switch
    {
        HttpRequestException { InnerException: InsideHostException } or InsideHostException => ProviderTrouble.Inside,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => ProviderTrouble.NameUnknown,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } or { InnerException: AuthenticationException } => ProviderTrouble.Certificate,
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => ProviderTrouble.TooLarge,
        HttpRequestException => ProviderTrouble.Unreachable,
        OperationCanceledException => ProviderTrouble.Slow,
        _ => ProviderTrouble.NotOpenIdConnect,
    });
}
