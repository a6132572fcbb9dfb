using Guichet.Domain.Scenarios;
using NodaTime;

namespace Guichet.Domain.Tests.Scenarios;

public sealed class ScenarioPlanTests
{
    private static readonly BothLanguages Words = new("Oui", "Yes");

    [Fact]
    public void Ask_WithOtherWords_CountsAnotherVersionOfTheSameQuestion()
    {
        var (kept, changed) = (new AskedConsent(Guid.NewGuid(), 1, true, Words), new AskedConsent(Guid.NewGuid(), 3, true, Words));

        var asked = ScenarioPlan.Ask(
            [new(kept.Id, false, Words), new(changed.Id, true, new BothLanguages("Non", "Yes")), new(null, true, Words)], [kept, changed], Guid.NewGuid);

        Assert.Equal((kept.Id, 1, false), (asked[0].Id, asked[0].Version, asked[0].Required));
        Assert.Equal((changed.Id, 4), (asked[1].Id, asked[1].Version));
        Assert.Equal(1, asked[2].Version);
        Assert.Equal(3, asked.Select(one => one.Id).Distinct().Count());
    }

    [Fact]
    public void Ask_ByAnIdThatNobodyGave_IsANewQuestion()
    {
        var foreign = Guid.NewGuid();

        Assert.NotEqual(foreign, Assert.Single(ScenarioPlan.Ask([new(foreign, true, Words)], [], Guid.NewGuid)).Id);
    }

    [Fact]
    public void Lacks_UntilWhatIsRequiredIsAnsweredWordForWord()
    {
        var (needed, free) = (new AskedConsent(Guid.NewGuid(), 2, true, Words), new AskedConsent(Guid.NewGuid(), 1, false, Words));
        var plan = Plan() with { Consents = [needed, free] };

        Assert.True(plan.Lacks([]));
        Assert.True(plan.Lacks(plan.Answered([(needed.Id, 1), (free.Id, 1)])));
        Assert.False(plan.Lacks(plan.Answered([(needed.Id, 2)])));
    }

    [Theory]
    [InlineData("name", null)]
    [InlineData("", "name")]
    public void WrongField_OfAName(string name, string? wrong) => Assert.Equal(wrong, (Plan() with { Name = name }).WrongField());

    [Fact]
    public void WrongField_NamesWhatIsOutOfItsRange()
    {
        var longText = new BothLanguages(new string('x', ScenarioPlan.LongestText + 1), null);
        AskedConsent Asks(BothLanguages text) => new(Guid.NewGuid(), 1, true, text);

        Assert.Equal("prepare", (Plan() with { Prepare = longText }).WrongField());
        Assert.Equal("welcome", (Plan() with { Welcome = longText }).WrongField());
        Assert.Equal("minutes", (Plan() with { Slot = new UsualSlot(4, 0, 0, 0) }).WrongField());
        Assert.Equal("retentionDays", (Plan() with { RetentionDays = 0 }).WrongField());
        Assert.Equal("retentionDays", (Plan() with { RetentionDays = 3651 }).WrongField());
        Assert.Null((Plan() with { RetentionDays = 3650 }).WrongField());
        Assert.Equal("consents", (Plan() with { Consents = [Asks(BothLanguages.None)] }).WrongField());
        Assert.Equal("consents", (Plan() with { Consents = [.. Enumerable.Range(0, ScenarioPlan.MostConsents + 1).Select(_ => Asks(Words))] }).WrongField());
    }

    [Fact]
    public void In_ALanguageWithoutWords_GivesTheOther()
    {
        Assert.Equal(("Oui", "fr"), Words.In("fr-CA"));
        Assert.Equal(("Yes", "en"), Words.In(null));
        Assert.Equal(("Yes", "en"), new BothLanguages(null, "Yes").In("fr"));
        Assert.Equal(("Oui", "fr"), new BothLanguages("Oui", null).In("en"));
    }

    [Fact]
    public void Tidy_LeavesNoEmptyLines() => Assert.Equal(new BothLanguages("a\nb", null), new BothLanguages("  a \r\n\r\n b\n", " \n ").Tidy());

    [Fact]
    public void Standing_OfWhatWasTakenBack_IsNothing()
    {
        var (asked, at) = (Guid.NewGuid(), Instant.FromUnixTimeSeconds(1));
        Consent Said(bool given, int seconds) => new()
        {
            Id = Guid.NewGuid(),
            OrganisationId = Guid.Empty,
            ScenarioId = Guid.Empty,
            AskedId = asked,
            Version = 1,
            Given = given,
            Text = "Yes",
            Language = "en",
            At = at + Duration.FromSeconds(seconds),
        };

        Assert.Single(Consent.Standing([Said(true, 0)]));
        Assert.Empty(Consent.Standing([Said(true, 0), Said(false, 1)]));
        Assert.Empty(Consent.Standing([Said(false, 1), Said(true, 0)]));
        Assert.Single(Consent.Standing([Said(false, 1), Said(true, 2), Said(true, 0)]));
    }

    private static ScenarioPlan Plan() => new("Advice", null, BothLanguages.None, BothLanguages.None, CameraStart.Front, true, new UsualSlot(30, 0, 0, 0), []);
}
