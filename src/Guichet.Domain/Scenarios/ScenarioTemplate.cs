namespace Guichet.Domain.Scenarios;

/// <summary>A scenario as it comes. Taking it makes a copy; what becomes of that changes nothing here.</summary>
/// <param name="Key">Stable.</param>
/// <param name="Report">What its closing report says.</param>
/// <param name="RetentionDays">For how long such conversations are usually come back to. No law says it: whoever takes it checks what holds for them.</param>
public sealed record ScenarioTemplate(
    string Key, BothLanguages Name, BothLanguages Purpose, BothLanguages Prepare, BothLanguages Welcome, CameraStart Camera, bool AsksCheck, UsualSlot Slot,
    IReadOnlyList<WishedConsent> Consents, IReadOnlyList<WishedField> Report, int RetentionDays)
{
    /// <summary>For an organisation whose desk reads this language.</summary>
    /// <param name="before">What was asked until now: a question that says the same is the same one, and so is a field of the report. Null for a new scenario.</param>
    public ScenarioPlan Plan(string? language, ScenarioPlan? before, Func<Guid> newId) => new(
        Name.In(language).Text!, Purpose.In(language).Text, Prepare, Welcome, Camera, AsksCheck, Slot, Asked(before?.Consents ?? [], newId), RetentionDays)
    {
        Report = ReportField.Of([.. Report.Select(one => one with { Id = before?.Report.FirstOrDefault(known => known.Title == one.Title)?.Id })], newId),
    };

    private IReadOnlyList<AskedConsent> Asked(IReadOnlyList<AskedConsent> before, Func<Guid> newId) =>
        ScenarioPlan.Ask([.. Consents.Select(one => one with { Id = before.FirstOrDefault(known => known.Text == one.Text)?.Id })], before, newId);
}
