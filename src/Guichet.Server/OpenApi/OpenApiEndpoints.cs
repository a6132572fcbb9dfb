using System.Text.Json.Serialization.Metadata;
using Guichet.Domain.People;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Guichet.Server.OpenApi;

/// <summary>The description of the API, and a page to read and try it that needs nothing from elsewhere.</summary>
internal static class OpenApiEndpoints
{
    public const string Version = "v1";
    private const string KeyScheme = "key";

    public static Feature Feature => new(services => services.AddOpenApi(Version, Describe), Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json").OpenToAll("the same for every server of this version");
        foreach (var (path, file, type) in new[]
        {
            ("/docs", "docs.html", "text/html"), ("/docs/docs.css", "docs.css", "text/css"), ("/docs/docs.js", "docs.js", "text/javascript"),
        })
        {
            routes.MapGet(path, () => Results.Stream(Open(file), $"{type}; charset=utf-8")).ExcludeFromDescription()
                .OpenToAll("the same for every server of this version");
        }
    }

    private static Stream Open(string file) =>
        typeof(OpenApiEndpoints).Assembly.GetManifestResourceStream($"Guichet.Server.OpenApi.{file}") ?? throw new FileNotFoundException(file);

    private static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.CreateSchemaReferenceId = NameOf;
        options.AddSchemaTransformer(AddCode);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Guichet", Version = Version, Description = Introduction };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [KeyScheme] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = "bearer",
                    Description = "A key, made at the desk or with `guichet key create --scope calls,media`.",
                },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<CallerNeeded>().LastOrDefault() is { } needed)
            {
                operation.Description = Needs(needed.Permission);
                operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, context.Document)] = [] }];
            }

            return Task.CompletedTask;
        });
    }

    private static string Needs(Permission permission)
    {
        var roles = string.Join(", ", Permissions.ByRole[permission]).ToLowerInvariant();
        var scopes = string.Join("` or `", Permissions.ScopesWith(permission));
        return $"Needs the permission `{permission}`: {(roles.Length == 0 ? "no role has it" : roles)}; "
            + (scopes.Length == 0 ? "no key has it." : $"keys of the scope `{scopes}`.");
    }

    // Use cases call their records Request and Response: without the use case's name they would all be taken for one.
    private static string? NameOf(JsonTypeInfo type) =>
        type.Type.DeclaringType is { } useCase ? useCase.Name + type.Type.Name : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    private static Task AddCode(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        if (context.JsonTypeInfo.Type == typeof(ProblemDetails))
        {
            schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
            schema.Properties["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Stable; what programs decide by." };
        }

        return Task.CompletedTask;
    }

    private const string Introduction =
        "Everything that the screens do. Programs send `Authorization: Bearer KEY`; the desk's pages use a cookie, and then each write needs the "
        + "header `X-Guichet: 1`. Refusals are problems (RFC 9457) whose `code` is stable. Instants are RFC 3339 with a zone. The hub and the "
        + "negotiation of media are told in docs/protocol.md.";
}
