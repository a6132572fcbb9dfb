using Guichet.Media.Negotiation;
using Guichet.Media.Routing;
using Guichet.Media.Transports;

namespace Guichet.Media.Workers;

/// <summary>The rooms of one worker and who is in them. A room is made by its first transport and ends with its last.</summary>
internal sealed class Rooms(WorkerCounters counters, IRoutingEvents events)
{
    private readonly Dictionary<string, Room> _rooms = new(StringComparer.Ordinal);
    private readonly Dictionary<TransportId, Transport> _transports = [];

    public IEnumerable<Transport> Transports => _transports.Values;

    public int Count => _transports.Count;

    public Transport? Find(TransportId id) => _transports.GetValueOrDefault(id);

    public IReadOnlyList<Transport> In(string room) => _rooms.TryGetValue(room, out var found) ? found.Transports : [];

    /// <summary>Gives the transport its peer in the room's router.</summary>
    public void Join(Transport transport, NegotiatedMedia media, string? publisher, long nowUs)
    {
        var who = transport.Identity;
        if (!_rooms.TryGetValue(who.Room, out var room))
            _rooms[who.Room] = room = new Room(new Router(who.Room, counters.Routing, events), []);
        transport.Peer = room.Router.AddPeer(who.Participant, who.Purpose, media, transport, publisher, nowUs);
        room.Transports.Add(transport);
        _transports[who.Id] = transport;
        counters.Populated(_rooms.Count, _transports.Count);
    }

    public void Renegotiate(Transport transport, NegotiatedMedia media, long nowUs) =>
        _rooms[transport.Identity.Room].Router.Renegotiate(transport.Peer!, media, nowUs);

    public void Leave(Transport transport, long nowUs)
    {
        var room = _rooms[transport.Identity.Room];
        room.Router.RemovePeer(transport.Peer!, nowUs);
        room.Transports.Remove(transport);
        if (room.Transports.Count == 0) _rooms.Remove(transport.Identity.Room);
        _transports.Remove(transport.Identity.Id);
        counters.Populated(_rooms.Count, _transports.Count);
    }

    public void Tick(long nowUs)
    {
        foreach (var transport in _transports.Values) transport.Tick(nowUs);
        foreach (var room in _rooms.Values) room.Router.Tick(nowUs);
    }

    private sealed record Room(Router Router, List<Transport> Transports);
}
