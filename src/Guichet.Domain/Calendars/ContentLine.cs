using System.Text;

namespace Guichet.Domain.Calendars;

/// <summary>One line of iCalendar: escaped, and folded so that no line on the wire has more than 75 octets.</summary>
internal static class ContentLine
{
    private const int MostOctets = 75;

    /// <summary>Appends it with its end of line. A fold never cuts a character in two (RFC 5545 section 3.1).</summary>
    public static void AppendLine(StringBuilder to, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                to.Append("\r\n ");
                octets = 1;
            }

            to.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        to.Append("\r\n");
    }

    /// <summary>A TEXT value (section 3.3.11). What no line may hold, and what turns lines around, is left out.</summary>
    public static string Text(string text)
    {
        var made = new StringBuilder(text.Length + 16);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            made.Append(rune.Value switch
            {
                '\n' => "\\n",
                '\\' => "\\\\",
                ';' => "\\;",
                ',' => "\\,",
                _ => IsLeftOut(rune) ? "" : rune.ToString(),
            });
        }

        return made.ToString();
    }

    /// <summary>A quoted parameter value, with RFC 6868's carets for what quotes cannot hold.</summary>
    public static string Parameter(string text)
    {
        var made = new StringBuilder("\"", text.Length + 2);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            made.Append(rune.Value switch
            {
                '\n' => "^n",
                '^' => "^^",
                '"' => "^'",
                _ => IsLeftOut(rune) ? "" : rune.ToString(),
            });
        }

        return made.Append('"').ToString();
    }

    private static bool IsLeftOut(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x2028 or 0x2029;
}
