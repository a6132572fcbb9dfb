namespace Guichet.Protocols.Sdp.Reading;

/// <summary>Reads the attributes of ICE, DTLS and RTCP, for the session or for one section.</summary>
sealed class TransportReader(SdpLimits limits)
{
    readonly List<IceCandidate> _candidates = [];
    readonly List<Fingerprint> _fingerprints = [];
    readonly List<string> _options = [];
    string? _ufrag;
    string? _pwd;
    SetupRole? _setup;
    bool _endOfCandidates;
    bool _rtcpMux;
    bool _rtcpRsize;
    bool _bundleOnly;

    public static bool Takes(ReadOnlySpan<char> name) => name is
        "ice-ufrag" or "ice-pwd" or "ice-options" or "candidate" or "end-of-candidates" or "fingerprint" or "setup"
        or "rtcp-mux" or "rtcp-rsize" or "bundle-only";

    public SdpErrorKind? Read(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        switch (name)
        {
            case "ice-ufrag":
                return ReadSecret(value, 4, ref _ufrag);
            case "ice-pwd":
                return ReadSecret(value, 22, ref _pwd);
            case "ice-options":
                return ReadOptions(value);
            case "candidate":
                return ReadCandidate(value);
            case "fingerprint":
                return ReadFingerprint(value);
            case "setup":
                _setup = ToSetup(value);
                return _setup is null ? SdpErrorKind.InvalidAttribute : null;
            case "end-of-candidates":
                _endOfCandidates = true;
                return null;
            case "rtcp-mux":
                _rtcpMux = true;
                return null;
            case "rtcp-rsize":
                _rtcpRsize = true;
                return null;
            default:
                _bundleOnly = true;
                return null;
        }
    }

    /// <param name="session">Whose values hold where this has none; a section's fingerprints replace the session's (RFC 8122 section 5).</param>
    public TransportDescription Build(TransportReader session) => new()
    {
        IceUfrag = _ufrag ?? session._ufrag,
        IcePwd = _pwd ?? session._pwd,
        IceOptions = _options.Count > 0 ? _options : session._options,
        Candidates = _candidates.Count > 0 ? _candidates : session._candidates,
        EndOfCandidates = _endOfCandidates || session._endOfCandidates,
        Fingerprints = _fingerprints.Count > 0 ? _fingerprints : session._fingerprints,
        Setup = _setup ?? session._setup,
        RtcpMux = _rtcpMux,
        RtcpRsize = _rtcpRsize,
        BundleOnly = _bundleOnly,
    };

    static SdpErrorKind? ReadSecret(ReadOnlySpan<char> value, int minimum, ref string? target)
    {
        if (target is not null || value.Length < minimum || value.Length > 256)
        {
            return SdpErrorKind.InvalidAttribute;
        }

        foreach (var c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not '+' and not '/')
            {
                return SdpErrorKind.InvalidAttribute;
            }
        }

        target = value.ToString();
        return null;
    }

    SdpErrorKind? ReadOptions(ReadOnlySpan<char> value)
    {
        var words = new Words(value);
        while (words.TryNext(out var option))
        {
            if (_options.Count == limits.MaximumEntries)
            {
                return SdpErrorKind.TooManyEntries;
            }

            _options.Add(option.ToString());
        }

        return null;
    }

    SdpErrorKind? ReadCandidate(ReadOnlySpan<char> value)
    {
        // A candidate in a form that we do not know must be passed over (RFC 8839 section 5.1).
        if (!IceCandidate.TryParse(value, out var candidate))
        {
            return null;
        }

        if (_candidates.Count == limits.MaximumEntries)
        {
            return SdpErrorKind.TooManyEntries;
        }

        _candidates.Add(candidate!);
        return null;
    }

    SdpErrorKind? ReadFingerprint(ReadOnlySpan<char> value)
    {
        var words = new Words(value);
        if (!words.TryNext(out var algorithm) || !words.TryNext(out var hex) || !words.Rest.IsEmpty)
        {
            return SdpErrorKind.InvalidAttribute;
        }

        var name = algorithm.ToString().ToLowerInvariant();
        if (!TryReadHex(hex, out var digest) || (DigestLength(name) is { } length && length != digest.Length))
        {
            return SdpErrorKind.InvalidAttribute;
        }

        if (_fingerprints.Count == limits.MaximumEntries)
        {
            return SdpErrorKind.TooManyEntries;
        }

        _fingerprints.Add(new Fingerprint(name, digest));
        return null;
    }

    /// <summary>Pairs of digits with colons between; either case is taken, though RFC 8122 wants upper.</summary>
    static bool TryReadHex(ReadOnlySpan<char> text, out byte[] digest)
    {
        digest = [];
        if (text.Length % 3 != 2 || text.Length > 3 * 64)
        {
            return false;
        }

        var octets = new byte[(text.Length + 1) / 3];
        for (var i = 0; i < octets.Length; i++)
        {
            var at = 3 * i;
            if ((i > 0 && text[at - 1] != ':') || !char.IsAsciiHexDigit(text[at]) || !char.IsAsciiHexDigit(text[at + 1]))
            {
                return false;
            }

            octets[i] = (byte)((FromHex(text[at]) << 4) | FromHex(text[at + 1]));
        }

        digest = octets;
        return true;
    }

    static int FromHex(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    static int? DigestLength(string algorithm) => algorithm switch
    {
        "sha-512" => 64,
        "sha-384" => 48,
        "sha-256" => 32,
        "sha-224" => 28,
        "sha-1" => 20,
        "md5" or "md2" => 16,
        _ => null,
    };

    static SetupRole? ToSetup(ReadOnlySpan<char> word) => word switch
    {
        "active" => SetupRole.Active,
        "passive" => SetupRole.Passive,
        "actpass" => SetupRole.ActPass,
        "holdconn" => SetupRole.HoldConn,
        _ => null,
    };
}
