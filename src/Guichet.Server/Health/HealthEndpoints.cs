using Guichet.Server.Platform;

namespace Guichet.Server.Health;

internal static class HealthEndpoints
{
    public static Feature Feature => new(
        services =>
        {
            services.AddSingleton<HttpMeasurements>();
            services.AddHostedService(provider => provider.GetRequiredService<HttpMeasurements>());
            services.AddSingleton<MetricsPage>();
            services.AddScoped<Readiness>();
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("").WithTags("Health").OpenToAll("monitors have no account; no names, no ids");
        health.MapGet("/healthz", () => "alive").WithName("Alive");
        health.MapGet("/readyz", Readiness.Handle).WithName("Ready").Produces<Readiness.Response>().Produces<Readiness.Response>(503);
        health.MapGet("/metrics", (MetricsPage page) => Results.Text(page.Write(), MetricsPage.ContentType)).WithName("Metrics");
    }
}
