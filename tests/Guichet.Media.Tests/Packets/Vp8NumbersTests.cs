using FsCheck;
using FsCheck.Fluent;
using Guichet.Media.Layers;
using Guichet.Media.Packets;
using Guichet.Protocols.Payloads;

namespace Guichet.Media.Tests.Packets;

public sealed class Vp8NumbersTests
{
    static readonly int[] Pattern = [0, 2, 1, 2];

    readonly Vp8Numbers _numbers = new();

    [Fact]
    public void FirstSource_KeepsItsNumbers()
    {
        _numbers.Restart(Frame(32_766, 255, 0));
        Assert.Equal([32_766, 32_767, 0, 1], new[] { 32_766, 32_767, 0, 1 }.Select(id => Place(Frame(id, 255, 0))));
    }

    [Fact]
    public void AnotherSource_GoesOnAfterTheLastPicture()
    {
        _numbers.Restart(Frame(100, 7, 0));
        Place(Frame(100, 7, 0));
        Place(Frame(101, 8, 0));
        _numbers.Restart(Frame(9, 200, 0));
        Assert.Equal(102, Place(Frame(9, 200, 0)));
        Assert.True(_numbers.TryPlace(Frame(10, 201, 0), out ushort picture, out byte tl0));
        Assert.Equal((103, 10), (picture, tl0));
    }

    [Fact]
    public void ShortIds_AreMappedWithinTheirWidth()
    {
        _numbers.Restart(Frame(126, 0, 0, isLong: false));
        Assert.Equal([126, 127, 0, 1], new[] { 126, 127, 0, 1 }.Select(id => Place(Frame(id, 0, 0, isLong: false))));
        _numbers.Restart(Frame(50, 0, 0, isLong: false));
        Assert.Equal([2, 3], new[] { 50, 51 }.Select(id => Place(Frame(id, 0, 0, isLong: false))));
    }

    [Fact]
    public void LeftOut_ClosesUp_AndAllPacketsOfAFrameAreTreatedAlike()
    {
        _numbers.Temporal = 1;
        _numbers.Restart(Frame(10, 0, 0));
        int?[] placed = [.. Enumerable.Range(0, 8).SelectMany(i => Enumerable.Repeat(Place(Frame(10 + i, i / 4, Pattern[i % 4])), 2))];
        Assert.Equal([10, 10, null, null, 11, 11, null, null, 12, 12, null, null, 13, 13, null, null], placed);
    }

    [Fact]
    public void MoreLayers_BeginWhereAFrameNeedsTheBaseAlone()
    {
        _numbers.Temporal = 0;
        _numbers.Restart(Frame(1, 0, 0));
        Place(Frame(1, 0, 0));
        _numbers.Temporal = TemporalFilter.All;
        Assert.Null(Place(Frame(2, 0, 2)));
        Assert.Null(Place(Frame(3, 0, 1)));
        Assert.NotNull(Place(Frame(4, 0, 1, sync: true)));
        Assert.Null(Place(Frame(5, 0, 2)));
        Assert.NotNull(Place(Frame(6, 0, 2, sync: true)));
    }

    [Fact]
    public void Late_TakesTheNumberThatWasKeptForIt()
    {
        _numbers.Restart(Frame(10, 0, 0));
        Assert.Equal([10, 13, 11, 12], new[] { 10, 13, 11, 12 }.Select(id => Place(Frame(id, 0, 0))));
        Assert.Null(Place(Frame(9, 0, 0)));
    }

    /// <summary>Frames lost, late and left out, sources changed, ids that wrap: a frame keeps its number, no two share one, their
    /// order stays, and the base layer always passes.</summary>
    [Fact]
    public void Pictures_WhateverHappens_KeepTheirOrder()
    {
        Gen<(int Act, int Value)> act = Gen.Choose(0, 9).SelectMany(one => Gen.Choose(0, 40_000).Select(value => (one, value)));
        Prop.ForAll(Arb.From(Gen.ListOf(act, 120)), Arb.From(Gen.Elements(true, false)), (acts, isLong) => KeepsOrder([.. acts], isLong))
            .QuickCheckThrowOnFailure();
    }

    static bool KeepsOrder((int Act, int Value)[] acts, bool isLong)
    {
        Vp8Numbers numbers = new();
        int mask = isLong ? 0x7FFF : 0x7F, next = mask - 20;
        long last = -1;
        SortedDictionary<int, long> era = [];
        numbers.Restart(Frame(next & mask, 0, 0, isLong));
        foreach ((int act, int value) in acts)
        {
            if (act == 0) numbers.Temporal = value % 4;
            else if (act == 1) (next, era) = (value, []);
            if (act == 1) numbers.Restart(Frame(next & mask, 0, 0, isLong));
            if (act == 2) next += value % 3;
            // Now and then one of the last frames comes again, or late.
            int input = act == 3 && era.Count > 0 ? next - 1 - value % Math.Min(8, next - era.Keys.First()) : next++;
            int layer = act == 1 ? 0 : Pattern[(input & 0x7FFF) % 4];
            bool passed = numbers.TryPlace(Frame(input & mask, 0, layer, isLong), out ushort picture, out _);
            if (!passed && layer == 0) return false;
            if (!passed) continue;
            long output = last < 0 ? picture : last + Signed(picture - (int)(last & mask), mask);
            if (era.TryGetValue(input, out long known) && known != output) return false;
            if (act == 1 && output <= last) return false;
            era[input] = output;
            last = Math.Max(last, output);
            if (era.Values.Zip(era.Values.Skip(1)).Any(pair => pair.First >= pair.Second)) return false;
        }
        return true;
    }

    static int Signed(int difference, int mask)
    {
        int forward = difference & mask;
        return forward <= mask / 2 ? forward : forward - mask - 1;
    }

    int? Place(in Vp8Descriptor frame) => _numbers.TryPlace(frame, out ushort picture, out _) ? picture : null;

    static Vp8Descriptor Frame(int picture, int tl0, int layer, bool isLong = true, bool sync = false)
    {
        byte[] id = isLong ? [(byte)(0x80 | picture >> 8), (byte)(picture & 0xFF)] : [(byte)picture];
        byte[] payload = [0x90, 0xF0, .. id, (byte)tl0, (byte)(layer << 6 | (sync ? 0x20 : 0)), 1, 2, 3];
        Assert.True(Vp8Descriptor.TryRead(payload, out Vp8Descriptor descriptor));
        return descriptor;
    }
}
