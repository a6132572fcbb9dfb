using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Domain;
using Guichet.Domain.People;
using Guichet.Domain.Rooms;
using Guichet.Server.Platform;
using Guichet.Server.Rooms.Arrivals;
using Guichet.Server.Rooms.Chat;
using Guichet.Server.Rooms.Doors;
using Guichet.Server.Rooms.Tracks;
using Microsoft.AspNetCore.SignalR;

namespace Guichet.Server.Rooms;

/// <summary>The rim of the rooms: each method finds the caller's seat and hands on.</summary>
internal sealed class RoomHub(EnterRoom enter, SayInRoom say, SeatMedia media, RoomSteps steps, RoomArrivals arrivals, TimeProvider clock)
    : Hub<IRoomClient>, IRoomHub
{
    [LinkOr(Permission.JoinCalls)]
    public async Task<Joined> Join(JoinRoom request)
    {
        var http = Context.GetHttpContext()!;
        if (!arrivals.Allow(http))
        {
            throw Refuse(new Problem(ProblemCodes.TooManyRequests));
        }

        if (Context.Items.ContainsKey(SeatNeededAttribute.SeatItem))
        {
            throw Refuse(new Problem(ProblemCodes.RequestInvalid));
        }

        var (entered, problem) = await enter.Handle(
            request, Caller.From(http.User), Context.ConnectionId, arrivals.OriginOf(http), Context.ConnectionAborted);
        if (entered is null)
        {
            throw Refuse(problem!);
        }

        Context.Items[SeatNeededAttribute.SeatItem] = new Place(entered.Room, entered.SeatId);
        arrivals.Unjoined.Forget(Context.ConnectionId);
        if (Context.ConnectionAborted.IsCancellationRequested)
        {
            // It went while it came in, and its end found no seat yet.
            Lose(entered.Room);
        }

        return entered.Joined;
    }

    [SeatNeeded]
    public async Task<MediaAnswer> Offer(MediaOffer offer)
    {
        var (answer, problem) = await Ask((room, seat) => media.Offer.Handle(room, seat, offer, Context.ConnectionAborted));
        return answer ?? throw Refuse(problem!);
    }

    [SeatNeeded]
    public async Task ViewTracks(TrackViews views)
    {
        if (await Ask(async (room, seat) => new Done(await media.View.Handle(room, seat, views))) is { Problem: { } problem })
        {
            throw Refuse(problem);
        }
    }

    [SeatNeeded]
    public async Task ReportPlayback(PlaybackReport report)
    {
        if (await Ask((room, seat) => Task.FromResult(new Done(media.Playback.Handle(room, seat, report)))) is { Problem: { } problem })
        {
            throw Refuse(problem);
        }
    }

    [SeatNeeded]
    public Task SetDevices(DeviceStates devices) => Step((room, seat) => room.SetDevices(seat.Id, devices.ToDomain()));

    [SeatNeeded]
    public async Task<ChatMessage> SendChat(SendChat message)
    {
        var (said, problem) = await Ask((room, seat) => say.Handle(room, seat, message, Context.ConnectionAborted));
        return said ?? throw Refuse(problem!);
    }

    [SeatNeeded]
    public async Task LetIn(LetIn request)
    {
        var (place, by) = await Ask((room, seat) => Task.FromResult(
            seat.Role is SeatRole.Specialist ? (room.Place, seat.Entrance.PersonId) : throw Refuse(new Problem(ProblemCodes.NotAllowed))));
        if (await arrivals.Doorkeeper.LetIn(place, request.PlaceId, by) is { } problem)
        {
            throw Refuse(problem);
        }
    }

    [SeatNeeded]
    public async Task Leave()
    {
        await Step((room, seat) => room.Leave(seat.Id, clock.Now()));
        Context.Items.Remove(SeatNeededAttribute.SeatItem);
        arrivals.Unjoined.Return(Context);
    }

    [SeatNeeded]
    public Task EndForAll() => Step((room, seat) => room.EndForAll(seat.Id));

    [SeatNeeded]
    public Task Remove(RemoveParticipant request) => Step((room, seat) => room.Remove(seat.Id, request.ParticipantId, clock.Now()));

    public override Task OnConnectedAsync()
    {
        arrivals.Unjoined.Arrive(Context);
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        arrivals.Unjoined.Forget(Context.ConnectionId);
        if (Context.Items.Remove(SeatNeededAttribute.SeatItem, out var item) && item is Place { Room: var room })
        {
            Lose(room);
        }

        return Task.CompletedTask;
    }

    private void Lose(LiveRoom room)
    {
        var connection = Context.ConnectionId;
        room.Mailbox.Post(() => steps.Carry(room, room.Room.Lose(connection, clock.Now())));
    }

    private async Task Step(Func<Room, Seat, RoomStep> decide)
    {
        if (await Ask(async (room, seat) => new Done(await steps.Carry(room, decide(room.Room, seat)))) is { Problem: { } problem })
        {
            throw Refuse(problem);
        }
    }

    // A connection whose seat was taken by another one, or given up, speaks for nobody any more.
    private async Task<T> Ask<T>(Func<LiveRoom, Seat, Task<T>> ask)
    {
        if (Context.Items.TryGetValue(SeatNeededAttribute.SeatItem, out var item) && item is Place { Room: var room, SeatId: var id })
        {
            var connection = Context.ConnectionId;
            var answer = await room.Mailbox.Ask(async () =>
                room.Room.Seats.FirstOrDefault(seat => seat.Id == id && seat.Connection == connection) is { } seat
                    ? new Answer<T>(await ask(room, seat))
                    : null);
            if (answer is not null)
            {
                return answer.Value;
            }
        }

        throw Refuse(new Problem(ProblemCodes.RoomNotJoined));
    }

    private static HubException Refuse(Problem problem) => new(problem.Code);

    private sealed record Place(LiveRoom Room, string SeatId);

    private sealed record Answer<T>(T Value);

    private sealed record Done(Problem? Problem);
}
