using System.Buffers.Binary;

namespace Guichet.Protocols.Rtcp;

/// <summary>The sender's part of an SR (RFC 3550 section 6.4.1).</summary>
/// <param name="Ntp">64-bit NTP time, 32.32 fixed point.</param>
/// <param name="RtpTimestamp">The same instant in the units of the media clock.</param>
/// <param name="Packets">Sent since the start, wraps.</param>
/// <param name="Octets">Payload octets sent since the start, wraps.</param>
public readonly record struct SenderReport(uint Ssrc, ulong Ntp, uint RtpTimestamp, uint Packets, uint Octets)
{
    internal const int Length = 24;

    /// <summary>The middle 32 bits of the NTP time: what receivers send back as LSR.</summary>
    public uint CompactNtp => unchecked((uint)(Ntp >> 16));

    public static bool TryRead(in RtcpPacket packet, out SenderReport report)
    {
        report = default;
        var body = packet.Body;
        if (packet.Type != RtcpType.SenderReport || body.Length < Length)
        {
            return false;
        }

        report = new SenderReport(
            packet.SenderSsrc,
            BinaryPrimitives.ReadUInt64BigEndian(body[4..]),
            BinaryPrimitives.ReadUInt32BigEndian(body[12..]),
            BinaryPrimitives.ReadUInt32BigEndian(body[16..]),
            BinaryPrimitives.ReadUInt32BigEndian(body[20..]));
        return true;
    }
}

/// <summary>One reception report block of an SR or RR (RFC 3550 section 6.4.1).</summary>
/// <param name="Ssrc">The source that it speaks of.</param>
/// <param name="FractionLost">Of the last interval, in 1/256.</param>
/// <param name="CumulativeLost">Since the start, -8388608 to 8388607.</param>
/// <param name="HighestSequence">Cycles in the upper 16 bits.</param>
/// <param name="Jitter">In units of the media clock.</param>
/// <param name="LastSenderReport">Compact NTP; 0 when none was received.</param>
/// <param name="DelaySinceLastSenderReport">In 1/65536 s.</param>
public readonly record struct ReportBlock(
    uint Ssrc, byte FractionLost, int CumulativeLost, uint HighestSequence, uint Jitter, uint LastSenderReport, uint DelaySinceLastSenderReport)
{
    internal const int Length = 24;

    internal static ReportBlock Read(ReadOnlySpan<byte> block) => new(
        BinaryPrimitives.ReadUInt32BigEndian(block),
        block[4],
        BinaryPrimitives.ReadInt32BigEndian(block[4..]) << 8 >> 8,
        BinaryPrimitives.ReadUInt32BigEndian(block[8..]),
        BinaryPrimitives.ReadUInt32BigEndian(block[12..]),
        BinaryPrimitives.ReadUInt32BigEndian(block[16..]),
        BinaryPrimitives.ReadUInt32BigEndian(block[20..]));

    internal void Write(Span<byte> into)
    {
        var lost = Math.Clamp(CumulativeLost, -0x800000, 0x7FFFFF) & 0xFFFFFF;
        BinaryPrimitives.WriteUInt32BigEndian(into, Ssrc);
        BinaryPrimitives.WriteUInt32BigEndian(into[4..], ((uint)FractionLost << 24) | (uint)lost);
        BinaryPrimitives.WriteUInt32BigEndian(into[8..], HighestSequence);
        BinaryPrimitives.WriteUInt32BigEndian(into[12..], Jitter);
        BinaryPrimitives.WriteUInt32BigEndian(into[16..], LastSenderReport);
        BinaryPrimitives.WriteUInt32BigEndian(into[20..], DelaySinceLastSenderReport);
    }
}

/// <summary>Walks the report blocks of an SR or RR.</summary>
public ref struct ReportBlocks
{
    ReadOnlySpan<byte> _left;

    ReportBlocks(ReadOnlySpan<byte> blocks)
    {
        _left = blocks;
        Current = default;
    }

    public ReportBlock Current { get; private set; }

    /// <summary>False: neither SR nor RR, or shorter than its count says.</summary>
    public static bool TryRead(in RtcpPacket packet, out ReportBlocks blocks)
    {
        blocks = default;
        var start = packet.Type switch { RtcpType.SenderReport => SenderReport.Length, RtcpType.ReceiverReport => 4, _ => int.MaxValue };
        var length = packet.Count * ReportBlock.Length;
        if (start > packet.Body.Length || length > packet.Body.Length - start)
        {
            return false;
        }

        blocks = new ReportBlocks(packet.Body.Slice(start, length));
        return true;
    }

    public readonly ReportBlocks GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_left.IsEmpty)
        {
            return false;
        }

        Current = ReportBlock.Read(_left);
        _left = _left[ReportBlock.Length..];
        return true;
    }
}
