using System.Globalization;
using System.Text;

namespace Guichet.Domain.People;

/// <summary>A name as others see it: one line, nothing invisible, nothing that turns the text around it.</summary>
public static class DisplayName
{
    public const int Longest = 80;

    /// <summary>Combining marks on one letter beyond this only serve to cover the neighbours' text.</summary>
    private const int MostMarks = 4;

    /// <summary>False when nothing that can be seen is left, or too much of it.</summary>
    public static bool TryClean(string? given, out string name)
    {
        name = "";
        if (given is null || given.Length > Longest * 8)
        {
            return false;
        }

        name = Clean(given);
        return name.Length is > 0 and <= Longest && name.EnumerateRunes().Any(IsSeen);
    }

    private static string Clean(string given)
    {
        var clean = new StringBuilder(given.Length);
        var marks = 0;
        foreach (var rune in given.EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control)
            {
                AppendSpace(clean);
            }
            else if (marks <= MostMarks && !IsHidden(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    private static void AppendSpace(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] != ' ')
        {
            clean.Append(' ');
        }
    }

    // Joiners stay: emoji families and several scripts need them. U+FFFD is what is left of a lone surrogate.
    private static bool IsHidden(Rune rune) =>
        rune.Value is not (0x200C or 0x200D)
        && (rune.Value is 0xFFFD or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsSeen(Rune rune) =>
        !Rune.IsWhiteSpace(rune) && !IsMark(rune) && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format;
}
