using Guichet.Server.Http;
using Guichet.Server.Platform;

namespace Guichet.Server.Messages.SiteChat;

/// <summary>The doors of the chat window on an organisation's own site. They stand outside the API, as they are open to pages of all sites: no cookie
/// counts here, and what a visitor needs is what they hold.</summary>
internal static class SiteChatEndpoints
{
    private const string Because = "a team offers its address to everybody; what was said needs the visitor's secret; it is rate-limited";

    public static Feature Feature => new(
        services =>
        {
            services.AddSingleton<VisitorKeys>();
            services.AddScoped<SiteChatMessages>();
            services.AddScoped<ReadSiteChat>();
            services.AddScoped<WriteSiteChat>();
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        var chat = routes.MapGroup("/chat/{address}").WithTags("Site chat").OpenToAll(Because).WithMetadata(new OpenToOtherSites("Retry-After"));
        chat.MapMethods("/{step}", ["OPTIONS"], Preflight).ExcludeFromDescription();
        chat.MapPost("/read", ReadSiteChat.Handle).WithName("ReadSiteChat").Produces<ReadSiteChat.Response>().ProducesProblem(404).ProducesProblem(429);
        chat.MapPost("/messages", WriteSiteChat.Handle).WithName("WriteSiteChat").Produces<WriteSiteChat.Response>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(429);
    }

    private static IResult Preflight(string address, string step, HttpContext http)
    {
        http.Response.Headers.AccessControlAllowMethods = "POST, OPTIONS";
        http.Response.Headers.AccessControlAllowHeaders = "Content-Type";
        http.Response.Headers.AccessControlMaxAge = "86400";
        return TypedResults.NoContent();
    }
}
