namespace Guichet.Protocols.Sdp.Reading;

/// <summary>Collects the lines of one m= section; each attribute goes to the reader whose it is.</summary>
sealed class SectionReader(SdpLimits limits, HashSet<string> mids)
{
    readonly List<string> _formats = [];
    readonly List<SdpAttribute> _attributes = [];
    readonly CodecReader _codecs = new(limits);
    readonly ExtensionReader _extensions = new(limits);
    readonly SourceReader _sources = new(limits);
    readonly SimulcastReader _simulcast = new(limits);
    readonly TransportReader _transport = new(limits);
    string _kind = "";
    string _protocol = "";
    string? _mid;
    int _port;
    bool _isRtp;
    Direction? _direction;

    public static bool Knows(ReadOnlySpan<char> name) =>
        name is "mid" or "extmap" || CodecReader.Takes(name) || SourceReader.Takes(name) || SimulcastReader.Takes(name)
        || TransportReader.Takes(name);

    /// <summary>The m= line (RFC 8866 section 5.14): kind, port, protocol, formats.</summary>
    public SdpErrorKind? ReadMedia(ReadOnlySpan<char> line)
    {
        var words = new Words(line);
        if (!words.TryNext(out var kind) || !words.TryNext(out var ports) || !words.TryNext(out var protocol) || words.Rest.IsEmpty)
        {
            return SdpErrorKind.InvalidMedia;
        }

        Words.TryCut(ports, '/', out var port, out _);
        if (!Words.TryReadNumber(port, ushort.MaxValue, out var number))
        {
            return SdpErrorKind.InvalidMedia;
        }

        _kind = kind.ToString();
        _port = (int)number;
        _protocol = protocol.ToString();
        _isRtp = _protocol.Contains("RTP/", StringComparison.Ordinal);
        return ReadFormats(ref words);
    }

    public SdpErrorKind? ReadAttribute(ReadOnlySpan<char> line)
    {
        var hasValue = Words.TryCut(line, ':', out var name, out var value);
        switch (name)
        {
            case "mid":
                return ReadMid(value);
            case "sendrecv" or "sendonly" or "recvonly" or "inactive":
                _direction = Directions.Read(name);
                return null;
            case "extmap":
                return _extensions.Read(value);
        }

        if (TransportReader.Takes(name))
        {
            return _transport.Read(name, value);
        }

        if (_isRtp && CodecReader.Takes(name))
        {
            return _codecs.Read(name, value);
        }

        if (SourceReader.Takes(name))
        {
            return _sources.Read(name, value);
        }

        if (SimulcastReader.Takes(name) && !SimulcastReader.IsLegacy(name, value))
        {
            return _simulcast.Read(name, value);
        }

        _attributes.Add(new SdpAttribute(name.ToString(), hasValue ? value.ToString() : null));
        return null;
    }

    public MediaDescription Build(TransportReader session, ExtensionReader sessionExtensions, Direction sessionDirection) => new()
    {
        Kind = _kind,
        Port = _port,
        Protocol = _protocol,
        Formats = _formats,
        Mid = _mid,
        Direction = _direction ?? sessionDirection,
        Codecs = _codecs.Build(),
        ExtensionMaps = _extensions.Build(sessionExtensions),
        Sources = _sources.Build(),
        Simulcast = _simulcast.Build(),
        Transport = _transport.Build(session),
        Attributes = _attributes,
    };

    SdpErrorKind? ReadFormats(ref Words words)
    {
        while (words.TryNext(out var format))
        {
            if (_formats.Count == limits.MaximumEntries)
            {
                return SdpErrorKind.TooManyEntries;
            }

            _formats.Add(format.ToString());
            if (_isRtp && _codecs.AddFormat(format) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    SdpErrorKind? ReadMid(ReadOnlySpan<char> value)
    {
        if (_mid is not null || value.IsEmpty || value.Contains(' '))
        {
            return SdpErrorKind.InvalidAttribute;
        }

        _mid = value.ToString();
        return mids.Add(_mid) ? null : SdpErrorKind.DuplicateMid;
    }
}
