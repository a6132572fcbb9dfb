using Guichet.Server.People;
using Guichet.Server.Platform;

namespace Guichet.Server.Setup;

internal static class SetupEndpoints
{
    public static Feature Feature => new(services => services.AddScoped<AddOrganisation>(), Map);

    private static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/v1/setup", MakeOwner.Handle).WithName("MakeOwner").WithTags("Session")
            .OpenToAll("refused as soon as there is an organisation").Produces<ReadSession.Response>(201).ProducesProblem(400).ProducesProblem(409);
}
