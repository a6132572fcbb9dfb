using System.Collections.Concurrent;
using Guichet.Domain.Calls;
using Guichet.Domain.Rooms;
using Guichet.Server.Platform;

namespace Guichet.Server.Rooms;

/// <summary>The rooms that are used now, by room id.</summary>
internal sealed class LiveRooms(RoomSettings settings, TimeProvider clock, ILogger<LiveRooms> log) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<LiveRoom>> _rooms = new();

    public IEnumerable<LiveRoom> All => _rooms.Values.Select(lazy => lazy.Value);

    public LiveRoom? Find(string roomId) => _rooms.TryGetValue(roomId, out var lazy) ? lazy.Value : null;

    public LiveRoom Open(RoomPlace place, Call call) => _rooms.GetOrAdd(
        place.RoomId,
        _ => new Lazy<LiveRoom>(() => new LiveRoom(
            place, new Room(settings.Rules, call.State is CallState.Live, clock.Now()), new Mailbox(log), call.StartedAt))).Value;

    /// <summary>From inside the room's mailbox: nothing is asked of it any more.</summary>
    public void Retire(LiveRoom room)
    {
        if (_rooms.TryGetValue(room.Place.RoomId, out var lazy) && lazy.Value == room)
        {
            _rooms.TryRemove(new(room.Place.RoomId, lazy));
        }

        room.Mailbox.Close();
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(All.Select(room => room.Mailbox.End()));
}
