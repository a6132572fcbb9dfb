using System.Globalization;
using System.Text.Json;
using Guichet.Domain.Tables;
using Guichet.Testing;

namespace Guichet.Domain.Tests.Tables;

public sealed class CsvTests
{
    [Fact]
    public void Line_QuotesEachCell_AndEndsLikeTheStandard() =>
        Assert.Equal("\"5\",\"She said \"\"yes\"\", twice\",\"\"\r\n", Csv.Line(',', ["5", "She said \"yes\", twice", null]));

    [Fact]
    public void Line_WithAnEmptyFirstCell_KeepsItsPlace() => Assert.Equal("\"\";\"a\"\r\n", Csv.Line(';', ["", "a"]));

    [Theory]
    [InlineData("=1+1", "'=1+1"), InlineData("+33612345678", "'+33612345678"), InlineData("-2", "'-2"), InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1", "  '=1"), InlineData("\t=1", "\t'=1"), InlineData("\r=1", "\r'=1"), InlineData("\"=1", "\"\"'=1"), InlineData("\uFF1D1", "'\uFF1D1")]
    [InlineData("good;=cmd|' /C calc'!A0", "good;'=cmd|' /C calc'!A0"), InlineData("good, \"=1\"", "good, \"\"'=1\"\""), InlineData("one\n-two", "one\n'-two")]
    public void Line_WhatASpreadsheetWouldRun_IsText(string text, string written) => Assert.Equal($"\"{written}\"\r\n", Csv.Line(',', [text]));

    [Theory]
    [InlineData("2 = 2"), InlineData("well-made"), InlineData("eva@example.org"), InlineData("Très bien : 5/5 \U0001F600")]
    public void Line_WhatIsHarmless_StaysAsItIs(string text) => Assert.Equal($"\"{text}\"\r\n", Csv.Line(',', [text]));

    [Theory]
    [InlineData("own/csv-cells.json")]
    [InlineData("blns/blns.json")]
    public void Line_WhateverIsInACell_StaysInItAndBeginsNoFormula(string path)
    {
        var inputs = TestInputs.In(path);
        Assert.SkipUnless(inputs.Found, inputs.Missing);
        foreach (var text in JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(inputs.Path))!)
        {
            var line = Csv.Line(',', ["first", text, "last"]);

            Assert.StartsWith("\"first\",\"", line, StringComparison.Ordinal);
            Assert.EndsWith("\",\"last\"\r\n", line, StringComparison.Ordinal);
            var written = line[9..^10];
            Assert.DoesNotContain('"', written.Replace("\"\"", "", StringComparison.Ordinal));
            var cell = written.Replace("\"\"", "\"", StringComparison.Ordinal);
            Assert.Equal(text.Replace("'", "", StringComparison.Ordinal), cell.Replace("'", "", StringComparison.Ordinal));
            Assert.DoesNotContain(cell.Split(',', ';', '\t', '\r', '\n'), RunsAsAFormula);
        }
    }

    // What a reader leaves out before it looks at the first sign.
    private static bool RunsAsAFormula(string part) =>
        part.FirstOrDefault(c => !char.IsWhiteSpace(c) && c is not '"' && char.GetUnicodeCategory(c) is not UnicodeCategory.Format)
            is '=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';
}
