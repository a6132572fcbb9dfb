namespace Guichet.Protocols.Sdp.Reading;

/// <summary>Joins a section's a=rtpmap, a=fmtp and a=rtcp-fb lines to codecs, whatever their order.</summary>
sealed class CodecReader(SdpLimits limits)
{
    readonly Draft?[] _drafts = new Draft?[128];
    readonly List<Draft> _order = [];
    readonly List<string> _feedbackForAll = [];

    public static bool Takes(ReadOnlySpan<char> name) => name is "rtpmap" or "fmtp" or "rtcp-fb";

    /// <summary>A payload type of the m= line.</summary>
    public SdpErrorKind? AddFormat(ReadOnlySpan<char> format)
    {
        if (!Words.TryReadNumber(format, 127, out var type))
        {
            return SdpErrorKind.InvalidMedia;
        }

        if (_drafts[type] is not null)
        {
            return SdpErrorKind.DuplicatePayloadType;
        }

        var draft = new Draft((byte)type);
        _drafts[type] = draft;
        _order.Add(draft);
        return null;
    }

    public SdpErrorKind? Read(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        var words = new Words(value);
        if (!words.TryNext(out var target) || words.Rest.IsEmpty)
        {
            return SdpErrorKind.InvalidAttribute;
        }

        if (name is "rtcp-fb" && target is "*")
        {
            return Add(_feedbackForAll, words.Rest);
        }

        if (!Words.TryReadNumber(target, 127, out var type))
        {
            return SdpErrorKind.InvalidAttribute;
        }

        // Lines for payload types that the m= line does not offer mean nothing.
        return _drafts[type] is not { } draft ? null : name switch
        {
            "rtpmap" => draft.Map(words.Rest),
            "fmtp" => Add(draft.Parameters, words.Rest),
            _ => Add(draft.Feedback, words.Rest),
        };
    }

    public IReadOnlyList<Codec> Build()
    {
        var codecs = new List<Codec>(_order.Count);
        foreach (var draft in _order)
        {
            if (draft.Build(_feedbackForAll) is { } codec)
            {
                codecs.Add(codec);
            }
        }

        return codecs;
    }

    SdpErrorKind? Add(List<string> list, ReadOnlySpan<char> value)
    {
        if (list.Count == limits.MaximumEntries)
        {
            return SdpErrorKind.TooManyEntries;
        }

        list.Add(value.ToString());
        return null;
    }

    sealed class Draft(byte type)
    {
        public readonly List<string> Parameters = [];
        public readonly List<string> Feedback = [];
        string? _name;
        int _clockRate;
        int _channels = 1;

        /// <summary>name/clock rate[/channels].</summary>
        public SdpErrorKind? Map(ReadOnlySpan<char> encoding)
        {
            if (_name is not null)
            {
                return SdpErrorKind.DuplicatePayloadType;
            }

            if (!Words.TryCut(encoding.TrimEnd(' '), '/', out var name, out var rest))
            {
                // Some audio gear leaves the clock rate out; such a payload type is one that we do not know.
                return null;
            }

            var hasChannels = Words.TryCut(rest, '/', out var clock, out var channels);
            ulong count = 1;
            if (name.IsEmpty
                || !Words.TryReadNumber(clock, int.MaxValue, out var rate) || rate == 0
                || (hasChannels && (!Words.TryReadNumber(channels, 255, out count) || count == 0)))
            {
                return SdpErrorKind.InvalidAttribute;
            }

            _name = name.ToString();
            _clockRate = (int)rate;
            _channels = (int)count;
            return null;
        }

        public Codec? Build(List<string> feedbackForAll)
        {
            var (name, clock, channels) = _name is null ? WellKnown(type) : (_name, _clockRate, _channels);
            return name is null ? null : new Codec(
                type, name, clock, channels, string.Join(';', Parameters), Feedback.Count == 0 ? feedbackForAll : [.. Feedback, .. feedbackForAll]);
        }

        /// <summary>Payload types that need no a=rtpmap (RFC 3551 section 6); only those that somebody still sends.</summary>
        static (string? Name, int ClockRate, int Channels) WellKnown(byte type) => type switch
        {
            0 => ("PCMU", 8000, 1),
            8 => ("PCMA", 8000, 1),
            9 => ("G722", 8000, 1),
            13 => ("CN", 8000, 1),
            _ => (null, 0, 0),
        };
    }
}
