using Guichet.Domain.Appointments;
using Guichet.Domain.Retention;

namespace Guichet.Domain.Scenarios;

/// <summary>How a customer's camera is when they come into the call. They can change it there.</summary>
public enum CameraStart
{
    /// <summary>Their face.</summary>
    Front,

    /// <summary>What they show: of a phone the camera at its back.</summary>
    Rear,
    Off,
}

/// <summary>The numbers with which an appointment type of a scenario begins.</summary>
/// <param name="Minutes">Length.</param>
/// <param name="MinutesBefore">Kept free before it.</param>
/// <param name="MinutesAfter">Kept free after it.</param>
/// <param name="NoticeMinutes">The soonest start from now.</param>
public sealed record UsualSlot(int Minutes, int MinutesBefore, int MinutesAfter, int NoticeMinutes);

/// <summary>What a scenario presets (A20): words for the customer, what they agree to, how they come in, how long their data are kept, what the closing
/// report says.</summary>
/// <param name="Name">At the desk.</param>
/// <param name="Purpose">For the desk: when to use it.</param>
/// <param name="Prepare">For the customer, a line a thing.</param>
/// <param name="Welcome">Read in the waiting space.</param>
/// <param name="AsksCheck">Whether customers are asked to check their device first.</param>
/// <param name="RetentionDays">For how many days after the end customers' data are kept; null where nothing erases them.</param>
public sealed record ScenarioPlan(
    string Name, string? Purpose, BothLanguages Prepare, BothLanguages Welcome, CameraStart Camera, bool AsksCheck, UsualSlot Slot, IReadOnlyList<AskedConsent> Consents,
    int? RetentionDays = null)
{
    public const int LongestName = 80;
    public const int LongestPurpose = 500;
    public const int LongestText = 1000;
    public const int MostConsents = 10;

    /// <summary>What the closing report of its calls says; empty where there is none. A plan that was kept before there were reports has none.</summary>
    public IReadOnlyList<ReportField> Report { get; init; } = [];

    /// <summary>The name of the first field that is not in order; null when all are.</summary>
    public string? WrongField() =>
        Name.Length is 0 or > LongestName ? "name"
        : Purpose?.Length > LongestPurpose ? "purpose"
        : !Prepare.IsWithin(LongestText) ? "prepare"
        : !Welcome.IsWithin(LongestText) ? "welcome"
        : !Enum.IsDefined(Camera) ? "camera"
        : SlotRules.Check(Slot.Minutes, Slot.MinutesBefore, Slot.MinutesAfter, Slot.Minutes, Slot.NoticeMinutes, 1).WrongField is { } wrong ? wrong
        : Consents.Count > MostConsents || Consents.Any(one => one.Text.IsEmpty() || !one.Text.IsWithin(AskedConsent.LongestText)) ? "consents"
        : RetentionDays is { } days && !RetentionTime.IsInRange(days) ? "retentionDays"
        : Report.Count > ReportField.Most || !Report.All(one => one.IsInOrder()) ? "report"
        : null;

    /// <summary>The questions of before keep their ids, and count another version where their words changed.</summary>
    /// <param name="before">What was asked until now.</param>
    public static IReadOnlyList<AskedConsent> Ask(IReadOnlyList<WishedConsent> wished, IReadOnlyList<AskedConsent> before, Func<Guid> newId) =>
    [
        .. wished.DistinctBy(one => one.Id ?? newId()).Select(one => (Wish: one, Text: one.Text.Tidy()))
            .Select(one => before.FirstOrDefault(known => known.Id == one.Wish.Id)?.Say(one.Wish.Required, one.Text)
                ?? new AskedConsent(newId(), 1, one.Wish.Required, one.Text)),
    ];

    /// <summary>Which of these answers are to what is asked now, word for word.</summary>
    public IReadOnlyList<AskedConsent> Answered(IEnumerable<(Guid Id, int Version)> answers)
    {
        var given = answers.ToHashSet();
        return [.. Consents.Where(one => given.Contains((one.Id, one.Version)))];
    }

    /// <summary>Whether nobody is let in without this one.</summary>
    public bool Needs(Guid askedId) => Consents.Any(one => one.Id == askedId && one.Required);

    /// <summary>Whether something that is required was not agreed to.</summary>
    public bool Lacks(IReadOnlyCollection<AskedConsent> agreed) => Consents.Any(one => one.Required && !agreed.Contains(one));
}
