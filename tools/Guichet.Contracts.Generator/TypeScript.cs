using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Guichet.Contracts.Generator;

/// <summary>How a .NET type of the contracts is written in TypeScript, as the server's JSON carries it:
/// camelCase properties, enums as camelCase strings, instants as RFC 3339 strings.</summary>
internal static class TypeScript
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Union(Type type) =>
        $"export type {type.Name} = {string.Join(" | ", Enum.GetNames(type).Select(n => $"'{Camel(n)}'"))};\n";

    public static string Interface(Type type)
    {
        var text = new StringBuilder($"export interface {type.Name} {{\n");
        foreach (var property in Properties(type))
        {
            text.Append("  readonly ").Append(Camel(property.Name)).Append(": ").Append(Of(Nullability.Create(property))).Append(";\n");
        }
        return text.Append("}\n").ToString();
    }

    public static string Methods(string name, Type type, bool answers)
    {
        var text = new StringBuilder($"export interface {name} {{\n");
        foreach (var method in MethodsOf(type))
        {
            var parameters = method.GetParameters().Select(p => $"{p.Name}: {Of(Nullability.Create(p))}");
            var result = answers ? $"Promise<{Result(method)}>" : "void";
            text.Append("  ").Append(method.Name).Append('(').AppendJoin(", ", parameters).Append("): ").Append(result).Append(";\n");
        }
        return text.Append("}\n").ToString();
    }

    /// <summary>Of the interface and those it is made of, in the order of declaration.</summary>
    public static IEnumerable<MethodInfo> MethodsOf(Type type) =>
        type.GetInterfaces().Prepend(type).SelectMany(one => one.GetMethods()).OrderBy(m => m.MetadataToken);

    /// <summary>In the order of the record's primary constructor, which is the order of declaration.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(p => p.MetadataToken);

    public static IEnumerable<Type> TypesOf(MethodInfo method) =>
        method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType);

    /// <summary>The record or enum of the contracts inside a list, a task or a nullable; null for what JSON has itself.</summary>
    public static Type? Named(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner.IsGenericType)
        {
            return Named(inner.GetGenericArguments()[0]);
        }
        return inner.Namespace!.StartsWith("Guichet.", StringComparison.Ordinal) ? inner : null;
    }

    private static string Result(MethodInfo method) =>
        method.ReturnType.IsGenericType ? Of(Nullability.Create(method.ReturnParameter).GenericTypeArguments[0]) : "void";

    private static string Of(NullabilityInfo info)
    {
        var written = Of(Nullable.GetUnderlyingType(info.Type) ?? info.Type, info);
        return info.ReadState == NullabilityState.Nullable ? $"{written} | null" : written;
    }

    private static string Of(Type type, NullabilityInfo info)
    {
        if (type == typeof(string) || type == typeof(DateTimeOffset) || type == typeof(Guid))
        {
            return "string";
        }
        if (type == typeof(bool))
        {
            return "boolean";
        }
        if (type.IsPrimitive)
        {
            return "number";
        }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var item = Of(info.GenericTypeArguments[0]);
            return item.Contains(' ') ? $"readonly ({item})[]" : $"readonly {item}[]";
        }
        return Named(type) is { } named ? named.Name : throw new NotSupportedException($"No TypeScript is known for {type}.");
    }

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
