using System.Buffers.Binary;

namespace Guichet.Protocols.Rtcp;

/// <summary>A packet that arrived.</summary>
/// <param name="Sequence">Its transport-wide sequence number.</param>
/// <param name="Microseconds">On any steady clock of ours.</param>
public readonly record struct PacketArrival(ushort Sequence, long Microseconds);

/// <summary>Writes transport-wide congestion feedback (draft-holmer-rmcat-transport-wide-cc-extensions-01 section 3.1).</summary>
public static class TransportFeedbackWriter
{
    const int MicrosecondsPerTick = 250;
    const int FixedLength = RtcpPacket.HeaderLength + TransportFeedback.FixedLength;

    /// <summary>Most chunks that the pending symbols and one more can make, beside the runs of a gap.</summary>
    const int ChunkReserve = 4;

    /// <summary>
    /// Writes one message with as many of the arrivals as fit; call again with the rest, a higher <paramref name="feedbackCount"/> and
    /// the base behind the last one taken.
    /// </summary>
    /// <param name="baseSequence">First number reported; those up to the first arrival, and between arrivals, are reported as lost.</param>
    /// <param name="arrivals">In the order of their numbers, each at most 32767 behind the base; one that is not ahead of the one before is passed over.</param>
    /// <param name="taken">How many arrivals were dealt with.</param>
    /// <returns>Octets, a multiple of four; 0 when not even one arrival fits.</returns>
    public static int Write(
        Span<byte> into, uint senderSsrc, uint mediaSsrc, byte feedbackCount, ushort baseSequence, ReadOnlySpan<PacketArrival> arrivals,
        out int taken)
    {
        var plan = Plan(into, baseSequence, arrivals, out taken);
        if (plan.Statuses == 0)
        {
            return 0;
        }

        var end = WriteDeltas(into, plan, baseSequence, arrivals[..taken]);
        var length = (end + 3) & ~3;
        if (!RtcpWriter.TryWriteFeedback(into, RtcpType.TransportFeedback, FeedbackFormat.TransportWide, length, senderSsrc, mediaSsrc))
        {
            return 0;
        }

        BinaryPrimitives.WriteUInt16BigEndian(into[12..], baseSequence);
        BinaryPrimitives.WriteUInt16BigEndian(into[14..], (ushort)plan.Statuses);
        BinaryPrimitives.WriteUInt32BigEndian(into[16..], (unchecked((uint)plan.Reference) << 8) | feedbackCount);
        Pad(into, end, length);
        return length;
    }

    /// <summary>Writes the chunks and finds how many arrivals fit with their deltas.</summary>
    static Outline Plan(Span<byte> into, ushort baseSequence, ReadOnlySpan<PacketArrival> arrivals, out int taken)
    {
        var limit = into.Length & ~3;
        var chunks = new StatusChunkWriter(into, FixedLength);
        int statuses = 0, deltas = 0;
        long reference = 0, last = 0;
        for (taken = 0; taken < arrivals.Length; taken++)
        {
            var gap = Offset(arrivals[taken], baseSequence) - statuses;
            if (gap < 0)
            {
                continue;
            }

            var ticks = Ticks(arrivals[taken]);
            if (deltas == 0)
            {
                reference = FloorDivide(ticks, TransportFeedback.TicksPerReference);
                last = reference * TransportFeedback.TicksPerReference;
            }

            var size = DeltaLength(ticks - last);
            var room = 2 * (ChunkReserve + (gap / StatusChunks.MaximumRun));
            if (size == 0 || chunks.End + room + deltas + size > limit)
            {
                break;
            }

            chunks.AddLost(gap);
            chunks.Add(size);
            statuses += gap + 1;
            deltas += size;
            last = ticks;
        }

        chunks.Flush();
        return new Outline(statuses, chunks.End, reference);
    }

    static int WriteDeltas(Span<byte> into, Outline plan, ushort baseSequence, ReadOnlySpan<PacketArrival> arrivals)
    {
        var position = plan.ChunksEnd;
        var last = plan.Reference * TransportFeedback.TicksPerReference;
        var statuses = 0;
        foreach (var arrival in arrivals)
        {
            var offset = Offset(arrival, baseSequence);
            if (offset < statuses)
            {
                continue;
            }

            var delta = Ticks(arrival) - last;
            if (DeltaLength(delta) == StatusChunks.SmallDelta)
            {
                into[position++] = (byte)delta;
            }
            else
            {
                BinaryPrimitives.WriteInt16BigEndian(into[position..], (short)delta);
                position += 2;
            }

            statuses = offset + 1;
            last += delta;
        }

        return position;
    }

    static void Pad(Span<byte> into, int end, int length)
    {
        if (end == length)
        {
            return;
        }

        into[end..length].Clear();
        into[length - 1] = (byte)(length - end);
        into[0] |= 0x20;
    }

    static int Offset(PacketArrival arrival, ushort baseSequence) => unchecked((short)(arrival.Sequence - baseSequence));

    static long Ticks(PacketArrival arrival) => FloorDivide(arrival.Microseconds, MicrosecondsPerTick);

    static long FloorDivide(long value, long by) => value >= 0 ? value / by : -((-value + by - 1) / by);

    /// <summary>Octets of a delta, which are its status symbol too; 0 when it has no form.</summary>
    static int DeltaLength(long delta) => delta switch
    {
        >= 0 and <= byte.MaxValue => StatusChunks.SmallDelta,
        >= short.MinValue and <= short.MaxValue => StatusChunks.LargeDelta,
        _ => 0,
    };

    readonly record struct Outline(int Statuses, int ChunksEnd, long Reference);
}
