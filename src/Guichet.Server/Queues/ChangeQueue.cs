using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Domain.People;
using Guichet.Domain.Waiting;
using Guichet.Server.Appointments;
using Guichet.Server.Data;
using Guichet.Server.Http;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Guichet.Server.Scenarios;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Queues;

/// <param name="Offered">The public page is there.</param>
/// <param name="Address">The last part of its address: 3 to 60 small letters, digits and hyphens; nobody else's.</param>
/// <param name="Zone">IANA name.</param>
/// <param name="Shifts">When somebody can be reached; none: always.</param>
/// <param name="ScenarioId">What else belongs to it; null when nothing.</param>
public sealed record QueueView(
    bool Offered, string Address, string Zone, IReadOnlyList<ShiftView> Shifts, string? WelcomeFrench = null, string? WelcomeEnglish = null, string? Page = null,
    string? ScenarioId = null);

/// <summary>A team's queue, as its managers set it.</summary>
internal sealed class ChangeQueue(GuichetDb db, JournalCommit journal, HttpSettings settings)
{
    private const int MostShifts = 50;

    public static async Task<IResult> Read(string teamId, ChangeQueue change, HttpContext http) =>
        await change.FindTeam(teamId, http.RequestAborted) is not { } team
            ? new Problem(ProblemCodes.TeamNotFound).ToResult()
            : TypedResults.Ok(change.View(await change.Find(team.Id, http.RequestAborted), team, http));

    public static async Task<IResult> Put(string teamId, QueueView request, ChangeQueue change, HttpContext http)
    {
        if (await change.FindTeam(teamId, http.RequestAborted) is not { } team)
        {
            return new Problem(ProblemCodes.TeamNotFound).ToResult();
        }

        var (problem, shifts) = Check(request);
        return (problem ?? await change.Save(team, request, shifts, Caller.From(http.User)!, http.RequestAborted))?.ToResult()
            ?? TypedResults.Ok(change.View(await change.Find(team.Id, http.RequestAborted), team, http));
    }

    private static (Problem? Problem, string Shifts) Check(QueueView request)
    {
        if (new QueuePlan(request.Address, request.WelcomeFrench, request.WelcomeEnglish).WrongField() is { } wrong)
        {
            return (Problem.Field(wrong, wrong == "address" ? "3 to 60 small letters, digits and hyphens." : $"At most {QueuePlan.LongestWelcome} characters."), "");
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(request.Zone) is null)
        {
            return (Problem.Field("zone", "The IANA name of a time zone."), "");
        }

        List<Domain.Appointments.Shift> shifts = [];
        foreach (var given in request.Shifts)
        {
            if (shifts.Count == MostShifts || !ShiftText.TryRead(given.Day, given.From, given.To, out var shift))
            {
                return (Problem.Field("shifts", $"At most {MostShifts}, each a day from 1 to 7 and two times such as 09:00."), "");
            }

            shifts.Add(shift);
        }

        return (null, ShiftText.Write(shifts));
    }

    private async Task<Problem?> Save(Team team, QueueView request, string shifts, Caller caller, CancellationToken ct)
    {
        Problem? problem = null;
        await journal.Commit(
            async () =>
            {
                if (await db.Set<QueueRow>().IgnoreQueryFilters([GuichetDb.OrganisationFilter])
                    .AnyAsync(row => row.Address == request.Address && row.TeamId != team.Id, ct))
                {
                    problem = new Problem(ProblemCodes.QueueAddressTaken);
                    return false;
                }

                var row = await db.Set<QueueRow>().SingleOrDefaultAsync(queue => queue.TeamId == team.Id, ct);
                if (row is null)
                {
                    db.Add(row = new QueueRow { TeamId = team.Id, OrganisationId = team.OrganisationId, Address = "", Zone = "", Shifts = "" });
                }

                (var scenario, problem) = await db.Choose(request.ScenarioId, row.ScenarioId, ct);
                if (problem is not null)
                {
                    return false;
                }

                (row.Address, row.Offered, row.Zone, row.Shifts) = (request.Address, request.Offered, request.Zone, shifts);
                (row.WelcomeFrench, row.WelcomeEnglish) = (Trimmed.OrNull(request.WelcomeFrench), Trimmed.OrNull(request.WelcomeEnglish));
                row.ScenarioId = scenario;
                db.Append(new QueueChanged(team.Id, request.Offered, caller.Actor));
                return true;
            },
            ct);
        return problem;
    }

    private Task<QueueRow?> Find(Guid teamId, CancellationToken ct) =>
        db.Set<QueueRow>().AsNoTracking().SingleOrDefaultAsync(row => row.TeamId == teamId, ct);

    private async Task<Team?> FindTeam(string teamId, CancellationToken ct) => Guid.TryParse(teamId, out var id)
        ? await db.Set<Team>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct)
        : null;

    // A queue that nobody has set yet: an address that is free for sure, not offered, office hours to begin with.
    private QueueView View(QueueRow? row, Team team, HttpContext http) => row is null
        ? new QueueView(false, $"team-{team.Id.ToString("N")[20..]}", "Etc/UTC", [.. Enumerable.Range(1, 5).Select(day => new ShiftView(day, "09:00", "17:00"))])
        : new QueueView(
            row.Offered, row.Address, row.Zone,
            [.. ShiftText.Read(row.Shifts).Select(shift => new ShiftView((int)shift.Day, ShiftText.Write(shift.From), ShiftText.Write(shift.To)))],
            row.WelcomeFrench, row.WelcomeEnglish, row.Offered ? $"{Origin.Of(http.Request, settings)}/talk/{row.Address}" : null,
            row.ScenarioId?.ToString("N"));
}
