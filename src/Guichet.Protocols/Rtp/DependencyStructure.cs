using System.Runtime.CompilerServices;

namespace Guichet.Protocols.Rtp;

/// <summary>What a decode target needs of a frame (table A.2): nothing, it can be left out, one may switch to the target here, it is needed.</summary>
public enum DecodeTargetIndication { NotPresent, Discardable, Switch, Required }

/// <summary>The template dependency structure of a stream with layers (RTP Payload Format For AV1, version 1.0, appendix A): the kinds of
/// frames that it has, and which decode targets, each a quality of the picture, need them. It comes with a key frame and holds until the next.</summary>
public sealed class DependencyStructure
{
    public const int MaximumTargets = 32;
    public const int MaximumSpatialLayers = 4;

    /// <summary>Frames that one frame depends on. AV1 has seven references.</summary>
    public const int MaximumReferences = 8;

    internal const int TemplateIds = 64;

    private readonly Template[] _templates = new Template[TemplateIds];
    private readonly (ushort Width, ushort Height)[] _sizes = new (ushort, ushort)[MaximumSpatialLayers];
    private int _firstId;
    private int _templateCount;
    private bool _hasSizes;

    /// <summary>0 before the first was read.</summary>
    public int Targets { get; private set; }

    public int SpatialLayers { get; private set; }

    /// <summary>The largest picture of a spatial layer, in pixels.</summary>
    public bool TryGetSize(int spatial, out int width, out int height)
    {
        (width, height) = _hasSizes && spatial < SpatialLayers ? _sizes[spatial] : ((ushort)0, (ushort)0);
        return width > 0;
    }

    /// <summary>The highest layers that a decode target has frames of; -1 when it has none.</summary>
    public (int Spatial, int Temporal) LayerOf(int target)
    {
        var (spatial, temporal) = (-1, -1);
        foreach (ref readonly var template in _templates.AsSpan(0, _templateCount))
        {
            if (Indication(template.Indications, target) == DecodeTargetIndication.NotPresent)
            {
                continue;
            }

            (spatial, temporal) = (Math.Max(spatial, template.Spatial), Math.Max(temporal, template.Temporal));
        }

        return (spatial, temporal);
    }

    internal static DecodeTargetIndication Indication(ulong indications, int target) => (DecodeTargetIndication)((indications >> (2 * target)) & 3);

    internal bool TryGet(int templateId, out Template template)
    {
        var index = (templateId + TemplateIds - _firstId) % TemplateIds;
        template = index < _templateCount ? _templates[index] : default;
        return index < _templateCount;
    }

    /// <summary>False: malformed, and then nothing of it may be used.</summary>
    internal bool TryRead(ref BitReader bits)
    {
        _firstId = bits.Read(6);
        Targets = bits.Read(5) + 1;
        if (!TryReadLayers(ref bits))
        {
            return false;
        }

        foreach (ref var template in _templates.AsSpan(0, _templateCount))
        {
            template.Indications = ReadIndications(ref bits, Targets);
        }

        if (!TryReadReferences(ref bits))
        {
            return false;
        }

        SkipChains(ref bits);
        _hasSizes = bits.ReadFlag();
        for (var spatial = 0; _hasSizes && spatial < SpatialLayers; spatial++)
        {
            _sizes[spatial] = ((ushort)Math.Min(bits.Read(16) + 1, ushort.MaxValue), (ushort)Math.Min(bits.Read(16) + 1, ushort.MaxValue));
        }

        return !bits.IsOverrun;
    }

    internal static ulong ReadIndications(ref BitReader bits, int targets)
    {
        ulong indications = 0;
        for (var target = 0; target < targets; target++)
        {
            indications |= (ulong)bits.Read(2) << (2 * target);
        }

        return indications;
    }

    private bool TryReadLayers(ref BitReader bits)
    {
        int spatial = 0, temporal = 0;
        for (_templateCount = 0; _templateCount < TemplateIds;)
        {
            _templates[_templateCount++] = new Template { Spatial = (byte)spatial, Temporal = (byte)temporal };
            switch (bits.Read(2))
            {
                case 1:
                    temporal++;
                    break;
                case 2:
                    (spatial, temporal) = (spatial + 1, 0);
                    break;
                case 3:
                    SpatialLayers = spatial + 1;
                    return !bits.IsOverrun;
            }

            if (spatial >= MaximumSpatialLayers || temporal > 7)
            {
                return false;
            }
        }

        return false;
    }

    private bool TryReadReferences(ref BitReader bits)
    {
        foreach (ref var template in _templates.AsSpan(0, _templateCount))
        {
            while (bits.ReadFlag())
            {
                if (template.ReferenceCount == MaximumReferences)
                {
                    return false;
                }

                template.References[template.ReferenceCount++] = (ushort)(bits.Read(4) + 1);
            }
        }

        return !bits.IsOverrun;
    }

    /// <summary>Which frames protect a target is not needed: what was forwarded is known.</summary>
    private void SkipChains(ref BitReader bits)
    {
        var chains = bits.ReadOneOf(Targets + 1);
        for (var target = 0; chains > 0 && target < Targets; target++)
        {
            bits.ReadOneOf(chains);
        }

        bits.Skip(4 * chains * _templateCount);
    }

    internal struct Template
    {
        public byte Spatial;
        public byte Temporal;
        public byte ReferenceCount;
        public ulong Indications;
        public FrameReferences References;
    }
}

/// <summary>How much earlier the frames are that a frame depends on, in frame numbers.</summary>
[InlineArray(DependencyStructure.MaximumReferences)]
public struct FrameReferences
{
    private ushort _first;
}
