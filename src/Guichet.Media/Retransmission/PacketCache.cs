using Guichet.Media.Packets;

namespace Guichet.Media.Retransmission;

/// <summary>The last packets of one publisher's stream, as they came, for all its subscribers: one copy each, in one byte ring
/// that grows until it holds what its window says.
/// <code>
///   _bytes   |--- this lap ----&gt;|####### last lap, still good #######|
///            0                  _written % length
/// </code></summary>
sealed class PacketCache
{
    const int FirstBytes = 16 * 1024;
    const int MaximumBytes = 1024 * 1024;
    const int FirstEntries = 32;
    const int MaximumEntries = 2048;

    byte[] _bytes = GC.AllocateUninitializedArray<byte>(FirstBytes);
    Entry[] _entries = new Entry[FirstEntries];
    long _written;
    long _lapStartUs;

    /// <summary>How long a packet should stay; longer when subscribers are far away.</summary>
    public long WindowUs { get; set; } = 300_000;

    public int Capacity => _bytes.Length;

    public void Add(in MediaPacket packet, long nowUs)
    {
        if (packet.Payload.Length > FirstBytes) return;
        int offset = Reserve(packet.Payload.Length, nowUs);
        packet.Payload.CopyTo(_bytes.AsSpan(offset));
        ref Entry entry = ref _entries[packet.Sequence & (_entries.Length - 1)];
        if (entry.IsSet && nowUs - entry.AddedUs < WindowUs && _entries.Length < MaximumEntries)
        {
            GrowEntries();
            entry = ref _entries[packet.Sequence & (_entries.Length - 1)];
        }
        entry = new(packet, _written, nowUs);
        _written += packet.Payload.Length;
    }

    /// <param name="sequence">Extended.</param>
    public bool TryGet(long sequence, int run, out MediaPacket packet)
    {
        ref readonly Entry entry = ref _entries[sequence & (_entries.Length - 1)];
        if (!entry.IsSet || entry.Sequence != sequence || entry.Run != run || entry.Position < _written - _bytes.Length)
        {
            packet = default;
            return false;
        }
        packet = entry.View(_bytes.AsSpan((int)(entry.Position % _bytes.Length), entry.Length));
        return true;
    }

    /// <summary>Room for so many bytes in one piece, at the start of the next lap if need be.</summary>
    int Reserve(int length, long nowUs)
    {
        int offset = (int)(_written % _bytes.Length);
        if (offset + length <= _bytes.Length) return offset;
        _written += _bytes.Length - offset;
        if (nowUs - _lapStartUs < WindowUs && _bytes.Length < MaximumBytes) GrowBytes();
        else _lapStartUs = nowUs;
        return (int)(_written % _bytes.Length);
    }

    /// <summary>At the end of a lap: what it wrote becomes the first half of a ring of twice the size, and the lap goes on.</summary>
    void GrowBytes()
    {
        int old = _bytes.Length;
        Array.Resize(ref _bytes, old * 2);
        long moved = _written - old;
        _written = old;
        foreach (ref Entry entry in _entries.AsSpan())
        {
            if (entry.IsSet) entry.Position -= moved;
        }
        Forget(before: 0);
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

    void Forget(long before)
    {
        foreach (ref Entry entry in _entries.AsSpan())
        {
            if (entry.Position < before) entry = default;
        }
    }

    struct Entry(in MediaPacket packet, long position, long addedUs)
    {
        readonly byte _codec = (byte)packet.Codec;
        readonly bool _marker = packet.Marker;
        readonly short _orientation = packet.Orientation;
        readonly uint _timestamp = packet.Timestamp;

        public readonly bool IsSet = true;
        public readonly int Run = packet.Run;
        public readonly int Length = packet.Payload.Length;
        public readonly long Sequence = packet.Sequence;
        public readonly long AddedUs = addedUs;

        /// <summary>In bytes since the start; the ring's length taken away as often as it fits is the place.</summary>
        public long Position = position;

        public readonly MediaPacket View(ReadOnlySpan<byte> payload) => new()
        {
            Run = Run,
            Sequence = Sequence,
            Timestamp = _timestamp,
            Marker = _marker,
            Codec = _codec,
            StartsKeyFrame = false,
            AudioLevel = MediaPacket.None,
            Orientation = _orientation,
            Payload = payload,
        };
    }
}
