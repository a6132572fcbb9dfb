using Guichet.Media.Routing;

namespace Guichet.Media.Speakers;

/// <summary>Who speaks in a room, loudest first; says so only when it changes.</summary>
sealed class RoomSpeakers
{
    const long IntervalUs = 200_000;

    /// <summary>A cough does not take the floor.</summary>
    const long TakesFloorUs = 1_500_000;

    readonly List<Producer> _speaking = [];
    string[] _told = [];
    string? _first;
    long _firstUs;
    long _nextUs;

    /// <summary>Who was the loudest for a while, last; keeps it in silence.</summary>
    public string? Floor { get; private set; }

    /// <summary>The new list when it changed, otherwise null. Nothing is allocated while it does not.</summary>
    public string[]? Update(List<Peer> peers, long nowUs)
    {
        if (nowUs < _nextUs) return null;
        _nextUs = nowUs + IntervalUs;
        _speaking.Clear();
        foreach (Peer peer in peers)
        {
            foreach (Producer producer in peer.Producers)
            {
                if (producer.UpdateLevel(nowUs)) _speaking.Add(producer);
            }
        }
        _speaking.Sort(LoudestFirst);
        GiveFloor(nowUs);
        return IsTold() ? null : _told = [.. _speaking.Select(p => p.Peer.Participant).Distinct()];
    }

    void GiveFloor(long nowUs)
    {
        string? first = _speaking.Count > 0 ? _speaking[0].Peer.Participant : Floor;
        if (first != _first) (_first, _firstUs) = (first, nowUs);
        else if (nowUs - _firstUs >= TakesFloorUs) Floor = first;
    }

    static readonly Comparison<Producer> LoudestFirst = (a, b) => b.Loudness.CompareTo(a.Loudness);

    /// <summary>A different order of the same people is told only when the first is another.</summary>
    bool IsTold()
    {
        if (_speaking.Count == 0 || _told.Length == 0) return _speaking.Count == _told.Length;
        if (_told[0] != _speaking[0].Peer.Participant) return false;
        foreach (Producer producer in _speaking)
        {
            if (Array.IndexOf(_told, producer.Peer.Participant) < 0) return false;
        }
        foreach (string told in _told)
        {
            if (!Speaks(told)) return false;
        }
        return true;
    }

    bool Speaks(string participant)
    {
        foreach (Producer producer in _speaking)
        {
            if (producer.Peer.Participant == participant) return true;
        }
        return false;
    }
}
