using Guichet.Server.Platform;

namespace Guichet.Server.Retention;

internal static class RetentionFeature
{
    public static Feature Feature => new(
        services =>
        {
            services.AddScoped<EraseEnded>();
            services.AddScoped<EraseBatch>();
            services.AddSingleton<EraseCustomers>();
            services.AddHostedService(provider => provider.GetRequiredService<EraseCustomers>());
        },
        Platform.Feature.NoEndpoints);
}
