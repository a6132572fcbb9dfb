using Guichet.Protocols.Rtp;

namespace Guichet.Media.Layers;

/// <summary>Which frames of a stream that carries its layers on one SSRC go to a slot. Another quality begins with a frame that says so
/// (a switch indication) and leans only on frames that were sent; until then the one before goes on. What is decided on a frame's first
/// packet holds for all of it. Pure.</summary>
sealed class LayeredFilter
{
    /// <summary>No frame leans on one further back: AV1 and VP9 keep eight, and patterns repeat after sixteen.</summary>
    const int Remembered = 128;

    readonly Frame[] _frames = new Frame[Remembered];
    int _spatial;
    int _temporal;
    ushort _highest;
    bool _started;
    bool _leavesOutBelow;

    /// <summary>The quality wanted.</summary>
    public int Spatial { get; set; } = LayerView.Maximum - 1;

    public int Temporal { get; set; } = TemporalFilter.All;

    /// <summary>The spatial layer that is sent.</summary>
    public int Current => _spatial;

    /// <summary>Larger pictures begin with a key frame. Smaller ones are there already, unless the lower layers go their own way.</summary>
    public bool NeedsKeyFrame => Spatial > _spatial || Spatial < _spatial && _leavesOutBelow;

    /// <summary>A key frame comes, of this stream or of another one.</summary>
    public void Restart(LayeredFrame frame)
    {
        Array.Clear(_frames);
        _started = false;
        (_spatial, _temporal) = (Math.Min(Spatial, frame.SpatialLayers - 1), Temporal);
    }

    /// <param name="endsPicture">It is the last packet of what is sent of its picture.</param>
    public bool Passes(LayeredFrame frame, out bool endsPicture)
    {
        ref readonly DependencyDescriptor descriptor = ref frame.Descriptor;
        ref Frame known = ref _frames[descriptor.FrameNumber & (Remembered - 1)];
        if (!known.IsSet || known.Number != descriptor.FrameNumber) known = Decide(frame);
        endsPicture = known.Passes && descriptor.EndsFrame && descriptor.Spatial == _spatial;
        return known.Passes;
    }

    Frame Decide(LayeredFrame frame)
    {
        ref readonly DependencyDescriptor descriptor = ref frame.Descriptor;
        bool isNewest = !_started || SequenceNumbers.IsNewer(descriptor.FrameNumber, _highest);
        if (isNewest)
        {
            (_highest, _started) = (descriptor.FrameNumber, true);
            int spatial = Math.Min(Spatial, frame.SpatialLayers - 1);
            bool isOther = spatial != _spatial || Temporal != _temporal;
            if (isOther && frame.In(spatial, Temporal) == DecodeTargetIndication.Switch && LeansOnWhatWasSent(descriptor))
                (_spatial, _temporal) = (spatial, Temporal);
        }
        bool passes = frame.In(_spatial, _temporal) != DecodeTargetIndication.NotPresent;
        if (descriptor.Spatial < _spatial && descriptor.ReferenceCount > 0) _leavesOutBelow = frame.In(_spatial, TemporalFilter.All) == DecodeTargetIndication.NotPresent;
        return new(true, descriptor.FrameNumber, passes);
    }

    bool LeansOnWhatWasSent(in DependencyDescriptor descriptor)
    {
        for (int i = 0; i < descriptor.ReferenceCount; i++)
        {
            ushort number = unchecked((ushort)(descriptor.FrameNumber - descriptor.Reference(i)));
            Frame known = _frames[number & (Remembered - 1)];
            if (!known.Passes || known.Number != number) return false;
        }
        return true;
    }

    readonly record struct Frame(bool IsSet, ushort Number, bool Passes);
}
