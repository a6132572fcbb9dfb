namespace Guichet.Server.Http;

/// <summary>Marks endpoints that pages of other sites may use with a key of their own; a cookie opens nothing there (RFC 9725 section 4.7).</summary>
/// <param name="Exposed">The headers of the answer that those pages may read.</param>
internal sealed record OpenToOtherSites(string Exposed);

internal static class OtherSites
{
    /// <summary>Before the door, so that another site's page can also read why it was refused.</summary>
    public static IApplicationBuilder UseOtherSites(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<OpenToOtherSites>() is { } open)
        {
            http.Response.Headers.AccessControlAllowOrigin = "*";
            http.Response.Headers.AccessControlExposeHeaders = open.Exposed;
            http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }

        return next(http);
    });
}
