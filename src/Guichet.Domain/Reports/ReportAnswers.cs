using System.Globalization;
using Guichet.Domain.Calls;
using Guichet.Domain.Scenarios;

namespace Guichet.Domain.Reports;

/// <summary>Why an answer is not one with which a report can be finished.</summary>
public enum AnswerFault
{
    /// <summary>It has to be there, and is not.</summary>
    Missing,

    /// <summary>It is not what its field is for.</summary>
    Wrong,
}

/// <summary>What was written into a report's fields, by their ids; a field without a word is absent. A choice is the number of its value from 0, a
/// yes-no <c>yes</c> or <c>no</c>, a number has a point and no spaces, a date is <c>uuuu-MM-dd</c>.</summary>
public static class ReportAnswers
{
    public const int LongestLine = 200;
    public const int LongestText = 4000;
    public const string Yes = "yes";
    public const string No = "no";

    private const int MostDecimals = 6;
    private const decimal Largest = 1_000_000_000_000m;

    public static IReadOnlyDictionary<Guid, string> None { get; } = new Dictionary<Guid, string>();

    /// <summary>As they may be kept while somebody types: half a number is none yet, and is not lost. What comes along with pasted text and nobody sees is left out.</summary>
    /// <returns>The answers, or the first field with something that is of no such report, or too long.</returns>
    public static (IReadOnlyDictionary<Guid, string>? Answers, Guid? Wrong) Keep(IReadOnlyList<ReportField> fields, IReadOnlyDictionary<Guid, string?> given)
    {
        var kept = new Dictionary<Guid, string>();
        foreach (var (id, typed) in given)
        {
            var field = fields.FirstOrDefault(one => one.Id == id);
            var text = string.Concat((typed ?? "").ReplaceLineEndings("\n").Where(c => !char.IsControl(c) || c is '\n' or '\t'));
            if (field is null || text.Length > Longest(field.Kind))
            {
                return (null, id);
            }

            if (!string.IsNullOrWhiteSpace(text))
            {
                kept[id] = text;
            }
        }

        return (kept, null);
    }

    /// <summary>As they stand in a finished report, or everything that keeps it from being finished.</summary>
    public static (IReadOnlyDictionary<Guid, string> Answers, IReadOnlyDictionary<Guid, AnswerFault> Faults) Finish(
        IReadOnlyList<ReportField> fields, IReadOnlyDictionary<Guid, string> kept)
    {
        var (answers, faults) = (new Dictionary<Guid, string>(), new Dictionary<Guid, AnswerFault>());
        foreach (var field in fields)
        {
            var written = kept.GetValueOrDefault(field.Id)?.Trim() is { Length: > 0 } text ? text : null;
            if (written is null && field.Required)
            {
                faults[field.Id] = AnswerFault.Missing;
            }
            else if (written is not null && Read(field, written) is { } answer)
            {
                answers[field.Id] = answer;
            }
            else if (written is not null)
            {
                faults[field.Id] = AnswerFault.Wrong;
            }
        }

        return (answers, faults);
    }

    private static int Longest(ReportFieldKind kind) => kind is ReportFieldKind.LongText ? LongestText : LongestLine;

    private static string? Read(ReportField field, string written) => field.Kind switch
    {
        ReportFieldKind.ShortText => OneLine.Clean(written),
        ReportFieldKind.LongText => written,
        ReportFieldKind.Choice => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < field.Choices.Count
            ? at.ToString(CultureInfo.InvariantCulture) : null,
        ReportFieldKind.YesNo => written is Yes or No ? written : null,
        ReportFieldKind.Number => Number(written),
        _ => DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? written : null,
    };

    // As people write it: 1 250,5 and 1250.5 are the same.
    private static string? Number(string written)
    {
        var plain = string.Concat(written.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= Largest && decimal.Round(number, MostDecimals) == number
            ? number.ToString("0.######", CultureInfo.InvariantCulture) : null;
    }
}
