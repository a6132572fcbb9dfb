using System.Runtime.CompilerServices;

namespace Guichet.Media.Layers;

/// <summary>What is known of one layer of a track: one of its simulcast streams, or of the spatial layers that its one stream carries.</summary>
/// <param name="IsAlive">Packets came within the last half second.</param>
/// <param name="Width">Of its last key frame, in pixels; 0 while unknown.</param>
/// <param name="Rates">Measured.</param>
readonly record struct LayerView(bool IsAlive, int Width, int Height, TemporalRates Rates)
{
    /// <summary>Of a track; browsers send three, and AV1 knows four.</summary>
    public const int Maximum = 4;

    /// <summary>It came once, so its size and rates are those of then while it does not come.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Its publisher was told that nobody wants it.</summary>
    public bool IsStopped { get; init; }

    public long Pixels => (long)Width * Height;

    public long BitsPerSecond => Rates[TemporalFilter.All];
}

/// <summary>Bits per second of a layer up to each temporal layer: the last is all of it.</summary>
[InlineArray(TemporalFilter.All + 1)]
struct TemporalRates
{
    long _first;
}

/// <summary>What a subscriber can use of a track.</summary>
/// <param name="IsVisible">It is on the screen at all.</param>
/// <param name="Width">How large it is shown, in device pixels.</param>
/// <param name="BitsPerSecond">How much of the line it may take.</param>
readonly record struct LayerWish(bool IsVisible, int Width, int Height, long BitsPerSecond)
{
    /// <summary>Rather fewer pictures than smaller ones: what is on a shared screen is read.</summary>
    public bool KeepsResolution { get; init; }

    /// <summary>As long as the page has not said how large it shows the track.</summary>
    public static LayerWish Everything { get; } = new(true, int.MaxValue, int.MaxValue, long.MaxValue);

    /// <summary>Of a picture of this size; 0 is not visible.</summary>
    public static LayerWish Of(int width, int height) => Everything with { IsVisible = width > 0 && height > 0, Width = width, Height = height };
}

/// <param name="Layer">Index, <see cref="None"/> or <see cref="Any"/>.</param>
/// <param name="Temporal">The highest temporal layer.</param>
readonly record struct LayerChoice(int Layer, int Temporal)
{
    /// <summary>Nothing is sent.</summary>
    public const int None = -1;

    /// <summary>Nothing is known: whichever layer first brings a key frame.</summary>
    public const int Any = -2;
}
