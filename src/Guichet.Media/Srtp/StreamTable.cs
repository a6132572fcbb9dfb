namespace Guichet.Media.Srtp;

/// <summary>Replay windows by SSRC: few, so one vectorised search over an array of numbers; it grows by doubling up to a limit.</summary>
internal sealed class StreamTable(int limit)
{
    private uint[] _ssrcs = new uint[2];
    private ReplayWindow[] _windows = new ReplayWindow[2];
    private int _count;

    internal int Count => _count;

    /// <summary>The stream's place, or -1.</summary>
    internal int Find(uint ssrc) => _ssrcs.AsSpan(0, _count).IndexOf(ssrc);

    internal bool IsFull => _count == limit;

    internal ref ReplayWindow this[int place] => ref _windows[place];

    /// <summary>Adds a stream; only after a packet of it proved itself, and not when full.</summary>
    internal ref ReplayWindow Add(uint ssrc)
    {
        if (_count == _ssrcs.Length)
        {
            Array.Resize(ref _ssrcs, _count * 2);
            Array.Resize(ref _windows, _count * 2);
        }
        _ssrcs[_count] = ssrc;
        _windows[_count] = new();
        return ref _windows[_count++];
    }

    internal void Remove(uint ssrc)
    {
        int place = Find(ssrc);
        if (place < 0)
            return;
        _count--;
        (_ssrcs[place], _windows[place]) = (_ssrcs[_count], _windows[_count]);
    }
}
