using Guichet.Domain.Scenarios;

namespace Guichet.Domain.Tests.Scenarios;

public sealed class ReportFieldTests
{
    private static readonly BothLanguages Words = new("Oui", "Yes");

    [Fact]
    public void Of_KeepsTheIdsOfBefore_AndNoneTwice()
    {
        var known = Guid.NewGuid();

        var fields = ReportField.Of([Wish() with { Id = known }, Wish() with { Id = known }, Wish()], Guid.NewGuid);

        Assert.Equal(known, fields[0].Id);
        Assert.Equal(3, fields.Select(one => one.Id).Distinct().Count());
    }

    [Fact]
    public void Of_LeavesBehindWhatBelongsToAnotherKind()
    {
        var wish = Wish() with { Choices = [Words, Words], Unit = new("km", "km") };

        var fields = ReportField.Of([.. Enum.GetValues<ReportFieldKind>().Select(kind => wish with { Kind = kind })], Guid.NewGuid);

        Assert.Equal([ReportFieldKind.Choice], fields.Where(one => one.Choices.Count > 0).Select(one => one.Kind));
        Assert.Equal([ReportFieldKind.Number], fields.Where(one => !one.Unit.IsEmpty()).Select(one => one.Kind));
    }

    [Fact]
    public void Of_TitlesStayOnOneLine() =>
        Assert.Equal(new BothLanguages("Lieu ou route", null), Made(Wish() with { Title = new(" Lieu\nou route\u202e ", " \t") }).Title);

    [Fact]
    public void IsInOrder_UpToItsLimits()
    {
        BothLanguages Long(int length) => new(null, new string('x', length));
        var choice = Wish() with { Kind = ReportFieldKind.Choice, Choices = [Words, Words] };
        var number = Wish() with { Kind = ReportFieldKind.Number };

        Assert.True(Made(Wish() with { Title = Long(ReportField.LongestTitle) }).IsInOrder());
        Assert.False(Made(Wish() with { Title = Long(ReportField.LongestTitle + 1) }).IsInOrder());
        Assert.False(Made(Wish() with { Title = new(" ", null) }).IsInOrder());
        Assert.False(Made(Wish() with { Kind = (ReportFieldKind)9 }).IsInOrder());
        Assert.True(Made(number with { Unit = Long(ReportField.LongestUnit) }).IsInOrder());
        Assert.False(Made(number with { Unit = Long(ReportField.LongestUnit + 1) }).IsInOrder());
        Assert.True(Made(choice).IsInOrder());
        Assert.False(Made(choice with { Choices = [Words] }).IsInOrder());
        Assert.True(Made(choice with { Choices = [.. Enumerable.Repeat(Words, ReportField.MostChoices)] }).IsInOrder());
        Assert.False(Made(choice with { Choices = [.. Enumerable.Repeat(Words, ReportField.MostChoices + 1)] }).IsInOrder());
        Assert.False(Made(choice with { Choices = [Words, BothLanguages.None] }).IsInOrder());
        Assert.False(Made(choice with { Choices = [Words, Long(ReportField.LongestChoice + 1)] }).IsInOrder());
    }

    [Fact]
    public void WrongField_OfAPlan_NamesTheReport()
    {
        ScenarioPlan With(int fields) => new("Advice", null, BothLanguages.None, BothLanguages.None, CameraStart.Front, true, new UsualSlot(30, 0, 0, 0), [])
        {
            Report = ReportField.Of([.. Enumerable.Repeat(Wish(), fields)], Guid.NewGuid),
        };

        Assert.Null(With(ReportField.Most).WrongField());
        Assert.Equal("report", With(ReportField.Most + 1).WrongField());
        Assert.Equal("report", (With(1) with { Report = [Made(Wish() with { Title = BothLanguages.None })] }).WrongField());
    }

    private static ReportField Made(WishedField wish) => ReportField.Of([wish], Guid.NewGuid)[0];

    private static WishedField Wish() => new(null, Words, ReportFieldKind.ShortText, false, false, [], BothLanguages.None);
}
