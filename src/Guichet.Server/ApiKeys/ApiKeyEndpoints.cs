using Guichet.Domain.People;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Authentication;

namespace Guichet.Server.ApiKeys;

internal static class ApiKeyEndpoints
{
    public static Feature Feature => new(
        services =>
        {
            services.AddScoped<MakeApiKey>();
            services.AddSingleton<FindApiKey>();
            services.AddSingleton<KeyUses>();
            services.AddScoped<KeyDoor>();
            services.AddScoped<ManageKeys>();
            services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyBearer>(ApiKeyBearer.SchemeName, null);
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        var keys = routes.MapGroup("/api/v1/keys").WithTags("Keys").RequireCaller(Permission.ManageKeys).ProducesProblem(401).ProducesProblem(403);
        keys.MapGet("/", ManageKeys.List).WithName("ListKeys").Produces<KeyList>();
        keys.MapPost("/", ManageKeys.Make).WithName("MakeKey").Produces<ManageKeys.Made>(201).ProducesProblem(400);
        keys.MapDelete("/{keyId}", ManageKeys.Revoke).WithName("RevokeKey").Produces(204).ProducesProblem(404);
    }
}
