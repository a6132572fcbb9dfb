using Guichet.Domain.Rooms;
using Guichet.Domain.Scenarios;
using Guichet.Domain.Waiting;
using Guichet.Server.Rooms;
using Guichet.Server.Scenarios;
using Guichet.Server.Waiting.Places;

namespace Guichet.Server.Waiting.Consents;

/// <summary>A customer takes back what they agreed to. Where it is needed, their place in line is over in the same transaction (A26). Inside the space's mailbox.</summary>
internal sealed class TakeBackConsents(KeepConsents consents, EntryTerms terms, PlaceWriter writer, AdmitPlace doors, RoomSteps rooms, WaitingHubVoice voice)
{
    public Task AtPlace(LiveSpace live, Place place, Guid askedId, CancellationToken ct) => place.Companion is not null ? Task.CompletedTask : Handle(
        live, place.Aim, askedId, place.Id, () => consents.Standing(place.Id, place.Aim.Appointment?.AppointmentId, ct), Whose(place), ct);

    public Task OfAppointment(LiveSpace live, Guid appointmentId, Guid askedId, CancellationToken ct)
    {
        bool Theirs(Place place) => place.Companion is null && place.Aim.Appointment?.AppointmentId == appointmentId;
        var aim = live.Space.Line.Places.FirstOrDefault(Theirs)?.Aim;
        return Handle(live, aim, askedId, null, () => consents.Standing(appointmentId, ct), Theirs, ct);
    }

    /// <param name="aim">Null when nobody waits.</param>
    private async Task Handle(
        LiveSpace live, PlaceAim? aim, Guid askedId, Guid? placeId, Func<Task<IReadOnlyList<Consent>>> standing, Func<Place, bool> whose, CancellationToken ct)
    {
        List<Place> theirs = [.. live.Space.Line.Places.Where(whose)];
        var (ended, calls) = (new HashSet<Guid>(), new List<Guid>());
        var withdrawn = false;
        await writer.Carry(
            live,
            async () =>
            {
                if ((await standing()).FirstOrDefault(one => one.AskedId == askedId) is not { } given)
                {
                    return WaitingStep.Done();
                }

                withdrawn = true;
                consents.Withdraw(given, placeId);
                var needed = aim is not null && (await terms.ScenarioOf(aim, ct))?.Plan.Needs(askedId) is true;
                var step = needed ? live.Space.Withdraw(whose) : WaitingStep.Done();
                foreach (var (place, _) in step.Changes)
                {
                    ended.Add(place.Id);
                    calls.AddRange(await doors.Close(place) is { } made ? [made] : []);
                }

                return step;
            },
            ct);
        foreach (var place in withdrawn ? theirs : [])
        {
            voice.Withdraw(live, place, ended.Contains(place.Id));
        }

        foreach (var call in calls)
        {
            await rooms.End(RoomPlace.RoomIdOf(call), RoomEnd.EndedByHost);
        }
    }

    // An appointment may have been entered from more than one place. Who comes along has agreed to nothing, and takes nothing back.
    private static Func<Place, bool> Whose(Place place) => place.Aim.Appointment is { AppointmentId: var id }
        ? one => one.Companion is null && one.Aim.Appointment?.AppointmentId == id
        : one => one.Id == place.Id;
}
