namespace Guichet.Media.Layers;

/// <summary>Which layer of a track a subscriber gets: no larger than its screen shows, no more than its line carries. Layers are
/// ordered by what was measured of them, never by their names. Pure.</summary>
static class LayerSelector
{
    /// <summary>A picture may be enlarged by so much before the next layer is taken: nobody sees it, and it costs a quarter.</summary>
    const double Enlarged = 4.0 / 3;

    /// <summary>Going up needs so much more than the layer takes, so that a rate that breathes does not make it swing.</summary>
    const double Headroom = 1.15;

    /// <summary>Below this a picture jerks: rather the next smaller one. Of the smallest layer everything is better than nothing.</summary>
    const int LeastTemporal = 1;

    /// <param name="current">The layer that is sent now; an index, or <see cref="LayerChoice.None"/>.</param>
    public static LayerChoice Choose(ReadOnlySpan<LayerView> layers, in LayerWish wish, int current)
    {
        if (!wish.IsVisible) return new(LayerChoice.None, 0);
        Span<int> order = stackalloc int[LayerView.Maximum];
        int count = Order(layers, order);
        if (count == 0) return new(current >= 0 ? current : LayerChoice.Any, TemporalFilter.All);
        int top = 0;
        while (top < count - 1 && !Fills(layers[order[top]], wish)) top++;
        for (int i = top; i >= 0; i--)
        {
            if (Fit(layers[order[i]], i == 0 || wish.KeepsResolution ? 0 : LeastTemporal, wish.BitsPerSecond, order[i] == current) is var temporal and >= 0)
                return new(order[i], temporal);
        }
        return new(order[0], 0);
    }

    /// <summary>What the choice would be if all came that ever did; for a publisher that need not send the rest. With it goes the smallest, to fall
    /// back on, and what has never come, since nobody knows what it is.</summary>
    /// <param name="wish">Of somebody who sees the picture, or would if the line let it through.</param>
    /// <returns>A bit for each layer.</returns>
    public static uint Want(ReadOnlySpan<LayerView> layers, in LayerWish wish, int current)
    {
        Span<LayerView> known = stackalloc LayerView[LayerView.Maximum];
        Span<int> order = stackalloc int[LayerView.Maximum];
        uint wanted = 0;
        for (int i = 0; i < layers.Length; i++)
        {
            known[i] = layers[i] with { IsAlive = layers[i].IsKnown };
            if (!layers[i].IsKnown) wanted |= 1u << i;
        }
        known = known[..layers.Length];
        if (Order(known, order) == 0) return wanted;
        int chosen = Choose(known, wish, current).Layer;
        return wanted | 1u << order[0] | (chosen >= 0 ? 1u << chosen : 0);
    }

    /// <summary>What the choice goes by: how little a picture can take, and how much.</summary>
    public static LineClaim Claim(ReadOnlySpan<LayerView> layers, in LayerWish wish)
    {
        Span<int> order = stackalloc int[LayerView.Maximum];
        int count = wish.IsVisible ? Order(layers, order) : 0;
        if (count == 0) return default;
        int top = 0;
        while (top < count - 1 && !Fills(layers[order[top]], wish)) top++;
        long whole = Math.Max(layers[order[top]].BitsPerSecond, Stopped(layers, layers[order[top]], wish));
        return new(layers[order[0]].Rates[0], layers[order[0]].BitsPerSecond, whole, count == 1);
    }

    /// <summary>What a larger layer takes that can be had for the asking, where the largest that comes is too small.</summary>
    static long Stopped(ReadOnlySpan<LayerView> layers, in LayerView top, in LayerWish wish)
    {
        long bits = 0;
        if (Fills(top, wish)) return bits;
        foreach (ref readonly LayerView layer in layers) bits = layer.IsStopped && layer.IsKnown ? Math.Max(bits, layer.BitsPerSecond) : bits;
        return bits;
    }

    /// <summary>Those that are alive, the smallest first.</summary>
    static int Order(ReadOnlySpan<LayerView> layers, Span<int> order)
    {
        int count = 0;
        for (int i = 0; i < layers.Length; i++)
        {
            if (!layers[i].IsAlive) continue;
            int at = count++;
            for (; at > 0 && IsSmaller(layers[i], layers[order[at - 1]]); at--) order[at] = order[at - 1];
            order[at] = i;
        }
        return count;
    }

    static bool IsSmaller(in LayerView a, in LayerView b) =>
        a.Pixels != b.Pixels && a.Pixels > 0 && b.Pixels > 0 ? a.Pixels < b.Pixels : a.BitsPerSecond < b.BitsPerSecond;

    static bool Fills(in LayerView layer, in LayerWish wish) =>
        layer.Pixels > 0 && Math.Min((double)wish.Width / layer.Width, (double)wish.Height / layer.Height) <= Enlarged;

    /// <returns>The highest temporal layer that the line carries; -1 when none does.</returns>
    static int Fit(in LayerView layer, int least, long bitsPerSecond, bool isCurrent)
    {
        double room = isCurrent ? bitsPerSecond : bitsPerSecond / Headroom;
        for (int temporal = TemporalFilter.All; temporal >= least; temporal--)
        {
            if (layer.Rates[temporal] <= room) return temporal;
        }
        return -1;
    }
}
