using Guichet.Domain.Scenarios;

namespace Guichet.Domain.Tests.Scenarios;

public sealed class ScenarioTemplatesTests
{
    public static TheoryData<string> Keys => [.. ScenarioTemplates.All.Select(one => one.Key)];

    [Fact]
    public void All_AreTheSixOfTheMission() => Assert.Equal(
        ["telemedicine", "visual-assistance", "roadside", "showroom", "inspection", "high-value"], ScenarioTemplates.All.Select(one => one.Key));

    [Fact]
    public void All_KeepDataForATime_HealthShortest() =>
        Assert.Equal([30, 90, 90, 180, 365, 365], ScenarioTemplates.All.Select(one => one.RetentionDays));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Plan_InEachLanguage_IsInOrderAndWhole(string key)
    {
        var template = ScenarioTemplates.Find(key)!;
        foreach (var language in new[] { "fr", "en" })
        {
            var plan = template.Plan(language, null, Guid.NewGuid);

            Assert.Null(plan.WrongField());
            Assert.Equal(template.RetentionDays, plan.RetentionDays);
            Assert.Equal(template.Name.In(language).Text, plan.Name);
            Assert.All(
                [template.Name, template.Purpose, plan.Prepare, plan.Welcome, .. plan.Consents.Select(one => one.Text), .. ReportWords(plan)],
                words => Assert.True(words is { French: not null, English: not null } && words == words.Tidy(), words.ToString()));
            Assert.Equal(plan.Prepare.French!.Split('\n').Length, plan.Prepare.English!.Split('\n').Length);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Texts_InFrench_HaveNoPlainSpaceBeforeSigns(string key)
    {
        var plan = ScenarioTemplates.Find(key)!.Plan("fr", null, Guid.NewGuid);

        Assert.All(
            [plan.Name, plan.Purpose!, plan.Prepare.French!, plan.Welcome.French!, .. plan.Consents.Select(one => one.Text.French!), .. ReportWords(plan).Select(one => one.French!)],
            text => Assert.DoesNotMatch("[ '][:;?!]|'", text));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Report_AsksForWhatMattersAndTellsTheCustomerSomething(string key)
    {
        var fields = ScenarioTemplates.Find(key)!.Plan("en", null, Guid.NewGuid).Report;

        Assert.InRange(fields.Count, 6, 10);
        Assert.Contains(fields, one => one is { Required: true, ForCustomer: true });
        Assert.Contains(fields, one => !one.ForCustomer);
        Assert.Contains(fields, one => one.Kind is ReportFieldKind.Choice);
        Assert.Equal(fields.Count, fields.Select(one => one.Id).Distinct().Count());
    }

    private static IEnumerable<BothLanguages> ReportWords(ScenarioPlan plan) =>
        plan.Report.SelectMany(one => (IEnumerable<BothLanguages>)[one.Title, .. one.Choices, .. one.Unit.IsEmpty() ? [] : new[] { one.Unit }]);

    [Fact]
    public void Plan_AgainAfterAChange_KeepsTheQuestionsThatSayTheSame()
    {
        var template = ScenarioTemplates.Find("telemedicine")!;
        var taken = template.Plan("en", null, Guid.NewGuid);
        var changed = ScenarioPlan.Ask(
            [new(taken.Consents[0].Id, true, new BothLanguages(null, "Other words")), new(taken.Consents[1].Id, true, taken.Consents[1].Text)], taken.Consents, Guid.NewGuid);

        var again = template.Plan("en", taken with { Consents = changed, Report = [.. taken.Report.Skip(1)] }, Guid.NewGuid);

        Assert.Equal(taken.Consents[1].Id, again.Consents[1].Id);
        Assert.NotEqual(taken.Consents[0].Id, again.Consents[0].Id);
        Assert.Equal(taken.Report.Skip(1).Select(one => one.Id), again.Report.Skip(1).Select(one => one.Id));
        Assert.NotEqual(taken.Report[0].Id, again.Report[0].Id);
    }
}
