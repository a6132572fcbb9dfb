namespace Guichet.Testing.Layers;

/// <summary>A kind of frame.</summary>
/// <param name="Indications">One of -, D, S, R for each decode target.</param>
public sealed record FrameKind(int Spatial, int Temporal, string Indications, IReadOnlyList<int> References, IReadOnlyList<int> Chains);

/// <summary>How a stream is layered: a dependency structure as the AV1 payload format's examples (section A.6) write it.</summary>
/// <param name="ProtectedBy">For each target its chain; empty without chains.</param>
public sealed record LayeredShape(
    IReadOnlyList<FrameKind> Kinds, IReadOnlyList<int> ProtectedBy, IReadOnlyList<(int Width, int Height)> Sizes)
{
    public int Targets => Kinds[0].Indications.Length;

    public int Chains => Kinds[0].Chains.Count;

    /// <summary>As browsers name them: L3T3, or L3T3_KEY when only key pictures lean on the layer below.</summary>
    public static LayeredShape Of(int spatial, int temporal, bool onlyKeys = false)
    {
        List<FrameKind> kinds = [];
        for (var s = 0; s < spatial; s++)
        {
            kinds.Add(new FrameKind(s, 0, Indications(spatial, temporal, s, 0, isKey: true, onlyKeys), s > 0 ? [1] : [], ChainsOf(spatial)));
            for (var t = 0; t < temporal; t++)
            {
                var earlier = spatial * (t == 0 ? 1 << (temporal - 1) : 1 << (temporal - 1 - t));
                int[] references = s > 0 && !onlyKeys ? [earlier, 1] : [earlier];
                kinds.Add(new FrameKind(s, t, Indications(spatial, temporal, s, t, isKey: false, onlyKeys), references, ChainsOf(spatial)));
            }
        }

        var protectedBy = Enumerable.Range(0, spatial * temporal).Select(target => spatial - 1 - (target / temporal));
        return new LayeredShape(kinds, [.. protectedBy], [.. Enumerable.Range(0, spatial).Select(s => (1280 >> (spatial - 1 - s), 720 >> (spatial - 1 - s)))]);
    }

    /// <summary>Which kind that is, in <see cref="Kinds"/> of <see cref="Of"/>.</summary>
    public int KindOf(int spatial, int temporal, bool isKey)
    {
        var first = Kinds.TakeWhile(kind => kind.Spatial < spatial).Count();
        return isKey ? first : first + 1 + temporal;
    }

    /// <summary>The best target first.</summary>
    private static string Indications(int spatialLayers, int temporalLayers, int spatial, int temporal, bool isKey, bool onlyKeys)
    {
        var targets = from s in Enumerable.Range(0, spatialLayers).Reverse() from t in Enumerable.Range(0, temporalLayers).Reverse() select (s, t);
        return string.Concat(targets.Select(target =>
            spatial > target.s || temporal > target.t || (spatial < target.s && onlyKeys && !isKey) ? '-'
            : isKey || (spatial == target.s && temporal < target.t) || (spatial == target.s && temporal == 0) ? 'S'
            : spatial == target.s ? 'D'
            : 'R'));
    }

    // Nobody who forwards needs them; they only must be there to be passed over.
    private static int[] ChainsOf(int count) => [.. Enumerable.Range(1, count)];
}
