using Guichet.Protocols.Rtp;

namespace Guichet.Media.Layers;

/// <summary>The frame that a packet is of, in a stream that carries its layers on one SSRC (AV1's dependency descriptor). A quality is a
/// spatial layer and the temporal layers up to one. One object for each stream, filled anew for each packet.</summary>
sealed class LayeredFrame
{
    const int Temporals = TemporalFilter.All + 1;
    const byte None = byte.MaxValue;

    readonly byte[] _targets = new byte[LayerView.Maximum * Temporals];
    readonly (int Width, int Height)[] _sizes = new (int, int)[LayerView.Maximum];
    DependencyDescriptor _descriptor;

    /// <summary>How many sizes of picture are sent now, the smallest first: a sender whose line is narrow leaves the largest out.</summary>
    public int SpatialLayers { get; private set; }

    /// <summary>Of the spatial layers, in pixels; 0 while unknown.</summary>
    public ReadOnlySpan<(int Width, int Height)> Sizes => _sizes;

    public ref readonly DependencyDescriptor Descriptor => ref _descriptor;

    /// <summary>A new structure: which of its targets each quality is. Where a quality has no target of its own, it is the next lower one's.</summary>
    public void Restructure(DependencyStructure structure)
    {
        for (int spatial = 0; spatial < LayerView.Maximum; spatial++)
            _sizes[spatial] = structure.TryGetSize(spatial, out int width, out int height) ? (width, height) : default;
        Array.Fill(_targets, None);
        for (int target = 0; target < structure.Targets; target++)
        {
            (int spatial, int temporal) = structure.LayerOf(target);
            if (spatial >= 0) _targets[spatial * Temporals + Math.Min(temporal, TemporalFilter.All)] = (byte)target;
        }
        for (int i = 0; i < _targets.Length; i++)
        {
            if (_targets[i] == None && i % Temporals > 0) _targets[i] = _targets[i - 1];
        }
    }

    /// <param name="activeTargets">A bit for each target.</param>
    public void Read(in DependencyDescriptor descriptor, uint activeTargets)
    {
        _descriptor = descriptor;
        SpatialLayers = LayerView.Maximum;
        while (SpatialLayers > 1 && !IsActive(SpatialLayers - 1, activeTargets)) SpatialLayers--;
    }

    bool IsActive(int spatial, uint activeTargets)
    {
        for (int temporal = 0; temporal < Temporals; temporal++)
        {
            if (_targets[spatial * Temporals + temporal] is var target and not None && (activeTargets >> target & 1) != 0) return true;
        }
        return false;
    }

    public DecodeTargetIndication In(int spatial, int temporal) =>
        _targets[spatial * Temporals + temporal] is var target and not None ? _descriptor.Of(target) : DecodeTargetIndication.NotPresent;

    /// <summary>The fewest temporal layers of this quality that the frame is part of; more than <see cref="TemporalFilter.All"/> when of none.</summary>
    public int LeastTemporal(int spatial)
    {
        int temporal = 0;
        while (temporal <= TemporalFilter.All && In(spatial, temporal) == DecodeTargetIndication.NotPresent) temporal++;
        return temporal;
    }
}
