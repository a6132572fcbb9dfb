using System.Text.Json;
using System.Text.Json.Serialization;

namespace Guichet.Server.Platform;

/// <summary>One form of JSON everywhere: camelCase names, enumerations as camelCase words.</summary>
internal static class Json
{
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.RespectNullableAnnotations = true;
        options.AllowDuplicateProperties = false;
        options.MaxDepth = 16;
        return options;
    }
}
