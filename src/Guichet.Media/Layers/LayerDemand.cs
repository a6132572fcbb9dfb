using System.Runtime.CompilerServices;

namespace Guichet.Media.Layers;

/// <summary>What of a track anybody watches.</summary>
/// <param name="Layers">A bit for each layer, in the order of the offer.</param>
/// <param name="Width">As its largest viewer shows it, in device pixels; 0 by 0 when nobody does.</param>
readonly record struct WantedLayers(uint Layers, int Width, int Height)
{
    public static WantedLayers Everything { get; } = new(uint.MaxValue, int.MaxValue, int.MaxValue);

    public WantedLayers With(in WantedLayers other) =>
        new(Layers | other.Layers, Math.Max(Width, other.Width), Math.Max(Height, other.Height));
}

/// <summary>What a publisher is told to send: more at once, less only when it was enough for a while, so that tiles which grow and shrink, and
/// people who come and go, do not make it start again and again. Pure.</summary>
struct LayerDemand()
{
    const long HoldUs = 10_000_000;

    Instants _wantedUs;
    WantedLayers _enough;
    long _enoughSinceUs;
    bool _started;

    public WantedLayers Told { get; private set; } = WantedLayers.Everything;

    /// <param name="now">By all who watch.</param>
    /// <param name="count">Of layers.</param>
    /// <returns>Whether the publisher is to be told something else than before.</returns>
    public bool Update(in WantedLayers now, int count, long nowUs)
    {
        if (!_started) Start(count, nowUs);
        WantedLayers before = Told;
        uint layers = 0;
        for (int i = 0; i < count; i++)
        {
            if ((now.Layers & 1u << i) != 0) _wantedUs[i] = nowUs;
            if (nowUs - _wantedUs[i] < HoldUs) layers |= 1u << i;
        }
        Size(now, nowUs);
        Told = Told with { Layers = layers };
        return Told != before;
    }

    void Start(int count, long nowUs)
    {
        (_started, _enoughSinceUs) = (true, nowUs);
        Told = Told with { Layers = (1u << count) - 1 };
        for (int i = 0; i < LayerView.Maximum; i++) _wantedUs[i] = nowUs;
    }

    void Size(in WantedLayers now, long nowUs)
    {
        if (now.Width >= Told.Width && now.Height >= Told.Height)
        {
            (_enough, _enoughSinceUs) = (default, nowUs);
        }
        else
        {
            _enough = _enough.With(now);
            if (nowUs - _enoughSinceUs >= HoldUs)
            {
                Told = Told with { Width = _enough.Width, Height = _enough.Height };
                (_enough, _enoughSinceUs) = (default, nowUs);
            }
        }
        Told = Told with { Width = Math.Max(Told.Width, now.Width), Height = Math.Max(Told.Height, now.Height) };
    }

    [InlineArray(LayerView.Maximum)]
    struct Instants
    {
        long _first;
    }
}
