using NodaTime;

namespace Guichet.Domain.Waiting;

/// <summary>Who left a number or an address is told there when their turn comes near, unless they look at the page anyway. Who waits for an appointment is
/// told when they are let in while their phone sleeps: where the appointment is written to.</summary>
public static class Telling
{
    /// <summary>A page that is loaded again is back within this time.</summary>
    public static readonly Duration Reload = Duration.FromSeconds(15);

    /// <summary>Whoever was let in and is not in the call by then looks elsewhere, also when their page is open.</summary>
    public static readonly Duration Patience = Duration.FromSeconds(20);

    /// <param name="reach">Null takes it back. What they were told stays told, so that nobody is written to twice for one turn.</param>
    public static WaitingStep LeaveReach(this WaitingLine line, Guid id, PlaceReach? reach) => line.Find(id) switch
    {
        null => WaitingStep.Refused(Refusal.PlaceNotFound),
        { State: not PlaceState.Waiting } => WaitingStep.Refused(Refusal.PlaceTaken),
        { Aim.Appointment: not null } => WaitingStep.Refused(Refusal.RequestInvalid),
        var place => WaitingStep.Done(new PlaceChange(
            place with { Reach = reach is null ? null : reach with { TellNext = Ahead(line, id) > 0, NextAt = place.Reach?.NextAt, TurnAt = place.Reach?.TurnAt } },
            new ReachChanged(id, reach is null ? null : reach.Phone is null ? "email" : "text"))),
    };

    /// <summary>Whom to tell now: each once that they are next, and once for each time that they are let in.</summary>
    public static WaitingStep Tell(this WaitingLine line, Instant now)
    {
        var changes = new List<PlaceChange>();
        var lanes = new HashSet<Guid>();
        foreach (var place in line.Places)
        {
            var first = place.State is PlaceState.Waiting && lanes.Add(place.Aim.Lane);
            if ((place.Reach ?? OfAppointment(place)) is { } reach && Call(place, reach, first, now) is { } call)
            {
                changes.Add(call);
            }
        }

        return WaitingStep.Done(changes);
    }

    private static int Ahead(WaitingLine line, Guid id) => line.Standings().First(one => one.Place.Id == id).Ahead;

    private static PlaceChange? Call(Place place, PlaceReach reach, bool first, Instant now) =>
        place.Admission is { } admission ? Turn(place, reach, admission, now)
        : first && reach is { TellNext: true, ToldAt: null } && place.LostAt + Reload <= now
            ? new PlaceChange(place with { Reach = reach with { NextAt = now, CameBack = false } }, new CustomerIsNext(place.Id))
        : null;

    private static PlaceReach? OfAppointment(Place place) => place.Aim.Appointment is null ? null : PlaceReach.OfAppointment;

    // Nobody is written to unasked who has the page open, or only loads it again.
    private static bool IsAway(Place place, PlaceReach reach, Instant letIn, Instant now) =>
        reach.IsLeft ? place.LostAt is not null || letIn + Patience <= now : place.LostAt + Reload <= now;

    private static PlaceChange? Turn(Place place, PlaceReach reach, Admission admission, Instant now) =>
        place.MetAt is null && !(reach.TurnAt >= admission.At) && IsAway(place, reach, admission.At, now)
            ? new PlaceChange(place with { Reach = reach with { TurnAt = now, CameBack = false } }, new CustomerCalled(place.Id, admission.CallId))
            : null;
}
