namespace Guichet.Media.Negotiation;

/// <summary>DTLS roles of RFC 8842 section 5.</summary>
internal enum SetupRole { ActPass, Active, Passive }

/// <param name="Algorithm">Lower case: sha-256, sha-384 or sha-512.</param>
internal sealed record OfferedFingerprint(string Algorithm, byte[] Value);

/// <summary>A client's offer, checked: everything in it can be answered.</summary>
internal sealed class Offer
{
    public required TransportPurpose Purpose { get; init; }

    /// <summary>Of the bundle: the first section's that is not rejected.</summary>
    public required string IceUfrag { get; init; }

    public required string IcePwd { get; init; }

    /// <summary>Any of them may match the certificate (RFC 8122 section 5). Never empty, never weak.</summary>
    public required IReadOnlyList<OfferedFingerprint> Fingerprints { get; init; }

    public required SetupRole Setup { get; init; }

    /// <summary>One per m-line, in the offer's order, rejected ones too.</summary>
    public required IReadOnlyList<OfferedSection> Sections { get; init; }

    /// <summary>a=extmap-allow-mixed (RFC 8285 section 6).</summary>
    public required bool AllowsMixedExtensions { get; init; }
}
