namespace Guichet.Protocols.Sdp.Reading;

/// <summary>Joins a=ssrc lines to sources, and reads a=ssrc-group and a=msid.</summary>
sealed class SourceReader(SdpLimits limits)
{
    readonly Dictionary<uint, int> _places = [];
    readonly List<Source> _sources = [];
    readonly List<SourceGroup> _groups = [];
    readonly List<Msid> _msids = [];

    public static bool Takes(ReadOnlySpan<char> name) => name is "ssrc" or "ssrc-group" or "msid";

    public SdpErrorKind? Read(ReadOnlySpan<char> name, ReadOnlySpan<char> value) => name switch
    {
        "ssrc" => ReadSource(value),
        "ssrc-group" => ReadGroup(value),
        _ => ReadMsid(value),
    };

    public SourceDescriptions Build() => new(_sources, _groups, _msids);

    SdpErrorKind? ReadSource(ReadOnlySpan<char> value)
    {
        var words = new Words(value);
        if (!words.TryNextNumber(uint.MaxValue, out var number))
        {
            return SdpErrorKind.InvalidAttribute;
        }

        var ssrc = (uint)number;
        if (!_places.TryGetValue(ssrc, out var place))
        {
            if (_sources.Count == limits.MaximumEntries)
            {
                return SdpErrorKind.TooManyEntries;
            }

            place = _sources.Count;
            _places.Add(ssrc, place);
            _sources.Add(new Source(ssrc, null, null));
        }

        Words.TryCut(words.Rest, ':', out var attribute, out var text);
        _sources[place] = attribute switch
        {
            "cname" => _sources[place] with { Cname = text.ToString() },
            "msid" => _sources[place] with { Msid = text.ToString() },
            _ => _sources[place],
        };
        return null;
    }

    SdpErrorKind? ReadGroup(ReadOnlySpan<char> value)
    {
        var words = new Words(value);
        if (!words.TryNext(out var semantics))
        {
            return SdpErrorKind.InvalidAttribute;
        }

        var ssrcs = new List<uint>();
        while (!words.Rest.IsEmpty)
        {
            if (!words.TryNextNumber(uint.MaxValue, out var ssrc))
            {
                return SdpErrorKind.InvalidAttribute;
            }

            ssrcs.Add((uint)ssrc);
        }

        if (_groups.Count == limits.MaximumEntries || ssrcs.Count > limits.MaximumEntries)
        {
            return SdpErrorKind.TooManyEntries;
        }

        _groups.Add(new SourceGroup(semantics.ToString(), ssrcs));
        return null;
    }

    SdpErrorKind? ReadMsid(ReadOnlySpan<char> value)
    {
        var words = new Words(value);
        if (!words.TryNext(out var stream))
        {
            return SdpErrorKind.InvalidAttribute;
        }

        if (_msids.Count == limits.MaximumEntries)
        {
            return SdpErrorKind.TooManyEntries;
        }

        _msids.Add(new Msid(stream.ToString(), words.TryNext(out var track) ? track.ToString() : null));
        return null;
    }
}
