using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Guichet.Server.Http;

namespace Guichet.Server.Channels;

/// <summary>Why an operator would not take a message. The pages and <c>guichet doctor</c> say in words what to do.</summary>
public enum OperatorTrouble
{
    /// <summary>It is inside the server's own network, and the settings do not name it.</summary>
    Inside,
    NameUnknown,
    Unreachable,
    Slow,
    Certificate,

    /// <summary>A mail server that offers no encryption.</summary>
    NoStartTls,

    /// <summary>Name and password, or account and token, are not right.</summary>
    SignInRefused,
    SenderRefused,

    /// <summary>Something answers, and it is no such operator.</summary>
    Strange,
}

/// <param name="Trouble">Null: it would take a message.</param>
/// <param name="Detail">What it said.</param>
public sealed record OperatorTried(OperatorTrouble? Trouble, string? Detail = null)
{
    private const int LongestDetail = 200;

    public static OperatorTried Works { get; } = new((OperatorTrouble?)null);

    internal static OperatorTried Fails(OperatorTrouble trouble, string? detail = null) => new(trouble, detail is { Length: > LongestDetail } ? detail[..LongestDetail] : detail);

    /// <summary>What a failed connection or request means.</summary>
    internal static OperatorTried From(Exception e) => Fails(e switch
    {
        InsideHostException or { InnerException: InsideHostException } => OperatorTrouble.Inside,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } => OperatorTrouble.NameUnknown,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => OperatorTrouble.NameUnknown,
        AuthenticationException or HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => OperatorTrouble.Certificate,
        OperationCanceledException => OperatorTrouble.Slow,
        _ => OperatorTrouble.Unreachable,
    });

    /// <summary>What an operator's HTTP side answers to a request that sends nothing.</summary>
    internal static OperatorTried From(HttpStatusCode status, Func<int, bool> works) =>
        works((int)status) ? Works
        : status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? Fails(OperatorTrouble.SignInRefused, $"{(int)status}")
        : Fails(OperatorTrouble.Strange, $"{(int)status}");
}
