using Guichet.Domain.Scenarios;

namespace Guichet.Server.Scenarios;

/// <param name="Version">Of its words: one more each time that they change.</param>
/// <param name="Required">Without it nobody comes in.</param>
public sealed record AskedConsentView(string Id, int Version, bool Required, BothLanguages Text);

/// <param name="Template">The ready template that it was made from; null when from none.</param>
/// <param name="Archived">Not offered any more; what uses it keeps it.</param>
/// <param name="Purpose">For the desk: when to use it.</param>
/// <param name="Prepare">For the customer, a line a thing.</param>
/// <param name="Welcome">Read in the waiting space.</param>
/// <param name="Camera">How a customer's camera is when they come into the call.</param>
/// <param name="AsksCheck">Whether customers are asked to check their device first.</param>
/// <param name="Slot">The numbers with which an appointment type of it begins.</param>
/// <param name="RetentionDays">For how many days after the end customers' data are kept, 1 to 3650; null where nothing erases them.</param>
public sealed record ScenarioView(
    string Id, string? Template, bool Archived, string Name, string? Purpose, BothLanguages Prepare, BothLanguages Welcome, CameraStart Camera, bool AsksCheck,
    UsualSlot Slot, IReadOnlyList<AskedConsentView> Consents, int? RetentionDays)
{
    internal static ScenarioView Of(Scenario row) => new(
        row.Id.ToString("N"), row.Template, row.ArchivedAt is not null, row.Plan.Name, row.Plan.Purpose, row.Plan.Prepare, row.Plan.Welcome, row.Plan.Camera,
        row.Plan.AsksCheck, row.Plan.Slot, [.. row.Plan.Consents.Select(one => new AskedConsentView(one.Id.ToString("N"), one.Version, one.Required, one.Text))],
        row.Plan.RetentionDays);
}

/// <summary>By what a scenario is used.</summary>
/// <param name="Types">Names of appointment types.</param>
/// <param name="Teams">Names of the teams whose queue uses it, also while their public page is not there.</param>
public sealed record ScenarioUse(string ScenarioId, IReadOnlyList<string> Types, IReadOnlyList<string> Teams);

/// <param name="Uses">Of those that something uses.</param>
public sealed record ScenarioList(IReadOnlyList<ScenarioView> Items, IReadOnlyList<ScenarioUse> Uses);

public sealed record TemplateConsentView(bool Required, BothLanguages Text);

/// <param name="Key">What it is taken by.</param>
/// <param name="RetentionDays">For how many days after the end customers' data are kept.</param>
public sealed record ScenarioTemplateView(
    string Key, BothLanguages Name, BothLanguages Purpose, BothLanguages Prepare, BothLanguages Welcome, CameraStart Camera, bool AsksCheck, UsualSlot Slot,
    IReadOnlyList<TemplateConsentView> Consents, int RetentionDays)
{
    internal static ScenarioTemplateView Of(ScenarioTemplate one) => new(
        one.Key, one.Name, one.Purpose, one.Prepare, one.Welcome, one.Camera, one.AsksCheck, one.Slot,
        [.. one.Consents.Select(consent => new TemplateConsentView(consent.Required, consent.Text))], one.RetentionDays);
}

public sealed record ScenarioTemplateList(IReadOnlyList<ScenarioTemplateView> Items);
