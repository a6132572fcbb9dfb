namespace Guichet.Protocols.Sdp.Reading;

/// <summary>Reads a=rid (RFC 8851) and a=simulcast (RFC 8853).</summary>
sealed class SimulcastReader(SdpLimits limits)
{
    readonly List<Rid> _rids = [];
    readonly HashSet<string> _ids = [];
    IReadOnlyList<SimulcastStream>? _send;
    IReadOnlyList<SimulcastStream>? _receive;

    public static bool Takes(ReadOnlySpan<char> name) => name is "rid" or "simulcast";

    /// <summary>Drafts before RFC 8853 wrote "simulcast: send rid=..." with a space; nothing that we can use.</summary>
    public static bool IsLegacy(ReadOnlySpan<char> name, ReadOnlySpan<char> value) => name is "simulcast" && value.Contains('=');

    public SdpErrorKind? Read(ReadOnlySpan<char> name, ReadOnlySpan<char> value) => name is "rid" ? ReadRid(value) : ReadSimulcast(value);

    public SimulcastDescription Build() => new(_rids, _send ?? [], _receive ?? []);

    SdpErrorKind? ReadRid(ReadOnlySpan<char> value)
    {
        var words = new Words(value);
        if (!words.TryNext(out var id) || !IsRid(id) || !words.TryNext(out var direction) || direction is not "send" and not "recv")
        {
            return SdpErrorKind.InvalidAttribute;
        }

        if (_rids.Count == limits.MaximumEntries)
        {
            return SdpErrorKind.TooManyEntries;
        }

        _rids.Add(new Rid(id.ToString(), direction is "send", words.Rest.ToString()));
        return _ids.Add(id.ToString()) ? null : SdpErrorKind.InvalidAttribute;
    }

    SdpErrorKind? ReadSimulcast(ReadOnlySpan<char> value)
    {
        var words = new Words(value);
        while (!words.Rest.IsEmpty)
        {
            words.TryNext(out var direction);
            if (!words.TryNext(out var list))
            {
                return SdpErrorKind.InvalidAttribute;
            }

            ref var target = ref _send;
            switch (direction)
            {
                case "send":
                    break;
                case "recv":
                    target = ref _receive;
                    break;
                default:
                    return SdpErrorKind.InvalidAttribute;
            }

            if (target is not null || !TryReadStreams(list, out target))
            {
                return SdpErrorKind.InvalidAttribute;
            }
        }

        return _send is null && _receive is null ? SdpErrorKind.InvalidAttribute : null;
    }

    /// <summary>Streams are parted by semicolons, alternatives by commas, a tilde means paused.</summary>
    bool TryReadStreams(ReadOnlySpan<char> list, out IReadOnlyList<SimulcastStream>? streams)
    {
        streams = null;
        var found = new List<SimulcastStream>();
        foreach (var stream in list.Split(';'))
        {
            var alternatives = new List<SimulcastAlternative>();
            foreach (var alternative in list[stream].Split(','))
            {
                var rid = list[stream][alternative];
                var paused = rid.StartsWith('~');
                rid = paused ? rid[1..] : rid;
                if (!IsRid(rid) || alternatives.Count == limits.MaximumEntries)
                {
                    return false;
                }

                alternatives.Add(new SimulcastAlternative(rid.ToString(), paused));
            }

            if (found.Count == limits.MaximumEntries)
            {
                return false;
            }

            found.Add(new SimulcastStream(alternatives));
        }

        streams = found;
        return true;
    }

    static bool IsRid(ReadOnlySpan<char> id)
    {
        foreach (var c in id)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not '-' and not '_')
            {
                return false;
            }
        }

        return !id.IsEmpty;
    }
}
