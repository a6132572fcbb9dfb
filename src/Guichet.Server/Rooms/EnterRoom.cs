using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Domain.Calls;
using Guichet.Domain.People;
using Guichet.Domain.Rooms;
using Guichet.Domain.Secrets;
using Guichet.Server.Data;
using Guichet.Server.Links;
using Guichet.Server.Platform;
using Guichet.Server.Rooms.Chat;
using Guichet.Server.Rooms.Doors;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Rooms;

/// <summary>Somebody comes in: a new seat, or the one they had before a reload or a lost connection.</summary>
internal sealed class EnterRoom(RoomDoor door, LiveRooms rooms, RoomSteps steps, RoomHubVoice voice, RoomKeys keys, GuichetDb db)
{
    private const int LongestHistory = 1000;

    public sealed record Entered(LiveRoom Room, string SeatId, Joined Joined);

    /// <param name="origin">The server's address as this browser reaches it, for the link to pass on.</param>
    public async Task<(Entered? Entered, Problem? Problem)> Handle(JoinRoom request, Caller? caller, string connection, string origin, CancellationToken ct)
    {
        var (admitted, refused) = await door.Ask(request.Secret, request.CallId, caller, ct);
        if (admitted is null)
        {
            return (null, refused);
        }

        if (!DisplayName.TryClean(request.Name ?? admitted.Name, out var name))
        {
            return (null, new Problem(ProblemCodes.NameInvalid));
        }

        var place = await RoomPlace.Load(db, admitted.Call, ct);
        var seatId = keys.SeatOf(request.ResumeKey, place.RoomId);
        var entrant = new Entrant(seatId ?? keys.NewSeat(), seatId is not null, name, admitted.Entrance, connection);

        // A room may retire between being found and being asked; then there is a new one.
        while (!ct.IsCancellationRequested)
        {
            var room = rooms.Open(place, admitted.Call);
            var answer = await room.Mailbox.Ask(() => Enter(room, entrant, origin, ct));
            if (answer is not null)
            {
                return (answer.Entered, answer.Problem);
            }
        }

        return (null, new Problem(ProblemCodes.Unexpected));
    }

    private async Task<Answer> Enter(LiveRoom room, Entrant entrant, string origin, CancellationToken ct)
    {
        if (room.Room.Seats.Count == 0 && await IsOver(room.Place, ct))
        {
            return new Answer(null, new Problem(ProblemCodes.CallEnded));
        }

        var step = room.Room.Join(entrant, keys.Now);
        if (await steps.Carry(room, step, entrant.Connection) is { } refused)
        {
            return new Answer(null, refused);
        }

        var seat = step.Seat!;
        await voice.Enter(room, entrant.Connection);
        await Repeat(room, seat);
        await (seat.Role is SeatRole.Specialist ? voice.To(entrant.Connection).KnocksChanged(new Knocks(room.Knocks)) : Task.CompletedTask);
        var chat = await db.Set<ChatRow>().AsNoTracking().Where(row => row.CallId == room.Place.CallId)
            .OrderByDescending(row => row.Number).Take(LongestHistory).ToListAsync(ct);
        chat.Reverse();
        var view = keys.View(room, seat, origin);
        return new Answer(
            new Entered(room, seat.Id, new Joined(
                seat.Id, keys.ResumeKey(seat.Id, room.Place.RoomId), keys.GraceSeconds, step.Resumed, view,
                [.. room.Room.Seats.Select(RoomViews.ToView)], [.. chat.Select(RoomViews.ToView)])),
            null);
    }

    // The call may have ended between the look at the link and this room's being opened for it.
    private Task<bool> IsOver(RoomPlace place, CancellationToken ct) =>
        db.Set<Call>().AnyAsync(call => call.Id == place.CallId && call.State == CallState.Ended, ct);

    // What was said about the tracks while the connection was lost: the peer connection may have lived on.
    private async Task Repeat(LiveRoom room, Seat seat)
    {
        if (room.Tracks.Find(seat.Id) is { } tracks)
        {
            var client = voice.To(seat.Connection!);
            await (tracks.Assigned is { } assigned ? client.TracksAssigned(assigned) : Task.CompletedTask);
            await (tracks.Needed is { } needed ? client.SlotsNeeded(needed) : Task.CompletedTask);
            await (tracks.Wanted is { } wanted ? client.TracksWanted(wanted) : Task.CompletedTask);
            await client.SpeakersChanged(room.Tracks.Speakers);
        }
    }

    private sealed record Answer(Entered? Entered, Problem? Problem);
}

/// <summary>What a seat proves itself with, and what a room shows of itself.</summary>
internal sealed class RoomKeys(ServerKey key, LinkSigner signer, RoomSettings settings, TimeProvider clock)
{
    public int GraceSeconds => settings.GraceSeconds;

    public NodaTime.Instant Now => clock.Now();

    public string NewSeat() => clock.NewId().ToString("N");

    /// <summary>Holds in this room alone, also after the server was restarted.</summary>
    public string ResumeKey(string seatId, string roomId) => SignedId.Write(Convert.FromHexString(seatId), KeyOf(roomId));

    public string? SeatOf(string? resumeKey, string roomId) =>
        SignedId.TryRead(resumeKey, KeyOf(roomId), out var id) ? Convert.ToHexStringLower(id) : null;

    public RoomView View(LiveRoom room, Seat seat, string origin) => new(
        room.Place.RoomId, room.Place.CallId.ToString("N"), room.Place.OrganisationName, room.Place.Title, room.StartedAt.ToWire(),
        settings.MaximumParticipants,
        seat.Role is SeatRole.Specialist && room.Place.CustomerLink is { } link ? signer.Address(origin, link) : null);

    private byte[] KeyOf(string roomId) => key.For($"resume {roomId}");
}
