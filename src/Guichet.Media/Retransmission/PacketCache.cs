using Guichet.Media.Packets;

namespace Guichet.Media.Retransmission;

/// <summary>The last packets of one publisher's stream, as they came, for all its subscribers: one copy each, on pages of the worker's
/// pool. A page goes back when all on it is older than the window, so that a stream holds what its rate asks for now, and what a
/// burst needed serves others after it.
/// <code>
///   page    17 old: goes back   18 in the window   19 in the window   20 half full
///                               _first                                _last        18 ≤ n ≤ 20: readable
/// </code></summary>
sealed class PacketCache(PagePool pool) : IDisposable
{
    const int FirstPages = 16, MaximumPages = 256;
    const int FirstEntries = 32, MaximumEntries = 2048;

    const long MinimumWindowUs = 300_000, MaximumWindowUs = 1_500_000;

    /// <summary>Until a subscriber sees that something is missing: the time to the next packet.</summary>
    const long NoticeUs = 100_000;

    Page[] _pages = new Page[FirstPages];
    Entry[] _entries = new Entry[FirstEntries];
    long _first;
    long _last = -1;
    int _filled = PagePool.PageBytes;

    /// <summary>How long a packet should stay.</summary>
    public long WindowUs { get; private set; } = MinimumWindowUs;

    /// <summary>Bytes that it holds for packets.</summary>
    public int Capacity => (int)(_last - _first + 1) * PagePool.PageBytes;

    /// <summary>Packets that it has room for: a power of two, which grows with the rate.</summary>
    public int Places => _entries.Length;

    /// <summary>The way to the farthest subscriber is so long: a packet stays until it could be asked for four times.</summary>
    public void Reach(long roundTripUs) => WindowUs = Math.Clamp(NoticeUs + 4 * roundTripUs, MinimumWindowUs, MaximumWindowUs);

    public void Add(in MediaPacket packet, long nowUs)
    {
        ReadOnlySpan<byte> dependencies = packet.Extensions.Dependencies;
        int length = packet.Payload.Length + dependencies.Length;
        if (length > PagePool.PageBytes) return;
        if (_filled + length > PagePool.PageBytes) TurnPage(nowUs);
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

    /// <summary>Gives back what nobody needs any more. A stream that stopped keeps nothing.</summary>
    public void Trim(long nowUs)
    {
        while (_first <= _last && nowUs - PageOf(_first).LastUs >= WindowUs) GiveBack();
    }

    public void Dispose()
    {
        while (_first <= _last) GiveBack();
    }

    ref Page PageOf(long number) => ref _pages[number & (_pages.Length - 1)];

    void TurnPage(long nowUs)
    {
        Trim(nowUs);
        if (_last - _first + 1 == MaximumPages) GiveBack();
        if (_last - _first + 1 == _pages.Length) GrowPages();
        PageOf(++_last) = new() { Bytes = pool.Rent(), LastUs = nowUs };
        _filled = 0;
    }

    void GiveBack()
    {
        pool.Return(PageOf(_first).Bytes);
        PageOf(_first) = default;
        if (_first++ == _last) _filled = PagePool.PageBytes;
    }

    void GrowPages()
    {
        Page[] old = _pages;
        _pages = new Page[old.Length * 2];
        for (long number = _first; number <= _last; number++) PageOf(number) = old[number & (old.Length - 1)];
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
