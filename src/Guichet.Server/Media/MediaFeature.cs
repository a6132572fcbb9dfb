using Guichet.Server.Platform;

namespace Guichet.Server.Media;

internal static class MediaFeature
{
    public static Feature Feature => new(
        services =>
        {
            services.AddSingleton<MediaHost>();
            services.AddHostedService(provider => provider.GetRequiredService<MediaHost>());
        },
        Platform.Feature.NoEndpoints);
}
