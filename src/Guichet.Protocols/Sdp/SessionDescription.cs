using Guichet.Protocols.Sdp.Reading;

namespace Guichet.Protocols.Sdp;

/// <summary>The o= line (RFC 8866 section 5.2).</summary>
/// <param name="Address">Network type, address type and address, as written.</param>
public sealed record SdpOrigin(string Username, ulong SessionId, ulong Version, string Address)
{
    public static SdpOrigin Of(ulong sessionId, ulong version) => new("-", sessionId, version, "IN IP4 127.0.0.1");
}

/// <summary>An a= line that has no member of its own.</summary>
/// <param name="Value">Null without a colon.</param>
public sealed record SdpAttribute(string Name, string? Value);

/// <summary>a=group (RFC 5888).</summary>
public sealed record SdpGroup(string Semantics, IReadOnlyList<string> Mids)
{
    public bool IsBundle => Semantics == "BUNDLE";
}

/// <summary>
/// A session description (RFC 8866) as browsers write it: what is parsed and what <see cref="SdpWriter"/> writes.
/// Values given once for the session are handed down to every section that does not give its own.
/// </summary>
public sealed record SessionDescription
{
    public required SdpOrigin Origin { get; init; }

    public string Name { get; init; } = "-";

    public bool IceLite { get; init; }

    public bool ExtmapAllowMixed { get; init; }

    public IReadOnlyList<SdpGroup> Groups { get; init; } = [];

    /// <summary>All other session-level attributes, in their order.</summary>
    public IReadOnlyList<SdpAttribute> Attributes { get; init; } = [];

    public IReadOnlyList<MediaDescription> Media { get; init; } = [];

    /// <summary>Mids of the first BUNDLE group; empty without.</summary>
    public IReadOnlyList<string> Bundle => Groups.FirstOrDefault(group => group.IsBundle)?.Mids ?? [];

    /// <summary>Reads UTF-8; false with what is wrong and where. Never throws.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, SdpLimits limits, out SessionDescription? description, out SdpError? error)
    {
        description = null;
        return SdpText.TryDecode(utf8, limits, out var text, out error) && SessionReader.TryRead(text, limits, out description, out error);
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, SdpLimits, out SessionDescription?, out SdpError?)"/>
    public static bool TryParse(string sdp, SdpLimits limits, out SessionDescription? description, out SdpError? error)
    {
        description = null;
        return SdpText.TryMeasure(sdp, limits, out error) && SessionReader.TryRead(sdp, limits, out description, out error);
    }
}
