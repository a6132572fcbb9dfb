using System.Buffers.Binary;
using System.Numerics;

namespace Guichet.Protocols.Rtcp;

/// <summary>Writes single RTCP packets; put them one behind the other for a compound. Each returns its octets, 0 when they do not fit.</summary>
public static class RtcpWriter
{
    const int MaximumCount = 31;

    /// <param name="blocks">31 at most.</param>
    public static int SenderReport(Span<byte> into, in SenderReport report, ReadOnlySpan<ReportBlock> blocks)
    {
        const int Fixed = RtcpPacket.HeaderLength + Rtcp.SenderReport.Length;
        var length = Fixed + (blocks.Length * ReportBlock.Length);
        if (blocks.Length > MaximumCount || !TryWriteHeader(into, RtcpType.SenderReport, blocks.Length, length))
        {
            return 0;
        }

        BinaryPrimitives.WriteUInt32BigEndian(into[4..], report.Ssrc);
        BinaryPrimitives.WriteUInt64BigEndian(into[8..], report.Ntp);
        BinaryPrimitives.WriteUInt32BigEndian(into[16..], report.RtpTimestamp);
        BinaryPrimitives.WriteUInt32BigEndian(into[20..], report.Packets);
        BinaryPrimitives.WriteUInt32BigEndian(into[24..], report.Octets);
        WriteBlocks(into[Fixed..], blocks);
        return length;
    }

    /// <param name="ssrc">Ours.</param>
    /// <param name="blocks">31 at most.</param>
    public static int ReceiverReport(Span<byte> into, uint ssrc, ReadOnlySpan<ReportBlock> blocks)
    {
        const int Fixed = RtcpPacket.HeaderLength + 4;
        var length = Fixed + (blocks.Length * ReportBlock.Length);
        if (blocks.Length > MaximumCount || !TryWriteHeader(into, RtcpType.ReceiverReport, blocks.Length, length))
        {
            return 0;
        }

        BinaryPrimitives.WriteUInt32BigEndian(into[4..], ssrc);
        WriteBlocks(into[Fixed..], blocks);
        return length;
    }

    /// <summary>SDES with one CNAME, 255 octets at most.</summary>
    public static int SdesCname(Span<byte> into, uint ssrc, ReadOnlySpan<byte> cname)
    {
        // At least one null octet ends the item list (RFC 3550 section 6.5).
        var length = (RtcpPacket.HeaderLength + 4 + 2 + cname.Length + 4) & ~3;
        if (cname.Length > 255 || !TryWriteHeader(into, RtcpType.SourceDescription, 1, length))
        {
            return 0;
        }

        BinaryPrimitives.WriteUInt32BigEndian(into[4..], ssrc);
        into[8] = 1;
        into[9] = (byte)cname.Length;
        cname.CopyTo(into[10..]);
        into[(10 + cname.Length)..length].Clear();
        return length;
    }

    public static int Bye(Span<byte> into, uint ssrc)
    {
        if (!TryWriteHeader(into, RtcpType.Bye, 1, 8))
        {
            return 0;
        }

        BinaryPrimitives.WriteUInt32BigEndian(into[4..], ssrc);
        return 8;
    }

    public static int PictureLoss(Span<byte> into, uint senderSsrc, uint mediaSsrc)
    {
        const int Length = RtcpPacket.HeaderLength + FeedbackFormat.CommonLength;
        return TryWriteFeedback(into, RtcpType.PayloadFeedback, FeedbackFormat.PictureLoss, Length, senderSsrc, mediaSsrc) ? Length : 0;
    }

    /// <summary>FIR for one source (RFC 5104 section 4.3.1); the packet's media SSRC is 0 as written there.</summary>
    public static int FullIntra(Span<byte> into, uint senderSsrc, FullIntraEntry entry)
    {
        const int Length = RtcpPacket.HeaderLength + FeedbackFormat.CommonLength + 8;
        if (!TryWriteFeedback(into, RtcpType.PayloadFeedback, FeedbackFormat.FullIntra, Length, senderSsrc, 0))
        {
            return 0;
        }

        BinaryPrimitives.WriteUInt32BigEndian(into[12..], entry.Ssrc);
        BinaryPrimitives.WriteUInt32BigEndian(into[16..], (uint)entry.Sequence << 24);
        return Length;
    }

    /// <param name="sequences">In the order of the stream; neighbours within 16 share an entry.</param>
    public static int Nack(Span<byte> into, uint senderSsrc, uint mediaSsrc, ReadOnlySpan<ushort> sequences)
    {
        var length = RtcpPacket.HeaderLength + FeedbackFormat.CommonLength;
        for (var i = 0; i < sequences.Length;)
        {
            if (length + 4 > into.Length)
            {
                return 0;
            }

            var first = sequences[i++];
            ushort mask = 0;
            for (; i < sequences.Length && unchecked((ushort)(sequences[i] - first - 1)) is var bit and < 16; i++)
            {
                mask |= (ushort)(1 << bit);
            }

            BinaryPrimitives.WriteUInt16BigEndian(into[length..], first);
            BinaryPrimitives.WriteUInt16BigEndian(into[(length + 2)..], mask);
            length += 4;
        }

        return !sequences.IsEmpty
            && TryWriteFeedback(into, RtcpType.TransportFeedback, FeedbackFormat.Nack, length, senderSsrc, mediaSsrc) ? length : 0;
    }

    /// <summary>REMB: rounded down to 18 significant bits.</summary>
    /// <param name="ssrcs">255 at most.</param>
    public static int Remb(Span<byte> into, uint senderSsrc, ulong bitsPerSecond, ReadOnlySpan<uint> ssrcs)
    {
        const int Fixed = RtcpPacket.HeaderLength + Rtcp.Remb.FixedLength;
        var length = Fixed + (4 * ssrcs.Length);
        if (ssrcs.Length > 255 || !TryWriteFeedback(into, RtcpType.PayloadFeedback, FeedbackFormat.Application, length, senderSsrc, 0))
        {
            return 0;
        }

        var exponent = Math.Max(0, 64 - 18 - BitOperations.LeadingZeroCount(bitsPerSecond));
        var mantissa = (uint)(bitsPerSecond >> exponent);
        "REMB"u8.CopyTo(into[12..]);
        BinaryPrimitives.WriteUInt32BigEndian(into[16..], ((uint)ssrcs.Length << 24) | ((uint)exponent << 18) | mantissa);
        for (var i = 0; i < ssrcs.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(into[(Fixed + (4 * i))..], ssrcs[i]);
        }

        return length;
    }

    internal static bool TryWriteFeedback(Span<byte> into, byte type, int format, int length, uint senderSsrc, uint mediaSsrc)
    {
        if (!TryWriteHeader(into, type, format, length))
        {
            return false;
        }

        BinaryPrimitives.WriteUInt32BigEndian(into[4..], senderSsrc);
        BinaryPrimitives.WriteUInt32BigEndian(into[8..], mediaSsrc);
        return true;
    }

    static bool TryWriteHeader(Span<byte> into, byte type, int count, int length)
    {
        if (length > into.Length)
        {
            return false;
        }

        into[0] = (byte)(0x80 | count);
        into[1] = type;
        BinaryPrimitives.WriteUInt16BigEndian(into[2..], (ushort)((length / 4) - 1));
        return true;
    }

    static void WriteBlocks(Span<byte> into, ReadOnlySpan<ReportBlock> blocks)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            blocks[i].Write(into[(i * ReportBlock.Length)..]);
        }
    }
}
