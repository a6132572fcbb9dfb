using System.Buffers.Binary;

namespace Guichet.Protocols.Rtcp;

/// <summary>What a receiver tells of one transport-wide sequence number.</summary>
/// <param name="Received">False: not (yet) received; then the time means nothing.</param>
/// <param name="Ticks">Arrival in 250 µs, on the receiver's clock; wraps with the reference time every 2^32 ticks, about 12 days.</param>
public readonly record struct PacketStatus(ushort Sequence, bool Received, long Ticks);

/// <summary>
/// Transport-wide congestion feedback (draft-holmer-rmcat-transport-wide-cc-extensions-01 section 3.1).
/// Enumerates the status of each packet; the whole message was checked by <see cref="TryRead"/>.
/// </summary>
public ref struct TransportFeedback
{
    internal const int FixedLength = FeedbackFormat.CommonLength + 8;
    internal const int TicksPerReference = 256;

    readonly ReadOnlySpan<byte> _body;
    StatusChunks _chunks;
    int _next;
    int _delta;
    long _ticks;

    TransportFeedback(in RtcpPacket packet)
    {
        _body = packet.Body;
        SenderSsrc = packet.SenderSsrc;
        MediaSsrc = FeedbackFormat.MediaSsrc(packet);
        BaseSequence = BinaryPrimitives.ReadUInt16BigEndian(_body[8..]);
        StatusCount = BinaryPrimitives.ReadUInt16BigEndian(_body[10..]);
        ReferenceTime = BinaryPrimitives.ReadInt32BigEndian(_body[12..]) >> 8;
        FeedbackCount = _body[15];
        _chunks = new StatusChunks(_body[FixedLength..]);
        _ticks = (long)ReferenceTime * TicksPerReference;
    }

    public uint SenderSsrc { get; }

    public uint MediaSsrc { get; }

    public ushort BaseSequence { get; }

    /// <summary>Statuses that will be enumerated.</summary>
    public int StatusCount { get; }

    /// <summary>In 64 ms, 24 bits signed.</summary>
    public int ReferenceTime { get; }

    /// <summary>Counts feedback messages, wraps.</summary>
    public byte FeedbackCount { get; }

    public PacketStatus Current { get; private set; }

    /// <summary>False: another packet, or chunks or deltas that end before the statuses do.</summary>
    public static bool TryRead(in RtcpPacket packet, out TransportFeedback result)
    {
        result = default;
        if (!FeedbackFormat.Is(packet, RtcpType.TransportFeedback, FeedbackFormat.TransportWide, FixedLength))
        {
            return false;
        }

        var feedback = new TransportFeedback(packet);
        if (!StatusChunks.TryMeasure(packet.Body[FixedLength..], feedback.StatusCount, out var chunkLength, out var deltaLength)
            || chunkLength + deltaLength > packet.Body.Length - FixedLength)
        {
            return false;
        }

        feedback._delta = FixedLength + chunkLength;
        result = feedback;
        return true;
    }

    public readonly TransportFeedback GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next >= StatusCount)
        {
            return false;
        }

        var symbol = _chunks.Next();
        if (symbol == StatusChunks.SmallDelta)
        {
            _ticks += _body[_delta++];
        }
        else if (symbol == StatusChunks.LargeDelta)
        {
            _ticks += BinaryPrimitives.ReadInt16BigEndian(_body[_delta..]);
            _delta += 2;
        }

        Current = new PacketStatus(unchecked((ushort)(BaseSequence + _next)), symbol != StatusChunks.NotReceived, _ticks);
        _next++;
        return true;
    }
}
