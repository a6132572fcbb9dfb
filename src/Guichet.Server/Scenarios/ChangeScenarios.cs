using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Domain.Scenarios;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Scenarios;

/// <summary>Makes scenarios, of a ready template or of nothing, and changes them.</summary>
internal sealed class ChangeScenarios(GuichetDb db, JournalCommit journal, IMakeTypes types, TimeProvider clock)
{
    /// <param name="Id">Of a question that was asked before; null for a new one.</param>
    public sealed record ConsentRequest(string? Id, bool Required, BothLanguages Text);

    /// <param name="Id">Of a field that was there before; null for a new one.</param>
    /// <param name="Title">In one language at least, at most 120 characters.</param>
    /// <param name="Required">Without it the report cannot be finished.</param>
    /// <param name="ForCustomer">Stands in the customer's version too.</param>
    /// <param name="Choices">Of a choice: 2 to 12, each with words in one language at least and at most 80 characters.</param>
    /// <param name="Unit">Of a number, at most 16 characters.</param>
    public sealed record FieldRequest(
        string? Id, BothLanguages Title, ReportFieldKind Kind, bool Required, bool ForCustomer, IReadOnlyList<BothLanguages>? Choices = null, BothLanguages? Unit = null);

    /// <param name="Name">1 to 80 characters.</param>
    /// <param name="Purpose">For the desk, at most 500 characters.</param>
    /// <param name="Prepare">For the customer, a line a thing, at most 1,000 characters a language.</param>
    /// <param name="Welcome">Read in the waiting space, at most 1,000 characters a language.</param>
    /// <param name="Consents">At most 10, each with at most 1,000 characters a language and words in one at least.</param>
    /// <param name="RetentionDays">For how many days after the end customers' data are kept, 1 to 3650. What is older is erased within the hour, for good. Null: nothing
    /// erases them.</param>
    /// <param name="Report">The closing report's fields in their order, at most 20. Null leaves them as they are; what was begun keeps those that it began with.</param>
    public sealed record Request(
        string Name, string? Purpose, BothLanguages Prepare, BothLanguages Welcome, CameraStart Camera, bool AsksCheck, UsualSlot Slot,
        IReadOnlyList<ConsentRequest> Consents, int? RetentionDays = null, IReadOnlyList<FieldRequest>? Report = null);

    /// <param name="Language">Of the name and the purpose: what the desk reads. BCP 47.</param>
    public sealed record ResetRequest(string Language);

    /// <param name="Template">The key of a ready template.</param>
    /// <param name="Language">Of the name and the purpose: what the desk reads. BCP 47.</param>
    /// <param name="WithType">Makes the appointment type that belongs to it too, with its usual numbers: both or nothing.</param>
    public sealed record TakeRequest(string Template, string Language, bool WithType = false);

    public sealed record DuplicateRequest(string Name);

    public sealed record ArchiveRequest(bool Archived);

    public static async Task<IResult> Make(Request request, ChangeScenarios change, HttpContext http)
    {
        var (plan, wrong) = change.Check(request, null);
        return plan is null ? wrong!.ToResult() : await change.Add(null, plan, http);
    }

    public static async Task<IResult> Take(TakeRequest request, ChangeScenarios change, HttpContext http) => ScenarioTemplates.Find(request.Template) is { } template
        ? await change.Add(template.Key, template.Plan(request.Language, null, change.NewId), http, request.WithType)
        : new Problem(ProblemCodes.ScenarioNotFound).ToResult();

    public static async Task<IResult> Duplicate(string scenarioId, DuplicateRequest request, ChangeScenarios change, HttpContext http)
    {
        if (await change.Find(scenarioId, http.RequestAborted) is not { } of)
        {
            return new Problem(ProblemCodes.ScenarioNotFound).ToResult();
        }

        // Its questions are its own: to have agreed to the other's is not to have agreed to these.
        IReadOnlyList<WishedConsent> asks = [.. of.Plan.Consents.Select(one => new WishedConsent(null, one.Required, one.Text))];
        var plan = of.Plan with { Name = OneLine.Clean(request.Name) ?? "", Consents = ScenarioPlan.Ask(asks, [], change.NewId) };
        return plan.WrongField() is { } wrong ? Wrong(wrong).ToResult() : await change.Add(of.Template, plan, http);
    }

    public static Task<IResult> Change(string scenarioId, Request request, ChangeScenarios change, HttpContext http) =>
        change.Save(scenarioId, row => change.Check(request, row.Plan), http);

    /// <summary>Back to the words and rules of the template that it was made from.</summary>
    public static Task<IResult> Reset(string scenarioId, ResetRequest request, ChangeScenarios change, HttpContext http) => change.Save(
        scenarioId,
        row => ScenarioTemplates.Find(row.Template) is { } template
            ? (template.Plan(request.Language, row.Plan, change.NewId), null)
            : (null, Problem.Field("template", "It was made from no template.")),
        http);

    public static async Task<IResult> Archive(string scenarioId, ArchiveRequest request, ChangeScenarios change, HttpContext http)
    {
        if (await change.Find(scenarioId, http.RequestAborted) is not { } row)
        {
            return new Problem(ProblemCodes.ScenarioNotFound).ToResult();
        }

        change.Append(row.Archive(request.Archived, change.Now, Caller.From(http.User)!.Actor));
        await change.Commit(http.RequestAborted);
        return TypedResults.Ok(ScenarioView.Of(row));
    }

    private NodaTime.Instant Now => clock.Now();

    private Guid NewId() => clock.NewId();

    private void Append(ScenarioArchived? fact) => db.Append(fact);

    private Task Commit(CancellationToken ct) => journal.Commit(ct);

    private async Task<Scenario?> Find(string text, CancellationToken ct) =>
        Guid.TryParse(text, out var id) ? await db.Set<Scenario>().SingleOrDefaultAsync(row => row.Id == id, ct) : null;

    private async Task<IResult> Add(string? template, ScenarioPlan plan, HttpContext http, bool withType = false)
    {
        var caller = Caller.From(http.User)!;
        var (made, fact) = Scenario.Make(clock.NewId(), caller.OrganisationId, template, plan, caller.Actor);
        db.Add(made);
        db.Append(fact);
        if (withType)
        {
            types.Make(made, caller.Actor);
        }

        await journal.Commit(http.RequestAborted);
        return TypedResults.Created((string?)null, ScenarioView.Of(made));
    }

    private async Task<IResult> Save(string scenarioId, Func<Scenario, (ScenarioPlan? Plan, Problem? Problem)> decide, HttpContext http)
    {
        if (await Find(scenarioId, http.RequestAborted) is not { } row)
        {
            return new Problem(ProblemCodes.ScenarioNotFound).ToResult();
        }

        var (plan, problem) = decide(row);
        if (plan is null)
        {
            return problem!.ToResult();
        }

        db.Append(row.Change(plan, Caller.From(http.User)!.Actor));
        await journal.Commit(http.RequestAborted);
        return TypedResults.Ok(ScenarioView.Of(row));
    }

    private (ScenarioPlan? Plan, Problem? Problem) Check(Request request, ScenarioPlan? before)
    {
        if (request.Consents.Any(one => IsWrongId(one.Id)))
        {
            return (null, Wrong("consents"));
        }

        if (request.Report?.Any(one => IsWrongId(one.Id)) is true)
        {
            return (null, Wrong("report"));
        }

        IReadOnlyList<WishedConsent> asks = [.. request.Consents.Select(one => new WishedConsent(one.Id is null ? null : Guid.Parse(one.Id), one.Required, one.Text))];
        var plan = new ScenarioPlan(
            OneLine.Clean(request.Name) ?? "", BothLanguages.Kept(request.Purpose), request.Prepare.Tidy(), request.Welcome.Tidy(), request.Camera, request.AsksCheck,
            request.Slot, ScenarioPlan.Ask(asks, before?.Consents ?? [], NewId), request.RetentionDays)
        {
            Report = request.Report is { } fields ? ReportField.Of([.. fields.Select(Wish)], NewId) : before?.Report ?? [],
        };
        return plan.WrongField() is { } wrong ? (null, Wrong(wrong)) : (plan, null);
    }

    private static WishedField Wish(FieldRequest one) => new(
        one.Id is null ? null : Guid.Parse(one.Id), one.Title, one.Kind, one.Required, one.ForCustomer, one.Choices ?? [], one.Unit ?? BothLanguages.None);

    private static bool IsWrongId(string? id) => id is not null && !Guid.TryParse(id, out _);

    private static Problem Wrong(string field) => Problem.Field(field, "Out of its range.");
}
