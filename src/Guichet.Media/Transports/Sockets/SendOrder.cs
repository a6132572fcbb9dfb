using System.Runtime.InteropServices;

namespace Guichet.Media.Transports.Sockets;

/// <summary>
/// In which order a flush sends, and which packets leave as one message. Packets are pushed as they were sealed, one publisher's for all
/// its subscribers; here each destination's come together, in their order, so that the kernel may cut several out of one (UDP GSO).
/// Pure, no allocation after construction.
/// <code>
///   pushed    A1200 B1200 C1200 | A1200 B1200 C1200 | A80 B80
///   messages  [A1200 A1200 A80] [B1200 B1200 B80] [C1200 C1200]     equal lengths, the last may be shorter
/// </code>
/// </summary>
internal sealed class SendOrder(int capacity)
{
    /// <summary>UDP_MAX_SEGMENTS of every kernel that knows UDP_SEGMENT.</summary>
    public const int MaximumSegments = 64;

    /// <summary>A longer burst at once is more than small buffers on the way hold.</summary>
    public const int MaximumBurst = 16 << 10;

    private const int None = -1;

    private readonly RemoteAddress[] _to = new RemoteAddress[capacity];
    private readonly int[] _lengths = new int[capacity];
    private readonly int[] _next = new int[capacity];
    private readonly int[] _last = new int[capacity];
    private readonly int[] _firsts = new int[capacity];
    private readonly int[] _order = new int[capacity];
    private readonly Run[] _runs = new Run[capacity];
    private readonly long[] _buckets = new long[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)capacity) * 2];
    private long _flush = 1;
    private int _destinations;

    public int Count { get; private set; }

    public void Push(in RemoteAddress to, int length)
    {
        var packet = Count++;
        (_to[packet], _lengths[packet], _next[packet]) = (to, length, None);
        ref var bucket = ref BucketOf(to);
        if (IsOfThisFlush(bucket))
        {
            var first = FirstIn(bucket);
            _next[_last[first]] = packet;
            _last[first] = packet;
            return;
        }
        bucket = (_flush << 32) | (uint)packet;
        _last[packet] = packet;
        _firsts[_destinations++] = packet;
    }

    /// <summary>Packets by number, in the order of sending.</summary>
    public ReadOnlySpan<int> Order => _order.AsSpan(0, Count);

    public int LengthOf(int packet) => _lengths[packet];

    public ref readonly RemoteAddress DestinationOf(int packet) => ref _to[packet];

    /// <summary>Lays the packets out, each destination's together.</summary>
    /// <param name="merges">False: each packet is a message of its own.</param>
    /// <returns>The messages, as parts of <see cref="Order"/>.</returns>
    public ReadOnlySpan<Run> Arrange(bool merges)
    {
        var (at, runs) = (0, 0);
        for (var i = 0; i < _destinations; i++)
        {
            var begin = at;
            for (var packet = _firsts[i]; packet != None; packet = _next[packet]) _order[at++] = packet;
            runs = Cut(begin, at, merges, runs);
        }
        return _runs.AsSpan(0, runs);
    }

    public void Clear() => (Count, _destinations, _flush) = (0, 0, _flush + 1);

    private int Cut(int begin, int end, bool merges, int runs)
    {
        while (begin < end)
        {
            var count = merges ? SegmentsFrom(begin, end) : 1;
            _runs[runs++] = new Run(begin, count);
            begin += count;
        }
        return runs;
    }

    private int SegmentsFrom(int begin, int end)
    {
        var segment = _lengths[_order[begin]];
        var (count, bytes) = (1, segment);
        while (begin + count < end && count < MaximumSegments)
        {
            var length = _lengths[_order[begin + count]];
            bytes += length;
            if (length > segment || bytes > MaximumBurst) break;
            count++;
            if (length < segment) break;
        }
        return count;
    }

    private ref long BucketOf(in RemoteAddress to)
    {
        var mask = _buckets.Length - 1;
        var at = to.GetHashCode() & mask;
        while (IsOfThisFlush(_buckets[at]) && !_to[FirstIn(_buckets[at])].Equals(to)) at = (at + 1) & mask;
        return ref _buckets[at];
    }

    // A bucket of an earlier flush is empty, so that nothing has to be cleared.
    private bool IsOfThisFlush(long bucket) => bucket >> 32 == _flush;

    private static int FirstIn(long bucket) => unchecked((int)bucket);

    /// <summary>One message: so many packets from this place of the order.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Run(int Begin, int Count);
}
