namespace Guichet.Domain.Waiting;

/// <summary>What the desk may do with a place in line: let in, pass on, decline, put back.</summary>
public static class Serving
{
    private const int LongestMessage = 500;

    public static WaitingStep Admit(this WaitingLine line, Guid id, Admission admission) => FromLine(line, id, place => WaitingStep.Done(new PlaceChange(
        place with { State = PlaceState.Admitted, Admission = admission }, new CustomerAdmitted(id, admission.CallId, admission.SpecialistId))));

    /// <summary>To somebody else or to another team; they keep the time from which they are counted.</summary>
    public static WaitingStep PassOn(this WaitingLine line, Guid id, Guid? teamId, Guid? specialistId, Guid by) => FromLine(line, id, place => WaitingStep.Done(new PlaceChange(
        place with { Aim = place.Aim with { TeamId = teamId ?? place.Aim.TeamId, SpecialistId = specialistId } },
        new CustomerPassedOn(id, teamId, specialistId, by))));

    /// <param name="message">What the customer is told; there must be one.</param>
    public static WaitingStep Decline(this WaitingLine line, Guid id, string? message, Guid by) => FromLine(line, id, place =>
        string.IsNullOrWhiteSpace(message) || message.Length > LongestMessage
            ? WaitingStep.Refused(Refusal.RequestInvalid)
            : WaitingStep.Done(new PlaceChange(place with { State = PlaceState.Declined, Message = message.Trim() }, new CustomerDeclined(id, by))));

    /// <summary>Back into the line, where they were.</summary>
    public static WaitingStep PutBack(this WaitingLine line, Guid id, Guid by) =>
        line.Find(id) is not { State: PlaceState.Admitted } place ? WaitingStep.Refused(Refusal.PlaceNotFound)
        : place.MetAt is not null ? WaitingStep.Refused(Refusal.PlaceTaken)
        : WaitingStep.Done(new PlaceChange(place with { State = PlaceState.Waiting, Admission = null }, new CustomerPutBack(id, by)));

    private static WaitingStep FromLine(WaitingLine line, Guid id, Func<Place, WaitingStep> step) => line.Find(id) switch
    {
        null => WaitingStep.Refused(Refusal.PlaceNotFound),
        { State: PlaceState.Waiting } place => step(place),
        _ => WaitingStep.Refused(Refusal.PlaceTaken),
    };
}
