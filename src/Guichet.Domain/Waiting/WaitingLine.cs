using NodaTime;

namespace Guichet.Domain.Waiting;

/// <summary>The open places of an organisation, in the order in which they are counted.</summary>
public sealed class WaitingLine
{
    private readonly SortedDictionary<Key, Place> _line = [];
    private readonly Dictionary<Guid, Key> _keys = [];
    private readonly Dictionary<string, Guid> _connections = [];

    /// <summary>Open places, whoever is counted first coming first.</summary>
    public IEnumerable<Place> Places => _line.Values;

    public int Count => _line.Count;

    public Place? Find(Guid id) => _keys.TryGetValue(id, out var key) ? _line[key] : null;

    /// <summary>The place that this connection holds.</summary>
    public Place? At(string connection) => _connections.TryGetValue(connection, out var id) ? Find(id) : null;

    /// <summary>What was decided takes effect.</summary>
    public void Apply(WaitingStep step)
    {
        foreach (var (place, _) in step.Changes)
        {
            Put(place);
        }
    }

    /// <summary>Each waiting place with how many of its lane stand before it. Who comes along is served with their customer, and is in nobody's way.</summary>
    public IEnumerable<(Place Place, int Ahead)> Standings()
    {
        var lanes = new Dictionary<Guid, int>();
        foreach (var place in _line.Values.Where(place => place.State is PlaceState.Waiting))
        {
            var ahead = lanes.GetValueOrDefault(place.Aim.Lane);
            lanes[place.Aim.Lane] = ahead + (place.Companion is null ? 1 : 0);
            yield return (place, ahead);
        }
    }

    private void Put(Place place)
    {
        if (_keys.Remove(place.Id, out var old))
        {
            if (_line[old].Connection is { } connection)
            {
                _connections.Remove(connection);
            }

            _line.Remove(old);
        }

        if (!place.IsOpen)
        {
            return;
        }

        var key = new Key(place.Since, place.Id);
        _keys[place.Id] = key;
        _line[key] = place;
        if (place.Connection is { } holds)
        {
            _connections[holds] = place.Id;
        }
    }

    private readonly record struct Key(Instant Since, Guid Id) : IComparable<Key>
    {
        public int CompareTo(Key other) => Since.CompareTo(other.Since) is not 0 and var order ? order : Id.CompareTo(other.Id);
    }
}
