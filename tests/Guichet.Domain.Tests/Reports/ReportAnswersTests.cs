using Guichet.Domain.Reports;
using Guichet.Domain.Scenarios;

namespace Guichet.Domain.Tests.Reports;

public sealed class ReportAnswersTests
{
    [Theory]
    [InlineData(ReportFieldKind.ShortText, " Rue\nHaute ", "Rue Haute")]
    [InlineData(ReportFieldKind.LongText, "One\nTwo\n", "One\nTwo")]
    [InlineData(ReportFieldKind.Choice, "1", "1")]
    [InlineData(ReportFieldKind.Choice, "2", null)]
    [InlineData(ReportFieldKind.Choice, "-1", null)]
    [InlineData(ReportFieldKind.Choice, "Yes", null)]
    [InlineData(ReportFieldKind.YesNo, "yes", "yes")]
    [InlineData(ReportFieldKind.YesNo, "no", "no")]
    [InlineData(ReportFieldKind.YesNo, "true", null)]
    [InlineData(ReportFieldKind.Number, "12", "12")]
    [InlineData(ReportFieldKind.Number, "1\u202f250,50", "1250.5")]
    [InlineData(ReportFieldKind.Number, "-0.25", "-0.25")]
    [InlineData(ReportFieldKind.Number, "1000000000000", "1000000000000")]
    [InlineData(ReportFieldKind.Number, "1000000000001", null)]
    [InlineData(ReportFieldKind.Number, "0.1234567", null)]
    [InlineData(ReportFieldKind.Number, "1.250,5", null)]
    [InlineData(ReportFieldKind.Number, "1e3", null)]
    [InlineData(ReportFieldKind.Number, "12 km", null)]
    [InlineData(ReportFieldKind.Date, "2026-02-28", "2026-02-28")]
    [InlineData(ReportFieldKind.Date, "2026-02-29", null)]
    [InlineData(ReportFieldKind.Date, "28/02/2026", null)]
    public void Finish_ReadsWhatWasTyped(ReportFieldKind kind, string typed, string? answer)
    {
        var field = Field(kind, required: false);

        var (answers, faults) = ReportAnswers.Finish([field], new Dictionary<Guid, string> { [field.Id] = typed });

        Assert.Equal(answer, answers.GetValueOrDefault(field.Id));
        Assert.Equal(answer is null ? [AnswerFault.Wrong] : [], faults.Values);
    }

    [Fact]
    public void Finish_NamesAllThatIsMissing_AndOnlyThat()
    {
        var (needed, also, free) = (Field(ReportFieldKind.LongText, true), Field(ReportFieldKind.Date, true), Field(ReportFieldKind.Number, false));

        var (_, faults) = ReportAnswers.Finish([needed, also, free], new Dictionary<Guid, string> { [needed.Id] = " \n" });

        Assert.Equal([(needed.Id, AnswerFault.Missing), (also.Id, AnswerFault.Missing)], faults.Select(one => (one.Key, one.Value)));
    }

    [Fact]
    public void Keep_HoldsHalfOfIt_AndNothingWhereNothingIs()
    {
        var (number, date) = (Field(ReportFieldKind.Number, true), Field(ReportFieldKind.Date, true));

        var (answers, wrong) = ReportAnswers.Keep([number, date], new Dictionary<Guid, string?> { [number.Id] = "12,", [date.Id] = " " });

        Assert.Null(wrong);
        Assert.Equal([(number.Id, "12,")], answers!.Select(one => (one.Key, one.Value)));
    }

    [Theory]
    [InlineData(ReportFieldKind.ShortText, ReportAnswers.LongestLine)]
    [InlineData(ReportFieldKind.LongText, ReportAnswers.LongestText)]
    [InlineData(ReportFieldKind.Number, ReportAnswers.LongestLine)]
    public void Keep_UpToTheLength(ReportFieldKind kind, int longest)
    {
        var field = Field(kind, false);

        Assert.Null(ReportAnswers.Keep([field], new Dictionary<Guid, string?> { [field.Id] = new('x', longest) }).Wrong);
        Assert.Equal(field.Id, ReportAnswers.Keep([field], new Dictionary<Guid, string?> { [field.Id] = new('x', longest + 1) }).Wrong);
    }

    [Fact]
    public void Keep_OfNoFieldOfIt_IsRefused()
    {
        var foreign = Guid.NewGuid();

        Assert.Equal(foreign, ReportAnswers.Keep([Field(ReportFieldKind.LongText, false)], new Dictionary<Guid, string?> { [foreign] = "x" }).Wrong);
    }

    [Fact]
    public void Keep_LeavesOutWhatNobodySees()
    {
        var field = Field(ReportFieldKind.LongText, false);

        Assert.Equal("a\tb\nc", ReportAnswers.Keep([field], new Dictionary<Guid, string?> { [field.Id] = "a\t\0b\r\n\vc" }).Answers![field.Id]);
    }

    private static ReportField Field(ReportFieldKind kind, bool required) =>
        new(Guid.NewGuid(), new("Un", "One"), kind, required, false, kind is ReportFieldKind.Choice ? [new("A", "A"), new("B", "B")] : [], BothLanguages.None);
}
