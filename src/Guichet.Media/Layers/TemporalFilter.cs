using Guichet.Protocols.Payloads;

namespace Guichet.Media.Layers;

/// <summary>Which frames of a stream with temporal layers pass. Less at once, since nothing depends on what is left out; more only
/// where a frame says that it needs the base layer alone (Y of RFC 7741 section 4.2), or at a key frame. Pure.</summary>
struct TemporalFilter()
{
    public const int All = 3;

    int _current = All;

    /// <summary>The highest temporal layer wanted.</summary>
    public int Target { get; set; } = All;

    /// <summary>Asked once for each frame, in the order of arrival.</summary>
    public bool Passes(in Vp8Descriptor frame)
    {
        int layer = frame.TemporalLayer ?? 0;
        if (frame.IsKeyFrame || Target < _current) _current = Target;
        else if (layer == _current + 1 && layer <= Target && frame.IsLayerSync) _current = layer;
        return layer <= _current;
    }
}
