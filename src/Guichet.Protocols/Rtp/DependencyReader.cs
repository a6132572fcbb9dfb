namespace Guichet.Protocols.Rtp;

/// <summary>What a packet of a stream with layers says of its frame.</summary>
public readonly record struct DependencyDescriptor
{
    private readonly FrameReferences _references;

    internal DependencyDescriptor(int head, in DependencyStructure.Template template)
    {
        (StartsFrame, EndsFrame, FrameNumber) = ((head & 0x800000) != 0, (head & 0x400000) != 0, (ushort)(head & 0xFFFF));
        (Spatial, Temporal, Indications) = (template.Spatial, template.Temporal, template.Indications);
        (_references, ReferenceCount) = (template.References, template.ReferenceCount);
    }

    public bool StartsFrame { get; }

    public bool EndsFrame { get; }

    /// <summary>In decoding order; wraps.</summary>
    public ushort FrameNumber { get; }

    /// <summary>0 to 3.</summary>
    public byte Spatial { get; }

    /// <summary>0 to 7.</summary>
    public byte Temporal { get; }

    /// <summary>Two bits for each target, the first in the lowest.</summary>
    public ulong Indications { get; }

    /// <summary>0 in a frame that can be decoded alone.</summary>
    public int ReferenceCount { get; }

    /// <summary>The structure came with this packet.</summary>
    public bool HasStructure { get; internal init; }

    public DecodeTargetIndication Of(int target) => DependencyStructure.Indication(Indications, target);

    /// <returns>How many frames earlier, 1 and up.</returns>
    public int Reference(int index) => _references[index];
}

/// <summary>Reads the dependency descriptors of one stream (RTP Payload Format For AV1, version 1.0, appendix A). A descriptor names a
/// template of the structure that came last; a malformed structure changes nothing. Bounded, no allocation after it is made.</summary>
public sealed class DependencyReader
{
    public const string Uri = "https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension";

    /// <summary>Octets of a descriptor without anything of its own.</summary>
    private const int PlainLength = 3;

    private DependencyStructure _spare = new();

    /// <summary>The one that holds now.</summary>
    public DependencyStructure Structure { get; private set; } = new();

    /// <summary>Which of its targets are sent now, a bit for each, the first in the lowest.</summary>
    public uint ActiveTargets { get; private set; }

    /// <summary>False: cut short, malformed, or of a structure that is not known.</summary>
    /// <param name="extension">The element's value.</param>
    /// <param name="isLate">Later packets were read already: it brings no structure any more.</param>
    public bool TryRead(ReadOnlySpan<byte> extension, bool isLate, out DependencyDescriptor descriptor)
    {
        descriptor = default;
        if (extension.Length < PlainLength)
        {
            return false;
        }

        var bits = new BitReader(extension);
        var head = bits.Read(24);
        var has = extension.Length > PlainLength ? (Extended)bits.Read(5) : Extended.None;
        var structure = Has(has, Extended.Structure) ? _spare : Structure;
        if ((structure == _spare && isLate) || (structure == _spare && !structure.TryRead(ref bits)) || !structure.TryGet((head >> 16) & 0x3F, out var template)
            || !TryReadOwn(ref bits, has, structure, ref template, out var active))
        {
            return false;
        }

        if (structure == _spare)
        {
            (_spare, Structure) = (Structure, _spare);
        }

        ActiveTargets = active ?? (Has(has, Extended.Structure) ? uint.MaxValue : ActiveTargets);
        descriptor = new DependencyDescriptor(head, template) { HasStructure = Has(has, Extended.Structure) };
        return true;
    }

    /// <summary>What the frame has instead of its template's.</summary>
    private static bool TryReadOwn(
        ref BitReader bits, Extended has, DependencyStructure structure, ref DependencyStructure.Template template, out uint? active)
    {
        active = Has(has, Extended.ActiveTargets) ? ReadActive(ref bits, structure.Targets) : null;

        if (Has(has, Extended.Indications))
        {
            template.Indications = DependencyStructure.ReadIndications(ref bits, structure.Targets);
        }

        if (!Has(has, Extended.References))
        {
            return !bits.IsOverrun;
        }

        template.ReferenceCount = 0;
        for (var size = bits.Read(2); size > 0 && !bits.IsOverrun; size = bits.Read(2))
        {
            if (template.ReferenceCount == DependencyStructure.MaximumReferences)
            {
                return false;
            }

            template.References[template.ReferenceCount++] = (ushort)(bits.Read(4 * size) + 1);
        }

        return !bits.IsOverrun;
    }

    private static uint ReadActive(ref BitReader bits, int targets) => ((uint)bits.Read(targets / 2) << (targets - (targets / 2))) | (uint)bits.Read(targets - (targets / 2));

    private static bool Has(Extended fields, Extended one) => (fields & one) != 0;

    /// <summary>The first bits of the extended fields.</summary>
    [Flags]
    private enum Extended { None = 0, Chains = 1, References = 2, Indications = 4, ActiveTargets = 8, Structure = 16 }
}
