using FsCheck;
using FsCheck.Fluent;
using Guichet.Media.Packets;

namespace Guichet.Media.Tests.Packets;

public sealed class SequenceMapTests
{
    [Fact]
    public void Numbers_AfterRestart_GoOnWhereTheyWere()
    {
        SequenceMap map = new(7);
        map.Restart(10);
        Assert.Equal([7, 8, 9], Map(ref map, 10, 11, 12));
        map.Restart(900);
        Assert.Equal([10, 11], Map(ref map, 900, 901));
    }

    [Fact]
    public void Numbers_OverTheWrap_GoOnFromZero()
    {
        SequenceMap map = new(65534);
        map.Restart(65534);
        Assert.Equal([65534, 65535, 0, 1], Map(ref map, 65534, 65535, 65536, 65537));
        Assert.True(map.TryUnmap(65535, out long before));
        Assert.Equal(65535, before);
        Assert.True(map.TryUnmap(0, out long after));
        Assert.Equal(65536, after);
    }

    [Fact]
    public void Gap_InTheSource_StaysAGap()
    {
        SequenceMap map = new(0);
        map.Restart(100);
        Assert.Equal([0, 3, 1, 2], Map(ref map, 100, 103, 101, 102));
    }

    [Fact]
    public void Skipped_InOrder_LeavesNoHole()
    {
        SequenceMap map = new(0);
        map.Restart(100);
        Assert.Equal([0], Map(ref map, 100));
        Assert.True(map.TrySkip(101));
        Assert.True(map.TrySkip(102));
        Assert.Equal([1, 2], Map(ref map, 103, 104));
        Assert.True(map.TryUnmap(1, out long input));
        Assert.Equal(103, input);
    }

    [Fact]
    public void Skipped_BehindAGap_LeavesRoomForTheMissing()
    {
        SequenceMap map = new(0);
        map.Restart(10);
        Assert.Equal([0], Map(ref map, 10));
        Assert.True(map.TrySkip(13));
        Assert.Equal([3, 1, 2], Map(ref map, 14, 11, 12));
    }

    [Fact]
    public void Skipped_TooLate_IsRefused()
    {
        SequenceMap map = new(0);
        map.Restart(10);
        Assert.Equal([0, 2], Map(ref map, 10, 12));
        Assert.False(map.TrySkip(11));
        Assert.Equal([1], Map(ref map, 11));
    }

    [Fact]
    public void BeforeTheRestart_NothingIsMapped()
    {
        SequenceMap map = new(0);
        map.Restart(10);
        Assert.False(map.TryMap(9, out _));
        Assert.Equal([0], Map(ref map, 10));
        map.Restart(5);
        Assert.False(map.TryUnmap(0, out _));
        Assert.False(map.TryUnmap(1, out _));
    }

    [Fact]
    public void NeverSent_IsNotUnmapped()
    {
        SequenceMap map = new(100);
        Assert.False(map.TryUnmap(100, out _));
        map.Restart(1);
        Map(ref map, 1, 2);
        Assert.False(map.TryUnmap(102, out _));
        Assert.False(map.TryUnmap(99, out _));
    }

    /// <summary>Any source, any loss, reordering, padding and switches: no number twice, none left out but for what is missing.</summary>
    [Fact]
    public void Property_NoNumberIsUsedTwice_AndUnmapIsExact()
    {
        Gen<Step> step = Gen.Frequency<Step>(
            (20, Gen.Choose(0, 6).Select(distance => new Step(Kind.Packet, distance))),
            (4, Gen.Choose(0, 6).Select(distance => new Step(Kind.Skip, distance))),
            (1, Gen.Choose(0, 70_000).Select(first => new Step(Kind.Restart, first))));
        Prop.ForAll(Arb.From(Gen.ListOf(step, 300)), steps => Holds(steps)).QuickCheckThrowOnFailure();
    }

    enum Kind { Packet, Skip, Restart }

    sealed record Step(Kind Kind, int Value);

    static bool Holds(IEnumerable<Step> steps)
    {
        SequenceMap map = new(65_000);
        map.Restart(0);
        long newest = -1;
        HashSet<long> seen = [];
        Dictionary<ushort, long> sent = [];
        foreach (Step step in steps)
        {
            if (step.Kind == Kind.Restart)
            {
                map.Restart(step.Value);
                (newest, seen, sent) = (step.Value - 1, [], []);
                continue;
            }
            long input = newest + 3 - step.Value;
            if (!seen.Add(input)) continue;
            if (step.Kind == Kind.Skip && map.TrySkip(input)) { newest = Math.Max(newest, input); continue; }
            if (!map.TryMap(input, out ushort output)) continue;
            newest = Math.Max(newest, input);
            if (!sent.TryAdd(output, input)) return false;
            if (sent.Any(pair => !map.TryUnmap(pair.Key, out long back) && Recent(pair.Value, newest) || back != pair.Value && back != 0)) return false;
        }
        return true;
    }

    /// <summary>Eight segments are remembered: what is older than those may be forgotten, never mistaken.</summary>
    static bool Recent(long input, long newest) => newest - input < 3;

    static int[] Map(ref SequenceMap map, params long[] inputs)
    {
        List<int> outputs = [];
        foreach (long input in inputs)
        {
            Assert.True(map.TryMap(input, out ushort output));
            outputs.Add(output);
        }
        return [.. outputs];
    }
}
