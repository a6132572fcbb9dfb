using Guichet.Domain.Calls;

namespace Guichet.Domain.Scenarios;

/// <summary>What is written into a field of the closing report.</summary>
public enum ReportFieldKind
{
    /// <summary>One line.</summary>
    ShortText,
    LongText,

    /// <summary>One of the values that the field gives.</summary>
    Choice,
    YesNo,

    /// <summary>With its unit, if it has one.</summary>
    Number,
    Date,
}

/// <summary>What the closing report of a scenario's calls says, one thing of it (A20).</summary>
/// <param name="Id">The same for as long as it is in the scenario, whatever becomes of its words.</param>
/// <param name="Required">Without it the report cannot be finished.</param>
/// <param name="ForCustomer">Stands in the customer's version too; false: for the desk only.</param>
/// <param name="Choices">The values of a choice; empty for every other kind.</param>
/// <param name="Unit">Of a number; empty where it has none.</param>
public sealed record ReportField(
    Guid Id, BothLanguages Title, ReportFieldKind Kind, bool Required, bool ForCustomer, IReadOnlyList<BothLanguages> Choices, BothLanguages Unit)
{
    public const int Most = 20;
    public const int LongestTitle = 120;
    public const int FewestChoices = 2;
    public const int MostChoices = 12;
    public const int LongestChoice = 80;
    public const int LongestUnit = 16;

    public bool IsInOrder() =>
        Enum.IsDefined(Kind) && Says(Title, LongestTitle) && Unit.IsWithin(LongestUnit)
        && (Kind is not ReportFieldKind.Choice || (Choices.Count is >= FewestChoices and <= MostChoices && Choices.All(one => Says(one, LongestChoice))));

    /// <summary>What is wished for, each with the id that it had, or a new one where it had none or another has it.</summary>
    public static IReadOnlyList<ReportField> Of(IReadOnlyList<WishedField> wished, Func<Guid> newId)
    {
        var taken = new HashSet<Guid>();
        return [.. wished.Select(one => one.As(one.Id is { } id && taken.Add(id) ? id : newId()))];
    }

    private static bool Says(BothLanguages words, int longest) => !words.IsEmpty() && words.IsWithin(longest);
}

/// <summary>As it is wished for: an id that is known is the same field again, none is a new one.</summary>
public sealed record WishedField(
    Guid? Id, BothLanguages Title, ReportFieldKind Kind, bool Required, bool ForCustomer, IReadOnlyList<BothLanguages> Choices, BothLanguages Unit)
{
    // What belongs to another kind is left behind when the kind changes.
    internal ReportField As(Guid id) => new(
        id, Line(Title), Kind, Required, ForCustomer, Kind is ReportFieldKind.Choice ? [.. Choices.Select(Line)] : [],
        Kind is ReportFieldKind.Number ? Line(Unit) : BothLanguages.None);

    private static BothLanguages Line(BothLanguages words) => new(OneLine.Clean(words.French), OneLine.Clean(words.English));
}
