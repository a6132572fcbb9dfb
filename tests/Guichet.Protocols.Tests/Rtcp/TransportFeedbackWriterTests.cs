using FsCheck.Fluent;
using Guichet.Protocols.Rtcp;

namespace Guichet.Protocols.Tests.Rtcp;

public sealed class TransportFeedbackWriterTests
{
    [Fact]
    public void Message_OfThreeArrivals_IsSmall()
    {
        var into = new byte[64];
        var length = TransportFeedbackWriter.Write(into, 1, 2, 9, 10, [new(10, 64_250), new(11, 64_750), new(12, 65_500)], out var taken);
        Assert.Equal(3, taken);
        Assert.Equal(
            "AFCD0006" + "0000000100000002" + "000A0003" + "00000109" + "2003" + "010203" + "000003", Convert.ToHexString(into, 0, length));
    }

    [Fact]
    public void Message_WithLossAtItsStart_ReportsIt()
    {
        var (statuses, _) = Write(1200, 5, [new(8, 1000)]);
        Assert.Equal([(5, false), (6, false), (7, false), (8, true)], statuses.Select(one => ((int)one.Sequence, one.Received)));
    }

    [Fact]
    public void Arrival_BehindTheOneBefore_IsPassedOver()
    {
        var (statuses, taken) = Write(1200, 5, [new(5, 1000), new(5, 2000), new(4, 3000), new(6, 4000)]);
        Assert.Equal(4, taken);
        Assert.Equal([5, 6], statuses.Select(one => (int)one.Sequence));
    }

    [Fact]
    public void Arrival_TooFarInTime_WaitsForTheNextMessage()
    {
        PacketArrival[] arrivals = [new(0, 0), new(1, 8_191_750), new(2, 16_383_750), new(3, 0)];
        var (_, taken) = Write(1200, 0, arrivals);
        Assert.Equal(2, taken);
        (_, taken) = Write(1200, 2, arrivals.AsSpan(2));
        Assert.Equal(1, taken);
    }

    [Fact]
    public void Message_TooShortForAll_TakesTheFirst()
    {
        var arrivals = Enumerable.Range(0, 1000).Select(i => new PacketArrival((ushort)(i * 2), i * 100_000L)).ToArray();
        var taken = 0;
        while (taken < arrivals.Length)
        {
            var (statuses, more) = Write(200, arrivals[taken].Sequence, arrivals.AsSpan(taken));
            Assert.True(more > 20);
            Assert.Equal(more, statuses.Count(one => one.Received));
            taken += more;
        }
    }

    [Fact]
    public void Message_WithNothing_IsNotWritten()
    {
        Assert.Equal(0, TransportFeedbackWriter.Write(new byte[1200], 1, 2, 3, 4, [], out var taken));
        Assert.Equal(0, TransportFeedbackWriter.Write(new byte[24], 1, 2, 3, 4, [new(4, 0)], out taken));
        Assert.Equal(0, TransportFeedbackWriter.Write([], 1, 2, 3, 4, [new(4, 0)], out taken));
        Assert.Equal(0, taken);
    }

    [Fact]
    public void Message_OfAnyArrivals_ComesBack() => Prop.ForAll<ushort, (byte Gap, short Wait)[], bool>((first, walk, tight) =>
    {
        var sequence = first;
        long time = -1_000_000;
        var arrivals = new List<PacketArrival>();
        foreach (var (gap, wait) in walk)
        {
            // Mostly no loss and small waits, as on a network; now and then both are large.
            sequence = unchecked((ushort)(sequence + 1 + (gap > 200 ? (gap - 200) * 40 : gap > 150 ? gap - 150 : 0)));
            time += wait % 5 == 0 ? wait * 200L : Math.Abs(wait % 100) * 250L;
            arrivals.Add(new PacketArrival(sequence, time));
        }

        return ComesBack(first, arrivals.ToArray(), tight ? 64 : 8192);
    }).Hold(2000);

    private static bool ComesBack(ushort first, PacketArrival[] arrivals, int room)
    {
        var (statuses, taken) = Write(room, first, arrivals);
        var received = statuses.Where(one => one.Received).ToArray();
        return received.Length == taken
            && (taken == 0 || statuses.Count == unchecked((ushort)(arrivals[taken - 1].Sequence - first)) + 1)
            && received.Zip(arrivals).All(pair => pair.First.Sequence == pair.Second.Sequence && Agree(pair.First.Ticks, pair.Second.Microseconds));
    }

    // 24 bits of 64 ms wrap after 2^32 ticks.
    private static bool Agree(long ticks, long microseconds) => (ticks - (long)Math.Floor(microseconds / 250.0)) % (1L << 32) == 0;

    private static (List<PacketStatus> Statuses, int Taken) Write(int room, ushort first, ReadOnlySpan<PacketArrival> arrivals)
    {
        var into = new byte[room];
        var length = TransportFeedbackWriter.Write(into, 1, 2, 3, first, arrivals, out var taken);
        var statuses = new List<PacketStatus>();
        if (length == 0)
        {
            return (statuses, taken);
        }

        Assert.True(TransportFeedback.TryRead(RtcpBytes.First(into.AsSpan(0, length)), out var feedback));
        foreach (var status in feedback)
        {
            statuses.Add(status);
        }

        return (statuses, taken);
    }
}
