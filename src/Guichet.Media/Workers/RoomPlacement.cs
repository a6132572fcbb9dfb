using Guichet.Media.Transports;

namespace Guichet.Media.Workers;

/// <summary>
/// Which worker a room lives on, and whose transports are in it. A room stays where it was put while anybody holds it: each transport holds
/// its room, and so does each offer that is on its way to a worker. Touched when people come and go, never by a packet. It also knows what a
/// worker had that is lost: the end of each transport is told by that worker or by who looks after it, never by both.
/// </summary>
internal sealed class RoomPlacement(int workers)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly int?[] _loads = [.. Enumerable.Repeat<int?>(0, workers)];

    /// <summary>Takes a hold of a room; a new one goes to the worker with the fewest holds. Null while there is no worker.</summary>
    public Place? Hold(string room)
    {
        lock (_gate)
        {
            if (!_places.TryGetValue(room, out var place))
            {
                if (_loads.Min() is not { } least) return null;
                _places[room] = place = new Place(room, Array.IndexOf(_loads, least));
            }
            place.Holds++;
            _loads[place.Worker]++;
            return place;
        }
    }

    /// <summary>Gives one hold back; with the last the room is forgotten. What <see cref="Close"/> forgot is not touched by it.</summary>
    public void Release(Place place)
    {
        lock (_gate) Drop(place);
    }

    /// <summary>The hold is a transport's from here on.</summary>
    public void Enter(Place place, TransportIdentity who)
    {
        lock (_gate) place.Present[who.Id] = who;
    }

    /// <summary>Gives a transport's hold back. False when <see cref="Close"/> has: its end is told already.</summary>
    public bool Leave(TransportIdentity who)
    {
        lock (_gate)
        {
            if (!_places.TryGetValue(who.Room, out var place) || !place.Present.Remove(who.Id)) return false;
            Drop(place);
            return true;
        }
    }

    /// <summary>Null when the room does not exist.</summary>
    public int? Find(string room)
    {
        lock (_gate) return _places.TryGetValue(room, out var place) ? place.Worker : null;
    }

    /// <summary>False when the worker was lost after the room had been put there: the room may live elsewhere by now.</summary>
    public bool Stands(Place place)
    {
        lock (_gate) return IsKnown(place);
    }

    /// <summary>The worker is lost: its rooms are forgotten, and it gets no more.</summary>
    /// <returns>Whose transports ended with it.</returns>
    public IReadOnlyList<TransportIdentity> Close(int worker)
    {
        lock (_gate)
        {
            _loads[worker] = null;
            var lost = _places.Values.Where(p => p.Worker == worker).ToList();
            foreach (var place in lost) _places.Remove(place.Room);
            return [.. lost.SelectMany(p => p.Present.Values)];
        }
    }

    /// <summary>Another worker has taken its place.</summary>
    public void Open(int worker)
    {
        lock (_gate) _loads[worker] = 0;
    }

    private void Drop(Place place)
    {
        if (!IsKnown(place)) return;
        _loads[place.Worker]--;
        if (--place.Holds == 0) _places.Remove(place.Room);
    }

    private bool IsKnown(Place place) => _places.TryGetValue(place.Room, out var known) && known == place;
}

/// <summary>A room and its worker; another object each time that the room is put somewhere.</summary>
internal sealed class Place(string room, int worker)
{
    public string Room => room;

    public int Worker => worker;

    /// <summary>Only <see cref="RoomPlacement"/> counts.</summary>
    public int Holds { get; set; }

    /// <summary>Only <see cref="RoomPlacement"/> writes.</summary>
    public Dictionary<TransportId, TransportIdentity> Present { get; } = [];
}
