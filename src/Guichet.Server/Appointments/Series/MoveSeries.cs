using System.Globalization;
using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments.Series;

/// <summary>Moves a date of a series, and others with it: by as many days, and as much by the wall clock. All of them or none.</summary>
internal sealed class MoveSeries(GuichetDb db, JournalCommit journal, FindSeries find, MoveAppointment move, TimeProvider clock)
{
    public async Task<(Appointment? Moved, Problem? Problem)> Move(string appointmentId, string tag, MoveAppointment.Request request, Guid by, CancellationToken ct)
    {
        Appointment? moved = null;
        Problem? problem = null;
        await journal.Commit(
            async () =>
            {
                moved = Guid.TryParse(appointmentId, out var id) ? await db.Set<Appointment>().SingleOrDefaultAsync(one => one.Id == id, ct) : null;
                problem = moved is null ? new Problem(ProblemCodes.AppointmentNotFound)
                    : tag != AppointmentView.Tag(moved) ? new Problem(ProblemCodes.PreconditionFailed)
                    : await Apply(moved, request, by, ct);
                return problem is null;
            },
            ct);
        return (problem is null ? moved : null, problem);
    }

    private async Task<Problem?> Apply(Appointment leader, MoveAppointment.Request request, Guid by, CancellationToken ct)
    {
        if (await find.Of(leader.Id, ct) is not { } found)
        {
            return Problem.Field("scope", "This appointment stands alone.");
        }

        var choice = await move.Choose(leader, request, ct);
        var shift = SeriesShift.Between(leader.Time.Start, choice.Start, found.Series.Clock);
        IReadOnlyList<Appointment> dates = [leader, .. FindSeries.Others(found, leader, request.Scope, clock.Now())];
        var together = dates.Select(one => one.Id).ToHashSet();
        var refused = new Dictionary<string, string[]>();
        Problem? last = null;

        // Each steps into the place that the one before it has just left: PostgreSQL has no two in one place, not even for a moment.
        foreach (var one in choice.Start > leader.Time.Start ? dates.OrderByDescending(date => date.Time.Start) : dates.OrderBy(date => date.Time.Start))
        {
            var start = one == leader ? choice.Start : shift.Of(one.Time.Start);
            var goes = choice with { Start = start, SpecialistId = request.SpecialistId is null ? one.SpecialistId : choice.SpecialistId };
            if (await move.Apply(one, goes, new MoveAppointment.Together(together, one == leader ? null : leader.Id), by, ct) is { } problem)
            {
                last = problem;
                refused[start.ToDateTimeOffset().ToString("O", CultureInfo.InvariantCulture)] = [problem.Code];
            }
            else if (last is null)
            {
                await db.SaveChangesAsync(ct);
            }
        }

        return last is null || choice.Problem is not null ? last : last with { Errors = refused };
    }
}
