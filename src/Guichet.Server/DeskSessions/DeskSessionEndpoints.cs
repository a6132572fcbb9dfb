using Guichet.Domain.People;
using Guichet.Server.Platform;

namespace Guichet.Server.DeskSessions;

internal static class DeskSessionEndpoints
{
    public static Feature Feature => new(
        services =>
        {
            services.AddScoped<KeepDeskSessions>();
            services.AddScoped<EndDeskSessions>();
            services.AddScoped<OwnDeskSessions>();
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/api/v1/account/sessions").WithTags("Account").RequireCaller(Permission.OwnAccount).ProducesProblem(401).ProducesProblem(403);
        own.MapGet("/", OwnDeskSessions.List).WithName("ListDeskSessions").Produces<OwnDeskSessions.Response>();
        own.MapDelete("/{deskSessionId}", OwnDeskSessions.EndOne).WithName("EndDeskSession").Produces(204).ProducesProblem(404);
        own.MapDelete("/", OwnDeskSessions.EndOthers).WithName("EndOtherDeskSessions").Produces(204);
    }
}
