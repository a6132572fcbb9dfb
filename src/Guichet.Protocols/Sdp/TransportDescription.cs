namespace Guichet.Protocols.Sdp;

/// <summary>a=setup (RFC 8842 section 5).</summary>
public enum SetupRole { Active, Passive, ActPass, HoldConn }

/// <summary>a=fingerprint (RFC 8122 section 5).</summary>
/// <param name="Algorithm">Lower case: sha-256...</param>
/// <param name="Value">The digest; its length fits the algorithm where we know that.</param>
public sealed record Fingerprint(string Algorithm, byte[] Value)
{
    /// <summary>Upper case with colons: Firefox takes nothing else.</summary>
    public string Text => string.Join(':', Value.Select(b => b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));
}

/// <summary>How a section's packets travel: ICE, DTLS and RTCP. With the session's values where the section has none.</summary>
public sealed record TransportDescription
{
    public static TransportDescription None { get; } = new();

    /// <summary>4 to 256 characters of the ICE alphabet (RFC 8839 section 5.4).</summary>
    public string? IceUfrag { get; init; }

    /// <summary>22 to 256 characters of the ICE alphabet.</summary>
    public string? IcePwd { get; init; }

    public IReadOnlyList<string> IceOptions { get; init; } = [];

    public IReadOnlyList<IceCandidate> Candidates { get; init; } = [];

    public bool EndOfCandidates { get; init; }

    public IReadOnlyList<Fingerprint> Fingerprints { get; init; } = [];

    public SetupRole? Setup { get; init; }

    public bool RtcpMux { get; init; }

    public bool RtcpRsize { get; init; }

    public bool BundleOnly { get; init; }
}
