namespace Guichet.Media.Routing;

/// <summary>What routing needs of a transport: the way out.</summary>
interface IEgress
{
    /// <summary>Seals header and payload into the send batch at once; both spans are free again on return.</summary>
    void SendRtp(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload);

    /// <summary>Sends once more what went out before, byte for byte. <see cref="SendRtp"/> refuses to seal a sequence number twice.</summary>
    void ResendRtp(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload) => SendRtp(header, payload);

    /// <summary>The same for one RTCP compound (RFC 3550 section 6.1, or reduced size, RFC 5506).</summary>
    void SendRtcp(ReadOnlySpan<byte> compound);

    /// <summary>ICE and DTLS are done and consent is fresh.</summary>
    bool IsConnected { get; }

    /// <summary>When the client's address was proved last, by a check of its own; 0 when that is not known.</summary>
    long LastProofUs => 0;

    /// <summary>The client sends on this SSRC no more: its replay window makes room, and routing takes nothing of it from now on.</summary>
    void Forget(uint ssrc)
    {
    }
}
