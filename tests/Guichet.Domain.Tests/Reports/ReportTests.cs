using Guichet.Domain.Reports;
using Guichet.Domain.Scenarios;
using NodaTime;

namespace Guichet.Domain.Tests.Reports;

public sealed class ReportTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 5, 4, 9, 0);
    private static readonly Guid Me = Guid.NewGuid();
    private static readonly Dictionary<Guid, string> Some = new() { [Guid.NewGuid()] = "x" };

    [Fact]
    public void Begin_TakesACopyOfTheScenariosFields()
    {
        var scenario = Scenario(true);
        var before = scenario.Plan.Report;

        var report = Report.Begin(Guid.NewGuid(), scenario);
        scenario.Change(scenario.Plan with { Report = [] }, Me);

        Assert.Equal(before, report.Fields);
        Assert.Equal((ReportState.Empty, 1, 0), (report.State, report.Revision, report.Versions));
    }

    [Fact]
    public void Finish_MakesAVersion_AndACorrectionTheNextOne()
    {
        var report = Report.Begin(Guid.NewGuid(), Scenario(true));
        report.Write(new ReportDraft(Some, Me, Now));
        Assert.Equal(ReportState.Draft, report.State);

        var (first, said) = report.Finish(Some, Me, Now);
        report.Write(new ReportDraft(Some, Me, Now));
        var (second, again) = report.Finish(ReportAnswers.None, Me, Now + Duration.FromHours(1));

        Assert.Equal((1, 2, 1, 2), (first.Number, second.Number, said.Version, again.Version));
        Assert.Equal((ReportState.Finished, null, 5), (report.State, report.Draft, report.Revision));
        Assert.Same(Some, first.Answers);
    }

    [Fact]
    public void Write_NothingInPlaceOfACorrection_LeavesWhatWasFinished()
    {
        var report = Report.Begin(Guid.NewGuid(), Scenario(true));
        report.Finish(Some, Me, Now);
        report.Write(new ReportDraft(Some, Me, Now));
        Assert.Equal(ReportState.Finished, report.State);

        report.Write(null);

        Assert.Equal((ReportState.Finished, 1, null), (report.State, report.Versions, report.Draft));
    }

    [Fact]
    public void Open_Again_KeepsTheLinkForLonger_AndCloseEndsIt()
    {
        var report = Report.Begin(Guid.NewGuid(), Scenario(true));
        Assert.False(report.CanShare());
        report.Finish(Some, Me, Now);
        Assert.True(report.CanShare());
        var (id, day) = (Guid.NewGuid(), Duration.FromDays(1));

        report.Open(id, Now + day, Me);
        report.Open(Guid.NewGuid(), Now + day + day, Me);

        Assert.Equal(new ReportShare(id, Now + day + day), report.Share);
        Assert.Equal((true, false), (report.IsShared(Now + day), report.IsShared(Now + day + day)));
        Assert.NotNull(report.Close(Me));
        Assert.Null(report.Close(Me));
        Assert.False(report.IsShared(Now));
    }

    [Fact]
    public void CanShare_WhatIsAllForTheDesk_IsFalse()
    {
        var report = Report.Begin(Guid.NewGuid(), Scenario(false));

        report.Finish(Some, Me, Now);

        Assert.False(report.CanShare());
    }

    private static Scenario Scenario(bool forCustomer)
    {
        var plan = new ScenarioPlan("Advice", null, BothLanguages.None, BothLanguages.None, CameraStart.Front, true, new UsualSlot(30, 0, 0, 0), [])
        {
            Report = ReportField.Of([new(null, new("Un", "One"), ReportFieldKind.LongText, true, forCustomer, [], BothLanguages.None)], Guid.NewGuid),
        };
        return Domain.Scenarios.Scenario.Make(Guid.NewGuid(), Guid.NewGuid(), null, plan, Me).Scenario;
    }
}
