using Guichet.Testing.Network;

namespace Guichet.Media.Tests.Network;

/// <summary>The bad network of our tests is as bad as it is asked to be: otherwise they would show nothing.</summary>
public sealed class ImpairmentTests
{
    private const int Packets = 20_000, Bytes = 1200, SpacingUs = 1000;

    [Theory]
    [InlineData(0.0), InlineData(0.05), InlineData(0.2), InlineData(1.0)]
    public void Loss_IsWhatWasAsked(double loss)
    {
        var lost = Pass(new() { Loss = loss }).Count(d => d.First is null);
        // Five standard deviations: one run in a million would differ, and the seed is fixed.
        Assert.InRange(lost, (Packets * loss) - Deviation(loss), (Packets * loss) + Deviation(loss));
    }

    [Fact]
    public void Bursts_AreAsLongAndAsFrequentAsAsked()
    {
        var passed = Pass(new() { BurstStart = 0.01, BurstEnd = 0.25 });
        var bursts = Runs(passed.Select(d => d.First is null)).ToList();
        Assert.InRange(bursts.Average(), 3.5, 4.5);
        // A share of start / (start + end) of the time is spent in bursts.
        Assert.InRange(bursts.Sum() / (double)Packets, 0.033, 0.044);
        Assert.True(bursts.Max() > 8);
    }

    [Fact]
    public void BurstLoss_LetsSomeThrough()
    {
        var passed = Pass(new() { BurstStart = 1, BurstEnd = 0, BurstLoss = 0.3 });
        Assert.InRange(passed.Count(d => d.First is null) / (double)Packets, 0.28, 0.32);
    }

    [Fact]
    public void Seed_TheSame_DecidesTheSame_AnotherDoesNot()
    {
        var profile = new ImpairmentProfile { Loss = 0.1, BurstStart = 0.01, BurstEnd = 0.3, JitterMs = 20, Reorder = 0.05, Duplicate = 0.05, DelayMs = 10 };
        Assert.Equal(Pass(profile, 7), Pass(profile, 7));
        Assert.NotEqual(Pass(profile, 7), Pass(profile, 8));
    }

    [Fact]
    public void Order_WithoutReorder_IsKept_WhateverTheJitter()
    {
        var passed = Pass(new() { DelayMs = 30, JitterMs = 50 });
        Assert.All(passed.Zip(passed.Skip(1)), pair => Assert.True(pair.First.First <= pair.Second.First));
        var delays = passed.Select((d, i) => d.First!.Value - (i * SpacingUs)).ToList();
        Assert.InRange(delays.Min(), 30_000, 80_000);
        Assert.InRange(delays.Max(), 70_000, 80_000);
    }

    [Fact]
    public void Reorder_HoldsBackTheShareThatWasAsked()
    {
        var passed = Pass(new() { Reorder = 0.1, ReorderMs = 5 });
        var held = passed.Select((d, i) => d.First!.Value - (i * SpacingUs)).ToList();
        Assert.All(held, delay => Assert.True(delay is 0 or 5000));
        Assert.InRange(held.Count(delay => delay == 5000), (Packets * 0.1) - Deviation(0.1), (Packets * 0.1) + Deviation(0.1));
    }

    [Fact]
    public void Duplicate_ComesOutTwice()
    {
        var passed = Pass(new() { Duplicate = 0.2 });
        Assert.InRange(passed.Count(d => d.Second is not null), (Packets * 0.2) - Deviation(0.2), (Packets * 0.2) + Deviation(0.2));
        Assert.All(passed, d => Assert.True(d.Second is null || d.Second == d.First));
    }

    [Fact]
    public void Rate_IsExact_AndAFullQueueDrops()
    {
        // 9.6 Mbit/s come in, 960 kbit/s go out: a packet of 1200 bytes each 10 ms.
        var passed = Pass(new() { BitsPerSecond = 960_000, QueueMs = 100 });
        var through = passed.Where(d => d.First is not null).Select(d => d.First!.Value).ToList();
        Assert.All(through.Zip(through.Skip(1)), pair => Assert.Equal(10_000, pair.Second - pair.First));
        Assert.Equal(10_000, through[0]);
        Assert.InRange(through.Count, Packets / 10, (Packets / 10) + 11);
        Assert.All(passed.Select((d, i) => (d.First - (i * SpacingUs)) ?? 0), waited => Assert.InRange(waited, 0, 110_000));
    }

    [Fact]
    public void Rate_ThatSuffices_DelaysOnlyByThePacketItself() =>
        Assert.All(Pass(new() { BitsPerSecond = 96_000_000 }).Select((d, i) => d.First - (i * SpacingUs)), delay => Assert.Equal(100, delay));

    [Fact]
    public void Line_GivesWhatIsDue_InOrder_AndKeepsTheRest()
    {
        var line = new DelayLine<int>(new() { DelayMs = 10 }, 1);
        line.Put(1, Bytes, 0);
        line.Put(2, Bytes, 2000);
        Assert.Equal(10_000, line.NextUs);
        Assert.False(line.TryTake(9999, out _));
        Assert.True(line.TryTake(10_000, out var first));
        Assert.False(line.TryTake(11_999, out _));
        // The network turns good: what is on its way takes its time, what comes now does not.
        line.Change(ImpairmentProfile.None, 1);
        line.Put(3, Bytes, 11_000);
        Assert.True(line.TryTake(12_000, out var second));
        Assert.True(line.TryTake(12_000, out var third));
        Assert.Equal([1, 3, 2], [first, second, third]);
        Assert.Null(line.NextUs);
        line.Change(ImpairmentProfile.Outage, 1);
        line.Put(4, Bytes, 13_000);
        Assert.Equal((4, 1), line.Counts);
    }

    private static List<Departures> Pass(ImpairmentProfile profile, int seed = 1)
    {
        var impairment = new Impairment(profile, seed);
        return [.. Enumerable.Range(0, Packets).Select(i => impairment.Pass(Bytes, i * SpacingUs))];
    }

    private static double Deviation(double share) => 5 * Math.Sqrt(Packets * share * (1 - share));

    /// <summary>How long each unbroken run of true is.</summary>
    private static IEnumerable<int> Runs(IEnumerable<bool> all)
    {
        var run = 0;
        foreach (var one in all.Append(false))
        {
            if (!one && run > 0) yield return run;
            run = one ? run + 1 : 0;
        }
    }
}
