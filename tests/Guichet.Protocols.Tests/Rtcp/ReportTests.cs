using FsCheck.Fluent;
using Guichet.Protocols.Rtcp;

namespace Guichet.Protocols.Tests.Rtcp;

public sealed class ReportTests
{
    private static readonly ReportBlock Block = new(0x11223344, 25, -2, 0x00021234, 77, 0xAABBCCDD, 65536);

    [Fact]
    public void SenderReport_OnTheWire_IsAsRfc3550DrawsIt()
    {
        var into = new byte[52];
        Assert.Equal(52, RtcpWriter.SenderReport(into, new SenderReport(1, 0x0000000280000000, 3, 4, 5), [Block]));
        Assert.Equal(
            "81C8000C" + "00000001" + "0000000280000000" + "00000003" + "00000004" + "00000005"
            + "11223344" + "19FFFFFE" + "00021234" + "0000004D" + "AABBCCDD" + "00010000",
            Convert.ToHexString(into));
    }

    [Fact]
    public void SenderReport_Written_ComesBack()
    {
        var into = new byte[128];
        var report = new SenderReport(1, 0x0123456789ABCDEF, 3, 4, 5);
        var packet = RtcpBytes.First(into.AsSpan(0, RtcpWriter.SenderReport(into, report, [Block, Block with { Ssrc = 9 }])));
        Assert.True(SenderReport.TryRead(packet, out var read));
        Assert.Equal(report, read);
        Assert.Equal(0x456789ABu, read.CompactNtp);
        Assert.Equal([Block, Block with { Ssrc = 9 }], Blocks(packet));
    }

    [Fact]
    public void ReceiverReport_Written_ComesBack()
    {
        var into = new byte[1024];
        var blocks = Enumerable.Range(0, 31).Select(i => Block with { Ssrc = (uint)i }).ToArray();
        var packet = RtcpBytes.First(into.AsSpan(0, RtcpWriter.ReceiverReport(into, 7, blocks)));
        Assert.Equal(7u, packet.SenderSsrc);
        Assert.Equal(blocks, Blocks(packet));
        Assert.False(SenderReport.TryRead(packet, out _));
    }

    [Fact]
    public void ReceiverReport_WithNoBlock_IsEightOctets()
    {
        var into = new byte[8];
        Assert.Equal(8, RtcpWriter.ReceiverReport(into, 7, []));
        Assert.Equal("80C9000100000007", Convert.ToHexString(into));
    }

    [Theory]
    [InlineData(int.MaxValue, 0x7FFFFF)]
    [InlineData(int.MinValue, -0x800000)]
    [InlineData(-1, -1)]
    [InlineData(0, 0)]
    public void CumulativeLoss_OutOfRange_IsClamped(int lost, int read)
    {
        var into = new byte[64];
        var packet = RtcpBytes.First(into.AsSpan(0, RtcpWriter.ReceiverReport(into, 7, [Block with { CumulativeLost = lost }])));
        Assert.Equal(read, Blocks(packet)[0].CumulativeLost);
    }

    [Fact]
    public void Blocks_MoreThanTheBodyHolds_AreRefused()
    {
        var into = new byte[64];
        var length = RtcpWriter.ReceiverReport(into, 7, [Block]);
        for (var count = 0; count < 32; count++)
        {
            into[0] = (byte)(0x80 | count);
            Assert.Equal(count <= 1, ReportBlocks.TryRead(RtcpBytes.First(into.AsSpan(0, length)), out _));
        }
    }

    [Theory]
    [InlineData(201, 24)]
    [InlineData(200, 44)]
    public void Block_CutByOneWord_IsRefused(byte type, int body)
    {
        byte[] packet = [0x81, type, 0, (byte)(body / 4), .. new byte[body]];
        Assert.False(ReportBlocks.TryRead(RtcpBytes.First(packet), out _));
    }

    [Fact]
    public void Report_ThatDoesNotFit_IsNotWritten()
    {
        Assert.Equal(0, RtcpWriter.SenderReport(new byte[51], default, [Block]));
        Assert.Equal(0, RtcpWriter.ReceiverReport(new byte[7], 7, []));
        Assert.Equal(0, RtcpWriter.ReceiverReport(new byte[2000], 7, new ReportBlock[32]));
    }

    [Fact]
    public void Block_OfAnyNumbers_ComesBack() => Prop.ForAll<uint, byte, uint>((a, fraction, b) =>
    {
        var block = new ReportBlock(a, fraction, (int)(a % 0xFFFFFF) - 0x7FFFFF, b, ~a, ~b, a ^ b);
        var into = new byte[32];
        return Blocks(RtcpBytes.First(into.AsSpan(0, RtcpWriter.ReceiverReport(into, b, [block]))))[0] == block;
    }).Hold();

    private static List<ReportBlock> Blocks(RtcpPacket packet)
    {
        Assert.True(ReportBlocks.TryRead(packet, out var blocks));
        var read = new List<ReportBlock>();
        foreach (var block in blocks)
        {
            read.Add(block);
        }

        return read;
    }
}
