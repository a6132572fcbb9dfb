using System.Net;
using Guichet.Protocols.Sdp;

namespace Guichet.Media.Negotiation;

/// <summary>What the server's side of one transport puts into its answers.</summary>
/// <param name="Fingerprint">SHA-256 of the certificate as "AB:CD:...".</param>
/// <param name="Setup">Active or Passive.</param>
/// <param name="SessionId">The o= line's, random, not negative, the same for the transport's life; SSRCs are drawn from it.</param>
/// <param name="SessionVersion">The o= line's; must grow with each answer.</param>
sealed record LocalParameters(
    string IceUfrag, string IcePwd, string Fingerprint, SetupRole Setup,
    IReadOnlyList<LocalCandidate> Candidates, long SessionId, int SessionVersion);

/// <summary>A host candidate (RFC 8839 section 5.1); TCP ones are passive (RFC 6544).</summary>
sealed record LocalCandidate(string Foundation, bool Tcp, uint Priority, IPAddress Address, int Port)
{
    public IceCandidate ToDescription() => new(
        Foundation, 1, Tcp ? "tcp" : "udp", Priority, Address.ToString(), Port, "host", Tcp ? "tcptype passive" : "");
}
