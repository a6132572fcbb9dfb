namespace Guichet.Protocols.Sdp;

/// <summary>a=rid (RFC 8851).</summary>
/// <param name="Restrictions">"pt=96;max-width=1280..." as written; empty without.</param>
public sealed record Rid(string Id, bool IsSend, string Restrictions);

/// <summary>One stream of a=simulcast: alternatives in order of preference.</summary>
public sealed record SimulcastStream(IReadOnlyList<SimulcastAlternative> Alternatives);

/// <param name="Paused">Marked with a tilde.</param>
public sealed record SimulcastAlternative(string Rid, bool Paused);

/// <summary>a=rid and a=simulcast lines of a section (RFC 8853).</summary>
public sealed record SimulcastDescription(
    IReadOnlyList<Rid> Rids, IReadOnlyList<SimulcastStream> Send, IReadOnlyList<SimulcastStream> Receive)
{
    public static SimulcastDescription None { get; } = new([], [], []);
}
