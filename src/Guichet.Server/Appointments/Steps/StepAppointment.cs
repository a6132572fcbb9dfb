using Guichet.Contracts.Problems;
using Guichet.Domain;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.Rooms;
using Guichet.Server.Appointments.Series;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Guichet.Server.Rooms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments.Steps;

/// <summary>Arrived, begun, finished, missed or cancelled; the same step again is harmless. Cancelling ends the call as well, and so does finishing where the two
/// never met in it: nobody waits for it any more. A call that is being held goes on.</summary>
internal sealed class StepAppointment(GuichetDb db, JournalCommit journal, Calendars calendars, FindSeries series, RoomSteps rooms, TimeProvider clock)
{
    /// <param name="Scope">Which dates of its series are cancelled too; it alone when left out.</param>
    public sealed record Request(AppointmentStep Step, SeriesScope Scope = SeriesScope.One);

    public static async Task<IResult> Handle(
        string appointmentId, Request request, [FromHeader(Name = "If-Match")] string? ifMatch, StepAppointment step, ReadAppointments read, HttpContext http)
    {
        if (request is { Scope: not SeriesScope.One, Step: not AppointmentStep.Cancel })
        {
            return Problem.Field("scope", "Only cancelling can be for several dates.").ToResult();
        }

        var (taken, problem) = await step.Take(appointmentId, request, ifMatch, Caller.From(http.User)!.Actor, http.RequestAborted);
        return taken is null ? problem!.ToResult() : TypedResults.Ok(await read.View(taken, http));
    }

    /// <param name="by">Null for the customer.</param>
    public async Task<(Appointment? Taken, Problem? Problem)> Take(string appointmentId, Request request, string? ifMatch, Guid? by, CancellationToken ct)
    {
        List<Guid> over = [];
        Appointment? taken = null;
        Problem? problem = null;
        await journal.Commit(
            async () =>
            {
                taken = Guid.TryParse(appointmentId, out var id) ? await db.Set<Appointment>().SingleOrDefaultAsync(one => one.Id == id, ct) : null;
                problem = taken is null ? new Problem(ProblemCodes.AppointmentNotFound)
                    : !string.IsNullOrEmpty(ifMatch) && ifMatch != AppointmentView.Tag(taken) ? new Problem(ProblemCodes.PreconditionFailed)
                    : await Apply(taken, request, by, over, ct);
                return problem is null;
            },
            ct);
        foreach (var callId in problem is null ? over : [])
        {
            await rooms.End(RoomPlace.RoomIdOf(callId), RoomEnd.EndedByHost);
        }

        return (problem is null ? taken : null, problem);
    }

    private async Task<Problem?> Apply(Appointment taken, Request request, Guid? by, List<Guid> over, CancellationToken ct)
    {
        // Somebody else may have the time of a no-show who comes after all.
        if (taken.State is AppointmentState.NoShow && await calendars.IsTaken(taken, ct))
        {
            return new Problem(ProblemCodes.SlotTaken);
        }

        var (fact, refusal) = taken.Take(request.Step, clock.Now(), by);
        if (refusal is not Refusal.None)
        {
            return Problem.From(refusal);
        }

        db.Append(fact);
        await EndCall(taken, over, ct);
        foreach (var other in request.Scope is SeriesScope.One || await series.Of(taken.Id, ct) is not { } found ? [] : FindSeries.Others(found, taken, request.Scope, clock.Now()))
        {
            other.Take(AppointmentStep.Cancel, clock.Now(), by);
            db.Append(new AppointmentCancelled(other.Id, by, taken.Id));
            await EndCall(other, over, ct);
        }

        return null;
    }

    private async Task EndCall(Appointment taken, List<Guid> over, CancellationToken ct)
    {
        if (taken.State is AppointmentState.Cancelled or AppointmentState.Done
            && await db.Set<Call>().SingleOrDefaultAsync(call => call.Id == taken.CallId, ct) is { } call
            && (taken.State is AppointmentState.Cancelled || call.State is CallState.Ready))
        {
            db.Append(call.End(RoomEnd.EndedByHost, clock.Now()));
            over.Add(call.Id);
        }
    }
}
