using Guichet.Contracts.Problems;
using Guichet.Domain.Scenarios;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Scenarios;

/// <summary>The organisation's scenarios, and the ready templates.</summary>
internal static class ReadScenarios
{
    public static async Task<IResult> List(GuichetDb db, IEnumerable<IUseScenarios> users, CancellationToken ct) => TypedResults.Ok(new ScenarioList(
        [.. (await db.Set<Scenario>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(ct)).Select(ScenarioView.Of)], await Uses(users, ct)));

    private static async Task<IReadOnlyList<ScenarioUse>> Uses(IEnumerable<IUseScenarios> users, CancellationToken ct)
    {
        var uses = new List<(Guid ScenarioId, ScenarioUser Kind, string Name)>();
        foreach (var user in users)
        {
            uses.AddRange((await user.Names(ct)).Select(one => (one.ScenarioId, user.Kind, one.Name)));
        }

        return
        [
            .. uses.OrderBy(one => one.Name, StringComparer.CurrentCulture).GroupBy(one => one.ScenarioId).Select(of => new ScenarioUse(
                of.Key.ToString("N"), [.. of.Where(one => one.Kind is ScenarioUser.AppointmentType).Select(one => one.Name)],
                [.. of.Where(one => one.Kind is ScenarioUser.Queue).Select(one => one.Name)])),
        ];
    }

    public static IResult Templates() => TypedResults.Ok(new ScenarioTemplateList([.. ScenarioTemplates.All.Select(ScenarioTemplateView.Of)]));

    /// <summary>For what is to use a scenario: its id, null for none, or what is wrong.</summary>
    /// <param name="before">The one that it uses now: it may keep one that is archived.</param>
    public static async Task<(Guid? Id, Problem? Problem)> Choose(this GuichetDb db, string? asked, Guid? before, CancellationToken ct)
    {
        if (asked is null)
        {
            return (null, null);
        }

        return Guid.TryParse(asked, out var id) && await db.Set<Scenario>().AnyAsync(row => row.Id == id && (row.ArchivedAt == null || row.Id == before), ct)
            ? (id, null)
            : (null, new Problem(ProblemCodes.ScenarioNotFound));
    }
}
