namespace Guichet.Protocols.Sdp;

/// <summary>What an SDP may cost us. Time is linear in size below these.</summary>
public sealed record SdpLimits
{
    public static SdpLimits Default { get; } = new();

    /// <summary>Octets of UTF-8.</summary>
    public int MaximumBytes { get; init; } = 256 * 1024;

    public int MaximumLines { get; init; } = 5000;

    /// <summary>m= lines.</summary>
    public int MaximumSections { get; init; } = 512;

    /// <summary>Of one kind in one section: sources, extensions, rids, feedback for all codecs, candidates...</summary>
    public int MaximumEntries { get; init; } = 256;
}

/// <summary>Why a description was refused.</summary>
public enum SdpErrorKind
{
    TooManyBytes,
    TooManyLines,
    TooManySections,
    TooManyEntries,
    InvalidText,
    InvalidLine,
    MissingLine,
    InvalidOrigin,
    InvalidMedia,
    InvalidAttribute,
    DuplicateMid,
    DuplicatePayloadType,
    DuplicateExtensionId,
}

/// <param name="Line">From 1; 0 when it is about the whole.</param>
/// <param name="Detail">What of the line: an attribute's name, never a value of the peer.</param>
public sealed record SdpError(SdpErrorKind Kind, int Line, string Detail)
{
    public override string ToString() => $"{Kind} in line {Line}: {Detail}";
}
