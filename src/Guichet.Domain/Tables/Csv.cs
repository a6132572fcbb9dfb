using System.Globalization;
using System.Text;

namespace Guichet.Domain.Tables;

/// <summary>Lines of a CSV file (RFC 4180) that a spreadsheet shows and never runs.</summary>
/// <remarks>A cell that begins like a formula gets an apostrophe before it (OWASP, CSV injection): spreadsheets take it for text. The same is done after
/// each sign at which a spreadsheet of another country would begin a cell, since it may cut a line there whatever the quotes say.</remarks>
public static class Csv
{
    private const string Formulas = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>One line with its end.</summary>
    /// <param name="separator">A comma; a semicolon for spreadsheets whose decimals have the comma.</param>
    public static string Line(char separator, IEnumerable<string?> cells)
    {
        var line = new StringBuilder();
        foreach (var cell in cells)
        {
            AppendCell(line.Append(line.Length > 0 ? separator : ""), cell ?? "");
        }

        return line.Append("\r\n").ToString();
    }

    private static void AppendCell(StringBuilder line, string text)
    {
        line.Append('"');
        var begins = true;
        foreach (var c in text)
        {
            if (begins && Formulas.Contains(c, StringComparison.Ordinal))
            {
                line.Append('\'');
            }

            line.Append(c is '"' ? "\"\"" : c.ToString());
            begins = c is ',' or ';' or '\t' or '\r' or '\n' || (begins && (char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format || c is '"'));
        }

        line.Append('"');
    }
}
