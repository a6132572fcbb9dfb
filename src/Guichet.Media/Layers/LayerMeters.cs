using Guichet.Media.Packets;

namespace Guichet.Media.Layers;

/// <summary>Measures what can be had of one stream: one quality, or one for each spatial layer that it carries. Pure.</summary>
sealed class LayerMeters
{
    readonly LayerMeter[] _meters = new LayerMeter[LayerView.Maximum];

    public int Count { get; private set; } = 1;

    /// <summary>It says which frames can be left out.</summary>
    public bool IsLayered { get; private set; }

    /// <summary>The publisher was told that nobody wants it.</summary>
    public bool IsStopped { get; private set; }

    /// <param name="index">The smallest first.</param>
    public LayerView View(int index, long nowUs) => _meters[index].View(nowUs) with { IsStopped = IsStopped };

    /// <summary>The publisher is told to send it, or not to.</summary>
    public void Tell(bool isWanted)
    {
        if (isWanted && IsStopped) _meters[0].Expect();
        IsStopped = !isWanted;
    }

    /// <param name="bytes">Of the line.</param>
    public void Heard(in MediaPacket packet, int bytes, long nowUs)
    {
        if (packet.Frame is { } frame) Heard(frame, bytes, nowUs);
        else _meters[0].Heard(bytes, packet.Vp8.TemporalLayer ?? 0, nowUs);
        if (packet.StartsKeyFrame && packet.Vp8.TryReadSize(packet.Payload, out int width, out int height)) _meters[0].Sized(width, height);
    }

    /// <summary>A quality takes as much as all the frames that it needs, of the layers below too.</summary>
    void Heard(LayeredFrame frame, int bytes, long nowUs)
    {
        (Count, IsLayered) = (frame.SpatialLayers, true);
        for (int spatial = 0; spatial < Count; spatial++)
        {
            int temporal = frame.LeastTemporal(spatial);
            if (temporal <= TemporalFilter.All) _meters[spatial].Heard(bytes, temporal, nowUs);
            if (frame.Descriptor.HasStructure) _meters[spatial].Sized(frame.Sizes[spatial].Width, frame.Sizes[spatial].Height);
        }
    }
}
