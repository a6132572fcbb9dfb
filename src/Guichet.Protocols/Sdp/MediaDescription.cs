namespace Guichet.Protocols.Sdp;

/// <summary>Who sends (RFC 8866 section 6.7), seen from the description's author.</summary>
public enum Direction { SendRecv, SendOnly, RecvOnly, Inactive }

/// <summary>One m= section.</summary>
public sealed record MediaDescription
{
    /// <summary>audio, video, application...</summary>
    public required string Kind { get; init; }

    /// <summary>0 means rejected, or only bundled: <see cref="IsRejected"/>.</summary>
    public int Port { get; init; } = 9;

    public string Protocol { get; init; } = "UDP/TLS/RTP/SAVPF";

    /// <summary>As on the m= line: payload types for RTP.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>Null without a=mid; unique in the session.</summary>
    public string? Mid { get; init; }

    public Direction Direction { get; init; }

    /// <summary>One for each payload type of the m= line that is known by a=rtpmap or by RFC 3551, in that order.</summary>
    public IReadOnlyList<Codec> Codecs { get; init; } = [];

    public IReadOnlyList<ExtensionMap> ExtensionMaps { get; init; } = [];

    public SourceDescriptions Sources { get; init; } = SourceDescriptions.None;

    public SimulcastDescription Simulcast { get; init; } = SimulcastDescription.None;

    public TransportDescription Transport { get; init; } = TransportDescription.None;

    /// <summary>All other attributes, in their order.</summary>
    public IReadOnlyList<SdpAttribute> Attributes { get; init; } = [];
}
