namespace Guichet.Protocols.Sdp.Reading;

/// <summary>Reads a=extmap lines (RFC 8285 section 5), for the session or for one section.</summary>
sealed class ExtensionReader(SdpLimits limits)
{
    readonly List<ExtensionMap> _maps = [];
    readonly HashSet<ushort> _ids = [];

    public SdpErrorKind? Read(ReadOnlySpan<char> value)
    {
        var words = new Words(value);
        if (!words.TryNext(out var target) || !words.TryNext(out var uri))
        {
            return SdpErrorKind.InvalidAttribute;
        }

        var hasDirection = Words.TryCut(target, '/', out var number, out var word);
        var direction = Directions.TryRead(word);
        if (!Words.TryReadNumber(number, 4351, out var id) || id is 0 or (> 255 and < 4096) || (hasDirection && direction is null))
        {
            return SdpErrorKind.InvalidAttribute;
        }

        if (_maps.Count == limits.MaximumEntries)
        {
            return SdpErrorKind.TooManyEntries;
        }

        _maps.Add(new ExtensionMap((ushort)id, uri.ToString(), direction, words.Rest.ToString()));
        return _ids.Add((ushort)id) ? null : SdpErrorKind.DuplicateExtensionId;
    }

    /// <param name="session">Its maps hold besides, unless their id is used here.</param>
    public IReadOnlyList<ExtensionMap> Build(ExtensionReader session) =>
        session._maps.Count == 0 ? _maps : [.. _maps, .. session._maps.Where(map => !_ids.Contains(map.Id))];
}
