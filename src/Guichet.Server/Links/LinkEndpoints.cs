using Guichet.Server.Platform;

namespace Guichet.Server.Links;

internal static class LinkEndpoints
{
    public static Feature Feature => new(
        services =>
        {
            services.AddSingleton<LinkSigner>();
            services.AddScoped<FindLink>();
        },
        Map);

    // A POST although it only reads: what is secret must not stand in an address (OWASP ASVS 14.2.1).
    private static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/v1/links/open", OpenLink.Handle).WithName("OpenLink").WithTags("Links")
            .OpenToAll("the link's secret is the proof; it is rate-limited")
            .Produces<OpenLink.Response>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(410).ProducesProblem(429);
}
