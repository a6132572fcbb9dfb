namespace Guichet.Protocols.Sdp;

/// <summary>a=ssrc lines of one source (RFC 5576).</summary>
/// <param name="Msid">The older place of a=msid, "stream track".</param>
public sealed record Source(uint Ssrc, string? Cname, string? Msid);

/// <summary>a=ssrc-group, such as FID with media and RTX.</summary>
public sealed record SourceGroup(string Semantics, IReadOnlyList<uint> Ssrcs);

/// <summary>a=msid (RFC 8830).</summary>
/// <param name="Stream">"-" for none.</param>
public sealed record Msid(string Stream, string? Track);

/// <summary>Which sources a section sends.</summary>
public sealed record SourceDescriptions(IReadOnlyList<Source> Ssrcs, IReadOnlyList<SourceGroup> Groups, IReadOnlyList<Msid> Msids)
{
    public static SourceDescriptions None { get; } = new([], [], []);
}
