using Guichet.Contracts.Problems;
using Guichet.Server.Platform;

namespace Guichet.Server.Http;

/// <summary>Other sites' pages may neither write with somebody's cookie nor open the hub in their name.</summary>
internal static class CrossSite
{
    public const string Header = "X-Guichet";

    public static IApplicationBuilder UseCrossSiteGuard(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (IsForeign(http.Request))
        {
            await ProblemResults.Write(http, new Problem(ProblemCodes.NotAllowed, $"Cross-site request, or the header {Header}: 1 is missing."));
            return;
        }

        await next(http);
    });

    private static bool IsForeign(HttpRequest request) =>
        request.Path.StartsWithSegments("/hub") ? HasForeignOrigin(request)
        : request.Path.StartsWithSegments("/api") && IsUnsafe(request.Method) && request.Headers.Authorization.Count == 0
            && (request.Headers[Header] != "1" || HasForeignOrigin(request));

    private static bool IsUnsafe(string method) => !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method));

    // Programs send no Origin; browsers always do where it matters. The scheme is left out: a proxy may have taken off the TLS.
    private static bool HasForeignOrigin(HttpRequest request) =>
        request.Headers.Origin is [{ Length: > 0 } origin]
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
}
