namespace Guichet.Protocols.Sdp.Reading;

/// <summary>Reads the lines of a fragment: attributes of ICE, and pseudo m= lines that only part them (RFC 8840 section 9.2).</summary>
sealed class FragmentReader(SdpLimits limits)
{
    readonly List<SdpGroup> _groups = [];
    readonly List<Draft> _sections = [];
    readonly HashSet<string> _mids = [];
    readonly TransportReader _session = new(limits);
    bool _iceLite;

    public static bool TryRead(string text, SdpLimits limits, out SdpFragment? fragment, out SdpError? error)
    {
        var reader = new FragmentReader(limits);
        var lines = new SdpLines(text, limits);
        while (lines.MoveNext())
        {
            if (reader.ReadLine(lines.Type, lines.Value) is { } problem)
            {
                lines.Fail(problem, lines.Type + "=");
            }
        }

        error = lines.Error;
        fragment = error is null ? reader.Build() : null;
        return error is null;
    }

    SdpErrorKind? ReadLine(char type, ReadOnlySpan<char> value)
    {
        if (type == 'm')
        {
            if (_sections.Count == limits.MaximumSections)
            {
                return SdpErrorKind.TooManySections;
            }

            _sections.Add(new Draft(value.ToString(), new TransportReader(limits)));
            return null;
        }

        return type == 'a' ? ReadAttribute(value) : null;
    }

    SdpErrorKind? ReadAttribute(ReadOnlySpan<char> line)
    {
        Words.TryCut(line, ':', out var name, out var value);
        switch (name)
        {
            case "ice-lite":
                _iceLite = true;
                return null;
            case "group":
                return SdpGroups.Read(value, _groups, limits);
            case "mid":
                return ReadMid(value);
            default:
                return !TransportReader.Takes(name) ? null : Current.Read(name, value);
        }
    }

    TransportReader Current => _sections.Count > 0 ? _sections[^1].Transport : _session;

    SdpErrorKind? ReadMid(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty || value.Contains(' '))
        {
            return SdpErrorKind.InvalidAttribute;
        }

        // Some senders leave the m= line out and part sections by a=mid alone.
        if (_sections.Count == 0 || _sections[^1].Mid is not null)
        {
            if (_sections.Count == limits.MaximumSections)
            {
                return SdpErrorKind.TooManySections;
            }

            _sections.Add(new Draft(null, new TransportReader(limits)));
        }

        _sections[^1].Mid = value.ToString();
        return _mids.Add(_sections[^1].Mid!) ? null : SdpErrorKind.DuplicateMid;
    }

    SdpFragment Build() => new()
    {
        IceLite = _iceLite,
        Groups = _groups,
        Sections = _sections.Count == 0
            ? [new FragmentSection(null, null, _session.Build(new TransportReader(limits)))]
            : _sections.ConvertAll(section => new FragmentSection(section.Media, section.Mid, section.Transport.Build(_session))),
    };

    sealed class Draft(string? media, TransportReader transport)
    {
        public string? Media => media;

        public TransportReader Transport => transport;

        public string? Mid { get; set; }
    }
}
