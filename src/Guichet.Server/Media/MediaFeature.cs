using Guichet.Server.Media.SharedPort;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Connections;

namespace Guichet.Server.Media;

internal static class MediaFeature
{
    public static Feature Feature => new(
        services =>
        {
            services.AddSingleton<MediaHost>();
            services.AddSingleton<IConnectionListenerFactory, SharedPortTransport>();
            services.AddHostedService(provider => provider.GetRequiredService<MediaHost>());
        },
        Platform.Feature.NoEndpoints);
}
