using Guichet.Domain.Organisations;
using Guichet.Domain.Scenarios;
using NodaTime;

namespace Guichet.Domain.Reports;

public enum ReportState
{
    /// <summary>Nothing was written yet.</summary>
    Empty,

    /// <summary>Something was written, nothing was finished.</summary>
    Draft,

    /// <summary>It was finished; a correction may be under way.</summary>
    Finished,
}

/// <param name="By">Who wrote last: a person, or a key.</param>
public sealed record ReportDraft(IReadOnlyDictionary<Guid, string> Answers, Guid By, Instant At);

/// <summary>The customer's way to their version of it.</summary>
/// <param name="Id">What the link proves.</param>
/// <param name="Until">Until when it is read.</param>
public sealed record ReportShare(Guid Id, Instant Until);

/// <summary>What the desk writes of a call when it is over (A20). Its fields are the scenario's as they were when the two met.</summary>
public sealed class Report : IBelongsToOrganisation
{
    private Report()
    {
    }

    public Guid CallId { get; private set; }

    public Guid OrganisationId { get; private set; }

    public Guid ScenarioId { get; private set; }

    /// <summary>A copy: what becomes of the scenario changes no report.</summary>
    public IReadOnlyList<ReportField> Fields { get; private set; } = [];

    /// <summary>What is being written; null when nothing is, or all of it was finished.</summary>
    public ReportDraft? Draft { get; private set; }

    /// <summary>1, and one more with each change: who writes must have read this one.</summary>
    public int Revision { get; private set; }

    /// <summary>So often it was finished: the number of its newest version, 0 before the first.</summary>
    public int Versions { get; private set; }

    public ReportShare? Share
    {
        get => ShareId is { } id && SharedUntil is { } until ? new ReportShare(id, until) : null;
        internal set => (ShareId, SharedUntil) = (value?.Id, value?.Until);
    }

    private Guid? ShareId { get; set; }

    private Instant? SharedUntil { get; set; }

    public ReportState State => Versions > 0 ? ReportState.Finished : Draft is null ? ReportState.Empty : ReportState.Draft;

    /// <param name="of">Which has a report.</param>
    public static Report Begin(Guid callId, Scenario of) => new()
    {
        CallId = callId,
        OrganisationId = of.OrganisationId,
        ScenarioId = of.Id,
        Fields = of.Plan.Report,
        Revision = 1,
    };

    /// <param name="draft">Null throws away what is being written; what was finished stays as it is.</param>
    public void Write(ReportDraft? draft) => (Draft, Revision) = (draft, Revision + 1);

    /// <summary>The first version, or after it a correction: the ones before stay.</summary>
    /// <param name="answers">Found in order by <see cref="ReportAnswers.Finish"/>.</param>
    public (ReportVersion Version, ReportFinished Fact) Finish(IReadOnlyDictionary<Guid, string> answers, Guid by, Instant now)
    {
        (Draft, Revision, Versions) = (null, Revision + 1, Versions + 1);
        return (new ReportVersion { CallId = CallId, Number = Versions, OrganisationId = OrganisationId, Answers = answers, FinishedBy = by, FinishedAt = now },
            new ReportFinished(CallId, Versions, by));
    }
}

/// <summary>A report as somebody finished it. It never changes.</summary>
public sealed class ReportVersion : IBelongsToOrganisation
{
    public required Guid CallId { get; init; }

    /// <summary>1 and one more with each correction.</summary>
    public required int Number { get; init; }

    public required Guid OrganisationId { get; init; }

    public required IReadOnlyDictionary<Guid, string> Answers { get; init; }

    public required Guid FinishedBy { get; init; }

    public required Instant FinishedAt { get; init; }
}
