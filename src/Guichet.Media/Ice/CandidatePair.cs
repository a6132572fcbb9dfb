using Guichet.Media.Transports;
using Guichet.Media.Transports.Sockets;

namespace Guichet.Media.Ice;

/// <summary>One of our wires and one address of the peer that proved itself on it (RFC 8445 section 6.1.2).</summary>
internal sealed class CandidatePair(Wire wire, in RemoteAddress remote, Transport owner)
{
    public Wire Wire { get; } = wire;

    public RemoteAddress Remote { get; } = remote;

    public Transport Owner { get; } = owner;

    /// <summary>When the last check with right integrity came in: the consent of RFC 7675.</summary>
    public long ProvedUs { get; set; }
}
