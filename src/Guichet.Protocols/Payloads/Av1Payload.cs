namespace Guichet.Protocols.Payloads;

/// <summary>AV1 payloads (RTP Payload Format For AV1, version 1.0, section 4.4).</summary>
public static class Av1Payload
{
    /// <summary>N without Z in the aggregation header: the first packet of a coded video sequence.</summary>
    public static bool IsKeyFrame(ReadOnlySpan<byte> payload) => payload.Length >= 2 && (payload[0] & 0x88) == 0x08;
}
