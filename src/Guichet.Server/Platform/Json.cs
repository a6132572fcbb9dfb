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

    /// <summary>Reads a word of an address's query as it is written in an answer, so that both ways are alike. True without a value where there is none.</summary>
    public static bool TryReadWord<T>(string? text, out T? value)
        where T : struct, Enum
    {
        value = null;
        foreach (var one in Enum.GetValues<T>())
        {
            value = text == Word(one) ? one : value;
        }

        return value is not null || string.IsNullOrEmpty(text);
    }

    /// <summary>What a word that cannot be read is answered with: those that can.</summary>
    public static Problem WrongWord<T>(string field)
        where T : struct, Enum => Problem.Field(field, $"One of {string.Join(", ", Enum.GetValues<T>().Select(Word))}.");

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    // A field that is left out would otherwise be null where the type says that it never is.
    private static void AskForWhatCannotBeNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired |= property is { PropertyType.IsValueType: false, AssociatedParameter: { HasDefaultValue: false, IsNullable: false } };
        }
    }
}
