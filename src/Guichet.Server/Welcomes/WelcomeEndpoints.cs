using Guichet.Contracts.Waiting;
using Guichet.Domain.People;
using Guichet.Domain.Scenarios;
using Guichet.Domain.Waiting;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Guichet.Server.Welcomes;

internal static class WelcomeEndpoints
{
    /// <summary>Where customers' browsers load them from.</summary>
    public const string Path = "/welcome";

    public static Feature Feature => new(
        services =>
        {
            services.AddScoped<FindWelcome>();
            services.AddScoped<SetWelcome>();
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path + "/{id}", ServeWelcome.Handle).ExcludeFromDescription().OpenToAll("public pages show it; its address is in them alone");
        var group = routes.MapGroup("/api/v1/welcome").WithTags("Queues").ProducesProblem(401).ProducesProblem(403);
        group.MapGet("/", SetWelcome.List).WithName("ListWelcomes").RequireCaller(Permission.ReadPeople).Produces<WelcomeList>();
        var change = group.MapGroup("").RequireCaller(Permission.ManageTeams).ProducesProblem(404);
        change.MapPut("/", SetWelcome.Put).WithName("SetWelcome").WithMetadata(new RequestSizeLimitAttribute(WelcomeFile.LargestVideo + 1))
            .Accepts<byte[]>("application/octet-stream").Produces<WelcomeMedia>().ProducesProblem(400).ProducesProblem(413);
        change.MapPut("/words", SetWelcomeWords.Handle).WithName("SetWelcomeWords").Produces<BothLanguages>().ProducesProblem(400);
        change.MapDelete("/", SetWelcome.Remove).WithName("RemoveWelcome").Produces(204);
    }
}
