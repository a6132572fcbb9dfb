using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Guichet.Server.Platform;

/// <summary>Marks an options class and names its section; found by reflection for binding, checks and the manual.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SettingsSectionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>Every setting of every feature: bound, checked at start, and listed for <c>docs/settings.md</c>.</summary>
internal static class Settings
{
    public static IReadOnlyList<(Type Type, string Section)> All { get; } =
    [
        .. from type in typeof(Settings).Assembly.GetTypes()
           let section = type.GetCustomAttribute<SettingsSectionAttribute>()
           where section is not null
           orderby section.Name
           select (type, section.Name),
    ];

    public static void AddSettings(this IServiceCollection services, IConfiguration configuration)
    {
        foreach (var (type, section) in All)
        {
            AddOne.MakeGenericMethod(type).Invoke(
                null, BindingFlags.DoNotWrapExceptions, null, [services, configuration.GetSection(section), section], CultureInfo.InvariantCulture);
        }
    }

    private static MethodInfo AddOne { get; } = typeof(Settings).GetMethod(nameof(AddSection), BindingFlags.NonPublic | BindingFlags.Static)!;

    // As the class itself, not as IOptions: settings are read once at start and never change under a running call.
    private static void AddSection<T>(IServiceCollection services, IConfigurationSection section, string name)
        where T : class, new()
    {
        var value = new T();
        if (section.GetChildren().Select(child => child.Key).FirstOrDefault(key => !IsSetting<T>(key)) is { } unknown)
        {
            throw new StartException($"There is no setting {name}:{unknown} (see docs/settings.md).");
        }

        try
        {
            section.Bind(value);
            Validator.ValidateObject(value, new ValidationContext(value), validateAllProperties: true);
        }
        catch (Exception e) when (e is ValidationException or InvalidOperationException)
        {
            throw new StartException($"The setting {name} is not in order: {e.Message} (see docs/settings.md)", e);
        }

        services.AddSingleton(value);
    }

    private static bool IsSetting<T>(string key) =>
        typeof(T).GetProperties().Any(property => string.Equals(property.Name, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>One line of the manual per setting.</summary>
    public static IEnumerable<SettingLine> Describe() =>
        from section in All
        let defaults = Activator.CreateInstance(section.Type)
        from property in section.Type.GetProperties()
        let range = property.GetCustomAttribute<RangeAttribute>()
        select new SettingLine(
            $"{section.Section}:{property.Name}",
            Default(property.GetValue(defaults)),
            range is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{range.Minimum} to {range.Maximum}"),
            property.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "");

    private static string Default(object? value) => value switch
    {
        null or Array { Length: 0 } => "",
        bool yes => yes ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}

internal sealed record SettingLine(string Name, string Default, string Range, string Meaning);
