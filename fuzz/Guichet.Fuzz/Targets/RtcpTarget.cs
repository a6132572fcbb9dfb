using Guichet.Protocols.Rtcp;

namespace Guichet.Fuzz.Targets;

/// <summary>RTCP compounds and every packet type in them. Transport feedback is written again and must say the same.</summary>
internal sealed class RtcpTarget : Target
{
    public override string Name => "rtcp";

    public override IReadOnlyList<string> Folders => ["janus-gateway/rtcp_fuzzer"];

    public override IReadOnlyList<byte[]> Seeds { get; } = [Reports(), Feedback(), TransportWide()];

    public override ulong Run(ReadOnlySpan<byte> input)
    {
        var answer = 1UL;
        var reader = new RtcpReader(input);
        while (reader.TryNext(out var packet))
        {
            Promise(packet.Count is >= 0 and <= 31, "a count has five bits");
            answer = unchecked((answer * 31) + Tell(packet.Type, packet.Count, Walk(packet)));
        }

        return unchecked((answer * 31) + (reader.Malformed ? 1UL : 0UL));
    }

    public override void Mend(Span<byte> input)
    {
        if (input.Length >= 4)
        {
            input[0] = (byte)(0x80 | (input[0] & 0x1F));
            input[1] = (byte)(200 + (input[1] % 8));
            input[2] = 0;
            input[3] = (byte)Math.Min((input.Length / 4) - 1, 255);
        }
    }

    private static int Walk(in RtcpPacket packet)
    {
        var found = 0;
        found |= SenderReport.TryRead(packet, out _) ? 1 : 0;
        found |= PictureLossIndication.TryRead(packet, out _) ? 2 : 0;
        if (ReportBlocks.TryRead(packet, out var blocks))
        {
            var count = 0;
            foreach (var block in blocks)
            {
                count++;
                Promise(block.CumulativeLost is >= -0x800000 and <= 0x7FFFFF, "cumulative loss has 24 bits");
            }

            Promise(count == packet.Count, "a report has its blocks");
            found |= 4;
        }

        return found | WalkFeedback(packet) | WalkSources(packet);
    }

    private static int WalkFeedback(in RtcpPacket packet)
    {
        var found = 0;
        if (Nack.TryRead(packet, out var nack))
        {
            var count = 0;
            foreach (var _ in nack)
            {
                count++;
            }

            Promise(count <= packet.Body.Length / 4 * 17, "a NACK entry names 17 packets at most");
            found |= 8;
        }

        if (FullIntraRequest.TryRead(packet, out var request))
        {
            foreach (var _ in request)
            {
                found |= 16;
            }
        }

        if (Remb.TryRead(packet, out var remb))
        {
            foreach (var _ in remb)
            {
                found |= 32;
            }
        }

        return found | (TransportFeedback.TryRead(packet, out var feedback) ? 64 | WalkStatuses(feedback) : 0);
    }

    private static int WalkStatuses(TransportFeedback feedback)
    {
        var arrivals = new PacketArrival[feedback.StatusCount];
        int statuses = 0, received = 0;
        foreach (var status in feedback)
        {
            statuses++;
            if (status.Received)
            {
                arrivals[received++] = new PacketArrival(status.Sequence, status.Ticks * 250);
            }
        }

        Promise(statuses == feedback.StatusCount, "every status is told");
        if (statuses < 1000 && received > 0)
        {
            Rewrite(feedback, arrivals.AsSpan(0, received));
        }

        return Math.Min(received, 255) << 9;
    }

    private static void Rewrite(TransportFeedback feedback, ReadOnlySpan<PacketArrival> arrivals)
    {
        var into = new byte[8192];
        var length = TransportFeedbackWriter.Write(
            into, feedback.SenderSsrc, feedback.MediaSsrc, feedback.FeedbackCount, feedback.BaseSequence, arrivals, out var taken);
        Promise(length % 4 == 0 && (length > 0) == (taken > 0), "a message is whole words");
        var reader = new RtcpReader(into.AsSpan(0, length));
        Promise(length == 0 || (reader.TryNext(out var packet) && TransportFeedback.TryRead(packet, out var again) && Agrees(again, arrivals[..taken])), "what was written is read");
    }

    private static bool Agrees(TransportFeedback written, ReadOnlySpan<PacketArrival> arrivals)
    {
        var next = 0;
        foreach (var status in written)
        {
            if (status.Received)
            {
                // Reference times wrap at 24 bits.
                var apart = (arrivals[next].Microseconds / 250) - status.Ticks;
                if (arrivals[next].Sequence != status.Sequence || apart % (1L << 32) != 0)
                {
                    return false;
                }

                next++;
            }
        }

        return next == arrivals.Length;
    }

    private static int WalkSources(in RtcpPacket packet)
    {
        var found = 0;
        if (Bye.TryRead(packet, out var bye))
        {
            foreach (var _ in bye)
            {
                found |= 128;
            }
        }

        if (SourceDescription.TryRead(packet, out var names))
        {
            foreach (var name in names)
            {
                Promise(name.Cname.Length <= 255, "a CNAME has 255 octets at most");
                found |= 256;
            }
        }

        return found;
    }

    private static byte[] Reports()
    {
        var into = new byte[512];
        ReportBlock[] blocks = [new(1, 12, -3, 70000, 8, 9, 10), new(2, 0, 5, 1, 2, 3, 4)];
        var length = RtcpWriter.SenderReport(into, new SenderReport(7, 0x1122334455667788, 90000, 10, 1000), blocks);
        length += RtcpWriter.ReceiverReport(into.AsSpan(length), 7, blocks);
        length += RtcpWriter.SdesCname(into.AsSpan(length), 7, "somebody"u8);
        length += RtcpWriter.Bye(into.AsSpan(length), 7);
        return into[..length];
    }

    private static byte[] Feedback()
    {
        var into = new byte[512];
        var length = RtcpWriter.Nack(into, 1, 2, [65530, 65531, 5, 6, 40]);
        length += RtcpWriter.PictureLoss(into.AsSpan(length), 1, 2);
        length += RtcpWriter.FullIntra(into.AsSpan(length), 1, new FullIntraEntry(2, 3));
        length += RtcpWriter.Remb(into.AsSpan(length), 1, 2_500_000, [2, 3]);
        return into[..length];
    }

    private static byte[] TransportWide()
    {
        var into = new byte[512];
        var arrivals = Enumerable.Range(0, 60).Where(i => i % 7 != 3).Select(i => new PacketArrival((ushort)(i + 100), 1_000_000 + (i * i * 400))).ToArray();
        return into[..TransportFeedbackWriter.Write(into, 1, 2, 3, 98, arrivals, out _)];
    }
}
