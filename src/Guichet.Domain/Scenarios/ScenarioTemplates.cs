using Guichet.Domain.Scenarios.Templates;

namespace Guichet.Domain.Scenarios;

/// <summary>The six ready templates (A20).</summary>
public static class ScenarioTemplates
{
    public static IReadOnlyList<ScenarioTemplate> All { get; } =
        [Telemedicine.Template, VisualAssistance.Template, Roadside.Template, Showroom.Template, Inspection.Template, HighValue.Template];

    public static ScenarioTemplate? Find(string? key) => All.FirstOrDefault(one => one.Key == key);
}
