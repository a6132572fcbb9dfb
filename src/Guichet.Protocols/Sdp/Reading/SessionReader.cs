namespace Guichet.Protocols.Sdp.Reading;

/// <summary>Reads a description line by line; hands the lines of each section to a <see cref="SectionReader"/>.</summary>
sealed class SessionReader(SdpLimits limits)
{
    readonly List<SdpGroup> _groups = [];
    readonly List<SdpAttribute> _attributes = [];
    readonly List<SectionReader> _sections = [];
    readonly HashSet<string> _mids = [];
    readonly TransportReader _transport = new(limits);
    readonly ExtensionReader _extensions = new(limits);
    Direction _direction;
    SdpOrigin? _origin;
    string _name = "-";
    bool _iceLite;
    bool _allowMixed;

    public static bool TryRead(string text, SdpLimits limits, out SessionDescription? description, out SdpError? error)
    {
        var reader = new SessionReader(limits);
        var lines = new SdpLines(text, limits);
        if (lines.MoveNext() && !(lines.Type == 'v' && lines.Value.SequenceEqual("0")))
        {
            lines.Fail(SdpErrorKind.MissingLine, "v=0");
        }

        while (lines.Error is null && lines.MoveNext())
        {
            if (reader.ReadLine(lines.Type, lines.Value) is { } problem)
            {
                lines.Fail(problem, NameOf(lines.Type, lines.Value));
            }
        }

        error = lines.Error ?? (reader._origin is null ? new SdpError(SdpErrorKind.MissingLine, 0, "o=") : null);
        description = error is null ? reader.Build() : null;
        return error is null;
    }

    SdpErrorKind? ReadLine(char type, ReadOnlySpan<char> value)
    {
        switch (type)
        {
            case 'm':
                return AddSection(value);
            case 'a' when _sections.Count > 0:
                return _sections[^1].ReadAttribute(value);
            case 'a':
                return ReadAttribute(value);
            case 'o' when _sections.Count == 0:
                return ReadOrigin(value);
            case 's' when _sections.Count == 0:
                _name = value.ToString();
                return null;
            default:
                // c=, b=, t= and the rest say nothing that we need.
                return null;
        }
    }

    SdpErrorKind? AddSection(ReadOnlySpan<char> value)
    {
        if (_sections.Count == limits.MaximumSections)
        {
            return SdpErrorKind.TooManySections;
        }

        var section = new SectionReader(limits, _mids);
        _sections.Add(section);
        return section.ReadMedia(value);
    }

    SdpErrorKind? ReadOrigin(ReadOnlySpan<char> value)
    {
        var words = new Words(value);
        if (_origin is not null
            || !words.TryNext(out var username)
            || !words.TryNextNumber(ulong.MaxValue, out var id)
            || !words.TryNextNumber(ulong.MaxValue, out var version)
            || words.Rest.IsEmpty)
        {
            return SdpErrorKind.InvalidOrigin;
        }

        _origin = new SdpOrigin(username.ToString(), id, version, words.Rest.ToString());
        return null;
    }

    SdpErrorKind? ReadAttribute(ReadOnlySpan<char> line)
    {
        var hasValue = Words.TryCut(line, ':', out var name, out var value);
        switch (name)
        {
            case "group":
                return SdpGroups.Read(value, _groups, limits);
            case "ice-lite":
                _iceLite = true;
                return null;
            case "extmap-allow-mixed":
                _allowMixed = true;
                return null;
            case "extmap":
                return _extensions.Read(value);
            case "sendrecv" or "sendonly" or "recvonly" or "inactive":
                _direction = Directions.Read(name);
                return null;
            default:
                if (TransportReader.Takes(name))
                {
                    return _transport.Read(name, value);
                }

                _attributes.Add(new SdpAttribute(name.ToString(), hasValue ? value.ToString() : null));
                return null;
        }
    }

    SessionDescription Build() => new()
    {
        Origin = _origin!,
        Name = _name,
        IceLite = _iceLite,
        ExtmapAllowMixed = _allowMixed,
        Groups = _groups,
        Attributes = _attributes,
        Media = Bundles.Share(_sections.ConvertAll(section => section.Build(_transport, _extensions, _direction)), _groups),
    };

    static string NameOf(char type, ReadOnlySpan<char> value)
    {
        if (type != 'a')
        {
            return type + "=";
        }

        // Only a name that we know may end in a log: any other came from the peer.
        Words.TryCut(value, ':', out var name, out _);
        return SectionReader.Knows(name) || name is "group" ? name.ToString() : "a=";
    }
}
