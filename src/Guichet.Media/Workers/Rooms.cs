using Guichet.Media.Layers;
using Guichet.Media.Negotiation;
using Guichet.Media.Packets;
using Guichet.Media.Routing;
using Guichet.Media.Transports;

namespace Guichet.Media.Workers;

/// <summary>The rooms of one worker and who is in them. A room is made by its first transport and ends with its last.</summary>
internal sealed class Rooms(WorkerCounters counters, IRoutingEvents events)
{
    private readonly Dictionary<string, Router> _routers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Transport>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<TransportId, Transport> _transports = [];

    private readonly Workshop _workshop = new();

    // These types, so that going through them on every tick allocates nothing.
    public Dictionary<TransportId, Transport>.ValueCollection Transports => _transports.Values;

    public Dictionary<string, Router>.ValueCollection Routers => _routers.Values;

    public Transport? Find(TransportId id) => _transports.GetValueOrDefault(id);

    public IReadOnlyList<Transport> In(string room) => _members.TryGetValue(room, out var members) ? members : [];

    /// <summary>Gives the transport its peer in the room's router.</summary>
    public void Join(Transport transport, NegotiatedMedia media, string? publisher, long nowUs)
    {
        var who = transport.Identity;
        if (!_routers.TryGetValue(who.Room, out var router))
        {
            _routers[who.Room] = router = new Router(who.Room, counters.Routing, events, _workshop);
            _members[who.Room] = [];
        }
        transport.Peer = router.AddPeer(who.Participant, who.Purpose, media, transport, publisher, nowUs);
        _members[who.Room].Add(transport);
        _transports[who.Id] = transport;
        counters.Populated(_routers.Count, _transports.Count);
    }

    public void Renegotiate(Transport transport, NegotiatedMedia media, long nowUs) =>
        _routers[transport.Identity.Room].Renegotiate(transport.Peer!, media, nowUs);

    public bool View(TransportId id, IReadOnlyList<SlotView> views, long nowUs)
    {
        if (Find(id)?.Peer is not { } peer) return false;
        foreach (var (mid, width, height) in views) peer.Wish(mid, LayerWish.Of(width, height), nowUs);
        return true;
    }

    public void Leave(Transport transport, long nowUs)
    {
        var who = transport.Identity;
        _routers[who.Room].RemovePeer(transport.Peer!, nowUs);
        _members[who.Room].Remove(transport);
        _transports.Remove(who.Id);
        if (_members[who.Room].Count == 0)
        {
            _members.Remove(who.Room);
            _routers.Remove(who.Room);
        }
        counters.Populated(_routers.Count, _transports.Count);
    }
}
