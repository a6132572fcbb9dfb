using System.Globalization;

namespace Guichet.Domain.Calls;

/// <summary>Free text that must stay on one line: what breaks or turns the line around is taken out.</summary>
public static class OneLine
{
    /// <summary>Null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var kept = string.Concat(text.EnumerateRunes()
            .Where(rune => rune.Value is 0x200C or 0x200D
                || System.Text.Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Surrogate))
            .Select(rune => System.Text.Rune.IsControl(rune) || System.Text.Rune.IsWhiteSpace(rune) ? " " : rune.ToString()))
            .Trim();
        return kept.Length == 0 ? null : kept;
    }
}
