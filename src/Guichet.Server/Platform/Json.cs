using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Guichet.Server.Platform;

/// <summary>One form of JSON everywhere: camelCase names, enumerations as camelCase words.</summary>
internal static class Json
{
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new InstantJson());
        options.RespectNullableAnnotations = true;
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(AskForWhatCannotBeNull);
        options.AllowDuplicateProperties = false;
        options.MaxDepth = 16;
        return options;
    }

    // A field that is left out would otherwise be null where the type says that it never is.
    private static void AskForWhatCannotBeNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired |= property is { PropertyType.IsValueType: false, AssociatedParameter: { HasDefaultValue: false, IsNullable: false } };
        }
    }
}
