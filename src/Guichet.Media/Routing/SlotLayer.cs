using Guichet.Media.Layers;

namespace Guichet.Media.Routing;

/// <summary>Which layer of its source a slot sends, and which it waits for: the old one goes on until the new one brings a key frame.</summary>
sealed class SlotLayer
{
    const long IntervalUs = 100_000;
    const int Undecided = int.MinValue;

    LayerChoice _choice = new(LayerChoice.Any, TemporalFilter.All);
    long _nextUs;

    public LayerWish Wish { get; set; } = LayerWish.Everything;

    /// <summary>The layer that was sent last.</summary>
    public int Current { get; private set; }

    public int Temporal => _choice.Temporal;

    public bool IsPaused => _choice.Layer == LayerChoice.None;

    public bool IsDue(long nowUs) => nowUs >= _nextUs;

    /// <summary>Another source.</summary>
    public void Begin() => (_choice, Current) = (new(Undecided, TemporalFilter.All), 0);

    /// <summary>A layer that a key frame may switch to.</summary>
    public bool Takes(int layer) => _choice.Layer == layer || _choice.Layer == LayerChoice.Any;

    public void Started(int layer) => Current = layer;

    /// <returns>Whether another layer is wanted than before.</returns>
    public bool Choose(Producer source, bool isStarted, long nowUs)
    {
        _nextUs = nowUs + IntervalUs;
        int before = _choice.Layer;
        _choice = source.Layers.Length > 1 ? Select(source, isStarted, nowUs)
            : new(Wish.IsVisible ? 0 : LayerChoice.None, TemporalFilter.All);
        return _choice.Layer != before;
    }

    LayerChoice Select(Producer source, bool isStarted, long nowUs)
    {
        Span<LayerView> views = stackalloc LayerView[LayerView.Maximum];
        for (int i = 0; i < source.Layers.Length; i++) views[i] = source.Layers[i].View(nowUs);
        return LayerSelector.Choose(views[..source.Layers.Length], Wish, isStarted ? Current : LayerChoice.None);
    }
}
