using Guichet.Protocols.Rtp;

namespace Guichet.Media.Retransmission;

/// <summary>What went out under a number: where it is in the publisher's cache, and how it was worded.</summary>
readonly record struct SentEntry(
    long Sequence, int Run, uint Timestamp, ushort Number, ushort Picture, byte Tl0, byte Layer, bool IsSet, bool IsVp8, byte Wording, bool Marker);

/// <summary>The last packets of one slot, by their numbers, so that a packet that goes again is the same to the byte. As many as the publisher's
/// cache has places for: an older one could not go again.</summary>
sealed class SentLog
{
    const int Least = 32, Most = 1024;

    // Made with the first packet: a call for two has slots for more.
    SentEntry[] _entries = [];

    /// <summary>The number that was sent last, or a gap later filled.</summary>
    public ushort Newest { get; private set; }

    public int Capacity => _entries.Length;

    /// <param name="places">Packets that are kept, a power of two.</param>
    public void Add(in SentEntry entry, int places)
    {
        if (_entries.Length < Math.Clamp(places, Least, Most)) Grow(Math.Clamp(places, Least, Most));
        _entries[entry.Number & (_entries.Length - 1)] = entry;
        Newest = entry.Number;
    }

    /// <param name="isForgotten">It went out, if at all, too long ago.</param>
    public bool TryGet(ushort number, out SentEntry entry, out bool isForgotten)
    {
        entry = _entries.Length == 0 ? default : _entries[number & (_entries.Length - 1)];
        isForgotten = entry.IsSet && SequenceNumbers.Difference(entry.Number, number) > 0;
        return entry.IsSet && entry.Number == number;
    }

    /// <summary>Another source: nothing of the one before can go again.</summary>
    public void Clear() => Array.Clear(_entries);

    void Grow(int length)
    {
        SentEntry[] old = _entries;
        _entries = new SentEntry[length];
        foreach (ref readonly SentEntry entry in old.AsSpan())
        {
            if (entry.IsSet) _entries[entry.Number & (length - 1)] = entry;
        }
    }
}
