namespace Guichet.Media.Workers;

/// <summary>
/// Which worker a room lives on. A room stays where it was put while anybody holds it: each transport holds its room, and so
/// does each offer that is on its way to a worker. Touched when people come and go, never by a packet.
/// </summary>
internal sealed class RoomPlacement(int workers)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly int[] _loads = new int[workers];

    /// <summary>Takes a hold of a room; a new one goes to the worker with the fewest holds.</summary>
    public int Hold(string room)
    {
        lock (_gate)
        {
            if (!_places.TryGetValue(room, out var place)) _places[room] = place = new Place(Array.IndexOf(_loads, _loads.Min()));
            place.Holds++;
            _loads[place.Worker]++;
            return place.Worker;
        }
    }

    /// <summary>Gives one hold back; with the last the room is forgotten.</summary>
    public void Release(string room)
    {
        lock (_gate)
        {
            var place = _places[room];
            _loads[place.Worker]--;
            if (--place.Holds == 0) _places.Remove(room);
        }
    }

    /// <summary>Null when the room does not exist.</summary>
    public int? Find(string room)
    {
        lock (_gate) return _places.TryGetValue(room, out var place) ? place.Worker : null;
    }

    private sealed class Place(int worker)
    {
        public int Worker { get; } = worker;

        public int Holds { get; set; }
    }
}
