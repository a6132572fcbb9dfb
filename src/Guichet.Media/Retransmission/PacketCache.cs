using Guichet.Media.Packets;

namespace Guichet.Media.Retransmission;

/// <summary>The last packets of one publisher's stream, as they came, for all its subscribers: one copy each, on pages in a ring.
/// A page is written anew when all on it is older than the window, so the ring is as long as the rate asks for. It grows page by
/// page, and no array is ever copied into a larger one: that left more behind for the collector than the cache held.
/// <code>
///   page    17 old   18 in the window   19 in the window   20 half full
///           next to write, as 21        _first ≤ n ≤ _last: readable
/// </code></summary>
sealed class PacketCache
{
    const int PageBytes = 8 * 1024;
    const int MaximumPages = 128;
    const int FirstEntries = 32;
    const int MaximumEntries = 2048;

    /// <summary>A page that was not needed for so long is given back: the rate has fallen.</summary>
    const long SpareUs = 1_000_000;

    readonly Page[] _pages = new Page[MaximumPages];
    Entry[] _entries = new Entry[FirstEntries];
    long _first;
    long _last = -1;
    int _filled = PageBytes;

    const long MinimumWindowUs = 300_000, MaximumWindowUs = 1_500_000;

    /// <summary>Until a subscriber sees that something is missing: the time to the next packet.</summary>
    const long NoticeUs = 100_000;

    /// <summary>How long a packet should stay.</summary>
    public long WindowUs { get; private set; } = MinimumWindowUs;

    /// <summary>The way to the farthest subscriber is so long: a packet stays until it could be asked for four times.</summary>
    public void Reach(long roundTripUs) => WindowUs = Math.Clamp(NoticeUs + 4 * roundTripUs, MinimumWindowUs, MaximumWindowUs);

    public int Capacity => (int)(_last - _first + 1) * PageBytes;

    public void Add(in MediaPacket packet, long nowUs)
    {
        ReadOnlySpan<byte> dependencies = packet.Extensions.Dependencies;
        int length = packet.Payload.Length + dependencies.Length;
        if (length > PageBytes) return;
        if (_filled + length > PageBytes) TurnPage(nowUs);
        ref Page page = ref PageOf(_last);
        packet.Payload.CopyTo(page.Bytes.AsSpan(_filled));
        dependencies.CopyTo(page.Bytes.AsSpan(_filled + packet.Payload.Length));
        page.LastUs = nowUs;
        EntryFor(packet.Sequence, nowUs) = new(packet, _last, _filled, nowUs);
        _filled += length;
    }

    /// <param name="sequence">Extended.</param>
    public bool TryGet(long sequence, int run, out MediaPacket packet)
    {
        ref readonly Entry entry = ref _entries[sequence & (_entries.Length - 1)];
        if (!entry.IsSet || entry.Sequence != sequence || entry.Run != run || entry.Page < _first)
        {
            packet = default;
            return false;
        }
        packet = entry.View(PageOf(entry.Page).Bytes.AsSpan(entry.Offset, entry.Length));
        return true;
    }

    ref Page PageOf(long number) => ref _pages[number & (MaximumPages - 1)];

    /// <summary>The next page is the oldest one when nobody needs what is on it, or when there are as many as there may be.</summary>
    void TurnPage(long nowUs)
    {
        byte[]? bytes = null;
        if (_first <= _last && (nowUs - PageOf(_first).LastUs >= WindowUs || _last - _first + 1 == MaximumPages))
        {
            bytes = PageOf(_first).Bytes;
            PageOf(_first++) = default;
        }
        if (_first <= _last && nowUs - PageOf(_first).LastUs >= WindowUs + SpareUs) PageOf(_first++) = default;
        PageOf(++_last) = new() { Bytes = bytes ?? GC.AllocateUninitializedArray<byte>(PageBytes), LastUs = nowUs };
        _filled = 0;
    }

    /// <summary>Where a packet is noted. In the place of one that is still wanted only when there are as many as there may be.</summary>
    ref Entry EntryFor(long sequence, long nowUs)
    {
        ref Entry entry = ref _entries[sequence & (_entries.Length - 1)];
        if (!entry.IsSet || nowUs - entry.AddedUs >= WindowUs || _entries.Length == MaximumEntries) return ref entry;
        GrowEntries();
        return ref _entries[sequence & (_entries.Length - 1)];
    }

    void GrowEntries()
    {
        Entry[] old = _entries;
        _entries = new Entry[old.Length * 2];
        foreach (ref readonly Entry entry in old.AsSpan())
        {
            if (entry.IsSet) _entries[entry.Sequence & (_entries.Length - 1)] = entry;
        }
    }

    struct Page
    {
        public byte[] Bytes;
        public long LastUs;
    }

    readonly struct Entry(in MediaPacket packet, long page, int offset, long addedUs)
    {
        readonly byte _codec = (byte)packet.Codec;
        readonly bool _marker = packet.Marker;
        readonly short _orientation = packet.Extensions.Orientation;
        readonly byte _dependencies = (byte)packet.Extensions.Dependencies.Length;
        readonly uint _timestamp = packet.Timestamp;

        public readonly bool IsSet = true;
        public readonly int Run = packet.Run;
        public readonly int Offset = offset;
        public readonly int Length = packet.Payload.Length + packet.Extensions.Dependencies.Length;
        public readonly long Page = page;
        public readonly long Sequence = packet.Sequence;
        public readonly long AddedUs = addedUs;

        public MediaPacket View(ReadOnlySpan<byte> bytes) => new()
        {
            Run = Run,
            Sequence = Sequence,
            Timestamp = _timestamp,
            Marker = _marker,
            Codec = _codec,
            StartsKeyFrame = false,
            Extensions = new(PacketExtensions.None, _orientation, bytes[^_dependencies..]),
            Payload = bytes[..^_dependencies],
        };
    }
}
