using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Guichet.Media.Negotiation;

namespace Guichet.Media.Ice;

/// <summary>The candidates that a worker announces: each address by UDP, then by passive TCP, then on the port that is shared with TLS (RFC 8445 section 5.1.2, RFC 6544 section 4.2).</summary>
internal static class HostCandidates
{
    private const uint UdpPreference = 126, TcpPreference = 90, Component = 1;

    // RFC 6544 section 4.2: the direction's preference stands in the upper three bits; 4 is "passive".
    private const uint PassivePreference = 4 << 13, OwnPort = PassivePreference + 8191, SharedPort = PassivePreference + 4095;

    /// <param name="publicAddress">Announced with each port that is bound on its family.</param>
    /// <param name="shared">Announced with each address that it listens on.</param>
    /// <param name="outside">Its number outside: of the public address, or of all when there is none.</param>
    public static IReadOnlyList<LocalCandidate> Of(
        IReadOnlyList<IPEndPoint> bound, IPAddress? publicAddress, bool tcp, IPEndPoint? shared = null, int? outside = null)
    {
        var announced = bound.Select(at => (At: at, Bound: at.Address)).ToList();
        if (publicAddress is not null && bound.FirstOrDefault(b => b.AddressFamily == publicAddress.AddressFamily) is { } behind)
        {
            var at = new IPEndPoint(publicAddress, behind.Port);
            if (!bound.Contains(at)) announced.Insert(0, (at, behind.Address));
        }
        var udp = announced.Select((a, i) => Candidate('u', a.At, i, Priority(UdpPreference, 65535u - (uint)i)));
        var stream = announced.Select((a, i) => Candidate('t', a.At, i, Priority(TcpPreference, OwnPort - (uint)i)));
        var beside = announced.Where(a => shared is not null && Covers(shared.Address, a.Bound))
            .Select((a, i) => Candidate('s', new IPEndPoint(a.At.Address, NumberAt(a.At.Address)), i, Priority(TcpPreference, SharedPort - (uint)i)));
        return [.. udp, .. tcp ? stream : [], .. beside];

        int NumberAt(IPAddress address) => outside is { } number && (publicAddress is null || publicAddress.Equals(address)) ? number : shared!.Port;
    }

    private static bool Covers(IPAddress listener, IPAddress address) =>
        listener.Equals(address) || listener.Equals(IPAddress.IPv6Any) || (listener.Equals(IPAddress.Any) && address.AddressFamily == AddressFamily.InterNetwork);

    private static uint Priority(uint type, uint local) => (type << 24) + (local << 8) + (256 - Component);

    private static LocalCandidate Candidate(char kind, IPEndPoint at, int index, uint priority) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{kind}{index}"), kind != 'u', priority, at.Address, at.Port);
}
