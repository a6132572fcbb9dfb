using Guichet.Contracts.Problems;
using Guichet.Server.Platform;
using Guichet.Server.Rooms;

namespace Guichet.Server.Waiting.Places;

/// <summary>Opens the door from within the room: whoever is in an appointment's call lets in who waits for it.</summary>
internal sealed class LetIntoRoom(LiveSpaces spaces) : IDoorkeeper
{
    public Task<Problem?> LetIn(RoomPlace room, string placeId, Guid? by) => spaces.Ask(room.OrganisationId, async (live, services) =>
        Guid.TryParse(placeId, out var id) && live.Space.Line.Find(id) is { Aim.Appointment: { } appointment } place && appointment.CallId == room.CallId
            ? (await services.GetRequiredService<AdmitPlace>().Handle(live, place, by ?? place.Aim.SpecialistId ?? Guid.Empty)).Problem
            : new Problem(ProblemCodes.PlaceNotFound));
}
