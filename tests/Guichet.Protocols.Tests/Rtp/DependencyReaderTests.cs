using FsCheck;
using FsCheck.Fluent;
using Guichet.Protocols.Rtp;
using Guichet.Testing.Layers;

namespace Guichet.Protocols.Tests.Rtp;

public sealed class DependencyReaderTests
{
    private static readonly LayeredShape L3T3 = LayeredShape.Of(3, 3);

    [Fact]
    public void Structure_OfThreeByThree_SaysWhatEachTargetIs()
    {
        var reader = new DependencyReader();
        Assert.True(reader.TryRead(Key(L3T3), isLate: false, out var key));
        Assert.Equal(uint.MaxValue, reader.ActiveTargets);
        Assert.Equal((9, 3, true), (reader.Structure.Targets, reader.Structure.SpatialLayers, key.HasStructure));
        Assert.Equal([(2, 2), (2, 1), (2, 0), (1, 2), (1, 1), (1, 0), (0, 2), (0, 1), (0, 0)], Enumerable.Range(0, 9).Select(reader.Structure.LayerOf));
        Assert.True(reader.Structure.TryGetSize(0, out var width, out var height));
        Assert.Equal((320, 180), (width, height));
        Assert.True(reader.Structure.TryGetSize(2, out width, out height));
        Assert.Equal((1280, 720), (width, height));
        Assert.Equal((0, 0, 0), (key.ReferenceCount, key.Spatial, key.Temporal));
        Assert.All(Enumerable.Range(0, 9), target => Assert.Equal(DecodeTargetIndication.Switch, key.Of(target)));
    }

    /// <summary>As Chromium 156 sent it with VP9 in L2T3_KEY, of 640 to 360 pixels.</summary>
    [Fact]
    public void Descriptors_OfChromium_AreRead()
    {
        var reader = new DependencyReader();
        var key = Convert.FromHexString("C00001C00514853AAAA8018004004002A02A0060010015D34514174D144C700874321651118543276809F8059813F80B38E0");
        Assert.True(reader.TryRead(key, isLate: false, out var frame));
        Assert.Equal([(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)], Enumerable.Range(0, reader.Structure.Targets).Select(reader.Structure.LayerOf));
        Assert.Equal("SSSSSS", Symbols(frame, 6));
        Assert.Equal(0b000_111u, reader.ActiveTargets);
        Assert.True(reader.Structure.TryGetSize(0, out var width, out var height) && (width, height) == (320, 180));
        Assert.True(reader.Structure.TryGetSize(1, out width, out height) && (width, height) == (640, 360));

        Assert.True(reader.TryRead(Convert.FromHexString("C300021A000800"), isLate: false, out frame));
        Assert.Equal((2, 0, 2, "--D---"), (frame.FrameNumber, frame.Spatial, frame.Temporal, Symbols(frame, 6)));
        Assert.Equal([1], Enumerable.Range(0, frame.ReferenceCount).Select(frame.Reference));
        Assert.True(reader.TryRead(Convert.FromHexString("450018"), isLate: false, out frame));
        Assert.Equal((0x18, 1, 0, false, true, "---SSS"), (frame.FrameNumber, frame.Spatial, frame.Temporal, frame.StartsFrame, frame.EndsFrame, Symbols(frame, 6)));
        Assert.Equal([1], Enumerable.Range(0, frame.ReferenceCount).Select(frame.Reference));
    }

    [Fact]
    public void Frame_IsWhatItsTemplateSays()
    {
        var reader = new DependencyReader();
        reader.TryRead(Key(L3T3, firstId: 60), isLate: false, out _);
        var packet = new DescribedPacket(Starts: true, Ends: false, L3T3.KindOf(1, 2, isKey: false), 0xABCD);
        Assert.True(reader.TryRead(DescriptorWriter.Write(L3T3, packet, firstId: 60), isLate: false, out var frame));
        Assert.Equal((true, false, (ushort)0xABCD, (byte)1, (byte)2), (frame.StartsFrame, frame.EndsFrame, frame.FrameNumber, frame.Spatial, frame.Temporal));
        Assert.Equal([3, 1], Enumerable.Range(0, frame.ReferenceCount).Select(frame.Reference));
        Assert.Equal("R--D-----", Symbols(frame, 9));
    }

    [Fact]
    public void Frame_WithItsOwn_IsThatInstead()
    {
        var reader = new DependencyReader();
        reader.TryRead(Key(L3T3), isLate: false, out _);
        var packet = new DescribedPacket(true, true, L3T3.KindOf(0, 0, isKey: false), 7)
        {
            ActiveTargets = 0x1F,
            Indications = "-DSRDSR-S",
            References = [1, 17, 4096],
            Chains = [1, 2, 3],
        };
        Assert.True(reader.TryRead(DescriptorWriter.Write(L3T3, packet), isLate: false, out var frame));
        Assert.Equal(0x1Fu, reader.ActiveTargets);
        Assert.Equal("-DSRDSR-S", Symbols(frame, 9));
        Assert.Equal([1, 17, 4096], Enumerable.Range(0, frame.ReferenceCount).Select(frame.Reference));
        Assert.False(frame.HasStructure);
    }

    /// <summary>Any structure that can be written is read back, and each of its frames.</summary>
    [Fact]
    public void Structure_OfAnyShape_IsReadBack() => Prop.ForAll(Shapes().ToArbitrary(), Gen.Choose(0, 63).ToArbitrary(), (shape, firstId) =>
    {
        var reader = new DependencyReader();
        Assert.True(reader.TryRead(Key(shape, firstId), isLate: false, out _));
        Assert.Equal((shape.Targets, shape.Kinds[^1].Spatial + 1), (reader.Structure.Targets, reader.Structure.SpatialLayers));
        for (var kind = 0; kind < shape.Kinds.Count; kind++)
        {
            var packet = new DescribedPacket(true, false, kind, (ushort)(kind * 999));
            Assert.True(reader.TryRead(DescriptorWriter.Write(shape, packet, firstId), isLate: false, out var frame));
            Assert.Equal((shape.Kinds[kind].Spatial, shape.Kinds[kind].Temporal), (frame.Spatial, frame.Temporal));
            Assert.Equal(shape.Kinds[kind].Indications, Symbols(frame, shape.Targets));
            Assert.Equal(shape.Kinds[kind].References, Enumerable.Range(0, frame.ReferenceCount).Select(frame.Reference));
        }

        Assert.Equal(shape.Sizes.Count > 0, reader.Structure.TryGetSize(0, out var width, out _));
        Assert.Equal(shape.Sizes.Count > 0 ? shape.Sizes[0].Width : 0, width);
    }).Hold(300);

    [Fact]
    public void Descriptor_CutAnywhere_IsRefused_AndChangesNothing()
    {
        var reader = new DependencyReader();
        reader.TryRead(Key(LayeredShape.Of(1, 1)), isLate: false, out _);
        var (known, key) = (reader.Structure, Key(L3T3));
        for (var length = 0; length < key.Length; length++)
        {
            // Three octets alone are a whole descriptor, of the structure that was there.
            Assert.Equal(length == 3, reader.TryRead(key.AsSpan(0, length), isLate: false, out _));
            Assert.Same(known, reader.Structure);
        }
    }

    [Fact]
    public void Template_ThatIsNotKnown_IsRefused()
    {
        var reader = new DependencyReader();
        Assert.False(reader.TryRead([0xC0, 0, 1], isLate: false, out _));
        reader.TryRead(Key(L3T3, firstId: 5), isLate: false, out _);
        Assert.False(reader.TryRead([0xC0 | 4, 0, 1], isLate: false, out _));
        Assert.True(reader.TryRead([0xC0 | 5, 0, 1], isLate: false, out _));
        Assert.True(reader.TryRead([0xC0 | 16, 0, 1], isLate: false, out _));
        Assert.False(reader.TryRead([0xC0 | 17, 0, 1], isLate: false, out _));
    }

    [Fact]
    public void Structure_ThatComesLate_ChangesNothing()
    {
        var reader = new DependencyReader();
        reader.TryRead(Key(L3T3), isLate: false, out _);
        Assert.False(reader.TryRead(Key(LayeredShape.Of(1, 2)), isLate: true, out _));
        Assert.Equal(9, reader.Structure.Targets);
    }

    [Theory]
    [InlineData(5, 0)] // spatial layers
    [InlineData(0, 9)] // references
    public void Structure_WithTooManyOf_IsRefused(int spatial, int references)
    {
        var kinds = Enumerable.Range(0, Math.Max(spatial, 1)).Select(s => new FrameKind(s, 0, "S", [.. Enumerable.Range(1, references)], []));
        Assert.False(new DependencyReader().TryRead(Key(new LayeredShape([.. kinds], [], [])), isLate: false, out _));
    }

    private static byte[] Key(LayeredShape shape, int firstId = 0) =>
        DescriptorWriter.Write(shape, new DescribedPacket(true, true, 0, 1) { WithStructure = true }, firstId);

    private static string Symbols(DependencyDescriptor frame, int targets) =>
        string.Concat(Enumerable.Range(0, targets).Select(target => "-DSR"[(int)frame.Of(target)]));

    private static Gen<LayeredShape> Shapes() =>
        from targets in Gen.Choose(1, 32)
        from chains in Gen.Choose(0, Math.Min(targets, 4))
        from steps in Gen.Choose(0, 2).ListOf().Where(list => list.Count < 60)
        from seed in Gen.Choose(0, int.MaxValue)
        select Shape(targets, chains, steps, new Random(seed));

    private static LayeredShape Shape(int targets, int chains, IReadOnlyList<int> steps, Random random)
    {
        var (spatial, temporal) = (0, 0);
        List<FrameKind> kinds = [Kind()];
        foreach (var step in steps)
        {
            if ((step == 1 && temporal < 7) || (step == 2 && spatial < 3))
            {
                (spatial, temporal) = step == 1 ? (spatial, temporal + 1) : (spatial + 1, 0);
            }

            kinds.Add(Kind());
        }

        var sizes = random.Next(2) == 0 ? [] : Enumerable.Range(1, spatial + 1).Select(_ => (random.Next(1, 65_000), random.Next(1, 65_000)));
        return new LayeredShape(kinds, chains == 0 ? [] : Numbers(targets, chains), [.. sizes]);

        FrameKind Kind() => new(
            spatial, temporal, string.Concat(Numbers(targets, 4).Select(one => "-DSR"[one])), [.. Numbers(random.Next(9), 16).Select(one => one + 1)], Numbers(chains, 16));

        int[] Numbers(int count, int below) => [.. Enumerable.Range(0, count).Select(_ => random.Next(below))];
    }
}
