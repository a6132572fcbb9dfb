using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Guichet.Server.OpenApi;

/// <summary>Writes the description into a file, without a server that listens.</summary>
internal static class WriteDescription
{
    public static async Task<string> Handle(WebApplication app, CancellationToken ct)
    {
        var document = await app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(OpenApiEndpoints.Version).GetOpenApiDocumentAsync(ct);
        return await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, ct) + "\n";
    }
}
