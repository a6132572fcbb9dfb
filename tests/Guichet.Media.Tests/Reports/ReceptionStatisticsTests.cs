using Guichet.Media.Reports;
using Guichet.Protocols.Rtcp;

namespace Guichet.Media.Tests.Reports;

public sealed class ReceptionStatisticsTests
{
    [Fact]
    public void Report_CountsLossSinceTheLast()
    {
        ReceptionStatistics statistics = new(90_000);
        foreach (ushort sequence in (ushort[])[10, 11, 13, 14]) Count(statistics, sequence);
        ReportBlock block = statistics.Report(7, 0, 0);
        Assert.Equal((7u, (byte)(256 / 5), 1, 14u), (block.Ssrc, block.FractionLost, block.CumulativeLost, block.HighestSequence));
        Count(statistics, 15);
        block = statistics.Report(7, 1, 2);
        Assert.Equal(((byte)0, 1, 15u, 1u, 2u), (block.FractionLost, block.CumulativeLost, block.HighestSequence, block.LastSenderReport, block.DelaySinceLastSenderReport));
    }

    [Fact]
    public void Highest_CountsWraps()
    {
        ReceptionStatistics statistics = new(90_000);
        foreach (ushort sequence in (ushort[])[65534, 65535, 0, 1]) Count(statistics, sequence);
        Assert.Equal(0x10001u, statistics.Report(1, 0, 0).HighestSequence);
        Assert.Equal(4, statistics.Expected);
    }

    [Fact]
    public void LateAndDoublePackets_GiveNegativeLoss()
    {
        ReceptionStatistics statistics = new(90_000);
        foreach (ushort sequence in (ushort[])[10, 11, 11, 11]) Count(statistics, sequence);
        ReportBlock block = statistics.Report(1, 0, 0);
        Assert.Equal(((byte)0, -2), (block.FractionLost, block.CumulativeLost));
    }

    [Fact]
    public void FarJump_IsBelievedTheSecondTime()
    {
        ReceptionStatistics statistics = new(90_000);
        Count(statistics, 10);
        Assert.Equal(Arrival.Suspicious, Count(statistics, 20_000));
        Assert.Equal(Arrival.Counted, Count(statistics, 11));
        Assert.Equal(Arrival.Suspicious, Count(statistics, 20_001));
        Assert.Equal(Arrival.Restarted, Count(statistics, 20_002));
        Assert.Equal(Arrival.Counted, Count(statistics, 20_003));
        Assert.Equal(2, statistics.Expected);
    }

    /// <summary>RFC 3550 appendix A.8: packets each 20 ms, every second one 5 ms late.</summary>
    [Fact]
    public void Jitter_SettlesAtTheMeanDeviation()
    {
        ReceptionStatistics statistics = new(48_000);
        for (int i = 0; i < 500; i++)
            statistics.Count((ushort)i, (uint)(i * 960), 100, 1_000_000 + i * 20_000 + i % 2 * 5_000, out _);
        Assert.InRange(statistics.Jitter, 235u, 245u);
    }

    static Arrival Count(ReceptionStatistics statistics, ushort sequence) => statistics.Count(sequence, 0, 100, 0, out _);
}
