using Guichet.Server.Platform;
using Microsoft.AspNetCore.Authentication;

namespace Guichet.Server.ApiKeys;

/// <summary>Keys are made on the command line; over HTTP they are only used.</summary>
internal static class ApiKeysFeature
{
    public static Feature Feature => new(
        services =>
        {
            services.AddScoped<MakeApiKey>();
            services.AddSingleton<FindApiKey>();
            services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyBearer>(ApiKeyBearer.SchemeName, null);
        },
        Platform.Feature.NoEndpoints);
}
