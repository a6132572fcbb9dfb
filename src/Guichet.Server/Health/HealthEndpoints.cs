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
        routes.MapGet("/healthz", () => "alive").WithName("Alive").WithTags("Health");
        routes.MapGet("/readyz", Readiness.Handle).WithName("Ready").WithTags("Health").Produces<Readiness.Response>().Produces<Readiness.Response>(503);
        routes.MapGet("/metrics", (MetricsPage page) => Results.Text(page.Write(), MetricsPage.ContentType)).WithName("Metrics").WithTags("Health");
    }
}
