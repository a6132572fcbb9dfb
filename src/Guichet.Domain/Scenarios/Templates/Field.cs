using static Guichet.Domain.Scenarios.ReportFieldKind;

namespace Guichet.Domain.Scenarios.Templates;

/// <summary>How a ready template's field is used.</summary>
[Flags]
internal enum FieldUse
{
    DeskOnly = 0,
    Needed = 1,

    /// <summary>To the customer.</summary>
    Shown = 2,
}

/// <summary>The fields of the ready templates' closing reports, in both languages.</summary>
internal static class Field
{
    public static WishedField Line(string french, string english, FieldUse use = FieldUse.DeskOnly) => Of(ShortText, french, english, use);

    public static WishedField Text(string french, string english, FieldUse use = FieldUse.DeskOnly) => Of(LongText, french, english, use);

    public static WishedField YesNo(string french, string english, FieldUse use = FieldUse.DeskOnly) => Of(ReportFieldKind.YesNo, french, english, use);

    public static WishedField Date(string french, string english, FieldUse use = FieldUse.DeskOnly) => Of(ReportFieldKind.Date, french, english, use);

    public static WishedField Number(string french, string english, string? unit, FieldUse use = FieldUse.DeskOnly) =>
        Of(ReportFieldKind.Number, french, english, use) with { Unit = new(unit, unit) };

    public static WishedField Choice(string french, string english, FieldUse use, params IReadOnlyList<(string French, string English)> choices) =>
        Of(ReportFieldKind.Choice, french, english, use) with { Choices = [.. choices.Select(one => new BothLanguages(one.French, one.English))] };

    private static WishedField Of(ReportFieldKind kind, string french, string english, FieldUse use) =>
        new(null, new(french, english), kind, use.HasFlag(FieldUse.Needed), use.HasFlag(FieldUse.Shown), [], BothLanguages.None);
}
