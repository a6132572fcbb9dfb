using Guichet.Media.Routing;

namespace Guichet.Media.Speakers;

/// <summary>Who speaks in a room, loudest first; says so only when it changes.</summary>
sealed class RoomSpeakers
{
    const long IntervalUs = 200_000;

    readonly List<Producer> _speaking = [];
    string[] _told = [];
    long _nextUs;

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
        return IsTold() ? null : _told = [.. _speaking.Select(p => p.Peer.Participant).Distinct()];
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
