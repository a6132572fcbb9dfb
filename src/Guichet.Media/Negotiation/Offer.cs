using Guichet.Protocols.Sdp;

namespace Guichet.Media.Negotiation;

/// <summary>A client's offer, checked: everything in it can be answered.</summary>
sealed class Offer
{
    public required TransportPurpose Purpose { get; init; }

    /// <summary>All of it, for the answer.</summary>
    public required SessionDescription Description { get; init; }

    /// <summary>By mid, for m-lines on which the client sends.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>Of the bundle: the first section's that is not rejected.</summary>
    public required string IceUfrag { get; init; }

    public required string IcePwd { get; init; }

    /// <summary>Any of them may match the certificate (RFC 8122 section 5). Never empty, none weaker than SHA-256.</summary>
    public required IReadOnlyList<Fingerprint> Fingerprints { get; init; }

    /// <summary>Active, Passive or ActPass.</summary>
    public required SetupRole Setup { get; init; }
}
