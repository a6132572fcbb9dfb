using Guichet.Domain.Journal;
using NodaTime;

namespace Guichet.Domain.Waiting;

/// <param name="Lease">For how long the place of somebody out of touch is kept.</param>
/// <param name="ToldLease">The same of somebody who is told by a message when their turn comes.</param>
/// <param name="Places">At most so many at once.</param>
public sealed record WaitingRules(Duration Lease, Duration ToldLease, int Places)
{
    public Duration LeaseOf(Place place) => place is { State: PlaceState.Waiting, Reach.IsLeft: true } ? ToldLease : Lease;
}

/// <summary>The rules of an organisation's waiting space (A15) on the customer's side: a place is taken, held, left and given up.
/// One owner calls it, one call at a time. Each step is decided first and takes effect when it is applied.</summary>
public sealed class WaitingSpace(WaitingRules rules)
{
    public WaitingLine Line { get; } = new();

    public WaitingStep Take(Place place) =>
        Line.Count >= rules.Places
            ? WaitingStep.Refused(Refusal.QueueFull)
            : WaitingStep.Done(new PlaceChange(
                place, new CustomerWaiting(
                    place.Id, place.Aim.TeamId, place.Aim.SpecialistId, place.Aim.Appointment?.AppointmentId, place.Companion?.CompanionId)));

    /// <summary>Somebody comes back to their place, from this tab or another one.</summary>
    public WaitingStep Return(Guid id, string connection) =>
        Line.Find(id) is { } place
            ? new WaitingStep(
                Refusal.None, [Return(place with { Connection = connection, LostAt = null })],
                place.Connection is { } old && old != connection ? old : null)
            : WaitingStep.Refused(Refusal.PlaceNotFound);

    /// <summary>The connection is gone without a word; the lease runs from now.</summary>
    public WaitingStep Lose(string connection, Instant now) =>
        Line.At(connection) is { } place
            ? WaitingStep.Done(new PlaceChange(place with { Connection = null, LostAt = now }, null))
            : WaitingStep.Done();

    public WaitingStep Leave(Guid id) =>
        Line.Find(id) is { State: PlaceState.Waiting } place
            ? End(place, PlaceState.Left, new CustomerLeft(id))
            : WaitingStep.Refused(Refusal.PlaceNotFound);

    /// <summary>Something was taken back that they cannot be served without. Whoever is in the call already is not sent out of it.</summary>
    public WaitingStep Withdraw(Func<Place, bool> whose) => WaitingStep.Done(
        [.. Line.Places.Where(place => place.MetAt is null && whose(place))
            .Select(place => new PlaceChange(place with { State = PlaceState.Withdrawn }, new CustomerWithdrew(place.Id)))]);

    public WaitingStep Check(Guid id, CheckVerdict verdict) =>
        Line.Find(id) is { } place
            ? WaitingStep.Done(new PlaceChange(place with { Check = verdict }, new DevicesChecked(id, verdict)))
            : WaitingStep.Refused(Refusal.PlaceNotFound);

    /// <summary>Somebody comes along no more: their places are over, whether they wait or are in the call.</summary>
    public WaitingStep SeeOff(Guid companionId, Guid? by) => WaitingStep.Done(
        [.. Line.Places.Where(place => place.Companion?.CompanionId == companionId).Select(place => place is { MetAt: not null, CallId: { } call }
            ? new PlaceChange(place with { State = PlaceState.Done }, new CustomerServed(place.Id, call))
            : new PlaceChange(place with { State = PlaceState.Declined }, new CustomerDeclined(place.Id, by)))]);

    /// <summary>A call is over. Whoever never came into it has given up, unless they wait for an appointment that goes on in another call.</summary>
    /// <param name="next">The appointment's call from now on; null when there is none.</param>
    public WaitingStep Finish(Guid callId, Guid? next = null) =>
        WaitingStep.Done([.. Line.Places.Where(place => place.CallId == callId).Select(place => Finish(place, callId, next))]);

    /// <summary>The customer, or who comes along, has come into the call that they were let into.</summary>
    public WaitingStep Meet(Guid callId, Guid? companionId, Instant now) => WaitingStep.Done(
        [.. Line.Places.Where(place => place.Admission?.CallId == callId && place.Companion?.CompanionId == companionId && place.MetAt is null)
            .Select(place => new PlaceChange(place with { MetAt = now }, null))]);

    /// <summary>Gives up the places whose lease is over. Whoever is in the call has no lease: the call's end is theirs.</summary>
    public WaitingStep Tick(Instant now) => WaitingStep.Done(
        [.. Line.Places.Where(place => place.MetAt is null && LeaseStart(place) + rules.LeaseOf(place) <= now)
            .Select(place => new PlaceChange(place with { State = PlaceState.GivenUp }, new CustomerGaveUp(place.Id)))]);

    private static PlaceChange Return(Place place) => place.Reach is { ToldAt: not null, CameBack: false } reach
        ? new PlaceChange(place with { Reach = reach with { CameBack = true } }, new CustomerCameBack(place.Id))
        : new PlaceChange(place, null);

    // Whoever waits for an appointment keeps the place until their time has come, however long their phone sleeps. Whoever is let in, or was told that
    // their turn comes, has the whole lease from then on.
    private static Instant LeaseStart(Place place) =>
        place.LostAt is not { } lost ? Instant.MaxValue - Duration.FromDays(1)
        : Instant.Max(Later(lost, place.Aim.Appointment?.Start), Later(Later(lost, place.Admission?.At), place.Reach?.ToldAt));

    private static Instant Later(Instant one, Instant? other) => other > one ? other.Value : one;

    private static PlaceChange Finish(Place place, Guid callId, Guid? next) =>
        next is { } call && place is { State: PlaceState.Waiting, Aim.Appointment: { } appointment }
            ? new PlaceChange(place with { Aim = place.Aim with { Appointment = appointment with { CallId = call } } }, new CustomerWaitsOn(place.Id, call))
        : place.MetAt is null ? new PlaceChange(place with { State = PlaceState.GivenUp }, new CustomerGaveUp(place.Id))
        : new PlaceChange(place with { State = PlaceState.Done }, new CustomerServed(place.Id, callId));

    private static WaitingStep End(Place place, PlaceState state, Fact fact) =>
        WaitingStep.Done(new PlaceChange(place with { State = state }, fact));
}
