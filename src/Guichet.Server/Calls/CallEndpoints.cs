using Guichet.Domain.People;
using Guichet.Server.Platform;
using Guichet.Server.Retention;

namespace Guichet.Server.Calls;

internal static class CallEndpoints
{
    public static Feature Feature => new(
        services =>
        {
            services.AddScoped<MakeCall>();
            services.AddScoped<CallLinkWriter>();
            services.AddScoped<ReadCalls.Around>();
            services.AddScoped<ReadCalls>();
            services.AddScoped<IHoldCustomers, EraseCalls>();
            services.AddSingleton<TidyCalls>();
            services.AddHostedService(provider => provider.GetRequiredService<TidyCalls>());
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        var calls = routes.MapGroup("/api/v1/calls").WithTags("Calls").RequireCaller(Permission.ReadCalls).ProducesProblem(401).ProducesProblem(403);
        calls.MapPost("/", MakeCall.Handle).RequireCaller(Permission.MakeCalls).WithName("MakeCall").Produces<MakeCall.Response>(201).ProducesProblem(400).ProducesProblem(422);
        calls.MapGet("/", ReadCalls.List).WithName("ListCalls").Produces<CallPage>();
        calls.MapGet("/{id}", ReadCalls.One).WithName("ReadCall").Produces<CallView>().ProducesProblem(404);
        calls.MapPost("/{id}/end", EndCall.Handle).RequireCaller(Permission.MakeCalls).WithName("EndCall").Produces(204).ProducesProblem(404);
    }
}
