using Guichet.Protocols.Rtp;

namespace Guichet.Fuzz.Targets;

/// <summary>Dependency descriptors; the first octet tells where a first one ends, so that a second is read by its structure.</summary>
internal sealed class DependencyTarget : Target
{
    // Two sizes in three rates: ten kinds of frame, six targets, two chains.
    private static readonly byte[] Structured = Convert.FromHexString(
        "C00001C00514853AAAA8018004004002A02A0060010015D34514174D144C700874321651118543276809F8059813F80B38E0");

    public override string Name => "dependencies";

    public override IReadOnlyList<string> Folders => [];

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        [0, .. Structured],
        [(byte)Structured.Length, .. Structured, 0xC3, 0x00, 0x02, 0x1A, 0x00, 0x08, 0x00],
        [(byte)Structured.Length, .. Structured, 0x45, 0x00, 0x18],
    ];

    public override ulong Run(ReadOnlySpan<byte> input)
    {
        if (input.IsEmpty)
        {
            return 0;
        }

        var reader = new DependencyReader();
        var end = Math.Min(input[0], input.Length - 1);
        var first = Read(reader, input.Slice(1, end));
        var targets = reader.Structure.Targets;
        var second = Read(reader, input[(1 + end)..]);
        Promise(reader.TryRead(input[1..], isLate: true, out var late) is false || !late.HasStructure, "what is late brings no structure");
        return Tell(first, second, targets, reader.Structure.SpatialLayers);
    }

    private static int Read(DependencyReader reader, ReadOnlySpan<byte> extension)
    {
        var before = reader.Structure;
        if (!reader.TryRead(extension, isLate: false, out var descriptor))
        {
            Promise(reader.Structure == before, "what is malformed changes nothing");
            return 0;
        }

        var structure = reader.Structure;
        Promise(structure.Targets is > 0 and <= DependencyStructure.MaximumTargets, "targets are few");
        Promise(descriptor.Spatial < structure.SpatialLayers && structure.SpatialLayers <= DependencyStructure.MaximumSpatialLayers, "layers are few");
        Promise(descriptor.Temporal < 8 && descriptor.ReferenceCount <= DependencyStructure.MaximumReferences, "fields have their width");
        for (var i = 0; i < descriptor.ReferenceCount; i++)
        {
            Promise(descriptor.Reference(i) is > 0 and <= 4096, "a reference is an earlier frame");
        }

        for (var target = 0; target < structure.Targets; target++)
        {
            Promise(structure.LayerOf(target).Spatial < structure.SpatialLayers, "a target is of a layer");
        }

        Promise(!structure.TryGetSize(structure.SpatialLayers, out _, out _), "a layer that is not there has no size");
        return 1 | (descriptor.Spatial << 1) | (descriptor.Temporal << 3) | (descriptor.ReferenceCount << 6) | (descriptor.HasStructure ? 1 << 12 : 0)
            | (int)(descriptor.Indications % 251 << 16);
    }
}
