using Guichet.Domain.People;
using Guichet.Server.Platform;

namespace Guichet.Server.Quality;

internal static class QualityEndpoints
{
    public static Feature Feature => new(
        services =>
        {
            services.AddSingleton<QualityLedger>();
            services.AddHostedService(provider => provider.GetRequiredService<QualityLedger>());
        },
        routes => routes.MapGet("/api/v1/calls/{id}/quality", ReadQuality.Handle).WithName("ReadCallQuality").WithTags("Calls").RequireCaller(Permission.ReadCalls)
            .Produces<CallQuality>().ProducesProblem(401).ProducesProblem(403).ProducesProblem(404));
}
