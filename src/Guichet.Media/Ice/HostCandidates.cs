using System.Globalization;
using System.Net;
using Guichet.Media.Negotiation;

namespace Guichet.Media.Ice;

/// <summary>The candidates that a worker announces: each address by UDP, then by passive TCP (RFC 8445 section 5.1.2, RFC 6544 section 4.2).</summary>
internal static class HostCandidates
{
    private const uint UdpPreference = 126, TcpPreference = 90, Component = 1;

    // RFC 6544 section 4.2: the direction's preference stands in the upper three bits; 4 is "passive".
    private const uint PassivePreference = 4 << 13;

    /// <param name="publicAddress">Announced with each port that is bound on its family.</param>
    public static IReadOnlyList<LocalCandidate> Of(IReadOnlyList<IPEndPoint> bound, IPAddress? publicAddress, bool tcp)
    {
        var announced = bound.ToList();
        if (publicAddress is not null && bound.FirstOrDefault(b => b.AddressFamily == publicAddress.AddressFamily) is { } behind)
        {
            var outside = new IPEndPoint(publicAddress, behind.Port);
            if (!announced.Contains(outside)) announced.Insert(0, outside);
        }
        var udp = announced.Select((at, i) => Candidate(at, false, i, Priority(UdpPreference, 65535u - (uint)i)));
        var stream = announced.Select((at, i) => Candidate(at, true, i, Priority(TcpPreference, PassivePreference + 8191u - (uint)i)));
        return [.. udp, .. tcp ? stream : []];
    }

    private static uint Priority(uint type, uint local) => (type << 24) + (local << 8) + (256 - Component);

    private static LocalCandidate Candidate(IPEndPoint at, bool tcp, int index, uint priority) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{(tcp ? "t" : "u")}{index}"), tcp, priority, at.Address, at.Port);
}
