using Guichet.Domain.Scenarios;

namespace Guichet.Server.Scenarios;

/// <param name="Version">Of its words: one more each time that they change.</param>
/// <param name="Required">Without it nobody comes in.</param>
public sealed record AskedConsentView(string Id, int Version, bool Required, BothLanguages Text);

/// <param name="Required">Without it the report cannot be finished.</param>
/// <param name="ForCustomer">Stands in the customer's version too; false: for the desk only.</param>
/// <param name="Choices">The values of a choice; empty for every other kind.</param>
/// <param name="Unit">Of a number; empty where it has none.</param>
public sealed record ReportFieldView(
    string Id, BothLanguages Title, ReportFieldKind Kind, bool Required, bool ForCustomer, IReadOnlyList<BothLanguages> Choices, BothLanguages Unit)
{
    internal static ReportFieldView Of(ReportField one) => new(one.Id.ToString("N"), one.Title, one.Kind, one.Required, one.ForCustomer, one.Choices, one.Unit);
}

/// <param name="Template">The ready template that it was made from; null when from none.</param>
/// <param name="Archived">Not offered any more; what uses it keeps it.</param>
/// <param name="Purpose">For the desk: when to use it.</param>
/// <param name="Prepare">For the customer, a line a thing.</param>
/// <param name="Welcome">Read in the waiting space.</param>
/// <param name="Camera">How a customer's camera is when they come into the call.</param>
/// <param name="AsksCheck">Whether customers are asked to check their device first.</param>
/// <param name="Slot">The numbers with which an appointment type of it begins.</param>
/// <param name="RetentionDays">For how many days after the end customers' data are kept, 1 to 3650; null where nothing erases them.</param>
/// <param name="Report">What the closing report of its calls says, in this order; empty where there is none.</param>
public sealed record ScenarioView(
    string Id, string? Template, bool Archived, string Name, string? Purpose, BothLanguages Prepare, BothLanguages Welcome, CameraStart Camera, bool AsksCheck,
    UsualSlot Slot, IReadOnlyList<AskedConsentView> Consents, int? RetentionDays, IReadOnlyList<ReportFieldView> Report)
{
    internal static ScenarioView Of(Scenario row) => new(
        row.Id.ToString("N"), row.Template, row.ArchivedAt is not null, row.Plan.Name, row.Plan.Purpose, row.Plan.Prepare, row.Plan.Welcome, row.Plan.Camera,
        row.Plan.AsksCheck, row.Plan.Slot, [.. row.Plan.Consents.Select(one => new AskedConsentView(one.Id.ToString("N"), one.Version, one.Required, one.Text))],
        row.Plan.RetentionDays, [.. row.Plan.Report.Select(ReportFieldView.Of)]);
}

/// <summary>By what a scenario is used.</summary>
/// <param name="Types">Names of appointment types.</param>
/// <param name="Teams">Names of the teams whose queue uses it, also while their public page is not there.</param>
public sealed record ScenarioUse(string ScenarioId, IReadOnlyList<string> Types, IReadOnlyList<string> Teams);

/// <param name="Uses">Of those that something uses.</param>
public sealed record ScenarioList(IReadOnlyList<ScenarioView> Items, IReadOnlyList<ScenarioUse> Uses);

public sealed record TemplateConsentView(bool Required, BothLanguages Text);

public sealed record TemplateFieldView(
    BothLanguages Title, ReportFieldKind Kind, bool Required, bool ForCustomer, IReadOnlyList<BothLanguages> Choices, BothLanguages Unit);

/// <param name="Key">What it is taken by.</param>
/// <param name="RetentionDays">For how many days after the end customers' data are kept.</param>
public sealed record ScenarioTemplateView(
    string Key, BothLanguages Name, BothLanguages Purpose, BothLanguages Prepare, BothLanguages Welcome, CameraStart Camera, bool AsksCheck, UsualSlot Slot,
    IReadOnlyList<TemplateConsentView> Consents, int RetentionDays, IReadOnlyList<TemplateFieldView> Report)
{
    internal static ScenarioTemplateView Of(ScenarioTemplate one) => new(
        one.Key, one.Name, one.Purpose, one.Prepare, one.Welcome, one.Camera, one.AsksCheck, one.Slot,
        [.. one.Consents.Select(consent => new TemplateConsentView(consent.Required, consent.Text))], one.RetentionDays,
        [.. one.Report.Select(field => new TemplateFieldView(field.Title, field.Kind, field.Required, field.ForCustomer, field.Choices, field.Unit))]);
}

public sealed record ScenarioTemplateList(IReadOnlyList<ScenarioTemplateView> Items);
