namespace Guichet.Protocols.Sdp;

/// <summary>One payload type with its a=rtpmap, a=fmtp and a=rtcp-fb lines.</summary>
/// <param name="PayloadType">0 to 127.</param>
/// <param name="Name">As written; compare without case.</param>
/// <param name="Channels">1 when not given.</param>
/// <param name="Parameters">The a=fmtp value behind the payload type; empty without.</param>
/// <param name="Feedback">a=rtcp-fb values behind the payload type, such as "nack pli"; those for all (*) included.</param>
public sealed record Codec(byte PayloadType, string Name, int ClockRate, int Channels, string Parameters, IReadOnlyList<string> Feedback)
{
    public bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>One key=value of the semicolon list; null when absent, empty without a value.</summary>
    public string? Parameter(string key)
    {
        foreach (var range in Parameters.AsSpan().Split(';'))
        {
            var pair = Parameters.AsSpan()[range].Trim();
            var equals = pair.IndexOf('=');
            if ((equals < 0 ? pair : pair[..equals]).TrimEnd().Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return equals < 0 ? "" : pair[(equals + 1)..].Trim().ToString();
            }
        }

        return null;
    }
}

/// <summary>a=extmap (RFC 8285 section 5).</summary>
/// <param name="Id">1 to 255, or 4096 to 4351 where an offer has more than ids.</param>
/// <param name="Direction">Null when not given, which means the section's.</param>
/// <param name="Parameters">What follows the URI; empty without.</param>
public sealed record ExtensionMap(ushort Id, string Uri, Direction? Direction, string Parameters);
