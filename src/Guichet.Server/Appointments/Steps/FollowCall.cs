using Guichet.Domain;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.Journal;
using Guichet.Domain.Rooms;
using Guichet.Domain.Waiting;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Appointments.Steps;

/// <summary>An appointment goes the way of its call: the customer waits or came in, the two met, it ended. Nobody has to say it by hand.</summary>
internal sealed class FollowCall(GuichetDb db, Calendars calendars, RenewCall renew, TimeProvider clock) : IFollowFacts
{
    public async Task Follow(IReadOnlyList<Fact> facts, CancellationToken ct)
    {
        foreach (var fact in facts)
        {
            if (StepOf(fact) is var (id, step)
                && await db.Set<Appointment>().SingleOrDefaultAsync(one => one.CallId == id || one.Id == id, ct) is { } appointment)
            {
                await Follow(appointment, step, ct);
            }
        }
    }

    private async Task Follow(Appointment one, AppointmentStep step, CancellationToken ct)
    {
        if (await Goes(one, step, ct))
        {
            var (said, refusal) = one.Take(step, clock.Now(), null);
            db.Append(refusal is Refusal.None ? said : null);
        }
        else if (step is AppointmentStep.Finish && IsAhead(one.State) && !one.Subject.IsErased && clock.Now() < AppointmentSettings.LinksEnd(one.Time))
        {
            await renew.Handle(one, ct);
        }
    }

    // The two have not met yet, and still may.
    private static bool IsAhead(AppointmentState state) => state is AppointmentState.Booked or AppointmentState.Arrived or AppointmentState.NoShow;

    // By its call or by its own id.
    private static (Guid Id, AppointmentStep Step)? StepOf(Fact fact) => fact switch
    {
        CustomerWaiting { AppointmentId: { } appointment, CompanionId: null } => (appointment, AppointmentStep.Arrive),
        ParticipantJoined { Role: SeatRole.Customer } joined => (joined.CallId, AppointmentStep.Arrive),
        CallStarted started => (started.CallId, AppointmentStep.Begin),
        CallEnded ended => (ended.CallId, AppointmentStep.Finish),
        _ => null,
    };

    // A call that ends before the two have met has not served anybody. The time of a no-show may be somebody else's by now.
    private async Task<bool> Goes(Appointment one, AppointmentStep step, CancellationToken ct) =>
        (step is not AppointmentStep.Finish || one.State is AppointmentState.InProgress)
        && (one.State is not AppointmentState.NoShow || !await calendars.IsTaken(one, ct));
}
