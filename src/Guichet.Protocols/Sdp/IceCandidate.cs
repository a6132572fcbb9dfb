using System.Globalization;
using Guichet.Protocols.Sdp.Reading;

namespace Guichet.Protocols.Sdp;

/// <summary>An ICE candidate (RFC 8839 section 5.1, RFC 6544 section 4.5).</summary>
/// <param name="Protocol">udp or tcp, lower case.</param>
/// <param name="Address">IP address, or a name such as mDNS ones.</param>
/// <param name="Type">host, srflx, prflx, relay.</param>
/// <param name="Rest">What follows the type: raddr, rport, tcptype and other pairs, as written; empty without.</param>
public sealed record IceCandidate(
    string Foundation, int Component, string Protocol, uint Priority, string Address, int Port, string Type, string Rest)
{
    /// <summary>The value of one pair of <see cref="Rest"/>, such as tcptype.</summary>
    public string? Extension(string name)
    {
        var words = new Words(Rest);
        while (words.TryNext(out var key) && words.TryNext(out var value))
        {
            if (key.SequenceEqual(name))
            {
                return value.ToString();
            }
        }

        return null;
    }

    /// <summary>The attribute's value, from the foundation on.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Foundation} {Component} {Protocol} {Priority} {Address} {Port} typ {Type}")
        + (Rest.Length == 0 ? "" : " " + Rest);

    /// <summary>Reads the attribute's value, with or without "candidate:" in front.</summary>
    public static bool TryParse(ReadOnlySpan<char> value, out IceCandidate? candidate)
    {
        candidate = null;
        const string Prefix = "candidate:";
        var words = new Words(value.StartsWith(Prefix, StringComparison.Ordinal) ? value[Prefix.Length..] : value);
        if (!words.TryNext(out var foundation) || foundation.Length > 32
            || !words.TryNextNumber(256, out var component)
            || !words.TryNext(out var protocol) || !TryNameProtocol(protocol, out var name)
            || !words.TryNextNumber(uint.MaxValue, out var priority)
            || !words.TryNext(out var address)
            || !words.TryNextNumber(ushort.MaxValue, out var port)
            || !words.TryNext(out var typ) || !typ.SequenceEqual("typ")
            || !words.TryNext(out var type))
        {
            return false;
        }

        candidate = new IceCandidate(
            foundation.ToString(), (int)component, name, (uint)priority, address.ToString(), (int)port, type.ToString(), words.Rest.ToString());
        return true;
    }

    static bool TryNameProtocol(ReadOnlySpan<char> word, out string name)
    {
        name = word.Equals("udp", StringComparison.OrdinalIgnoreCase) ? "udp" : word.Equals("tcp", StringComparison.OrdinalIgnoreCase) ? "tcp" : "";
        return name.Length != 0;
    }
}
