using Guichet.Media.Congestion;
using Guichet.Media.Layers;

namespace Guichet.Media.Routing;

/// <summary>Which layer of its source a slot sends, and which it waits for: the old one goes on until the new one brings a key frame.</summary>
sealed class SlotLayer
{
    const long IntervalUs = 100_000;
    const int Undecided = int.MinValue;

    LayerChoice _choice = new(LayerChoice.Any, TemporalFilter.All);
    long _nextUs;

    /// <summary>The source's one stream carries all its layers.</summary>
    bool _isLayered;

    /// <summary>Of the page.</summary>
    public LayerWish Wish { get; set; } = LayerWish.Everything;

    /// <summary>Of the client's line.</summary>
    public Allotment Line { get; } = new();

    /// <summary>The layer that was sent last.</summary>
    public int Current { get; private set; }

    /// <summary>How much of its stream: of a layered one as large a picture, of any one as many pictures; all while nothing is known.</summary>
    public (int Spatial, int Temporal) Quality => (_isLayered && _choice.Layer >= 0 ? _choice.Layer : LayerView.Maximum - 1, _choice.Temporal);

    public bool IsPaused => _choice.Layer == LayerChoice.None;

    public bool IsDue(long nowUs) => nowUs >= _nextUs;

    /// <summary>Another source.</summary>
    public void Begin() => (_choice, Current) = (new(Undecided, TemporalFilter.All), 0);

    /// <summary>A layer that a key frame may switch to.</summary>
    public bool Takes(int layer) => _choice.Layer == layer || _choice.Layer == LayerChoice.Any || _isLayered && !IsPaused;

    public void Started(int layer) => Current = layer;

    /// <param name="current">What is sent now, or <see cref="LayerChoice.None"/>.</param>
    /// <returns>Whether another layer is wanted than before.</returns>
    public bool Choose(Producer source, int current, long nowUs)
    {
        _nextUs = nowUs + IntervalUs;
        int before = _choice.Layer;
        _isLayered = source.Layers.Length == 1 && source.Layers[0].Qualities.IsLayered;
        Span<LayerView> views = stackalloc LayerView[LayerView.Maximum];
        _choice = LayerSelector.Choose(See(source, views, nowUs), WishOf(source), current);
        if (!_isLayered && source.Layers.Length == 1 && _choice.Layer != LayerChoice.None) _choice = _choice with { Layer = 0 };
        return _choice.Layer != before;
    }

    /// <summary>What the publisher has to send for this slot.</summary>
    /// <param name="current">What is sent now, or <see cref="LayerChoice.None"/>.</param>
    internal WantedLayers Wanted(Producer source, int current, long nowUs)
    {
        if (!Wish.IsVisible) return default;
        Span<LayerView> views = stackalloc LayerView[LayerView.Maximum];
        return new(_isLayered ? 1 : LayerSelector.Want(See(source, views, nowUs), WishOf(source), current), Wish.Width, Wish.Height);
    }

    /// <summary>What the picture can take of the line.</summary>
    public LineClaim Claim(Producer source, long nowUs)
    {
        Span<LayerView> views = stackalloc LayerView[LayerView.Maximum];
        return LayerSelector.Claim(See(source, views, nowUs), Wish);
    }

    /// <summary>What is sent takes so much of the line.</summary>
    public long Rate(Producer source, long nowUs) => IsPaused || (uint)_choice.Layer >= (uint)CountOf(source) ? 0
        : View(source, _choice.Layer, nowUs) is { IsAlive: true } view ? view.Rates[_choice.Temporal] : 0;

    LayerWish WishOf(Producer source) => Wish with
    {
        IsVisible = Wish.IsVisible && !Line.IsPaused,
        BitsPerSecond = Math.Min(Wish.BitsPerSecond, Line.BitsPerSecond),
        KeepsResolution = source.IsScreen,
    };

    Span<LayerView> See(Producer source, Span<LayerView> views, long nowUs)
    {
        int count = CountOf(source);
        for (int i = 0; i < count; i++) views[i] = View(source, i, nowUs);
        return views[..count];
    }

    int CountOf(Producer source) => _isLayered ? source.Layers[0].Qualities.Count : source.Layers.Length;

    LayerView View(Producer source, int layer, long nowUs) =>
        _isLayered ? source.Layers[0].Qualities.View(layer, nowUs) : source.Layers[layer].Qualities.View(0, nowUs);
}
