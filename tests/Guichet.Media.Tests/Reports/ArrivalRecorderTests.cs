using Guichet.Media.Reports;
using Guichet.Protocols.Rtcp;

namespace Guichet.Media.Tests.Reports;

public sealed class ArrivalRecorderTests
{
    [Fact]
    public void Report_CoversEveryNumberOnce()
    {
        ArrivalRecorder recorder = new();
        for (int i = 0; i < 30; i++)
        {
            if (i is not 7 and not 8) recorder.Received(unchecked((ushort)(65_520 + i)), 1_000_000 + i * 1_000);
        }
        List<PacketStatus> statuses = Take(recorder, 1_100_000);
        Assert.Equal(Enumerable.Range(0, 30).Select(i => unchecked((ushort)(65_520 + i))), statuses.Select(s => s.Sequence));
        Assert.Equal([7, 8], statuses.Index().Where(s => !s.Item.Received).Select(s => s.Index));
        Assert.Empty(Take(recorder, 1_200_000));
    }

    [Fact]
    public void Gap_BetweenReports_IsReportedLost()
    {
        ArrivalRecorder recorder = new();
        recorder.Received(1, 1_000_000);
        Take(recorder, 1_100_000);
        recorder.Received(4, 1_110_000);
        Assert.Equal([(2, false), (3, false), (4, true)], Take(recorder, 1_210_000).Select(s => ((int)s.Sequence, s.Received)));
    }

    [Fact]
    public void LateOne_IsReportedAfterAll()
    {
        ArrivalRecorder recorder = new();
        recorder.Received(1, 1_000_000);
        recorder.Received(3, 1_001_000);
        Take(recorder, 1_100_000);
        recorder.Received(2, 1_101_000);
        List<PacketStatus> late = Take(recorder, 1_201_000);
        Assert.Equal([2, 3], late.Select(s => (int)s.Sequence));
        Assert.All(late, s => Assert.True(s.Received));
    }

    [Fact]
    public void Times_AreTheArrivals()
    {
        ArrivalRecorder recorder = new();
        long[] at = [1_000_000, 1_000_250, 1_064_000, 1_064_000, 1_500_000];
        for (int i = 0; i < at.Length; i++) recorder.Received((ushort)i, at[i]);
        Assert.Equal(at.Select(us => us / 250), Take(recorder, 1_600_000).Select(s => s.Ticks));
    }

    [Theory]
    [InlineData(1, 99, false)]
    [InlineData(1, 100, true)]
    [InlineData(20, 49, false)]
    [InlineData(20, 50, true)]
    [InlineData(200, 1, true)]
    public void Report_IsDueByNumberAndTime(int packets, int milliseconds, bool due)
    {
        ArrivalRecorder recorder = new();
        for (int i = 0; i < packets; i++) recorder.Received((ushort)i, 5_000_000);
        Assert.Equal(due, recorder.IsDue(5_000_000 + milliseconds * 1_000));
    }

    [Fact]
    public void Jump_StartsAnew()
    {
        ArrivalRecorder recorder = new();
        recorder.Received(1, 1_000_000);
        recorder.Received(10_000, 1_001_000);
        Assert.Equal(10_000, Assert.Single(Take(recorder, 1_200_000)).Sequence);
    }

    [Theory]
    [InlineData(100), InlineData(130), InlineData(300), InlineData(500)]
    public void Unreported_AreAllKept_HoweverManyCameAtOnce(int count)
    {
        ArrivalRecorder recorder = new();
        for (int i = 0; i < count; i++) recorder.Received((ushort)i, 1_000_000 + i * 250);
        List<PacketStatus> statuses = Take(recorder, 1_200_000);
        Assert.Equal(Enumerable.Range(0, count), statuses.Select(s => (int)s.Sequence));
        Assert.All(statuses, s => Assert.True(s.Received));
    }

    [Fact]
    public void LateOne_FarBehind_IsReportedAfterAll_AndTakesNobodysPlace()
    {
        ArrivalRecorder recorder = new();
        recorder.Received(1, 1_000_000);
        for (int i = 3; i < 300; i++)
        {
            recorder.Received((ushort)i, 1_000_000 + i * 250);
            if (i % 50 == 0) Take(recorder, 1_100_000);
        }
        recorder.Received(2, 1_101_000);
        List<PacketStatus> late = Take(recorder, 1_201_000);
        Assert.Equal((2, true, 299), (late[0].Sequence, late[0].Received, late[^1].Sequence));
        Assert.True(late.Where(s => s.Sequence >= 250).All(s => s.Received));
    }

    static List<PacketStatus> Take(ArrivalRecorder recorder, long nowUs)
    {
        List<PacketStatus> statuses = [];
        byte[] buffer = new byte[1_150];
        while (recorder.Write(buffer, 1, 2, new PacketArrival[512], nowUs) is var length and > 0)
        {
            RtcpReader reader = new(buffer.AsSpan(0, length));
            Assert.True(reader.TryNext(out RtcpPacket packet));
            Assert.True(TransportFeedback.TryRead(packet, out TransportFeedback feedback));
            foreach (PacketStatus status in feedback) statuses.Add(status);
        }
        return statuses;
    }
}
