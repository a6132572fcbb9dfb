using Guichet.Domain.Tables;

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
}
