using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.Retention;
using Guichet.Domain.Rooms;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Guichet.Server.Retention;
using Guichet.Server.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Appointments.Steps;

/// <summary>Erases an appointment's customer by hand, before the scenario's time is over or where there is none: because they ask for it. A second time
/// changes nothing.</summary>
internal sealed class EraseAppointment(GuichetDb db, JournalCommit journal, EraseEnded erase, RoomSteps rooms, TimeProvider clock)
{
    public static async Task<IResult> Handle(string appointmentId, EraseAppointment erase, ReadAppointments read, HttpContext http)
    {
        var (erased, problem) = await erase.Erase(appointmentId, Caller.From(http.User)!.Actor, http.RequestAborted);
        return erased is null ? problem!.ToResult() : TypedResults.Ok(await read.View(erased, http));
    }

    private async Task<(Appointment? Erased, Problem? Problem)> Erase(string appointmentId, Guid by, CancellationToken ct)
    {
        Appointment? one = null;
        Problem? problem = null;
        Call? ended = null;
        await journal.Commit(
            async () =>
            {
                one = Guid.TryParse(appointmentId, out var id) ? await db.Set<Appointment>().SingleOrDefaultAsync(row => row.Id == id, ct) : null;
                if (one is null || one.Subject.IsErased)
                {
                    problem = one is null ? new Problem(ProblemCodes.AppointmentNotFound) : null;
                    return false;
                }

                var call = await db.Set<Call>().SingleOrDefaultAsync(row => row.Id == one.CallId, ct);
                if (!IsOver(one) || call?.State is CallState.Live)
                {
                    problem = new Problem(ProblemCodes.AppointmentNotOver);
                    return false;
                }

                if (call?.State is CallState.Ready)
                {
                    ended = call;
                    db.Append(call.End(RoomEnd.EndedByHost, clock.Now()));
                }

                await erase.Handle(EndedKind.Appointment, [new Ended(one.Id, one.Time.Start, one.CallId)], ct);
                db.Append(new CustomerErasedByHand(one.Id, by));
                return true;
            },
            ct);
        if (ended is not null)
        {
            await rooms.End(RoomPlace.RoomIdOf(ended.Id), RoomEnd.EndedByHost);
        }

        return problem is null ? (one, null) : (null, problem);
    }

    private bool IsOver(Appointment one) =>
        one.State is AppointmentState.Done or AppointmentState.NoShow or AppointmentState.Cancelled || one.Time.End <= clock.Now();
}
