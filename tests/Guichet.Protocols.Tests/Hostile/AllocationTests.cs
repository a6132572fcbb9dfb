using Guichet.Protocols.Framing;
using Guichet.Protocols.Payloads;
using Guichet.Protocols.Rtcp;
using Guichet.Protocols.Rtp;
using Guichet.Protocols.Stun;
using Guichet.Protocols.Tests.Stun;
using Guichet.Testing.Measuring;

namespace Guichet.Protocols.Tests.Hostile;

/// <summary>A packet costs no garbage: at thousands a second the collector would be heard.</summary>
public sealed class AllocationTests
{
    private const int Rounds = 1000;

    private static readonly byte[] Key = "server password, 22 or more"u8.ToArray();
    private static readonly byte[] Check = StunMessages.Check(Key);
    private static readonly byte[] Buffer = new byte[1500];
    private static readonly ReportBlock[] Blocks = [new(1, 2, 3, 4, 5, 6, 7), new(8, 9, 10, 11, 12, 13, 14)];
    private static readonly ushort[] Missing = [1, 2, 5, 9, 40];
    private static readonly uint[] Ssrcs = [1, 2];
    private static readonly PacketArrival[] Arrivals = [.. Enumerable.Range(0, 100).Where(i => i % 7 != 0).Select(i => new PacketArrival((ushort)i, i * 3000))];
    private static readonly byte[] Vp8 = Convert.FromHexString("90F092340560100200");
    private static readonly byte[] Vp9 = Convert.FromHexString("D881230305020000");
    private static readonly byte[] Red = Convert.FromHexString("EF0F0002" + "6F" + "AABB" + "CC");
    private static readonly byte[] H264 = Convert.FromHexString("78000267420002" + "68CE");

    [Fact]
    public void Stun_ReadAndAnswered_CostsNothing() => CostsNothing(() =>
    {
        var good = StunMessage.TryRead(Check, out var message)
            && message.CheckIntegrity(Key) && message.CheckFingerprint() && message.TryGetUsername(out _, out _) && message.TryGetPriority(out _)
            && message.FirstUnknownRequired == 0;
        var writer = new StunWriter(Buffer, StunType.BindingSuccess, message.TransactionId);
        writer.XorMappedAddress([192, 0, 2, 1], 4711);
        writer.ErrorCode(420, "Unknown Attribute");
        writer.UnknownAttributes(1);
        writer.Integrity(Key);
        writer.Fingerprint();
        return good && writer.Length > 0;
    });

    [Fact]
    public void Rtp_WrittenAndRead_CostsNothing() => CostsNothing(() =>
    {
        var length = RtpHeaderWriter.Write(Buffer, marker: true, 96, 1, 2, 3);
        var extensions = new ExtensionWriter(Buffer.AsSpan(length), twoByte: false);
        extensions.Add(1, [0x85]);
        extensions.Add(4, "mid"u8);
        length += extensions.Finish();
        RtpHeaderWriter.MarkExtension(Buffer);
        return RtpPacket.TryRead(Buffer.AsSpan(0, length + 20), out var packet)
            && packet.TryGetExtension(4, out _) && packet.TryGetExtension(1, out var level) && AudioLevel.TryRead(level, out _, out _)
            && RetransmissionPayload.TryRead(packet.Payload, out _, out _) && SequenceNumbers.IsNewer(packet.SequenceNumber, 0);
    });

    [Fact]
    public void Rtcp_WrittenAndRead_CostsNothing() => CostsNothing(() =>
    {
        var length = RtcpWriter.SenderReport(Buffer, new SenderReport(1, 2, 3, 4, 5), Blocks);
        length += RtcpWriter.ReceiverReport(Buffer.AsSpan(length), 1, Blocks);
        length += RtcpWriter.SdesCname(Buffer.AsSpan(length), 1, "cname"u8);
        length += RtcpWriter.Nack(Buffer.AsSpan(length), 1, 2, Missing);
        length += RtcpWriter.PictureLoss(Buffer.AsSpan(length), 1, 2);
        length += RtcpWriter.FullIntra(Buffer.AsSpan(length), 1, new FullIntraEntry(2, 3));
        length += RtcpWriter.Remb(Buffer.AsSpan(length), 1, 1_000_000, Ssrcs);
        length += TransportFeedbackWriter.Write(Buffer.AsSpan(length), 1, 2, 3, 0, Arrivals, out _);
        length += RtcpWriter.Bye(Buffer.AsSpan(length), 1);
        return Walk(Buffer.AsSpan(0, length)) == 9;
    });

    [Fact]
    public void Payloads_Read_CostNothing() => CostsNothing(() =>
    {
        Vp8Descriptor.TryRead(Vp8, out var descriptor);
        descriptor.Rewrite(Vp8, 1, 2);
        return RedPayload.TryRead(Red, out var red) && red[0].Data.Length == 2 && red.Primary.Length == 1
            && KeyFrames.IsStart(VideoCodec.Vp8, Vp8) & !KeyFrames.IsStart(VideoCodec.Vp9, Vp9) & KeyFrames.IsStart(VideoCodec.H264, H264);
    });

    [Fact]
    public void Frames_Sorted_CostNothing() => CostsNothing(() =>
    {
        StreamFrame.WriteHeader(Buffer, 100);
        return StreamFrame.TryRead(Buffer, out var datagram, out _) && DatagramKinds.Of(Check) == DatagramKind.Stun && datagram.Length == 100;
    });

    private static int Walk(ReadOnlySpan<byte> compound)
    {
        var packets = 0;
        var reader = new RtcpReader(compound);
        while (reader.TryNext(out var packet))
        {
            packets++;
            SenderReport.TryRead(packet, out _);
            PictureLossIndication.TryRead(packet, out _);
            if (ReportBlocks.TryRead(packet, out var blocks)) { foreach (var _ in blocks) { } }
            if (Nack.TryRead(packet, out var nack)) { foreach (var _ in nack) { } }
            if (FullIntraRequest.TryRead(packet, out var request)) { foreach (var _ in request) { } }
            if (Remb.TryRead(packet, out var remb)) { foreach (var _ in remb) { } }
            if (TransportFeedback.TryRead(packet, out var feedback)) { foreach (var _ in feedback) { } }
            if (SourceDescription.TryRead(packet, out var names)) { foreach (var _ in names) { } }
            if (Bye.TryRead(packet, out var bye)) { foreach (var _ in bye) { } }
        }

        return packets;
    }

    private static void CostsNothing(Func<bool> work)
    {
        // The first rounds load code and fill OpenSSL's caches.
        for (var i = 0; i < Rounds; i++)
        {
            Assert.True(work());
        }

        var good = true;
        Assert.Equal(0, Allocation.Of(() =>
        {
            for (var i = 0; i < Rounds; i++)
            {
                good &= work();
            }
        }));
        Assert.True(good);
    }
}
