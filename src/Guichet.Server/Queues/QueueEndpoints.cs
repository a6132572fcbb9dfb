using Guichet.Domain.People;
using Guichet.Server.Platform;
using Guichet.Server.Scenarios;

namespace Guichet.Server.Queues;

internal static class QueueEndpoints
{
    public static Feature Feature => new(
        services =>
        {
            services.AddScoped<FindQueue>();
            services.AddScoped<ChangeQueue>();
            services.AddScoped<IUseScenarios, ScenarioQueues>();
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/talk/{address}", ReadPublicQueue.Handle).WithName("ReadPublicQueue").WithTags("Queues")
            .OpenToAll("a team offers this address to everybody; it is rate-limited")
            .Produces<PublicQueue>().ProducesProblem(404).ProducesProblem(429);
        var queue = routes.MapGroup("/api/v1/teams/{teamId}/queue").WithTags("Queues").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        queue.MapGet("/", ChangeQueue.Read).WithName("ReadQueue").RequireCaller(Permission.ReadPeople).Produces<QueueView>();
        queue.MapPut("/", ChangeQueue.Put).WithName("SetQueue").RequireCaller(Permission.ManageTeams)
            .Produces<QueueView>().ProducesProblem(400).ProducesProblem(409);
    }
}
